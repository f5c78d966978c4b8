"""A change of the record: what sort it is, whom it concerns, and the sentence that says it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

# The sorts of change in the order in which a reader wants them, each with its heading.
CHANGES: Mapping[str, str] = {
    "claim_added": "New claims",
    "reply_added": "Replies added",
    "reply_lost": "Replies taken away",
    "withdrawn": "Withdrawn and brought back",
    "renamed": "Renamed and merged",
    "removed": "Removed",
    "standing": "How the accused stand",
    "support": "What evidence is public",
    "permission": "What the terms allowed",
    "lineage": "Teachers and students",
    "figure": "Figures",
    "origins": "Origins",
    "entry_added": "Other new entries",
    "field": "Corrected",
    "prose": "Prose",
    "reviewed": "Read by persons",
}


@dataclass(frozen=True, slots=True)
class RecordChange:
    """One change. `words` say it in a sentence; `before` and `after` hold what differs, as data."""

    sort: str
    kind: str
    id: str
    words: str
    before: object = None
    after: object = None
    because: str | None = None

    @property
    def place(self) -> tuple[int, str, str]:
        """Key by which changes are sorted."""
        return list(CHANGES).index(self.sort), self.id, self.words
