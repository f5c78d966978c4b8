"""The build date: the one day that published files may bear. It never comes from the clock."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from pathlib import Path

from kb.failures import Unable
from kb.publish.checkout import ask_git


def build_date(root: Path) -> date:
    """Return the day of SOURCE_DATE_EPOCH, else of the newest commit, else of the newest entry."""
    return _epoch_of_environment() or _day_of_newest_commit(root) or _newest_added(root)


def _epoch_of_environment() -> date | None:
    text = os.environ.get("SOURCE_DATE_EPOCH")
    if not text:
        return None
    try:
        return datetime.fromtimestamp(int(text), UTC).date()
    except (ValueError, OverflowError, OSError):
        raise Unable(
            f"SOURCE_DATE_EPOCH ({text})",
            "it is no number of seconds since 1970",
            "Set it to what `git log -1 --format=%ct` prints, or unset it.",
        ) from None


def _day_of_newest_commit(root: Path) -> date | None:
    seconds = ask_git(root, "log", "-1", "--format=%ct")
    return datetime.fromtimestamp(int(seconds), UTC).date() if seconds else None


def _newest_added(root: Path) -> date:
    from kb.entries import load

    added = [entry.added for entry in load(root / "content").record if entry.added]
    if not added:
        raise Unable(
            str(root),
            "it has no git history and no entry says when it was added, so the build has no date",
            "Set SOURCE_DATE_EPOCH to a number of seconds since 1970.",
        )
    return date.fromisoformat(str(max(added)))
