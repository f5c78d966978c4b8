"""Ids of entries: what may be one, and why a given text may not."""

from __future__ import annotations

import re

ID_PATTERN = r"^[a-z0-9][a-z0-9-]{0,79}$"
_ID = re.compile(ID_PATTERN[:-1] + r"\Z")
_DEVICE_NAMES = frozenset(
    ["con", "prn", "aux", "nul"] + [f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10)]
)
# A page and the index of its kind share a folder; `index` would be both.
_PAGE_NAMES = frozenset(["index"])


def id_problem(text: str) -> str | None:
    """Say in one phrase why the text is no id, or return None when it is one."""
    if not text:
        return "it is empty"
    if len(text) > 80:
        return f"it has {len(text)} characters, 80 are allowed"
    if not _ID.match(text):
        return "only a-z, 0-9 and - are allowed, and the first must be a letter or digit"
    if text in _DEVICE_NAMES:
        return "Windows reserves this name for a device"
    if text in _PAGE_NAMES:
        return "the site needs this name for itself"
    return None
