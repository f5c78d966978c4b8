"""What became of each entry, as its page and the home page tell it.

A page names what was corrected and never repeats what is gone: a name or a charge that was taken out of the
record must not come back through its history. Words of the vocabularies are told with what they were before.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from itertools import groupby
from pathlib import Path

from kb.entries.past import Touched, past
from kb.graph.compare import CHANGES
from kb.graph.compare.history import Dated, history
from kb.kinds import Entry
from kb.publish.checkout import whole_past

_ENTERED = frozenset(["entry_added", "claim_added", "reply_added"])
_LABELS: Mapping[str, str] = {
    "entry_added": "Entered",
    "claim_added": "Entered",
    "reply_added": "Entered as a reply",
    "reply_lost": "No longer counted as a reply to a charge",
    "standing": "Standing",
    "support": "Support",
    "figure": "Figures corrected",
    "field": "Corrected",
    "prose": "Prose rewritten",
    "reviewed": "Read by a person",
}
# Both ends of these are words of the vocabularies.
_TOLD = frozenset(["standing", "support", "origins"])
_OF_WHAT = re.compile(r"( on the charge)? ?“.*”: ")


@dataclass(frozen=True, slots=True)
class Past:
    """What became of an entry on one day, in words."""

    day: date
    entry_id: str
    words: str


class History:
    """What became of the record, the oldest first."""

    def __init__(self, changes: Iterable[Dated]) -> None:
        self._changes = list(changes)

    @cached_property
    def _days(self) -> list[Past]:
        def key(dated: Dated) -> tuple[date, str]:
            return dated.day, dated.change.id

        # Sorting keeps the order within a day, so the words come in the order of the commits.
        return [
            Past(*day, _words(list(group))) for day, group in groupby(sorted(self._changes, key=key), key)
        ]

    @cached_property
    def by_entry(self) -> dict[str, list[Past]]:
        """What became of each entry, by day."""
        found: dict[str, list[Past]] = {}
        for item in self._days:
            found.setdefault(item.entry_id, []).append(item)
        return found

    @cached_property
    def latest(self) -> list[Past]:
        """What became last of each entry, the newest change first."""
        order = {dated.change.id: place for place, dated in enumerate(self._changes)}
        return [
            self.by_entry[entry_id][-1] for entry_id in sorted(order, key=order.__getitem__, reverse=True)
        ]


def history_of(root: Path) -> History | None:
    """Return the history of a checkout; None where git does not have the whole of it."""
    commit = whole_past(root)
    return _history_at(root, commit) if commit else None


@lru_cache(maxsize=1)
def _history_at(root: Path, commit: str) -> History:
    """Return the history up to a commit, which stays the same until the next one."""
    return History(history((step.day, step.entries) for step in fewer(past(root))))


def fewer(commits: Sequence[Touched], one_by_one: int = 200) -> Iterator[Touched]:
    """Yield the newest commits one by one, and of the older ones all of a day as one, which costs less."""
    older = commits[: max(0, len(commits) - one_by_one)]
    for day, group in groupby(older, key=lambda commit: commit.day):
        merged: dict[str, Entry | None] = {}
        for commit in group:
            merged |= commit.entries
        yield Touched(day, merged)
    yield from commits[len(older) :]


def _words(changes: list[Dated]) -> str:
    """Say in one line what became of an entry on one day."""
    parts: dict[str, list[str]] = {}
    for change in (dated.change for dated in changes):
        label = _LABELS.get(change.sort, CHANGES[change.sort])
        told = parts.setdefault(label, [])
        if change.sort in _TOLD:
            told.append(_OF_WHAT.sub(lambda found: ": " if found[1] else "", change.words))
        elif change.sort == "field":
            told.append(change.words.partition(" of ")[0].replace("_", " "))
    return "; ".join(f"{label}: {_once(told)}" if told else label for label, told in parts.items())


def _once(told: list[str]) -> str:
    return ", ".join(dict.fromkeys(told))
