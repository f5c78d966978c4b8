"""Rows as comma-separated values that a spreadsheet can open without taking a text for a formula."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from typing import Any

FORMULA = r"^[=+\-@\t\r]"
"""A text that begins so stands behind an apostrophe. Numbers are numbers, negative ones too."""

_IS_FORMULA = re.compile(FORMULA).match


def as_csv(columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> str:
    """Return comma-separated values with a header, safe to open in a spreadsheet."""
    return "\n".join(map(_line, [columns, *([_cell(value) for value in row] for row in rows)]))


def whole(value: Any) -> Any:
    """Return a number without a fraction as a whole number: 150000, not 150000.0."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _line(cells: Sequence[Any]) -> str:
    text = io.StringIO()
    # With this end of a line the writer quotes a carriage return inside a cell, too.
    csv.writer(text, lineterminator="\r\n").writerow(cells)
    return text.getvalue().removesuffix("\r\n")


def _cell(value: Any) -> Any:
    return f"'{value}" if isinstance(value, str) and _IS_FORMULA(value) else whole(value)
