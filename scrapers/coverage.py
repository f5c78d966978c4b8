"""What is watched and how that goes, as a small committed file for the site."""

from __future__ import annotations

import datetime
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from scrapers.due import condition, history
from scrapers.outlet import Outlet
from scrapers.rows import GOOD
from scrapers.state import Memory, State

FILE = "scrapers/coverage.json"


def coverage(outlets: Sequence[Outlet], state: State, now: datetime.datetime) -> list[dict[str, Any]]:
    """Return an object per outlet, by name; days only, so that a quiet day changes little."""
    return [
        _entry(outlet, state.memory(outlet.name), now)
        for outlet in sorted(outlets, key=lambda outlet: outlet.name)
    ]


def write_coverage(entries: list[dict[str, Any]], root: Path) -> None:
    """Rewrite the file of a repository at one stroke."""
    path = root / FILE
    text = json.dumps({"outlets": entries}, ensure_ascii=False, indent=1) + "\n"
    if path.exists() and path.read_text(encoding="utf-8") == text:
        return
    beside = path.with_suffix(".new")
    beside.write_text(text, encoding="utf-8")
    beside.replace(path)


def last_success(outlet: Outlet, memory: Memory) -> datetime.datetime | None:
    """Return when the outlet was last read without a failure of its listing."""
    good = [done.run for done in history(outlet, memory) if done.row.outcome in GOOD]
    return good[-1] if good else None


def _entry(outlet: Outlet, memory: Memory, now: datetime.datetime) -> dict[str, Any]:
    seen = last_success(outlet, memory)
    days = [item.published.day for item in memory.items.values() if item.published.day]
    newest = max((day for day in days if day <= now.date()), default=None)
    return {
        "name": outlet.name,
        "title": outlet.title,
        "publisher": outlet.publisher,
        "group": outlet.group,
        "language": outlet.language,
        "country": outlet.country,
        "type": outlet.type,
        "address": outlet.address,
        "every": outlet.every,
        "checked": str(outlet.checked),
        "state": condition(outlet, memory, now).value,
        "last_seen": seen.date().isoformat() if seen else None,
        "newest": newest.isoformat() if newest else None,
        "items": len(memory.items),
    }
