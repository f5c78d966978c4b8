"""`kb history`: what became of an entry, or lately of the whole record, as git knows it."""

from __future__ import annotations

import json
from dataclasses import asdict

import click

from kb.cli.completion import complete_id
from kb.cli.diff import one_line
from kb.cli.place import find_root
from kb.cli.stages import sign_of_life

_LATEST = 20


@click.command(
    epilog="""\b
Examples:
  kb history
  kb history openai-2025-01-29-evidence-of-distillation
  kb history deepseek --format json
"""
)
@click.argument("entry_id", metavar="[ID]", required=False, shell_complete=complete_id)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def command(entry_id: str | None, form: str) -> None:
    """Say what became of the entry ID, commit by commit; without ID, the latest changes of the record."""
    from kb.entries.past import past
    from kb.graph.compare.history import history

    root = find_root()
    with sign_of_life("reading the past"):
        changes = list(history((step.day, step.entries) for step in past(root)))
    if entry_id:
        changes = [dated for dated in changes if dated.change.id == entry_id]
        if not changes:
            reason = f"no commit holds an entry {entry_id!r}; kb find looks for entries by their names"
            raise click.BadParameter(reason, param_hint="ID")
    else:
        changes = changes[-_LATEST:]
    if form == "json":
        told = [{"day": dated.day.isoformat(), **asdict(dated.change)} for dated in changes]
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
        return
    for dated in changes:
        click.echo(f"{dated.day}  {one_line(dated.change.words)}")
        if dated.change.because:
            click.echo(f"            because: {one_line(dated.change.because)}")
