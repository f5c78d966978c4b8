"""`kb check`: every problem of every entry in one run."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kb.cli.chosen import chosen
from kb.cli.exits import Exit
from kb.cli.place import find_root
from kb.cli.stages import sign_of_life
from kb.cli.talk import say

if TYPE_CHECKING:
    from kb.entries import Problem

FORMS = ("text", "json", "github")


@click.command(
    epilog="""\b
Examples:
  kb check
  kb check content/claims/my-new-claim.md
  kb check --changed
  kb check --base origin/main --format github
"""
)
@click.argument("files", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMS),
    default="text",
    show_default=True,
    help="github prints annotations for a pull request.",
)
@click.option("--changed", is_flag=True, help="Show only problems of files that differ from the last commit.")
@click.option(
    "--base",
    metavar="REV",
    help="Check what the change since REV does to the record; its own warnings alone are shown.",
)
@click.option("--watch", is_flag=True, help="Check again whenever a file is saved, until Ctrl-C.")
@click.pass_context
def command(
    context: click.Context,
    files: tuple[Path, ...],
    form: str,
    changed: bool,
    base: str | None,
    watch: bool,
) -> None:
    """Check all entries and say of each problem where it stands and how to mend it.

    With FILES or folders, show only their problems. Errors end with exit code 1; warnings do not.
    """
    root = find_root()
    wanted = chosen(root, files)
    if watch:
        _watch(root, lambda: _run(root, wanted, form, changed, base))
        return
    if _run(root, wanted, form, changed, base):
        context.exit(Exit.PROBLEMS)
    if form == "text" and not files:
        say("next: kb build")


def _run(root: Path, wanted: Callable[[str], bool], form: str, changed: bool, base: str | None) -> bool:
    """Check once and print; return whether there are errors."""
    from kb.checks import check
    from kb.checks.contribution import check_contribution
    from kb.checks.report import as_github, as_json, as_text
    from kb.entries import load
    from kb.entries.revisions import Revision

    against = Revision(root, base or "HEAD").fork_point() if base or changed else None
    touched = {change.path for change in against.changes()} if against else set()
    with sign_of_life("checking"):
        loaded = load(root / "content")
        problems = check(loaded)
        if base and against:
            # The warnings of other files are nothing that the change could mend.
            own = [p for p in problems if p.severity == "error" or p.path in touched]
            problems = sorted(
                [*own, *check_contribution(root, against, loaded)], key=lambda problem: problem.place
            )
    problems = [p for p in problems if wanted(p.path) and (not changed or p.path in touched)]
    checked = len(loaded.entries) + len(loaded.unsound)
    if form == "json":
        click.echo(as_json(problems, checked))
    elif form == "github":
        click.echo(as_github(problems, touched), nl=bool(problems))
    else:
        # click takes the colours out again where no terminal listens.
        click.echo(as_text(problems, checked, color=True))
    return _has_errors(problems)


def _has_errors(problems: Sequence[Problem]) -> bool:
    return any(problem.severity == "error" for problem in problems)


def _watch(root: Path, run: Callable[[], bool]) -> None:
    """Check now and at every change. The two lines around a run tell an editor where it begins and ends."""
    for _ in _changes(root / "content"):
        click.echo("kb check: began")
        run()
        click.echo("kb check: done, waiting for a change")


def _changes(folder: Path) -> Iterator[None]:
    from watchfiles import watch

    yield None
    try:
        for _ in watch(folder, raise_interrupt=True):
            yield None
    except KeyboardInterrupt:
        return
