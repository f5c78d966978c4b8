"""`kb completion`: the script that lets a shell complete commands, options and ids."""

from __future__ import annotations

import click
from click.shell_completion import CompletionItem, get_completion_class

from kb.cli.exits import Exit
from kb.failures import Unable


@click.command(
    epilog="""\b
Example, for the running shell:
  eval "$(kb completion bash)"
"""
)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def command(context: click.Context, shell: str) -> None:
    """Print the completion script of SHELL; it completes ids of entries, too."""
    completion = get_completion_class(shell)
    if completion is None:
        context.exit(Exit.INTERNAL)
    click.echo(completion(context.find_root().command, {}, "kb", "_KB_COMPLETE").source())


def complete_id(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Return the ids of entries that begin with what was typed, read off the names of their files."""
    from kb.cli.place import find_root

    try:
        folder = find_root() / "content"
    except Unable:
        return []
    files = (path for path in folder.rglob(f"{incomplete}*.md") if path.parent.name != "pages")
    return [CompletionItem(path.stem) for path in sorted(files)]
