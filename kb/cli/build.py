"""`kb build`: store, data files and site, switched together."""

from __future__ import annotations

import click

from kb.cli.exits import Exit, complain, say
from kb.cli.place import find_root
from kb.cli.stages import stage


@click.command(
    epilog="""\b
Example, with a build date of one's own:
  SOURCE_DATE_EPOCH=1740830400 kb build
"""
)
@click.pass_context
def command(context: click.Context) -> None:
    """Check the entries and build store, data files and site into build/.

    The old product stays in use until the new one is finished, and for as long as none is.
    """
    from kb.checks import check
    from kb.checks.report import as_text
    from kb.publish.product import ContentProblems, build

    try:
        built = build(find_root(), check, stage)
    except ContentProblems as refusal:
        say(as_text(refusal.problems))
        complain(str(refusal))
        for note in refusal.__notes__:
            say(note)
        context.exit(Exit.PROBLEMS)
    if built.anew:
        say(f"built: the product {built.receipt.words}")
    else:
        say(f"nothing changed: build/ holds the product {built.receipt.words}")
    say("next: kb serve")
