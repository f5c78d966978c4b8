"""The memory between runs: the archive, what servers said of their versions, what became of each outlet.

All of it lies in one folder that can be saved and restored as one bundle. Everything in it is only
added to, and what a kill leaves unfinished counts as never said.
"""

from __future__ import annotations

import datetime
import fcntl
import os
import threading
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from kb.failures import Unable
from scrapers.archive import Archive
from scrapers.fetched import Fetched, FetchFailure, Validators
from scrapers.lines import Line, Lines
from scrapers.robots import RobotsFile
from scrapers.rows import Row
from scrapers.types import Item, PolicyVersion

_ITEM = TypeAdapter(Item)
_VERSION = TypeAdapter(PolicyVersion)
_TIME = TypeAdapter(datetime.datetime)
# Lines of addresses that were asked often are folded when they outnumber the addresses so many times.
_FOLD_AT = 4
# The host was left alone in this run: whether the address answers was not asked.
_NOT_ITS_FAULT = frozenset(["resting", "silent_host"])


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of one address beside its captures."""

    url: str
    etag: str | None = None
    last_modified: str | None = None
    failures: int = 0
    failed_in: str = ""
    """The run in which it failed last: killed and resumed, a run counts a failure once."""
    code: str = ""
    retry_at: datetime.datetime | None = None
    moved_to: str | None = None
    moved: int = 0
    """How often in a row all redirects were permanent and led to `moved_to`."""

    @property
    def validators(self) -> Validators:
        """What the server said of the version that we hold."""
        return Validators(self.etag, self.last_modified)


@dataclass(frozen=True, slots=True)
class Finished:
    """An outlet at the end of its part of a run: its row and what it brought that was not known."""

    outlet: str
    address: str
    run: datetime.datetime
    row: Row
    items: tuple[Item, ...] = ()
    versions: tuple[PolicyVersion, ...] = ()


@dataclass(slots=True)
class Memory:
    """All that earlier runs left of one outlet."""

    finished: list[Finished] = field(default_factory=list)
    items: dict[str, Item] = field(default_factory=dict)
    versions: dict[str, PolicyVersion] = field(default_factory=dict)
    """Proposed versions of a text, by the commit that brought them."""

    @property
    def last(self) -> Finished | None:
        """What became of it last."""
        return self.finished[-1] if self.finished else None


class State:
    """The memory in one folder. Who writes to it holds its lock (see `only_one`) before opening it."""

    def __init__(self, folder: Path, *, reading: bool = False) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self.archive = Archive(folder / "archive", mend=not reading)
        self._fetches = Lines(folder / "fetches.jsonl")
        self._outlets = Lines(folder / "outlets.jsonl")
        self._robots = Lines(folder / "robots.jsonl")
        self._known = self._read_known()
        self._robots_files = {line["origin"]: _robots_file(line) for line in self._robots}
        self._memories: defaultdict[str, Memory] = defaultdict(Memory)
        self._noting = threading.Lock()
        for line in self._outlets:
            self._take(_finished(line))

    def memory(self, outlet: str) -> Memory:
        """Return what earlier runs left of an outlet."""
        return self._memories[outlet]

    def finish(self, finished: Finished) -> None:
        """Commit an outlet's part of a run: its row and its items, in one line or not at all."""
        line: Line = {
            "outlet": finished.outlet,
            "address": finished.address,
            "run": finished.run.isoformat(),
            "row": finished.row.as_line(),
            "items": [_ITEM.dump_python(item, mode="json") for item in finished.items],
            "versions": [_VERSION.dump_python(version, mode="json") for version in finished.versions],
        }
        self._outlets.append(line)
        with self._noting:
            self._take(finished)

    def known(self, url: str) -> Known:
        """Return what is known of an address."""
        return self._known.get(url) or Known(url)

    def note_answer(self, fetched: Fetched) -> None:
        """Remember what a server said of the version that it sent or confirmed."""
        before = self.known(fetched.requested)
        confirmed = fetched.unchanged
        moved_to = fetched.url if fetched.permanent else None
        again = moved_to is not None and moved_to == before.moved_to
        self._note(
            Known(
                fetched.requested,
                etag=fetched.headers.get("etag") or (before.etag if confirmed else None),
                last_modified=fetched.headers.get("last-modified")
                or (before.last_modified if confirmed else None),
                moved_to=moved_to,
                moved=before.moved + 1 if again else int(moved_to is not None),
            )
        )

    def note_failure(self, url: str, failure: FetchFailure, run: str) -> None:
        """Remember that an address failed once more, and when its server wants to be asked again."""
        known = self.known(url)
        counted = known.failed_in != run and failure.code not in _NOT_ITS_FAULT
        failures = known.failures + counted
        self._note(
            replace(known, failures=failures, failed_in=run, code=failure.code, retry_at=failure.retry_at)
        )

    def robots_file(self, origin: str) -> RobotsFile | None:
        """Return the robots.txt of an origin as it was last kept."""
        return self._robots_files.get(origin)

    def keep_robots_file(self, file: RobotsFile) -> None:
        """Keep a robots.txt for the runs of the next day."""
        self._robots.append({**asdict(file), "at": file.at.isoformat()}, sync=False)
        with self._noting:
            self._robots_files[file.origin] = file

    def fold(self) -> None:
        """Rewrite the files that hold many lines of the same address. Done at the start of a run."""
        if sum(1 for _ in self._fetches) > _FOLD_AT * len(self._known) + 100:
            self._fetches.rewrite(map(_known_line, self._known.values()))
        if sum(1 for _ in self._robots) > _FOLD_AT * len(self._robots_files) + 100:
            files = self._robots_files.values()
            self._robots.rewrite({**asdict(file), "at": file.at.isoformat()} for file in files)

    def _take(self, finished: Finished) -> None:
        memory = self._memories[finished.outlet]
        memory.finished.append(finished)
        for item in finished.items:
            memory.items.setdefault(item.url, item)
        for version in finished.versions:
            memory.versions.setdefault(version.commit, version)

    def _note(self, known: Known) -> None:
        self._fetches.append(_known_line(known), sync=False)
        with self._noting:
            self._known[known.url] = known

    def _read_known(self) -> dict[str, Known]:
        return {line["url"]: _known(line) for line in self._fetches}


