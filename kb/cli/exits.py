"""How a command ends: the exit codes, and every failure as words instead of a traceback."""

from __future__ import annotations

import os
import sys
import tempfile
import traceback
from enum import IntEnum

import click

import kb
from kb.cli.talk import complain, say
from kb.failures import Unable, unable


class Exit(IntEnum):
    """The exit codes; scripts rely on them."""

    FINE = 0
    PROBLEMS = 1
    USAGE = 2
    ENVIRONMENT = 3
    PARTIAL = 4
    INTERNAL = 5
    INTERRUPTED = 130


def leave(error: BaseException) -> int:
    """Say what the error means for the one at the terminal and return the exit code."""
    code = _say_reason(error)
    for note in getattr(error, "__notes__", ()):
        say(note)
    return code


def _say_reason(error: BaseException) -> int:
    match error:
        case click.UsageError():
            error.show()
            return Exit.USAGE
        case KeyboardInterrupt() | click.Abort():
            complain("interrupted.")
            return Exit.INTERRUPTED
        case BrokenPipeError():
            # The reader has seen enough. Python would complain once more when it flushes at the end.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return Exit.FINE
        case Unable():
            complain(str(error))
            return Exit.ENVIRONMENT
        case click.ClickException():
            complain(error.format_message())
            return Exit.ENVIRONMENT
        case OSError():
            complain(str(unable(error)))
            return Exit.ENVIRONMENT
        case MemoryError():
            complain(
                str(Unable("This machine", "the memory is used up", "Close other programs and try again."))
            )
            return Exit.ENVIRONMENT
    complain(_internal(error))
    return Exit.INTERNAL


def _internal(error: BaseException) -> str:
    """Write the report of an error that is ours and return the sentence that names it."""
    what = f"{type(error).__name__}: {error}".splitlines()[0][:200]
    report = "\n".join(
        [
            f"kb {kb.__version__}, Python {sys.version.split()[0]} on {sys.platform}",
            f"command: {' '.join(['kb', *sys.argv[1:]])}",
            "",
            *traceback.format_exception(error),
        ]
    )
    try:
        with tempfile.NamedTemporaryFile(
            "w", prefix="kb-report-", suffix=".txt", encoding="utf-8", delete=False
        ) as file:
            file.write(report)
    except OSError as problem:
        return f"an error of kb itself: {what}. No report could be written ({unable(problem)})"
    return f"an error of kb itself: {what}. The report lies in {file.name}; please open an issue with it."
