"""Rows as a table for the eye, as JSON, CSV or a Markdown table."""

from __future__ import annotations

import csv
import io
import json
import unicodedata
from collections.abc import Callable, Sequence
from typing import Any

Rows = Sequence[Sequence[Any]]

_WIDEST = 72


def as_table(columns: Sequence[str], rows: Rows) -> str:
    """Return columns under their names; long cells are cut with an ellipsis, null prints as nothing."""
    cells = [[_cut(_plain(value)) for value in row] for row in rows]
    widths = [max(map(_width, column)) for column in zip(columns, *cells, strict=True)]
    lines = [columns, ["-" * width for width in widths], *cells]
    return "\n".join(
        "  ".join(
            text + " " * (width - _width(text)) for text, width in zip(line, widths, strict=True)
        ).rstrip()
        for line in lines
    )


def as_json(columns: Sequence[str], rows: Rows) -> str:
    """Return a list of objects, one per row."""
    objects = [dict(zip(columns, row, strict=True)) for row in rows]
    return json.dumps(objects, ensure_ascii=False, indent=1, default=str)


def as_csv(columns: Sequence[str], rows: Rows) -> str:
    """Return comma-separated values with a header, each line ended by a line feed."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return text.getvalue().removesuffix("\n")


def as_markdown(columns: Sequence[str], rows: Rows) -> str:
    """Return a Markdown table."""
    lines = [columns, ["---"] * len(columns), *([_markdown_cell(value) for value in row] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


FORMATS: dict[str, Callable[[Sequence[str], Rows], str]] = {
    "table": as_table,
    "json": as_json,
    "csv": as_csv,
    "md": as_markdown,
}


def _plain(value: Any) -> str:
    """Return a value on one line, without characters that a terminal would obey."""
    text = "" if value is None else str(value)
    return "".join(" " if unicodedata.category(char) in ("Cc", "Zl", "Zp") else char for char in text)


def _cut(text: str) -> str:
    if _width(text) <= _WIDEST:
        return text
    kept = ""
    for char in text:
        if _width(kept + char) >= _WIDEST:
            break
        kept += char
    return kept + "…"


def _width(text: str) -> int:
    """Return how many columns of a terminal the text takes; Chinese characters take two."""
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1
        for char in text
    )


def _markdown_cell(value: Any) -> str:
    return _plain(value).replace("\\", "\\\\").replace("|", "\\|")
