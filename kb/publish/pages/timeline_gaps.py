"""Gaps of the timeline in words: where a whole month or more has no entry, the page says between which."""

from __future__ import annotations

from kb.publish.pages.dates import in_words
from kb.publish.pages.words import counted


def gap(after: str, before: str) -> str | None:
    """Return the sentence on the time from the older month `before` to the newer `after`.

    None where no whole month lies between them, or where of one only the year is known. The script that
    filters says the same of the entries that it leaves: a change here is a change there.
    """
    if "-" not in after or "-" not in before:
        return None
    months = _number(after) - _number(before) - 1
    if months < 1:
        return None
    between = f"No entry between {in_words(before)} and {in_words(after)}"
    return f"{between}: {counted(months, 'month')} without one. Absence here is not evidence of absence."


def _number(month: str) -> int:
    return int(month[:4]) * 12 + int(month[5:])
