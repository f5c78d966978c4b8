"""`kb new`: the frame of a new entry."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import click
from click.shell_completion import CompletionItem

from kb.cli.place import find_root
from kb.cli.talk import say
from kb.failures import Unable


def complete_kind(
    context: click.Context, parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Return the kinds that begin with what was typed."""
    from kb.kinds import KINDS

    return [CompletionItem(kind) for kind in KINDS if kind.startswith(incomplete)]


@click.command(
    epilog="""\b
Examples:
  kb new claim lab-a-2025-01-29-uses-answers --set speaker=lab-a --set accuses=[lab-b]
  kb new actor | less
"""
)
@click.argument("kind", shell_complete=complete_kind)
@click.argument("entry_id", metavar="[ID]", required=False)
@click.option("--set", "known", multiple=True, metavar="KEY=VALUE", help="Fill in a field; a list is [a, b].")
def command(kind: str, entry_id: str | None, known: tuple[str, ...]) -> None:
    """Write the frame of a new entry of KIND into content/, under the name ID.

    Without ID, print the frame. Every field stands in it with what it means.
    """
    from kb.entries.scaffold import scaffold
    from kb.kinds import KINDS

    if kind not in KINDS:
        raise click.BadParameter(
            f"{kind!r} is no kind. The kinds are: {', '.join(KINDS)}.", param_hint="KIND"
        )
    fields = {"added": datetime.date.today().isoformat()} if entry_id else {}
    try:
        text = scaffold(kind, **(fields | dict(map(_pair, known))))
    except ValueError as problem:
        raise click.BadParameter(str(problem), param_hint="--set") from problem
    if entry_id is None:
        click.echo(text.rstrip())
        return
    path = _write(find_root(), KINDS[kind].folder, entry_id, text)
    say(f"written: {path}\nnext: fill it in, then kb check {path}")


def _write(root: Path, folder: str, entry_id: str, text: str) -> Path:
    """Write a new file and return its path relative to the repository; a file that is there stays."""
    from kb.kinds.ids import id_problem

    reason = id_problem(entry_id)
    if reason:
        raise click.BadParameter(f"{entry_id!r} is no id: {reason}.", param_hint="ID")
    taken = sorted((root / "content").rglob(f"{entry_id}.md"))
    if taken:
        place = str(taken[0].relative_to(root))
        raise Unable(place, "there is an entry of this id already", "Choose another id, or edit that entry.")
    path = Path("content", folder, f"{entry_id}.md")
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    with (root / path).open("x", encoding="utf-8") as file:
        file.write(text)
    return path


def _pair(text: str) -> tuple[str, Any]:
    key, sign, value = text.partition("=")
    if not sign:
        raise click.BadParameter(f"{text!r} has no =; write it as KEY=VALUE.", param_hint="--set")
    if value.startswith("[") and value.endswith("]"):
        return key, [item.strip() for item in value[1:-1].split(",") if item.strip()]
    return key, value
