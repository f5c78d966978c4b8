"""`kb check`: every problem of every entry in one run."""

from __future__ import annotations

from pathlib import Path

import click

from kb.cli.exits import Exit
from kb.cli.place import find_root
from kb.cli.stages import sign_of_life
from kb.cli.talk import say


@click.command(
    epilog="""\b
Examples:
  kb check
  kb check content/claims/my-new-claim.md
  kb check --format github
"""
)
@click.argument("files", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    show_default=True,
    help="github prints annotations for a pull request.",
)
@click.pass_context
def command(context: click.Context, files: tuple[Path, ...], form: str) -> None:
    """Check all entries and say of each problem where it stands and how to mend it.

    With FILES or folders, show only their problems. Errors end with exit code 1; warnings do not.
    """
    from kb.checks import check
    from kb.checks.report import as_github, as_json, as_text
    from kb.entries import load

    root = find_root()
    with sign_of_life("checking"):
        loaded = load(root / "content")
        problems = check(loaded)
    wanted = [file.resolve() for file in files]
    if wanted:
        problems = [problem for problem in problems if _concerns(root / problem.path, wanted)]
    checked = len(loaded.entries) + len(loaded.unsound)
    if form == "json":
        click.echo(as_json(problems, checked))
    elif form == "github":
        click.echo(as_github(problems), nl=bool(problems))
    else:
        # click takes the colours out again where no terminal listens.
        click.echo(as_text(problems, checked, color=True))
    if any(problem.severity == "error" for problem in problems):
        context.exit(Exit.PROBLEMS)
    if form == "text" and not files:
        say("next: kb build")


def _concerns(path: Path, wanted: list[Path]) -> bool:
    """Say whether the file of a problem is one of those wanted, or lies below one."""
    return any(path == place or place in path.parents for place in wanted)
