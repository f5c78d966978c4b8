"""Stages of a build: each is named before it begins and says what it made when it is done."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

Stage = Callable[[str], AbstractContextManager[Callable[[str], None]]]
"""Called with the name of a stage; what it yields is told what the stage made."""


@contextmanager
def unsaid(name: str) -> Iterator[Callable[[str], None]]:
    """Run a stage that nobody wants to hear of."""
    yield lambda made: None
