"""What became of the record step by step: the changes from each of its states to the next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from kb.graph.compare.change import RecordChange
from kb.graph.compare.comparing import compare
from kb.graph.derive import derive
from kb.kinds import Entry, Record


@dataclass(frozen=True, slots=True)
class Dated:
    """A change of the record and the day on which it was made."""

    day: date
    change: RecordChange


def history(steps: Iterable[tuple[date, Mapping[str, Entry | None]]]) -> Iterator[Dated]:
    """Yield every change, the oldest first. A step names the entries that it changed; None is one gone."""
    entries: dict[str, Entry] = {}
    before = derive(Record())
    for day, touched in steps:
        for entry_id, entry in touched.items():
            if entry is None:
                entries.pop(entry_id, None)
            else:
                entries[entry_id] = entry
        after = derive(Record.of(entries.values()))
        yield from (Dated(day, change) for change in compare(before, after))
        before = after
