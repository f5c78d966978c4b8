"""`kb inbox`: what came in scope, best first, and what a person decides about it."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kb.cli.place import find_root
from kb.cli.tables import as_table
from kb.cli.talk import say
from kb.failures import Unable

if TYPE_CHECKING:
    from kb.ingest.deciding import Inbox, Waiting

_JSON = click.option("--json", "as_json", is_flag=True, help="Print it as JSON.")


@click.group(
    invoke_without_command=True,
    epilog="""\b
Examples:
  kb inbox
  kb inbox show 1
  kb inbox accept 1
  kb inbox merge 2 --into lab-a-2025-01-29-uses-answers
  kb inbox reject 3 --because "an advertisement"
""",
)
@_JSON
@click.option("--format", "form", type=click.Choice(["table", "md"]), default="table", show_default=True)
@click.pass_context
def command(context: click.Context, as_json: bool, form: str) -> None:
    """List what came in scope and waits for a decision, best first.

    Candidates are proposals of the extractor; kb scrape fills the inbox. Decisions are lines of
    content/reviews/ and reach every maintainer: what was decided does not come back.
    """
    if context.invoked_subcommand is not None:
        return
    from kb.cli.inbox_words import listed, markdown

    waiting = _inbox().waiting
    if as_json:
        click.echo(_dumped([_row(one) for one in waiting]))
        return
    columns, rows = listed(waiting)
    click.echo(markdown(waiting) if form == "md" else as_table(columns, rows))
    say(f"{len(waiting)} wait for a decision; kb inbox show N shows one.")


@command.command()
@click.argument("which", metavar="N")
@_JSON
def show(which: str, as_json: bool) -> None:
    """Show candidate N (its number or key) with every passage, its speaker, cue and accused marked."""
    from kb.cli.inbox_words import shown

    one = _one(_inbox(), which)
    click.echo(_dumped(_row(one, whole=True)) if as_json else shown(one))


@command.command()
@click.argument("which", metavar="N")
@_JSON
def accept(which: str, as_json: bool) -> None:
    """Write drafts of candidate N under content/: source, new actors, claims, events.

    What only a person can say stays open, and kb check names it.
    """
    inbox = _inbox()
    one = _one(inbox, which)
    paths = inbox.accept(one, _today())
    _told("accepted", one, paths, as_json)
    say("next: read the page, fill in what is open (kb check names it), then commit entries and review.")


@command.command()
@click.argument("which", metavar="N")
@click.option("--into", "entry", required=True, metavar="ID", help="Claim that the document reports.")
@_JSON
def merge(which: str, entry: str, as_json: bool) -> None:
    """Add the document of candidate N as a source of the claim ID."""
    inbox = _inbox()
    one = _one(inbox, which)
    _told("merged", one, inbox.merge(one, entry, _today()), as_json)


@command.command()
@click.argument("which", metavar="N")
@click.option("--because", required=True, metavar="WORDS", help="Why, in a sentence.")
@_JSON
def reject(which: str, because: str, as_json: bool) -> None:
    """Reject candidate N; it does not come back."""
    inbox = _inbox()
    one = _one(inbox, which)
    _told("rejected", one, inbox.reject(one, because, _today()), as_json)


def _inbox() -> Inbox:
    from kb.ingest.deciding import open_inbox

    return open_inbox(find_root())


def _one(inbox: Inbox, which: str) -> Waiting:
    found = inbox.find(which)
    if found is None:
        raise Unable(f"Candidate {which}", "none of this number or key waits", "kb inbox lists all.")
    return found


def _today() -> str:
    return datetime.datetime.now(datetime.UTC).date().isoformat()


def _row(one: Waiting, whole: bool = False) -> dict[str, Any]:
    candidate = one.candidate
    told = candidate.extraction.as_dict()
    for claim, beside in zip(told["claims"], one.beside, strict=True):
        claim["record"] = {"is_a": beside.is_a, "entry": beside.entry, "words": beside.words}
    row = {
        "number": one.number,
        "key": candidate.key,
        "title": candidate.document.title,
        "url": candidate.document.url,
        "published": candidate.document.published,
        "outlets": list(candidate.outlets),
        "copies": candidate.copies,
        "policies": list(one.policies),
        **told,
    }
    return row | ({"text": candidate.document.text} if whole else {})


def _told(decision: str, one: Waiting, paths: list[Path], as_json: bool) -> None:
    written = [str(path) for path in paths]
    if as_json:
        click.echo(_dumped({"decision": decision, "key": one.candidate.key, "written": written}))
        return
    click.echo("\n".join(f"written: {path}" for path in written))
    say(f"{decision}: {one.candidate.document.title or one.candidate.key}")


def _dumped(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1)
