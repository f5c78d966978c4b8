"""The links of an entry's prose with their places in the file."""

from __future__ import annotations

from dataclasses import dataclass

from kb.entries import prose
from kb.entries.source_text import SourceText


@dataclass(frozen=True, slots=True)
class PlacedLink:
    """A link or image of the prose; start and end are offsets in the file of its target."""

    link: prose.Link
    start: int
    end: int

    @property
    def target(self) -> str:
        """Where it leads."""
        return self.link.target


def placed_links(source: SourceText) -> list[PlacedLink]:
    """Return the links of an entry's prose in order, each at its target."""
    found = prose.links(source.body)
    if not found:
        return []
    lines = _line_offsets(source)
    cursor = source.body_at
    placed = []
    for link in found:
        begins = lines[min(link.line, len(lines) - 1)]
        at = source.text.find(link.target, max(cursor, begins)) if link.target else -1
        # A target that is written in another way than it is read stands at its paragraph.
        start, end = (at, at + len(link.target)) if at >= 0 else (begins, begins + 1)
        cursor = max(cursor, end) if at >= 0 else cursor
        placed.append(PlacedLink(link, start, end))
    return placed


def _line_offsets(source: SourceText) -> list[int]:
    offsets, at = [], source.body_at
    for line in source.body.split("\n"):
        offsets.append(at)
        at += len(line) + 1
    return offsets
