"""What can go wrong with the store; every message says the thing, the reason and the next step."""

from __future__ import annotations

from kb.failures import Unable


class StoreProblem(Unable):
    """The file of the store cannot be written, opened or read."""


class QueryProblem(Exception):
    """A question to the store cannot be answered as it was put."""


def reason_of(error: Exception) -> str:
    """Return the reason that an error of DuckDB or of the operating system gives, on one line."""
    said = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return said.strip().split("\n")[0].rstrip(".")
