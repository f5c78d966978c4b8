"""When something was published: the day, how it was found, and how far to trust it."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, replace
from email.utils import parsedate_to_datetime
from typing import Literal

Confidence = Literal["stated", "likely", "doubtful", "none"]
"""stated: said in data; likely: in words or in the address; doubtful: it contradicts something else."""

FIRST_YEAR = 1990
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_ISO = re.compile(
    r"(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})"
    r"(?:[T ]\s?(\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?(?!\d)"
)
_COMPACT = re.compile(
    r"(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])([0-3]\d)(?:T(\d{2})(\d{2})(\d{2})(Z|[+-]\d{4})?)?(?!\d)"
)
_SLASHED = re.compile(r"(?<!\d)(\d{4})[./](\d{1,2})[./](\d{1,2})(?!\d)")
_CHINESE = re.compile(r"(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?[日号]")
_NAMES = r"(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?"
_MONTH_FIRST = re.compile(rf"\b{_NAMES}\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}})\b", re.IGNORECASE)
_DAY_FIRST = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\.?\s+{_NAMES},?\s+(\d{{4}})\b", re.IGNORECASE)
_WRITTEN_LIMIT = 100


@dataclass(frozen=True, slots=True)
class Published:
    """A date of publication as found. `day` is None where there is none that a calendar has.

    `moment` is the time in UTC where the date had a time and a zone; `written` is the date's own text.
    """

    day: datetime.date | None
    how: str
    confidence: Confidence
    written: str = ""
    moment: datetime.datetime | None = None

    def doubted(self, reason: str) -> Published:
        """Return the same date with a reason to doubt it."""
        if self.day is None:
            return self
        return replace(self, confidence="doubtful", how=f"{self.how}; {reason}")


NOT_GIVEN = Published(None, "no date was found", "none")


def read_published(
    text: str, how: str, seen: datetime.datetime, confidence: Confidence = "stated"
) -> Published:
    """Return the date that a text states. One that no calendar has is kept as written, without a day.

    A date after the day on which it was seen (or the next one: zones differ) is kept and doubted.
    """
    written = " ".join(text[: 4 * _WRITTEN_LIMIT].split())[:_WRITTEN_LIMIT]
    if not written:
        return NOT_GIVEN
    moment, day = _moment(written)
    if day is None:
        return Published(None, f"{how}; it is no date of the calendar", "none", written)
    found = Published(day, how, confidence, written, moment)
    if day.year < FIRST_YEAR:
        return Published(None, f"{how}; the year {day.year} is before the web", "none", written)
    if day > (seen + datetime.timedelta(days=1)).date():
        return found.doubted("it lay in the future when it was seen")
    return found


def from_moment(moment: datetime.datetime, how: str, written: str, seen: datetime.datetime) -> Published:
    """Return the date of a moment that was read elsewhere, judged as `read_published` does."""
    found = read_published(moment.isoformat(), how, seen)
    return replace(found, written=" ".join(written.split())[:_WRITTEN_LIMIT] or found.written)


def _moment(text: str) -> tuple[datetime.datetime | None, datetime.date | None]:
    iso = _ISO.search(text) or _COMPACT.search(text)
    if iso:
        return _of_parts(*iso.groups())
    for pattern in (_CHINESE, _SLASHED):
        if found := pattern.search(text):
            return None, _date(int(found[1]), int(found[2]), int(found[3]))
    try:
        moment = parsedate_to_datetime(text)
        return (_utc(moment), moment.date()) if moment.tzinfo else (None, moment.date())
    except (ValueError, TypeError, IndexError, OverflowError):
        pass
    if found := _MONTH_FIRST.search(text):
        return None, _date(int(found[3]), _month(found[1]), int(found[2]))
    if found := _DAY_FIRST.search(text):
        return None, _date(int(found[3]), _month(found[2]), int(found[1]))
    return None, None


def _of_parts(
    year: str,
    month: str,
    day: str,
    hour: str | None,
    minute: str | None,
    second: str | None,
    zone: str | None,
) -> tuple[datetime.datetime | None, datetime.date | None]:
    date = _date(int(year), int(month), int(day))
    if date is None or hour is None or zone is None:
        return None, date
    offset = "+00:00" if zone in ("Z", "UTC", "GMT") else zone
    try:
        moment = datetime.datetime.fromisoformat(f"{date}T{hour}:{minute}:{second or '00'}{offset}")
    except ValueError:
        return None, date
    # The day is the publisher's own, as it stands in the text; only the moment is turned to UTC.
    return _utc(moment), date


def _utc(moment: datetime.datetime) -> datetime.datetime | None:
    try:
        return moment.astimezone(datetime.UTC)
    except OverflowError:
        return None


def _date(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def _month(name: str) -> int:
    return _MONTHS.index(name[:3].lower()) + 1