def state_folder(root: Path) -> Path:
    """Return where the memory lies: the folder that KB_STATE names, else state/ in the repository."""
    named = os.environ.get("KB_STATE")
    folder = Path(named).resolve() if named else root / "state"
    if (root / "build").resolve() in (folder, *folder.parents):
        raise Unable(
            f"KB_STATE ({folder})",
            "it lies in build/, which anybody may throw away",
            "Let it name a folder elsewhere, or unset it.",
        )
    return folder


@contextmanager
def only_one(folder: Path) -> Iterator[None]:
    """Hold a memory for this process, or say at once that another scrape has it."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "lock").open("a+") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Unable(
                str(folder), "another kb scrape works there", "Wait for it to end, then run kb scrape again."
            ) from None
        yield


def _known_line(known: Known) -> Line:
    line: dict[str, Any] = {**asdict(known), "retry_at": known.retry_at and known.retry_at.isoformat()}
    return {key: value for key, value in line.items() if value not in (None, 0, "")}


def _known(line: Line) -> Known:
    retry_at = line.get("retry_at")
    return Known(**{**line, "retry_at": _TIME.validate_python(retry_at) if retry_at else None})


def _robots_file(line: Line) -> RobotsFile:
    return RobotsFile(**{**line, "at": datetime.datetime.fromisoformat(line["at"])})


def _finished(line: Line) -> Finished:
    return Finished(
        line["outlet"],
        line["address"],
        datetime.datetime.fromisoformat(line["run"]),
        Row.of_line(line["row"]),
        tuple(map(_ITEM.validate_python, line["items"])),
        tuple(map(_VERSION.validate_python, line["versions"])),
    )


def newest_first(items: Iterable[Item]) -> list[Item]:
    """Return items by their day, those without one last; equal days keep their order."""
    return sorted(items, key=lambda item: item.published.day or datetime.date.min, reverse=True)
