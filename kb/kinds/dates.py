"""Dates as the sources give them: EDTF levels 0 and 1 with open intervals (ISO 8601-2:2019), kept as written.

A date of the record may be a day, a month, a year, uncertain, or an interval with an open end. The
text stays the truth; `span` gives its strict first and last day for comparing and for SQL.
"""

from __future__ import annotations

import calendar
import datetime
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated

from pydantic import AfterValidator, Field

UNKNOWN = "unknown"
_PLAIN = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_LEVEL_1 = re.compile(r"\d{2,4}X{0,2}(?:-(?:\d{2}|XX)){0,2}[?~%]?", re.ASCII)


class DateProblem(ValueError):
    """A text is no date of the record; the message says what a date looks like."""


@dataclass(frozen=True)
class Span:
    """The strict bounds of a date, both inclusive; None where the end is open or not known."""

    first: datetime.date | None
    last: datetime.date | None

    def before(self, other: Span) -> bool:
        """Whether all of this lies before all of the other. False when either bound is not known."""
        return self.last is not None and other.first is not None and self.last < other.first

    def covers(self, other: Span) -> bool:
        """Whether all of the other lies within this, an open end of this reaching any day."""
        if other.first is None or other.last is None:
            return False
        begins = self.first is None or self.first <= other.first
        return begins and (self.last is None or other.last <= self.last)


@lru_cache(maxsize=65536)
def span(text: str) -> Span:
    """Return the strict bounds of a date; `unknown` has none. Raises DateProblem for any other text."""
    if text == UNKNOWN:
        return Span(None, None)
    # With more than one it is a day in another form, and named as a whole.
    if text.count("/") != 1:
        return _point(text)
    first, _, last = text.partition("/")
    if first == ".." and last == "..":
        raise DateProblem("an interval needs at least one end that is a date")
    begin = Span(None, None) if first == ".." else _point(first)
    end = Span(None, None) if last == ".." else _point(last)
    if begin.first and end.last and begin.first > end.last:
        raise DateProblem(f"the interval ends ({last}) before it begins ({first})")
    return Span(begin.first, end.last)


def _point(text: str) -> Span:
    plain = _PLAIN.fullmatch(text)
    if plain:
        return _plain(text, *(int(part) if part else None for part in plain.groups()))
    if not text:
        raise DateProblem("an end of the interval is empty; write .. for an open end")
    if not _LEVEL_1.fullmatch(text):
        raise DateProblem(f"{text!r} is no date; write it like 2025-01-29, 2025-01, 2025 or ../2025-01-29")
    return _by_library(text)


def _plain(text: str, year: int | None, month: int | None, day: int | None) -> Span:
    try:
        first = datetime.date(year or 0, month or 1, day or 1)
    except ValueError as reason:
        season = month is not None and 21 <= month <= 24 and day is None
        if season:
            return _by_library(text)
        raise DateProblem(f"{text} is not in the calendar: {reason}") from None
    if day:
        return Span(first, first)
    last_month = month or 12
    last_day = calendar.monthrange(first.year, last_month)[1]
    return Span(first, first.replace(month=last_month, day=last_day))


def _by_library(text: str) -> Span:
    # The library takes a tenth of a second to import and is wanted for few dates.
    from edtf import parse_edtf
    from edtf.parser.edtf_exceptions import EDTFParseException

    try:
        parsed = parse_edtf(text)
        first, last = parsed.lower_strict(), parsed.upper_strict()
        return Span(datetime.date(*first[:3]), datetime.date(*last[:3]))
    except (EDTFParseException, ValueError, TypeError):
        raise DateProblem(
            f"{text!r} is no date; write it like 2025-01-29, 2025-01, 2025 or ../2025-01-29"
        ) from None


def _known_date(text: str) -> str:
    if text == UNKNOWN:
        raise DateProblem(
            "a date is needed here; write an interval like ../2025-01-29 where only a bound is known"
        )
    span(text)
    return text


def _date_or_unknown(text: str) -> str:
    span(text)
    return text


def _interval(text: str) -> str:
    if "/" not in text:
        raise DateProblem(f"{text!r} is no interval; write first day/last day, with .. for an open end")
    return _known_date(text)


def _day(text: str) -> str:
    bounds = _point(text)
    if bounds.first != bounds.last or len(text) != 10:
        raise DateProblem(f"{text!r} is no single day; write it like 2026-11-24")
    return text


Date = Annotated[str, AfterValidator(_known_date), Field(json_schema_extra={"format": "edtf"})]
DateOrUnknown = Annotated[str, AfterValidator(_date_or_unknown), Field(json_schema_extra={"format": "edtf"})]
Interval = Annotated[str, AfterValidator(_interval), Field(json_schema_extra={"format": "edtf-interval"})]
Day = Annotated[str, AfterValidator(_day), Field(json_schema_extra={"format": "date"})]
