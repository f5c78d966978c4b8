"""What can go wrong with the store; every message says the thing, the reason and the next step."""

from __future__ import annotations


class StoreProblem(Exception):
    """The file of the store cannot be written, opened or read."""


class QueryProblem(Exception):
    """A question to the store cannot be answered as it was put."""
