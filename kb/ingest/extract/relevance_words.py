"""What tells that a text is in scope: the words of relevance_words.yaml, by what they stand for."""

from __future__ import annotations

from kb.ingest.extract.tables import table


def _words() -> dict[str, tuple[str, ...]]:
    """Return the words of every kind; the file divides them by script for the eye alone."""
    listed: dict[str, dict[str, list[str]]] = table("relevance_words")
    return {
        kind: tuple(word for words in scripts.values() for word in words) for kind, scripts in listed.items()
    }


WORDS = _words()
