"""`kb show`: one entry, with what follows from it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import click

from kb.cli.completion import complete_id
from kb.cli.place import find_root
from kb.cli.talk import say
from kb.entries import load
from kb.graph import Graph, derive
from kb.kinds import Claim, Entry, Source


@click.command(
    epilog="""\b
Examples:
  kb show deepseek
  kb show openai-2025-01-29-evidence-of-distillation --format json
"""
)
@click.argument("entry_id", metavar="ID", shell_complete=complete_id)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "md", "json"]),
    default="text",
    show_default=True,
    help="md prints the entry's file, json the twin of its page.",
)
def command(entry_id: str, form: str) -> None:
    """Show the entry ID as it stands in content/ now, and what follows from it."""
    root = find_root()
    loaded = load(root / "content")
    entry = loaded.record.find(entry_id) or _by_former_id(loaded.record, entry_id)
    if entry is None:
        raise click.BadParameter(_not_there(loaded.record, entry_id), param_hint="ID")
    path = loaded.path_of(entry.id)
    text = (root / path).read_text(encoding="utf-8").rstrip()
    if form == "md":
        click.echo(text)
        return
    graph = derive(loaded.record)
    if form == "json":
        from kb.publish.pages.shelf import Shelf
        from kb.publish.twins import twin

        click.echo(twin(Shelf(graph), entry).decode().rstrip())
        return
    click.secho(graph.title(entry.id), bold=True)
    click.echo(f"{entry.kind} {entry.id}, {path}")
    for name, words in what_follows(graph, entry):
        click.echo(f"  {name:<9} {words}")
    click.echo(f"\n{text}")


def what_follows(graph: Graph, entry: Entry) -> Iterator[tuple[str, str]]:
    """Yield what is derived of an entry, as a name and words."""
    if entry.withdrawn:
        yield "withdrawn", f"{entry.withdrawn.on}: {entry.withdrawn.because}"
    if isinstance(entry, Claim):
        for response in graph.responses.get(entry.id, ()):
            by = " (by its state)" if response.answered_by == "state" else ""
            how = response.answer or (response.through and f"nothing found through {response.through}") or ""
            yield "standing", f"{response.actor}{by}: {response.standing} {how}".rstrip()
        if support := graph.support.get(entry.id):
            yield "support", f"{support.word}: {support.because}"
        if origins := graph.origins.get(entry.id):
            yield "origins", f"{origins.count} of {len(origins.sources)} sources: {', '.join(origins.ends)}"
    if isinstance(entry, Source) and (rating := graph.ratings.get(entry.id)):
        yield "rating", f"{rating.words} ({rating.letter}): {rating.because}"
    disputes = {member.dispute for member in graph.memberships if member.id == entry.id}
    if disputes:
        yield "disputes", ", ".join(sorted(disputes))


def _by_former_id(record: Iterable[Entry], entry_id: str) -> Entry | None:
    """Return the entry that once had this id, and say what it is called now."""
    for entry in record:
        if any(former.id == entry_id for former in entry.former_ids):
            say(f"{entry_id} is now {entry.id}.")
            return entry
    return None


def _not_there(record: Iterable[Entry], entry_id: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(entry_id, [entry.id for entry in record], n=3)
    guess = f" Did you mean {' or '.join(near)}?" if near else f" Try: kb find {entry_id}"
    return f"there is no entry {entry_id!r}.{guess}"
