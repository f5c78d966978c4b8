"""What was added and changed lately, from the days that the entries and the log of corrections bear."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kb.entries.corrections import Correction
from kb.kinds import Entry, Record

# Within a day, what readers come for stands before what it rests on.
_KINDS = ("dispute", "claim", "event", "policy", "concept", "model", "actor", "source")


@dataclass(frozen=True, slots=True)
class Change:
    """What happened to an entry on a day. `words` continue the sentence that its title begins."""

    day: str
    entry: Entry
    what: str
    words: str


def changes(record: Record, corrections: Iterable[Correction] = ()) -> list[Change]:
    """Return all changes, the newest first; an entry that bears no day is not among them."""
    found = [change for entry in record for change in _of_entry(entry)]
    found += [change for request in corrections for change in _of_request(record, request)]
    # Two passes: the order within a day is the ordinary one, that of the days the other way round.
    found.sort(key=lambda change: (_KINDS.index(change.entry.kind), change.entry.id, change.what))
    return sorted(found, key=lambda change: change.day, reverse=True)


def _of_entry(entry: Entry) -> Iterator[Change]:
    if entry.added:
        yield Change(entry.added, entry, "added", "was added")
    for review in entry.reviewed:
        yield Change(review.on, entry, "read", f"was read against its sources by {review.by}")
    for former in entry.former_ids:
        yield Change(former.on, entry, "moved", f"has a new address, it was {former.id}: {former.because}")
    if entry.withdrawn:
        yield Change(entry.withdrawn.on, entry, "withdrawn", f"was withdrawn: {entry.withdrawn.because}")


def _of_request(record: Record, request: Correction) -> Iterator[Change]:
    for entry in (found for found in map(record.find, request.entries) if found):
        yield Change(request.asked_on, entry, "asked", f"a correction was asked for by {request.by}")
        if request.done and request.done_on:
            yield Change(request.done_on, entry, "decided", f"a request was decided: {request.done}")
