"""Two graphs side by side: which entry of the one is which of the other, over renames and merges."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from kb.graph.graph import Graph
from kb.kinds import Claim, Entry


class Pairs:
    """The entries of two graphs by their present ids."""

    def __init__(self, old: Graph, new: Graph) -> None:
        self.old = old
        self.new = new

    @cached_property
    def before(self) -> dict[str, Entry]:
        """Entries of the old record by id."""
        return {entry.id: entry for entry in self.old.record}

    @cached_property
    def after(self) -> dict[str, Entry]:
        """Entries of the new record by id."""
        return {entry.id: entry for entry in self.new.record}

    @cached_property
    def moved(self) -> dict[str, str]:
        """Ids of the old record that are former ids in the new one, and the ids in their place."""
        return {
            former.id: entry.id
            for entry in self.new.record
            for former in entry.former_ids
            if former.id in self.before and former.id not in self.after
        }

    def now(self, entry_id: str) -> str:
        """Return the present id of an old one."""
        return self.moved.get(entry_id, entry_id)

    def kept(self) -> Iterator[tuple[Entry, Entry]]:
        """Yield the entries of both records, those renamed among them; of merged ones the one that stays."""
        stay = {self.now(entry_id) for entry_id in self.before if entry_id in self.after}
        for entry_id, entry in self.before.items():
            there = self.after.get(self.now(entry_id))
            if there is not None and (entry_id == there.id or there.id not in stay):
                yield entry, there

    def kept_claims(self) -> Iterator[tuple[Claim, Claim]]:
        """Yield the claims of both records."""
        for old, new in self.kept():
            if isinstance(old, Claim) and isinstance(new, Claim):
                yield old, new

    def added(self) -> Iterator[Entry]:
        """Yield the entries that the old record has not, under any id."""
        known = self.before.keys() | set(self.moved.values())
        yield from (entry for entry in self.new.record if entry.id not in known)

    def name(self, entry_id: str) -> str:
        """Return the title of an entry, as it is now or was."""
        graph = self.new if entry_id in self.after else self.old
        return graph.title(entry_id)
