"""Figures as people write them by habit, turned into plain digits."""

from __future__ import annotations

import re
from decimal import Decimal

_SCALES = {
    "": 1,
    "k": 1_000,
    "thousand": 1_000,
    "m": 1_000_000,
    "mio": 1_000_000,
    "million": 1_000_000,
    "bn": 1_000_000_000,
    "b": 1_000_000_000,
    "billion": 1_000_000_000,
}
# A point before three digits may part thousands or begin a fraction, so only one of another length counts.
_FORM = re.compile(
    r"[~≈$€£¥]?\s*(?P<digits>\d{1,3}(?:[,_' \u00a0\u202f]\d{3})+|\d+)(?P<rest>\.(?:\d{1,2}|\d{4,}))?"
    r"\s*(?P<scale>k|thousand|m|mio|million|bn|b|billion)?\s*[%$€£¥+]?",
    re.I,
)


def number_suggestion(text: str) -> str | None:
    """Return the plain digits of a figure, or None where it is not clear which figure it is."""
    found = _FORM.fullmatch(text.strip().strip("\"'“”‘’"))
    if found is None:
        return None
    value = Decimal(re.sub(r"\D", "", found["digits"]) + (found["rest"] or ""))
    value *= _SCALES[(found["scale"] or "").lower()]
    return str(int(value)) if value == int(value) else str(value.normalize())
