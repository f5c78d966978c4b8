"""`kb build`: store, data files and site, switched together."""

from __future__ import annotations

import os
from pathlib import Path

import click

from kb.cli.exits import Exit
from kb.cli.place import find_root
from kb.cli.stages import stage
from kb.cli.talk import complain, say


@click.command(
    epilog="""\b
Examples:
  kb build
  SOURCE_DATE_EPOCH=1740830400 kb build
  KB_REPO_URL=http://127.0.0.1:8080/owner/record kb build
"""
)
@click.pass_context
def command(context: click.Context) -> None:
    """Check the entries and build store, data files and site into build/.

    The old product stays in use until the new one is finished, and for as long as none is. KB_REPO_URL names
    a repository for this build alone, so that the pages lead to its files and forms.
    """
    from kb.publish.unchanged import inputs_now, whole_product_of

    root = find_root()
    receipt = whole_product_of(root / "build", inputs_now(root)[0])
    if receipt:
        say(f"nothing changed: build/ holds the product {receipt.words}")
    else:
        _build(context, root)
    say("next: make serve" if "MAKELEVEL" in os.environ else "next: kb serve")


def _build(context: click.Context, root: Path) -> None:
    from kb.checks import check
    from kb.checks.report import as_text
    from kb.publish.product import ContentProblems, build

    try:
        built = build(root, check, stage)
    except ContentProblems as refusal:
        # A warning stops no build; between hundreds of them nobody finds what does.
        say(as_text([problem for problem in refusal.problems if problem.severity == "error"], color=True))
        complain(str(refusal))
        for note in refusal.__notes__:
            say(note)
        context.exit(Exit.PROBLEMS)
    say(f"built: the product {built.receipt.words}")
