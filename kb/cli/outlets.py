"""`kb outlets`: what is watched, how that goes; try a definition, learn its bounds."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kb.cli.exits import Exit
from kb.cli.place import find_root
from kb.cli.scrape import check_names, complete_outlet, load
from kb.cli.tables import FORMATS, as_table
from kb.cli.talk import complain, say

if TYPE_CHECKING:
    from scrapers.fetched import Fetched
    from scrapers.outlet import Outlet
    from scrapers.types import Listing

_COLUMNS = ("outlet", "state", "language", "type", "every", "last success", "next due", "items")
_SHOWN = 10


@click.group(
    invoke_without_command=True,
    epilog="""\b
Examples:
  kb outlets
  kb outlets test scrapers/outlets/my-outlet.yaml --page saved.html
  kb outlets learn my-outlet
""",
)
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="table", show_default=True)
@click.pass_context
def command(context: click.Context, form: str) -> None:
    """List the watched places: how often each is asked, its last success, and its state.

    States: fine, stale, failing, paused, gone, never fetched.
    """
    if context.invoked_subcommand is not None:
        return
    from scrapers.client import utc_now
    from scrapers.coverage import last_success
    from scrapers.due import condition, history
    from scrapers.state import State, state_folder

    root = find_root()
    outlets, problems = load(root)
    state, now = State(state_folder(root), reading=True), utc_now()
    rows = []
    for outlet in outlets:
        memory = state.memory(outlet.name)
        runs = history(outlet, memory)
        rows.append(
            [
                outlet.name,
                condition(outlet, memory, now).value,
                outlet.language,
                outlet.type,
                outlet.every,
                _minute(last_success(outlet, memory)),
                _minute(runs[-1].row.next_due if runs else None),
                len(memory.items),
            ]
        )
    click.echo(FORMATS[form](_COLUMNS, rows))
    for problem in problems:
        complain(str(problem))
    if problems:
        context.exit(Exit.PROBLEMS)


@command.command(
    "test",
    epilog="""\b
Examples:
  kb outlets test scrapers/outlets/my-outlet.yaml
  kb outlets test scrapers/outlets/my-outlet.yaml --page saved.html
""",
)
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--page",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A saved answer to read in place of the network.",
)
@click.pass_context
def try_definition(context: click.Context, file: Path, page: Path | None) -> None:
    """Check the definition in FILE and show what it lists now, or in a saved page. Nothing is kept."""
    from scrapers.outlet import read_outlet
    from scrapers.types import Unreadable, type_named

    outlet, problems = read_outlet(file)
    for problem in problems:
        complain(str(problem))
    if outlet is None:
        context.exit(Exit.PROBLEMS)
    type_ = type_named(outlet.type)
    address = next(iter(type_.start(outlet)), outlet.address)
    try:
        fetched = _saved(page, address) if page else _asked(address)
        listing = type_.read(outlet, fetched)
    except Unreadable as reason:
        complain(f"{file}: {reason}")
        context.exit(Exit.PROBLEMS)
    _show(outlet, listing)


@command.command(
    epilog="""\b
Example:
  kb outlets learn openai-news
"""
)
@click.argument("name", shell_complete=complete_outlet)
@click.pass_context
def learn(context: click.Context, name: str) -> None:
    """Propose bounds for the outlet NAME: 80 % and 200 % of the median of its good runs, at least five.

    Nothing is written: a person puts the lines into the outlet's file, with the reason.
    """
    from scrapers.bounds import RUNS_TO_LEARN, counts_of_good_runs, learned
    from scrapers.state import State, state_folder

    root = find_root()
    outlets, problems = load(root)
    check_names([name], outlets, problems)
    outlet = next((outlet for outlet in outlets if outlet.name == name), None)
    if outlet is None:
        complain(f"the definition of {name} has mistakes; kb outlets says which.")
        context.exit(Exit.PROBLEMS)
    counts = counts_of_good_runs(outlet, State(state_folder(root), reading=True).memory(name))
    bounds = learned(counts)
    if bounds is None:
        say(
            f"{name} has {len(counts)} good runs; bounds are learned from {RUNS_TO_LEARN}. "
            f"Next: kb scrape {name}"
        )
        context.exit(Exit.PROBLEMS)
    low, high = bounds
    span = f"{min(counts)} to {max(counts)} items"
    because = f"80 % and 200 % of the median of {len(counts)} good runs, which listed {span}"
    click.echo(f"bounds:\n  min: {low}\n  max: {high}\n  because: {because}")
    say(f"next: put these lines into scrapers/outlets/{name}.yaml, and say in the commit why they are right")


def _asked(address: str) -> Fetched:
    """Fetch an answer as a scrape would."""
    from kb.failures import Unable
    from kb.publish.site_settings import read_settings
    from scrapers.client import Client, user_agent
    from scrapers.fetched import FetchFailure

    with Client(user_agent(read_settings(find_root()).contact)) as client:
        try:
            return client.fetch(address)
        except FetchFailure as failure:
            raise Unable(
                address, str(failure), "Save the page and name it with --page, or correct the address.", ""
            ) from None


def _saved(page: Path, address: str) -> Fetched:
    """Return a saved file as if it were the answer of the outlet's address now."""
    from scrapers.client import utc_now
    from scrapers.fetched import Fetched

    return Fetched(address, address, 200, {}, page.read_bytes(), utc_now())


def _show(outlet: Outlet, listing: Listing) -> None:
    rows = [
        [
            item.published.day,
            item.title,
            item.url,
            "" if outlet.is_hinted(item.title, item.summary) else "no hint",
        ]
        for item in listing.items[:_SHOWN]
    ]
    click.echo(as_table(("published", "title", "address", "note"), rows))
    say(f"{listing.count} items listed, {len(listing.items)} kept, {len(listing.next)} further pages")
    for note in listing.notes:
        say(f"note: {note}")


def _minute(when: datetime.datetime | None) -> str:
    return f"{when:%Y-%m-%d %H:%M}" if when else ""
