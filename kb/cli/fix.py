"""`kb fix`: the mends that are certain."""

from __future__ import annotations

import difflib
from pathlib import Path

import click

from kb.cli.chosen import chosen
from kb.cli.exits import Exit
from kb.cli.place import find_root
from kb.cli.stages import sign_of_life
from kb.cli.talk import say

_NO_END = "\n\\ No newline at end of file\n"


@click.command(
    epilog="""\b
Examples:
  kb fix --diff
  kb fix
  kb fix content/claims/my-new-claim.md
"""
)
@click.argument("files", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--diff", is_flag=True, help="Show the mends and write nothing.")
@click.pass_context
def command(context: click.Context, files: tuple[Path, ...], diff: bool) -> None:
    """Mend what can be mended without asking anybody: a slip in a word, a date in another form, a bracket.

    No mend changes what an entry says. What is left is for the author; kb check lists it. With FILES or
    folders, mend only those.
    """
    from kb.checks.fixing import mends
    from kb.checks.report import count

    root = find_root()
    with sign_of_life("mending"):
        wanted = chosen(root, files)
        result = mends(root / "content", wanted)
    left = [problem for problem in result.left if wanted(problem.path)]
    for file in result.files:
        if diff:
            click.echo(_as_diff(file.path, file.old, file.new), nl=False)
        else:
            _replace(root / file.path, file.new)
            say(f"mended: {file.path}")
    done = f"{len(result.files)} file{'s' * (len(result.files) != 1)}"
    say(f"{'would mend' if diff else 'mended'} {done}; left: {count(left)}")
    if any(problem.severity == "error" for problem in left):
        say("next: kb check")
        context.exit(Exit.PROBLEMS)


def _as_diff(path: str, old: str, new: str) -> str:
    lines = difflib.unified_diff(
        old.splitlines(keepends=True), new.splitlines(keepends=True), f"a/{path}", f"b/{path}"
    )
    return "".join(line if line.endswith("\n") else f"{line}{_NO_END}" for line in lines)


def _replace(file: Path, text: str) -> None:
    """Write the mended text in one step, with the line ends that the file had."""
    data = text.encode("utf-8", "surrogateescape")
    if b"\r\n" in file.read_bytes():
        data = data.replace(b"\n", b"\r\n")
    beside = file.with_name(f".{file.name}.mended")
    beside.write_bytes(data)
    beside.replace(file)
