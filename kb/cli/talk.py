"""What a command says to the one at the terminal. It goes to stderr, so that stdout holds data alone."""

from __future__ import annotations

import os

import click


def wants_color() -> bool | None:
    """Return what NO_COLOR and FORCE_COLOR ask for; None leaves it to whether a terminal listens."""
    if os.environ.get("NO_COLOR"):
        return False
    return True if os.environ.get("FORCE_COLOR") else None


def say(words: str) -> None:
    """Print a line of talk."""
    click.echo(words, err=True, color=wants_color())


def complain(words: str) -> None:
    """Print why the command failed. No name of a file in it acts on the terminal."""
    harmless = "".join(c if c.isprintable() or c == "\n" else ascii(c)[1:-1] for c in words)
    say(f"{click.style('kb:', fg='red', bold=True)} {harmless}")
