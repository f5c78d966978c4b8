"""What can go wrong with the store; every message says the thing, the reason and the next step."""

from __future__ import annotations

from kb.failures import Unable


class StoreProblem(Unable):
    """The file of the store cannot be written, opened or read."""


class QueryProblem(Exception):
    """A question to the store cannot be answered as it was put."""
