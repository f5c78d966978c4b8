"""`kb scrape`: look at the watched places, keep what they show, say what is new and what broke."""

from __future__ import annotations

import datetime
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

from kb.cli.exits import Exit
from kb.cli.place import find_root
from kb.cli.tables import as_table
from kb.cli.talk import say

if TYPE_CHECKING:
    from scrapers.outlet import Outlet, OutletProblem
    from scrapers.report import Report
    from scrapers.run import Plan, Wish
    from scrapers.state import State


def complete_outlet(
    context: click.Context, parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Return the names of outlets that begin with what was typed, read off the names of their files."""
    from kb.failures import Unable

    try:
        files = sorted((find_root() / "scrapers" / "outlets").glob(f"{incomplete}*.yaml"))
    except Unable:
        return []
    return [CompletionItem(path.stem) for path in files]


@click.command(
    epilog="""\b
Examples:
  kb scrape
  kb scrape openai-news --since 2026-01-01
  kb scrape --dry-run
"""
)
@click.argument("names", nargs=-1, metavar="[NAME]...", shell_complete=complete_outlet)
@click.option("--dry-run", is_flag=True, help="Say which outlets would be asked; ask none.")
@click.option(
    "--since", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="Fetch only pages dated DATE or later."
)
@click.option("--offline", is_flag=True, help="Read the archive again; no network.")
@click.option("--json", "as_json", is_flag=True, help="Print the report as JSON.")
@click.pass_context
def command(
    context: click.Context,
    names: tuple[str, ...],
    dry_run: bool,
    since: datetime.datetime | None,
    offline: bool,
    as_json: bool,
) -> None:
    """Look at all outlets that are due, or at those named, and report on every configured one.

    What comes is kept in the archive under state/ (or the folder that KB_STATE names). A run that was
    killed is taken up where it stopped. Exit code 4: something could not be fetched, the report says what.
    """
    from scrapers.run import Wish
    from scrapers.state import State, only_one, state_folder

    root = find_root()
    outlets, problems = load(root)
    check_names(names, outlets, problems)
    wish = Wish(names, since.date() if since else None)
    with only_one(state_folder(root)):
        state = State(state_folder(root))
        for sentence in state.archive.mended:
            say(f"note: {sentence}")
        if dry_run:
            _say_plan(_planned(outlets, problems, state, wish, _now()), as_json)
            return
        report = (_offline if offline else _online)(root, outlets, problems, state, wish)
    click.echo(report.as_json() if as_json else _table(report))
    say(f"{len(report.rows)} outlets: {report.in_short()}")
    if report.partial:
        context.exit(Exit.PARTIAL)


def load(root: Path) -> tuple[list[Outlet], list[OutletProblem]]:
    """Return the outlets of a checkout and what is wrong with the definitions of others."""
    from scrapers.outlet import load_outlets

    return load_outlets(root / "scrapers" / "outlets")


def check_names(names: Sequence[str], outlets: Sequence[Outlet], problems: Sequence[OutletProblem]) -> None:
    """Refuse a name that no outlet has."""
    from difflib import get_close_matches

    known = {outlet.name for outlet in outlets}
    unsound = {problem.file.removesuffix(".yaml") for problem in problems}
    for name in names:
        if name in known or name in unsound:
            continue
        near = get_close_matches(name, known, n=1)
        guess = f" Did you mean {near[0]}?" if near else " kb outlets lists all."
        raise click.BadParameter(f"there is no outlet {name!r}.{guess}", param_hint="NAME")


def _online(
    root: Path, outlets: list[Outlet], problems: list[OutletProblem], state: State, wish: Wish
) -> Report:
    """Ask the servers; write the coverage file and the report when the run is whole."""
    from kb.publish.site_settings import read_settings
    from scrapers.client import Client, user_agent
    from scrapers.coverage import coverage, write_coverage
    from scrapers.listings import Visit
    from scrapers.run import UnderWay, carry_out, write_report
    from scrapers.source import Network

    contact = read_settings(root).contact
    if not contact:
        say("note: `contact` in mkdocs.yml is empty, so servers are told that no contact is configured.")
    under_way = UnderWay(state, wish)
    began, resumed = under_way.begin(_now())
    if resumed:
        say(f"note: the run of {began:%Y-%m-%d %H:%M} UTC was broken off; it is taken up again.")
    state.fold()
    planned = _planned(outlets, problems, state, wish, began)
    with Client(user_agent(contact), memory=state) as client:
        progress = _Progress(planned.asked)
        report = carry_out(
            planned, Visit(Network(client, state, began), state, began, wish.since, progress.tell)
        )
        progress.end()
    _write_documents(root, outlets, state, report)
    write_coverage(coverage(outlets, state, began), root)
    write_report(report, state.folder)
    under_way.end()
    return report


def _offline(
    root: Path, outlets: list[Outlet], problems: list[OutletProblem], state: State, wish: Wish
) -> Report:
    """Look at what the archive holds; nothing is asked and nothing is written to the memory."""
    from scrapers.coverage import coverage, write_coverage
    from scrapers.listings import Visit
    from scrapers.run import Plan, carry_out, unsound
    from scrapers.source import Stored

    asked = tuple(outlet for outlet in outlets if outlet.name in wish.names or not wish.names)
    visit = Visit(Stored(state.archive), state, _now(), wish.since)
    others = _planned(outlets, problems, state, wish, visit.began).others if wish.names else unsound(problems)
    report = carry_out(Plan(asked, tuple(others)), visit, keep=False)
    _write_documents(root, outlets, state, None)
    write_coverage(coverage(outlets, state, visit.began), root)
    return report


def _write_documents(root: Path, outlets: list[Outlet], state: State, report: Report | None) -> None:
    """Read the pages again where there are new ones, or where no report says that there are none."""
    from kb.cli.stages import sign_of_life
    from kb.entries import load as load_entries
    from kb.ingest import build_inbox, candidate_rows, read_documents
    from kb.ingest.extract import RuleExtractor, names_of
    from scrapers.inbox import FILE, write_documents

    documents, inbox = state.folder / FILE, root / "build" / "inbox.duckdb"
    nothing_new = report is not None and not any(row.new for row in report.rows)
    if nothing_new and documents.exists() and inbox.exists():
        return
    with sign_of_life("reading pages"):
        write_documents(outlets, state)
        inbox.parent.mkdir(exist_ok=True)
        extractor = RuleExtractor(names_of(load_entries(root / "content").record))
        build_inbox(read_documents(documents), inbox, candidate_rows(read_documents(documents), extractor))


def _planned(
    outlets: list[Outlet],
    problems: list[OutletProblem],
    state: State,
    wish: Wish,
    now: datetime.datetime,
) -> Plan:
    from scrapers.run import plan

    return plan(outlets, problems, state, wish, now)


def _say_plan(planned: Plan, as_json: bool) -> None:
    """Print what a run would do now."""
    import json

    rows = [
        *([outlet.name, "would be asked", outlet.address] for outlet in planned.asked),
        *([row.outlet, row.outcome.value, row.reason] for row in planned.others),
    ]
    columns = ("outlet", "outcome", "about")
    if as_json:
        click.echo(
            json.dumps([dict(zip(columns, row, strict=True)) for row in rows], ensure_ascii=False, indent=1)
        )
    else:
        click.echo(as_table(columns, rows))
    say(f"{len(planned.asked)} of {len(rows)} outlets would be asked; nothing was.")


def _table(report: Report) -> str:
    from scrapers.report import COLUMNS

    return "\n".join([as_table(COLUMNS, report.as_table()), "", *report.reasons()]).rstrip()


def _now() -> datetime.datetime:
    from scrapers.client import utc_now

    return utc_now()


class _Progress:
    """A line on the terminal that says which hosts are being read; nothing anywhere else."""

    def __init__(self, outlets: Sequence[Outlet]) -> None:
        from scrapers.addresses import host_of

        self._hosts = {outlet.name: host_of(outlet.address) for outlet in outlets}
        self._now: dict[str, str] = {}
        self._printing = threading.Lock()
        self._shown = sys.stderr.isatty()

    def tell(self, outlet: str, done: int, all_: int) -> None:
        """Note how far the pages of an outlet are."""
        with self._printing:
            self._now[self._hosts[outlet]] = f"{done}/{all_}"
            if self._shown:
                words = "  ".join(f"{host} {count}" for host, count in list(self._now.items())[-4:])
                print(f"\r\x1b[K{words[:100]}", end="", file=sys.stderr, flush=True)

    def end(self) -> None:
        """Take the line away."""
        if self._shown:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
