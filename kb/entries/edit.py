"""An edit of a file's text: the machine-readable mend of a problem."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Put `text` in the place of the characters from `start` to `end`.

    Both count from 0 in the file's text with line ends of one form. An insertion has start equal to end.
    """

    start: int
    end: int
    text: str


def edited(text: str, edits: Iterable[Edit]) -> str:
    """Return a text with the edits made. Of two that overlap the first in the text is made."""
    pieces, cursor = [], 0
    for edit in sorted(set(edits)):
        if edit.start >= cursor:
            pieces += [text[cursor : edit.start], edit.text]
            cursor = edit.end
    return "".join([*pieces, text[cursor:]])


def without_item(text: str, start: int, end: int) -> Edit:
    """Return the edit that deletes an item of a list, in brackets or on a line of its own."""
    before = text[:start].rstrip()
    if before.endswith(","):
        return Edit(len(before) - 1, end, "")
    return without_line(text, start)


def without_line(text: str, start: int) -> Edit:
    """Return the edit that deletes the whole line in which an offset stands."""
    begins = text.rfind("\n", 0, start) + 1
    ends = text.find("\n", start)
    return Edit(begins, len(text) if ends < 0 else ends + 1, "")
