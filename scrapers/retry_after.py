"""When a server wants to be asked again."""

from __future__ import annotations

import datetime
from email.utils import parsedate_to_datetime

LONGEST = datetime.timedelta(hours=24)


def retry_after(value: str | None, now: datetime.datetime) -> datetime.datetime | None:
    """Return the earliest time for the next request, from seconds or a date, at most 24 hours ahead.

    A time that has passed means now. None where the header is absent or cannot be read.
    """
    text = (value or "").strip()
    if text.isascii() and text.isdigit():
        wait = min(int(text[:9]), int(LONGEST.total_seconds()))
        return now + datetime.timedelta(seconds=wait)
    try:
        named = parsedate_to_datetime(text)
    except (ValueError, OverflowError):
        return None
    if named.tzinfo is None:
        named = named.replace(tzinfo=datetime.UTC)
    return max(now, min(named, now + LONGEST))
