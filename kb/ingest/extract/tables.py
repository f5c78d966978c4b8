"""Words that lie in tables beside the code, read once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import yaml_rs

_FOLDER = Path(__file__).parent
_NAMED = re.compile(r"(?<!P)<([A-Za-z_]{2,})>")


def table(name: str) -> Any:
    """Return the table of a name: lists of words or forms under the words that they stand for."""
    return yaml_rs.loads((_FOLDER / f"{name}.yaml").read_text("utf-8"))


def any_of(words: Iterable[str], space: str = r"\s") -> str:
    """Return an alternation of words, the longest first."""
    forms = (word.replace(" ", space) for word in words)
    return "(?:" + "|".join(sorted(forms, key=len, reverse=True)) + ")"


def with_fragments(text: str, fragments: Mapping[str, Any]) -> str:
    """Return a pattern with its fragments in their places; one that is a list of words is any of them."""

    def fragment(found: re.Match[str]) -> str:
        told = fragments[found[1]]
        return with_fragments(told, fragments) if isinstance(told, str) else any_of(told)

    return _NAMED.sub(fragment, text)
