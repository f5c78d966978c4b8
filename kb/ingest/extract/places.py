"""Dates of a sentence, as far as it gives them."""

from __future__ import annotations

import datetime
import re
from typing import Any

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan januar janvier enero", "february feb februar février febrero", "march mar märz mars marzo",
            "april apr avril abril", "may mai mayo", "june jun juni juin junio", "july jul juli juillet julio",
            "august aug août agosto", "september sept sep septembre septiembre", "october oct oktober octobre octubre",
            "november nov novembre noviembre", "december dec dezember décembre diciembre",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
_DAYS = {
    name: number
    for number, names in enumerate(
        ("monday montag lundi lunes", "tuesday dienstag mardi martes", "wednesday mittwoch mercredi miércoles",
         "thursday donnerstag jeudi jueves", "friday freitag vendredi viernes", "saturday samstag samedi sábado",
         "sunday sonntag dimanche domingo")
    )
    for name in names.split()
}  # fmt: skip
_M = "|".join(sorted(_MONTHS, key=len, reverse=True))
_FORMS = (
    re.compile(r"(?P<y>20\d\d)-(?P<m>\d\d)(?:-(?P<d>\d\d))?"),
    re.compile(
        rf"\b(?P<d>\d{{1,2}})(?:st|nd|rd|th|er|\.)?\s(?:de\s)?(?P<mn>{_M})\.?,?(?:\s(?:de\s)?(?P<y>20\d\d))?\b",
        re.I,
    ),
    re.compile(rf"\b(?P<mn>{_M})\.?\s(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,?\s(?P<y>20\d\d))?", re.I),
    re.compile(rf"\b(?P<mn>{_M})\.?,?\s(?:de\s)?(?P<y>20\d\d)\b", re.I),
    re.compile(r"(?P<y>20\d\d)[年년]\s?(?P<m>\d{1,2})[月월](?:\s?(?P<d>\d{1,2})[日일])?"),
    re.compile(r"(?<!\d)(?P<m>\d{1,2})[月월]\s?(?P<d>\d{1,2})[日일]"),
    re.compile(r"(?P<d>\d{1,2})\.(?P<m>\d{1,2})\.(?P<y>20\d\d)"),
    re.compile(rf"\b(?:in|since|until|im|en)\s(?:early\s|late\s|mid-)?(?P<mn>{_M})\b", re.I),
    re.compile(r"\b(?:in|since|en|im Jahr)\s(?P<y>20\d\d)\b", re.I),
)
_SOON = 45
_WEEKDAY = re.compile(rf"\b(?P<w>{'|'.join(_DAYS)})\b", re.I)
_HAN_DAYS = re.compile(
    r"(?:周|星期)(?P<zh>[一二三四五六日天])|(?P<ja>[月火水木金土日])曜|(?P<ko>[월화수목금토일])요일"
)
_HAN_DAY_NUMBERS = {
    sign: number for signs in ("一二三四五六日", "月火水木金土日", "월화수목금토일") for number, sign in enumerate(signs)
} | {"天": 6}  # fmt: skip
_RELATIVE = {
    "yesterday": 1, "gestern": 1, "hier": 1, "ayer": 1, "昨天": 1, "昨日": 1, "어제": 1, "today": 0, "heute": 0,
    "aujourd’hui": 0, "hoy": 0, "今天": 0, "今日": 0, "오늘": 0,
}  # fmt: skip
_RELATIVE_WORDS = re.compile("|".join(rf"\b{w}\b" if w.isascii() else w for w in _RELATIVE), re.I)


# Whether there is anything of a date at all; most sentences have none.
_SIGN_OF_DATE = re.compile(
    rf"20\d\d|\d\s?[月월]|[周期][一二三四五六日天]|曜|요일|\b(?:{'|'.join({name[:3] for name in (*_MONTHS, *_DAYS)})})|{'|'.join(_RELATIVE)}",
    re.I,
)


def date_in(text: str, published: str) -> str:
    """Return the first date of a text; days of the week and `yesterday` count back from publication."""
    if not _SIGN_OF_DATE.search(text):
        return ""
    reference = _day(published)
    for form in _FORMS:
        if found := form.search(text):
            written = _written(found.groupdict(), reference)
            if written:
                return written
    if reference is None:
        return ""
    if found := _RELATIVE_WORDS.search(text):
        return (reference - datetime.timedelta(days=_RELATIVE[found[0].lower()])).isoformat()
    if found := _WEEKDAY.search(text) or _HAN_DAYS.search(text):
        day = next(group for group in found.groups() if group).lower()
        back = (reference.weekday() - _DAYS.get(day, _HAN_DAY_NUMBERS.get(day, 0))) % 7
        return (reference - datetime.timedelta(days=back)).isoformat()
    return ""


def _day(text: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(text[:10])
    except ValueError:
        return None


def _written(parts: dict[str, Any], reference: datetime.date | None) -> str:
    month = (
        int(parts["m"]) if parts.get("m") else _MONTHS[str(parts["mn"]).lower()] if parts.get("mn") else None
    )
    day = int(parts["d"]) if parts.get("d") else None
    year = int(parts["y"]) if parts.get("y") else None
    if year is None:
        if reference is None or month is None:
            return ""
        # A day without a year is the last one of that name, or one that comes within weeks.
        soon = reference + datetime.timedelta(days=_SOON)
        last = (soon.month, soon.day) if day and soon.year == reference.year else (reference.month, 31)
        year = reference.year - ((month, day or 1) > last)
    if month is None:
        return str(year)
    try:
        datetime.date(year, month, day or 1)
    except ValueError:
        return ""
    return f"{year}-{month:02}" + (f"-{day:02}" if day else "")
