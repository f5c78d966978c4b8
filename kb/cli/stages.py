"""A line per stage of a build, and a sign of life where one takes long."""

from __future__ import annotations

import itertools
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from kb.cli.talk import say

_PATIENCE = 1.0


@contextmanager
def stage(name: str) -> Iterator[Callable[[str], None]]:
    """Time a stage and print its line at its end. The stage says what it made through what is yielded."""
    made: list[str] = []
    began = time.monotonic()
    with sign_of_life(name):
        yield made.append
    say(f"{name:<7} {time.monotonic() - began:6.2f} s  {', '.join(made)}")


@contextmanager
def sign_of_life(words: str) -> Iterator[None]:
    """Show on a terminal, after a second, that work goes on; print nothing anywhere else."""
    if not sys.stderr.isatty():
        yield
        return
    done = threading.Event()
    watcher = threading.Thread(target=_tick, args=(words, done), daemon=True)
    watcher.start()
    try:
        yield
    finally:
        done.set()
        watcher.join()


def _tick(words: str, done: threading.Event) -> None:
    began = time.monotonic()
    if done.wait(_PATIENCE):
        return
    for mark in itertools.cycle("|/-\\"):
        print(f"\r{mark} {words} {time.monotonic() - began:.0f} s", end="", file=sys.stderr, flush=True)
        if done.wait(0.2):
            break
    print("\r\x1b[K", end="", file=sys.stderr, flush=True)
