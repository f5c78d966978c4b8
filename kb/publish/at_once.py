"""Pieces of one work done at once, each in a copy of the program, where the system can copy one.

A copy shares all that was read and derived before it, so it begins at once. Where a program cannot be
copied safely, the pieces are done one after another and give the same.
"""

from __future__ import annotations

import os
import pickle
import signal
import sys
import warnings
from collections.abc import Callable, Sequence
from threading import Thread
from typing import Generic, TypeVar

from kb.failures import Unable

# Copies share the cores, and each takes memory of its own for what it makes.
_MOST = 4
Made = TypeVar("Made")


def pieces_of(number: int, worth: int) -> int:
    """Say into how many pieces a work of so many items is divided; `worth` are enough for a copy."""
    if sys.platform != "linux":
        return 1
    return max(1, min(_MOST, len(os.sched_getaffinity(0)), number // worth))


def at_once(pieces: Sequence[Callable[[], Made]]) -> list[Made]:
    """Return what each piece gives, in order. Where one fails, the others are ended and it is raised here."""
    if not pieces:
        return []
    # Held open by this program alone: when it ends, however it does, the copies notice and end too.
    notices, alive = os.pipe()
    copies: list[_Copy[Made]] = []
    try:
        copies += [_Copy(piece, notices, alive) for piece in pieces[1:]]
        return [pieces[0](), *(copy.made() for copy in copies)]
    finally:
        for copy in copies:
            copy.end()
        os.close(notices)
        os.close(alive)


class _Copy(Generic[Made]):
    """A copy of this program at work on one piece."""

    def __init__(self, piece: Callable[[], Made], notices: int, alive: int) -> None:
        self._result, result = os.pipe()
        with warnings.catch_warnings():
            # Other threads are libraries' own, and a copy calls none of those libraries.
            warnings.simplefilter("ignore", DeprecationWarning)
            self._process = os.fork()
        if self._process == 0:
            os.close(alive)
            Thread(target=_end_with, args=(notices,), daemon=True).start()
            _work(piece, result)
        os.close(result)

    def made(self) -> Made:
        """Wait for what the piece gives; raise what it raised."""
        with os.fdopen(os.dup(self._result), "rb") as stream:
            told = stream.read()
        if not told:
            raise ChildProcessError("A copy of kb that did a part of the work was ended from outside.")
        made, error = pickle.loads(told)
        if error is not None:
            raise error
        return made  # type: ignore[no-any-return]

    def end(self) -> None:
        """End the copy, if it is still at work, and forget it."""
        os.kill(self._process, signal.SIGKILL)
        os.waitpid(self._process, 0)
        os.close(self._result)


def _end_with(notices: int) -> None:
    os.read(notices, 1)
    os._exit(1)


def _work(piece: Callable[[], object], result: int) -> None:
    """Do a piece, tell what it gave or raised, and end without touching what the program itself has open."""
    try:
        told = pickle.dumps((piece(), None))
    except BaseException as error:
        told = pickle.dumps((None, _portable(error)))
    view = memoryview(told)
    while view:
        view = view[os.write(result, view) :]
    os._exit(0)


def _portable(error: BaseException) -> BaseException:
    """Return an error as it can be sent from one program to another."""
    try:
        if type(pickle.loads(pickle.dumps(error))) is type(error):
            return error
    except Exception:
        pass
    return _Said(str(error))


class _Said(Unable):
    """An error of a copy in its own words."""

    def __init__(self, words: str) -> None:
        Exception.__init__(self, words)
