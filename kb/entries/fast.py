"""The fast reading, for the file that has no problem; in any doubt it returns None."""

from __future__ import annotations

import re
from typing import Any

import yaml_rs

from kb.entries.source_text import SourceText
from kb.entries.structure import has_signs

# Forms that readers of YAML understand differently; prose hardly has them.
_DOUBTFUL_FORMS = (" :", "\n:", "[:", "{:", ",:", "::", ":?", '":', "':", "]:", "}:")
_DOUBTFUL_MARK = re.compile(r"(?:^|[\s\[{,])\?")
_WORD = re.compile(r"[\w-]+")
_NO_BEGINNING = ("", ">", "|")
# Numbers that are not written as plain decimals; the comma in 10,000 begins none.
_DOUBTFUL_NUMBER = re.compile(r"(?:[\s\[{:]|(?<!\d),)(?:\+\d|-?0\w|-?\d+_)")


def read_fast(source: SourceText) -> dict[str, Any] | None:
    """Return the front matter as the slow reading would, or None where it has to be asked.

    The fast library turns 2026, 010 and true into numbers and truth values; here every value is a text
    but the numbers of figures.
    """
    front = source.front
    # A backslash may write any character, also one that the first look refuses.
    if "\\" in front or has_signs(front) or any(form in front for form in _DOUBTFUL_FORMS):
        return None
    if "?" in front and _DOUBTFUL_MARK.search(front):
        return None
    try:
        data: Any = yaml_rs.loads(front, parse_datetime=False)
    except (yaml_rs.YAMLDecodeError, TypeError):
        return None
    return data if type(data) is dict and _is_certain(data, front) else None


def _is_certain(data: dict[Any, Any], front: str) -> bool:
    if "id" in data or "body" in data:
        return False
    for key, value in data.items():
        if key == "figures":
            if not _holds_texts(value, numbers=True) or _DOUBTFUL_NUMBER.search(front):
                return False
        elif not (_is_word(key) and _holds_texts(value)):
            return False
    return True


def _holds_texts(value: Any, numbers: bool = False) -> bool:
    kind = type(value)
    if kind is str:
        # An empty text is no value, and `>` or `|` inside brackets is no text to every reader.
        return value[:1] not in _NO_BEGINNING and not value.isspace()
    if kind is list:
        return all(_holds_texts(item, numbers) for item in value)
    if kind is dict:
        return all(_is_word(key) and _holds_texts(item, numbers) for key, item in value.items())
    return numbers and kind is int


def _is_word(key: Any) -> bool:
    return type(key) is str and (key.isidentifier() or _WORD.fullmatch(key) is not None)
