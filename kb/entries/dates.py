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
_SLASHES = re.compile(r"(?P<d>\d{1,2})[/-](?P<m>\d{1,2})[/-](?P<y>\d{4})")
_FORMS += [_SLASHES, re.compile(r"(?P<m>\d{1,2})/(?P<y>\d{4})(?P<d>)")]
_HYPHENS = str.maketrans("‐‑‒–—−", "------")
_INTERVAL = re.compile(r"(?P<first>[^/]*[^/\s]|) ?/ ?(?P<last>[^/\s][^/]*|)(?<=..)")
_IN_WORDS = re.compile(r"(?:from )?(?P<first>\S.*\S) (?:-|to|until|through) (?P<last>\S.*\S)")
_BOUNDS = {
    "since": "{}/..",
    "from": "{}/..",
    "until": "../{}",
    "by": "../{}",
    "about": "{}~",
    "around": "{}~",
    "circa": "{}~",
    "c.": "{}~",
    "ca.": "{}~",
}


def date_suggestion(text: str) -> str | None:
    """Return the text's date in the record's form, or None where it is not clear."""
    plain = re.sub(r"\s+", " ", text.strip().strip("\"'“”‘’").lower()).translate(_HYPHENS)
    interval = _INTERVAL.fullmatch(plain) or _IN_WORDS.fullmatch(plain)
    if interval:
        ends = [_point(interval[name] or "..") for name in ("first", "last")]
        return None if None in ends else _sound("/".join(map(str, ends)))
    for words, written in _BOUNDS.items():
        if plain.startswith(f"{words} "):
            point = _point(plain.removeprefix(words).strip())
            return point and _sound(written.format(point))
    return _point(plain)


def dates_meant(text: str) -> list[str]:
    """Return both dates that two numbers before a year may mean; none for any other text."""
    found = _SLASHES.fullmatch(text.strip())
    if not found:
        return []
    orders = ((found["m"], found["d"]), (found["d"], found["m"]))
    return [date for month, day in orders if (date := _written(found["y"], month, day))]


def _point(text: str) -> str | None:
    if text in ("..", "now", "today", "present"):
        return ".."
    for form in _FORMS:
        found = form.fullmatch(text)
        if found:
            # Before the 13th it is not clear which of two numbers is the month.
            is_clear = form is not _SLASHES or int(found["d"]) > 12
            return _written(found["y"], found["m"], found["d"]) if is_clear else None
    return text if _sound(text) else None


def _sound(text: str) -> str | None:
    try:
        span(text)
    except DateProblem:
        return None
    return text


def _written(year: str, month: str, day: str) -> str | None:
    if not month.isdigit():
        if month[:3] not in _MONTHS:
            return None
        month = str(_MONTHS.index(month[:3]) + 1)
    parts = [year, f"{int(month):02}", *([f"{int(day):02}"] if day else [])]
    return _sound("-".join(parts))
