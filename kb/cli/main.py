"""The command `kb`. Nothing heavy is imported here: each command lies in a module of its own."""

from __future__ import annotations

import io
import sys

import click

import kb
from kb.cli.exits import Exit, leave
from kb.cli.lazy import LazyGroup, Task
from kb.cli.talk import wants_color

WRITE, READ, PUBLISH, HELP = "Write entries", "Read the record", "Publish", "Help"
WATCH = "Watch the sources"
TASKS = {
    "new": Task(WRITE, "Write the frame of a new entry."),
    "check": Task(WRITE, "Check all entries and say how to mend each problem."),
    "fix": Task(WRITE, "Mend what can be mended without asking."),
    "explain": Task(WRITE, "Explain the rule behind a problem's code."),
    "schema": Task(WRITE, "Print the fields of a kind, or the tables of the store."),
    "find": Task(READ, "Find entries by name, alias or words."),
    "show": Task(READ, "Show one entry with what follows from it."),
    "diff": Task(READ, "Say what changes in the record between two revisions."),
    "history": Task(READ, "Say what became of an entry, commit by commit."),
    "query": Task(READ, "Ask the store a question, in SQL or by name."),
    "build": Task(PUBLISH, "Build store, data files and site."),
    "serve": Task(PUBLISH, "Serve the site and render saved entries at once."),
    "scrape": Task(WATCH, "Look at the watched places and keep what they show."),
    "inbox": Task(WATCH, "List what came in scope; accept, merge or reject it."),
    "extract": Task(WATCH, "Say what one document seems to hold."),
    "eval": Task(WATCH, "Measure the extractor on pages that people have marked."),
    "outlets": Task(WATCH, "List the watched places; try a definition, learn its bounds."),
    "completion": Task(HELP, "Print the completion script of a shell."),
}


@click.group(
    cls=LazyGroup,
    tasks=TASKS,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="kb COMMAND --help shows the options of a command and an example.",
)
@click.version_option(kb.__version__, "-V", "--version", message="kb %(version)s")
@click.pass_context
def root(context: click.Context) -> None:
    """The Distillation Record: who says that whose AI model was trained on whose outputs,
    what the other side answers, and on what evidence.
    """
    context.color = wants_color()
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


def main() -> int:
    """Run the command that the arguments name and return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        # Names in all scripts are printed, whatever the locale.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        code = root.main(prog_name="kb", standalone_mode=False)
        sys.stdout.flush()
    except SystemExit:
        # click leaves this way for two things, and neither is a failure: it completed a word for a shell,
        # or the reader of a pipe has seen enough.
        return Exit.FINE
    except (Exception, KeyboardInterrupt) as error:
        return leave(error)
    return code if isinstance(code, int) else 0
