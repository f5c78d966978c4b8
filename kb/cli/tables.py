"""Answers as text: a table for the eye, JSON, CSV and Markdown, each a pure function of columns and rows.

JSON holds every value as it is. CSV is made to be opened in a spreadsheet: a text that begins with
= + - @, a tab or a carriage return stands behind an apostrophe, so that no program takes it for a
formula. Numbers are numbers, negative ones too.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Sequence
from typing import Any

Rows = Sequence[Sequence[Any]]

_WIDEST = 72
CUT = "…"


def as_table(columns: Sequence[str], rows: Rows) -> str:
    """Return columns under their names; a long cell is cut with an ellipsis, null prints as nothing."""
    cells = [[_cut(_one_line(value)) for value in row] for row in rows]
    widths = [max(map(_width, column)) for column in zip(columns, *cells, strict=True)]
    lines = [list(columns), ["-" * width for width in widths], *cells]
    return "\n".join("  ".join(map(_padded, line, widths)).rstrip() for line in lines)


def as_json(columns: Sequence[str], rows: Rows) -> str:
    """Return a list of objects, one per row; days as ISO 8601."""
    objects = [dict(zip(columns, row, strict=True)) for row in rows]
    return json.dumps(objects, ensure_ascii=False, indent=1, default=str)


def as_csv(columns: Sequence[str], rows: Rows) -> str:
    """Return comma-separated values with a header, safe to open in a spreadsheet."""
    # The store takes long to import, and few commands print CSV.
    from kb.store.spreadsheet import as_csv as text_of

    return text_of(columns, rows)


def as_markdown(columns: Sequence[str], rows: Rows) -> str:
    """Return a Markdown table; what Markdown or HTML would take for markup stands as it is written."""
    cells = [[_markdown_cell(value) for value in row] for row in rows]
    lines = [list(columns), ["---"] * len(columns), *cells]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


FORMATS: dict[str, Callable[[Sequence[str], Rows], str]] = {
    "table": as_table,
    "json": as_json,
    "csv": as_csv,
    "md": as_markdown,
}


def _whole(value: Any) -> Any:
    """Return a number without a fraction as a whole number: 150000, not 150000.0."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _one_line(value: Any) -> str:
    """Return a value on one line, without characters that a terminal would obey."""
    text = "" if value is None else str(_whole(value))
    return "".join(" " if unicodedata.category(char) in ("Cc", "Cf", "Zl", "Zp") else char for char in text)


def _cut(text: str) -> str:
    if _width(text) <= _WIDEST:
        return text
    kept = ""
    taken = 1
    for char in text:
        taken += _width(char)
        if taken > _WIDEST:
            break
        kept += char
    return kept + CUT


def _padded(text: str, width: int) -> str:
    return text + " " * (width - _width(text))


def _width(text: str) -> int:
    """Return how many columns of a terminal the text takes; Chinese characters take two."""
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1
        for char in text
    )


def _markdown_cell(value: Any) -> str:
    return re.sub(r"([\\|`*_<>\[\]])", r"\\\1", _one_line(value))
