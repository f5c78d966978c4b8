"""`kb find`: entries by name, alias or words."""

from __future__ import annotations

from collections.abc import Iterator

import click

from kb.cli.place import find_root
from kb.cli.tables import FORMATS
from kb.cli.talk import say
from kb.kinds import KINDS, Entry
from kb.kinds.entry import listed_names

_LEAST_LIKENESS = 75


@click.command(
    epilog="""\b
Examples:
  kb find deepseek
  kb find "terms of use" --kind policy --format json
"""
)
@click.argument("text")
@click.option("--kind", type=click.Choice(list(KINDS)), help="Look at entries of one kind.")
@click.option(
    "--limit", type=click.IntRange(min=1), default=20, show_default=True, help="Show at most so many."
)
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="table", show_default=True)
def command(text: str, kind: str | None, limit: int, form: str) -> None:
    """Find entries whose id, name, alias or words hold TEXT, or are like it."""
    from kb.entries import load
    from kb.graph import derive

    record = load(find_root() / "content").record
    graph = derive(record)
    entries = [entry for entry in record if kind in (None, entry.kind)]
    scored = [(score(entry, graph.title(entry.id), text), entry.kind, entry.id) for entry in entries]
    found = sorted((hit for hit in scored if hit[0] > 0), key=lambda hit: (-hit[0], hit[1:]))
    rows = [[entry_id, kind, graph.title(entry_id)] for _, kind, entry_id in found[:limit]]
    if rows or form != "table":
        click.echo(FORMATS[form](("id", "kind", "title"), rows))
    if len(found) > limit:
        say(f"{len(found) - limit} more; raise --limit to see them.")
    if not found:
        say(f"Nothing in the record is like {text!r}. That is no sign that nothing was said.")


def score(entry: Entry, title: str, text: str) -> float:
    """Return how well an entry answers a search, 0 for not at all."""
    from rapidfuzz import fuzz

    wanted = text.casefold()
    names = [name.casefold() for name in _names(entry, title)]
    if wanted in names:
        return 100
    if any(wanted in name for name in names):
        return 90
    if wanted in _words(entry).casefold():
        return 60
    likeness = max(fuzz.WRatio(wanted, name) for name in names)
    return likeness / 2 if likeness >= _LEAST_LIKENESS else 0


def _names(entry: Entry, title: str) -> Iterator[str]:
    """Yield the id, the title and every other name of an entry."""
    yield entry.id
    yield title
    yield from getattr(entry, "aliases", [])
    yield from (name for _, name in listed_names(getattr(entry, "names", {})))


def _words(entry: Entry) -> str:
    """Return the running text of an entry."""
    return " ".join(
        str(value) for key in ("says", "definition", "short", "body") if (value := getattr(entry, key, None))
    )
