"""Dates in words: a day, a month, a bound or a doubtful date as a reader says it."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from markupsafe import Markup, escape

from kb.kinds.dates import UNKNOWN, span

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
_PLAIN = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?\Z", re.ASCII)
_DOUBTS = {"?": "perhaps ", "~": "about ", "%": "perhaps about "}


def day_in_words(day: date) -> str:
    """Return a calendar day: `29 January 2025`."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


@lru_cache(maxsize=65536)
def in_words(text: str) -> str:
    """Return a date as words; an interval is a period from one end to the other."""
    return _interval(text, "{0} to {1}", "from {0} on") if "/" in text else _point(text)


@lru_cache(maxsize=65536)
def moment_in_words(text: str) -> str:
    """Return the date of a single act; an interval then says within which days it lies."""
    return _interval(text, "between {0} and {1}", "on or after {0}") if "/" in text else _point(text)


@lru_cache(maxsize=65536)
def time(text: str) -> Markup:
    """Return a date as HTML: a `time` element where HTML can express it, words in any case."""
    return _as_html(text, in_words(text))


@lru_cache(maxsize=65536)
def moment(text: str) -> Markup:
    """Return the date of a single act as HTML."""
    return _as_html(text, moment_in_words(text))


def sort_key(text: str) -> str:
    """Return a key that puts dates in order of their first known day, unknown ones first."""
    bounds = span(text)
    known = bounds.first or bounds.last
    return known.isoformat() if known else ""


def year(text: str) -> str | None:
    """Return the year in which a date lies, if it is known."""
    return sort_key(text)[:4] or None


def _as_html(text: str, words: str) -> Markup:
    if _PLAIN.match(text):
        return Markup(f'<time datetime="{text}">{words}</time>')
    return Markup(f'<span class="date" data-date="{escape(text)}">{escape(words)}</span>')


def _interval(text: str, both: str, first_only: str) -> str:
    first, _, last = text.partition("/")
    if first == "..":
        return f"on or before {_point(last)}"
    if last == "..":
        return first_only.format(_point(first))
    return both.format(_point(first), _point(last))


def _point(text: str) -> str:
    if text == UNKNOWN:
        return "date not given"
    doubt = _DOUBTS.get(text[-1], "")
    certain = text[:-1] if doubt else text
    plain = _PLAIN.match(certain)
    if not plain:
        return doubt + _bounded(certain)
    year_, month, day = plain.groups()
    if month in _SEASONS:
        return f"{doubt}{_SEASONS[month]} {year_}"
    if not month:
        return doubt + year_
    named = f"{_MONTHS[int(month) - 1]} {year_}"
    return doubt + (f"{int(day)} {named}" if day else named)


def _bounded(text: str) -> str:
    bounds = span(text)
    if bounds.first is None or bounds.last is None:
        return text
    return f"some day from {day_in_words(bounds.first)} to {day_in_words(bounds.last)}"
