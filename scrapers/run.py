"""A run: which outlets are asked, hosts side by side, and a report that names every configured outlet.

A run that was killed is taken up again under its own time: what it had finished stands, what it had
fetched is not fetched again, and its report is the one it would have given.
"""

from __future__ import annotations

import datetime
import json
import threading
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from kb.disk import to_disk
from scrapers.addresses import host_of
from scrapers.due import wait_asked_for, why_not_asked
from scrapers.lanes import side_by_side
from scrapers.lines import as_line
from scrapers.listings import Visit
from scrapers.outlet import Outlet, OutletProblem
from scrapers.report import Report
from scrapers.rows import Outcome, Row
from scrapers.state import Memory, State
from scrapers.watch import watch

HOSTS_AT_ONCE = 64
RESUMED_WITHIN = datetime.timedelta(hours=12)


@dataclass(frozen=True, slots=True)
class Wish:
    """What the user asked for. Outlets named are asked though they are not due, or paused."""

    names: tuple[str, ...] = ()
    since: datetime.date | None = None

    def as_line(self) -> dict[str, object]:
        """Return the wish for the file of the run under way."""
        return {"names": sorted(self.names), "since": self.since.isoformat() if self.since else None}


@dataclass(frozen=True, slots=True)
class Plan:
    """The outlets that a run asks, in order, and the rows of those that it does not."""

    asked: tuple[Outlet, ...]
    others: tuple[Row, ...]


def plan(
    outlets: Sequence[Outlet],
    problems: Iterable[OutletProblem],
    state: State,
    wish: Wish,
    now: datetime.datetime,
) -> Plan:
    """Decide which outlets a run of this time asks. What a server asked for binds named outlets, too."""
    asked: list[Outlet] = []
    others: list[Row] = []
    for outlet in outlets:
        memory = state.memory(outlet.name)
        if memory.last and memory.last.run == now:
            row = None  # the run is taken up again after a kill
        elif wish.names:
            named = outlet.name in wish.names
            row = (wait_asked_for if named else _not_named)(outlet, memory, now)
        else:
            row = why_not_asked(outlet, memory, now)
        if row is None:
            asked.append(outlet)
        else:
            others.append(row)
    return Plan(tuple(asked), (*others, *unsound(problems)))


def unsound(problems: Iterable[OutletProblem]) -> list[Row]:
    """Return a row for each definition that cannot be used."""
    by_file: defaultdict[str, list[str]] = defaultdict(list)
    for problem in problems:
        by_file[problem.file].append(str(problem))
    return [
        Row(file.removesuffix(".yaml"), Outcome.UNSOUND, " ".join(sentences), "definition")
        for file, sentences in by_file.items()
    ]


def _not_named(outlet: Outlet, memory: Memory, now: datetime.datetime) -> Row:
    row = why_not_asked(outlet, memory, now)
    return row or Row(outlet.name, Outcome.NOT_DUE, "it was not named")


class UnderWay:
    """The file that stands while a run is under way, and what is left of it after a kill."""

    def __init__(self, state: State, wish: Wish) -> None:
        self._path = state.folder / "run.json"
        self._wish = wish.as_line()

    def begin(self, now: datetime.datetime) -> tuple[datetime.datetime, bool]:
        """Return the time of the run and whether it is one that was killed and is taken up again."""
        if self._path.exists():
            left = json.loads(self._path.read_bytes())
            began = datetime.datetime.fromisoformat(left["began"])
            if left["wish"] == self._wish and now - began < RESUMED_WITHIN:
                return began, True
        beside = self._path.with_suffix(".new")
        beside.write_bytes(as_line({"began": now.isoformat(), "wish": self._wish}))
        beside.replace(self._path)
        to_disk(self._path.parent)
        return now, False

    def end(self) -> None:
        """Take the file away: the run is whole."""
        self._path.unlink(missing_ok=True)


def carry_out(planned: Plan, visit: Visit, *, keep: bool = True) -> Report:
    """Watch the outlets, the hosts side by side, and return the report of all.

    Without `keep` nothing is written to the memory: what the archive holds is looked at again.
    """
    rows = list(planned.others)
    collecting = threading.Lock()

    def one_host(outlets: list[Outlet]) -> None:
        for outlet in outlets:
            finished = watch(outlet, visit)
            if keep:
                visit.state.finish(finished)
            with collecting:
                rows.append(finished.row)

    hosts: defaultdict[str, list[Outlet]] = defaultdict(list)
    for outlet in planned.asked:
        done = visit.state.memory(outlet.name).last
        if keep and done and done.run == visit.began:
            rows.append(done.row)
        else:
            hosts[host_of(outlet.address)].append(outlet)
    side_by_side([partial(one_host, outlets) for outlets in hosts.values()], HOSTS_AT_ONCE)
    return Report(visit.began, tuple(sorted(rows, key=lambda row: row.outlet)))


def write_report(report: Report, folder: Path) -> None:
    """Leave the report of the last run beside the memory, for whoever opens the pull request."""
    beside = folder / "report.new"
    beside.write_text(report.as_json() + "\n", encoding="utf-8")
    beside.replace(folder / "report.json")
