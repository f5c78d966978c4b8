"""Figures in words: bounds, ranges and units as the claim states them."""

from __future__ import annotations

from kb.kinds.claim_parts import Figure
from kb.publish.pages.words import word

_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
_BOUNDS = {"exact": "", "at_least": "at least ", "at_most": "at most ", "about": "about "}
_AFTER_UNIT = {"percent": " %", "hours": " hours", "days": " days", "points": " points", "tokens": " tokens"}
# These are counted in their own name: 24,000 accounts.
_COUNTED = frozenset(["exchanges", "requests", "accounts", "tokens", "samples", "parameters", "votes"])


def number(value: int | float) -> str:
    """Return a number with separators; round millions and more are written as words."""
    for size, name in _SCALES:
        if abs(value) >= size and round(value / size, 3) * size == value:
            return f"{value / size:g} {name}"
    return f"{value:,}"


def amount(figure: Figure) -> str:
    """Return what the figure says of its size: `at least 150,000 exchanges`."""
    bounds = figure.bounds
    if len(bounds) == 2:
        text = f"{_valued(figure, bounds[0][1])} to {_valued(figure, bounds[1][1])}"
    else:
        bound, value = bounds[0]
        text = _BOUNDS[bound] + _valued(figure, value)
    return text + _AFTER_UNIT.get(figure.unit, "") + _noun(figure)


def measured(figure: Figure) -> str:
    """Return what the figure measures: `share of the training data`."""
    name = word("figure.measure", figure.measure)
    if figure.measure == "other":
        return figure.of or name
    return f"{name}: {figure.of}" if figure.of else name


def _valued(figure: Figure, value: int | float) -> str:
    return f"{figure.unit} {number(value)}" if figure.unit in ("USD", "CNY") else number(value)


def _noun(figure: Figure) -> str:
    if figure.unit != "count" or figure.measure not in _COUNTED:
        return ""
    return f" {figure.measure}"
