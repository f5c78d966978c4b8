"""`kb serve`: the site on this machine, in step with the files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kb.cli.exits import Exit
from kb.cli.place import find_root
from kb.cli.stages import sign_of_life
from kb.cli.talk import complain, say

if TYPE_CHECKING:
    from collections.abc import Callable

    from kb.publish.serve_watch import Saved


@click.command(
    epilog="""\b
Example:
  kb serve --port 8001
"""
)
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0 takes a free one."
)
@click.pass_context
def command(context: click.Context, port: int) -> None:
    """Serve the site to this machine alone and render saved entries at once.

    What it serves lies in build/preview/; the product of kb build is left as it is.
    """
    from kb.checks import check, first_look
    from kb.checks.report import as_text
    from kb.publish.serve_files import running_server
    from kb.publish.serve_watch import Served
    from kb.publish.switch import only_one

    root = find_root()
    with only_one("serve", root / "build"):
        served = Served(root, check, first_look)
        with sign_of_life("rendering"):
            errors = served.begin()
        if errors:
            say(as_text(errors, color=True))
            complain("the entries have errors: nothing is served. Mend them, then run kb serve again.")
            context.exit(Exit.PROBLEMS)
        with running_server(served.folder, port) as address:
            say(f"serving {address} to this machine; Ctrl-C ends it")
            try:
                for saved in served.follow():
                    _tell(saved, as_text)
            except KeyboardInterrupt:
                say("ended.")


def _tell(saved: Saved, as_text: Callable[..., str]) -> None:
    """Say what a save led to."""
    files = saved.files[0] if len(saved.files) == 1 else f"{len(saved.files)} files"
    change = saved.change
    if change.refusal:
        complain(change.refusal)
        say(f"{files}: the site is served as it was before.")
    elif change.errors:
        say(as_text(change.errors, color=True))
        which = "all other pages are" if saved.others else "the site is"
        say(f"{files}: {which} served as before; mend this and save again.")
    elif saved.whole:
        say(f"{files}: the whole site anew in {saved.seconds:.2f} s")
    else:
        others = " of others" if saved.others else ""
        gone = f", {len(change.gone)} gone" if change.gone else ""
        search = f", search {saved.search_seconds:.2f} s" if saved.others else ""
        say(f"{files}: {len(change.anew)} pages{others} anew{gone} in {saved.seconds:.2f} s{search}")
