"""The record: all entries by kind and id, as every later room takes them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kb.kinds.actor import Actor
from kb.kinds.claim import Claim
from kb.kinds.concept import Concept
from kb.kinds.dispute import Dispute
from kb.kinds.event import Event
from kb.kinds.model import Model
from kb.kinds.policy import Policy
from kb.kinds.source import Source

Entry = Actor | Model | Source | Event | Claim | Policy | Dispute | Concept

KINDS: dict[str, type[Entry]] = {
    kind.kind: kind for kind in (Actor, Model, Source, Event, Claim, Policy, Dispute, Concept)
}
FOLDERS: dict[str, type[Entry]] = {kind.folder: kind for kind in KINDS.values()}


@dataclass
class Record:
    """All entries of the record, by kind, each kind sorted by id.

    Withdrawn entries are here too: whoever counts asks `entry.counts`.
    """

    actors: dict[str, Actor] = field(default_factory=dict)
    models: dict[str, Model] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    events: dict[str, Event] = field(default_factory=dict)
    claims: dict[str, Claim] = field(default_factory=dict)
    policies: dict[str, Policy] = field(default_factory=dict)
    disputes: dict[str, Dispute] = field(default_factory=dict)
    concepts: dict[str, Concept] = field(default_factory=dict)

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> Record:
        """Make a record of entries in any order."""
        record = cls()
        for entry in sorted(entries, key=lambda entry: entry.id):
            getattr(record, entry.folder)[entry.id] = entry
        return record

    def __iter__(self) -> Iterator[Entry]:
        """Yield all entries, kind by kind in the order of KINDS, each kind sorted by id."""
        for kind in KINDS.values():
            yield from getattr(self, kind.folder).values()

    def find(self, entry_id: str) -> Entry | None:
        """Return the entry of that id, whatever its kind, or None."""
        for kind in KINDS.values():
            entry: Entry | None = getattr(self, kind.folder).get(entry_id)
            if entry is not None:
                return entry
        return None

    def name(self, entry_id: str) -> str:
        """Return the name, title or term of an entry that is no claim; the id itself where there is none."""
        entry = self.find(entry_id)
        for key in ("name", "title", "term"):
            name = getattr(entry, key, None)
            if isinstance(name, str):
                return name
        return entry_id
