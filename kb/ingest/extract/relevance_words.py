"""What tells that a text is in scope: the words of relevance_words.yaml, by what they stand for."""

from __future__ import annotations

from pathlib import Path

import yaml_rs

_FILE = Path(__file__).with_suffix(".yaml")


def _words() -> dict[str, tuple[str, ...]]:
    """Return the words of every kind; the file divides them by script for the eye alone."""
    listed: dict[str, dict[str, list[str]]] = yaml_rs.loads(_FILE.read_text("utf-8"))
    return {
        kind: tuple(word for words in scripts.values() for word in words) for kind, scripts in listed.items()
    }


WORDS = _words()
