"""`kb diff`: what changes in the record between two revisions, or two folders, in words."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Sequence
from dataclasses import asdict
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kb.cli.place import find_root
from kb.cli.stages import sign_of_life
from kb.cli.talk import say
from kb.failures import Unable

if TYPE_CHECKING:
    from kb.graph import Graph
    from kb.graph.compare import RecordChange

FORMS = ("text", "md", "json")


@click.command(
    epilog="""\b
Examples:
  kb diff main
  kb diff v1.0 v1.1 --format md
  kb diff old-checkout/content content --format json
"""
)
@click.argument("old")
@click.argument("new", required=False)
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMS),
    default="text",
    show_default=True,
    help="md is for a pull request, json for programs.",
)
def command(old: str, new: str | None, form: str) -> None:
    """Say what changes in the record from OLD to NEW: revisions of git, or folders with entries.

    Without NEW, compare with the entries as they lie here now.
    """
    from kb.graph.compare import compare

    with sign_of_life("comparing"):
        before, lost = _graph(old)
        after, missing = _graph(new or str(find_root() / "content"))
        changes = compare(before, after)
    unread = [
        f"{name}: {files} file{'s' * (files != 1)} cannot be read and take{'s' * (files == 1)} no part"
        for name, files in (("before", lost), ("with the change", missing))
        if files
    ]
    for sentence in unread if form != "md" else ():
        say(f"{sentence}; kb check says what is wrong")
    if form == "json":
        click.echo(json.dumps([asdict(change) for change in changes], ensure_ascii=False, indent=2))
    else:
        click.echo(as_markdown(changes, unread) if form == "md" else as_text(changes))


def as_text(changes: Sequence[RecordChange]) -> str:
    """Return the changes as paragraphs below their headings."""
    from kb.graph.compare import CHANGES

    blocks = []
    for sort, group in groupby(changes, key=lambda change: change.sort):
        lines = [f"{CHANGES[sort]}:"]
        for change in group:
            lines.append(f"  - {one_line(change.words)}")
            lines += [f"    because: {one_line(change.because)}"] if change.because else []
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks) or "The record does not change."


def as_markdown(changes: Sequence[RecordChange], unread: Sequence[str] = ()) -> str:
    """Return the changes for a pull request. Whatever stands in the entries stays text there.

    `unread` says which files take no part: without them nobody knows what the change does.
    """
    from kb.graph.compare import CHANGES

    lines = ["## What this changes in the record", ""]
    for sentence in unread:
        lines += [
            f"**Not all of it can be told.** {sentence.capitalize()}; the problems are named below.",
            "",
        ]
    if not changes:
        return "\n".join([*lines, "Nothing that can be read." if unread else "Nothing."])
    for sort, group in groupby(changes, key=lambda change: change.sort):
        lines += [f"### {CHANGES[sort]}", ""]
        for change in group:
            lines.append(f"- {_escaped(change.words)}")
            lines += [f"  - because: {_escaped(change.because)}"] if change.because else []
        lines.append("")
    return "\n".join(lines).rstrip()


def one_line(text: str) -> str:
    """Return a text without line breaks and signs that a terminal would obey."""
    return "".join(c if c.isprintable() else " " for c in text)


def _escaped(text: str) -> str:
    """Return a text in which Markdown, HTML and names of people to be notified are words only."""
    plain = one_line(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    for mark in "\\`*_[]#|~":
        plain = plain.replace(mark, f"\\{mark}")
    # A joiner that cannot be seen keeps the host from calling whoever is named.
    return plain.replace("@", "@\N{WORD JOINER}").replace("://", ":\N{WORD JOINER}//")


def _graph(name: str) -> tuple[Graph, int]:
    """Return the graph of a folder or a revision, and how many of its files cannot be read."""
    from kb.entries import load
    from kb.entries.revisions import Revision
    from kb.graph import derive

    folder = Path(name)
    if folder.is_dir():
        content = folder if (folder / "claims").is_dir() else folder / "content"
        if not content.is_dir():
            raise Unable(name, "the folder holds no entries", "Name a folder with claims/, or a revision.")
        loaded = load(content)
    else:
        with tempfile.TemporaryDirectory(prefix="kb-diff-") as scratch:
            loaded = load(Revision(find_root(), name).write_content(Path(scratch)))
    return derive(loaded.record), len(loaded.unsound)
