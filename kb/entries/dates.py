"""Dates as people write them by habit, turned into the form that the record keeps."""

from __future__ import annotations

import re

from kb.kinds.dates import DateProblem, span

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_FORMS = [
    re.compile(r"(?P<y>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})(?:[t ].*)?"),
    re.compile(r"(?P<d>\d{1,2})\.\s?(?P<m>\d{1,2})\.\s?(?P<y>\d{4})"),
    re.compile(r"(?P<d>\d{1,2})(?:st|nd|rd|th|\.)?\s+(?P<m>[a-z]{3,9})\.?,?\s+(?P<y>\d{4})"),
    re.compile(r"(?P<m>[a-z]{3,9})\.?\s+(?P<d>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<y>\d{4})"),
    re.compile(r"(?P<y>\d{4})[-/.](?P<m>\d{1,2})(?P<d>)"),
    re.compile(r"(?P<m>[a-z]{3,9})\.?,?\s+(?P<y>\d{4})(?P<d>)"),
]


def date_suggestion(text: str) -> str | None:
    """Return the text's date in the record's form, or None where it is not clear."""
    for form in _FORMS:
        found = form.fullmatch(text.strip().lower())
        if found:
            return _written(found["y"], found["m"], found["d"])
    return None


def _written(year: str, month: str, day: str) -> str | None:
    if not month.isdigit():
        if month[:3] not in _MONTHS:
            return None
        month = str(_MONTHS.index(month[:3]) + 1)
    parts = [year, f"{int(month):02}", *([f"{int(day):02}"] if day else [])]
    text = "-".join(parts)
    try:
        span(text)
    except DateProblem:
        return None
    return text
