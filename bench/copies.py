"""The copies of the record's entries that a generated record consists of, and whom a reference means.

Copies come in sets, one of every entry in each. A copy refers within its set as its shape, the entry
that it was copied from, refers within the record, so that a set is as sound as the record. Some
references lead into other sets, so that the sets hang together. The last set is a sample with the
shares of the kinds; what it lacks is taken from the others.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from random import Random
from typing import NamedTuple

from made_up import id_like

from kb.kinds import KINDS, Actor, Claim, Entry, Model, Policy, Source

# Where it does not matter for soundness, so many references lead out of their set.
_CROSSING = 0.25
_MAY_CROSS = frozenset(["about", "disputes", "models", "reports", "links"])
# A chain of these must not close, so nothing stands in for an entry that has no copy.
_CHAINS = frozenset(["derives_from", "parent", "base", "superseded_by", "supersedes", "not"])


class Copy(NamedTuple):
    """One copy: the id of its shape, the set it belongs to, its number among its kind, and its own id."""

    shape: str
    set: int
    number: int
    id: str


def shares(shapes: Iterable[Entry], entries: int) -> dict[str, int]:
    """Divide a number of entries among the kinds as the record's are divided."""
    counts = Counter(shape.kind for shape in shapes)
    exact = {kind: entries * counts[kind] / counts.total() for kind in KINDS}
    whole = {kind: int(exact[kind]) for kind in KINDS}
    for kind in sorted(KINDS, key=lambda kind: whole[kind] - exact[kind])[: entries - sum(whole.values())]:
        whole[kind] += 1
    return whole


class Copies:
    """All copies of a number of entries of each kind."""

    def __init__(self, shapes: Sequence[Entry], counts: Mapping[str, int], seed: str) -> None:
        self.shapes = {shape.id: shape for shape in shapes}
        self.all: list[Copy] = []
        self._seed = seed
        self._at: dict[tuple[str, int], Copy] = {}
        self._of_shape: dict[str, list[Copy]] = defaultdict(list)
        for kind, count in counts.items():
            self._make([shape for shape in shapes if shape.kind == kind], count)
        self._readers = _readers(shapes)

    def _make(self, shapes: list[Entry], count: int) -> None:
        for number in range(count):
            which, at = divmod(number, len(shapes))
            if at == 0:
                Random(f"{self._seed} {shapes[0].kind} {which}").shuffle(shapes)
            shape = shapes[at]
            entry_id = _id(shape, number + 1, Random(f"{self._seed} id {shape.id} {which}"))
            copy = Copy(shape.id, which, number + 1, entry_id)
            self.all.append(copy)
            self._at[shape.id, which] = copy
            self._of_shape[shape.id].append(copy)

    def random(self, copy: Copy) -> Random:
        """Return the source of chance of a copy's text."""
        return Random(f"{self._seed} text {copy.shape} {copy.set}")

    def has_copies(self, shape: str) -> bool:
        """Whether an entry of the record was copied at all."""
        return shape in self._of_shape

    def is_read(self, copy: Copy) -> bool:
        """Whether the set holds a source that was read and draws on this one."""
        return any((reader, copy.set) in self._at for reader in self._readers[copy.shape])

    def meant(self, shape: str, owner: Copy, key: str, random: Random) -> str | None:
        """Return the id that stands for an entry of the record under a key of a copy, None for none."""
        copies = self._of_shape.get(shape)
        if not copies:
            # What the record names and has not, because it is being written, has no copy either.
            return None if key in _CHAINS or shape not in self.shapes else self._stand_in(shape, owner)
        if key in _MAY_CROSS and random.random() < _CROSSING:
            return random.choice(copies).id
        return self._at.get((shape, owner.set), copies[owner.set % len(copies)]).id

    def _stand_in(self, shape: str, owner: Copy) -> str | None:
        """Return a copy of another entry of the kind: the same one wherever the set means this entry."""
        wanted = self.shapes[shape]
        found = [
            copy
            for copy in self.all
            if _stands_for(self.shapes[copy.shape], wanted) and self._may_stand_in(copy, owner)
        ]
        return found[list(self.shapes).index(shape) % len(found)].id if found else None

    def _may_stand_in(self, copy: Copy, owner: Copy) -> bool:
        there, here = self.shapes[copy.shape], self.shapes[owner.shape]
        if isinstance(there, Source):
            return there.was_read and there.counts
        if isinstance(there, Claim) and isinstance(here, Claim):
            return there.said_on < here.said_on
        return copy != owner


def _stands_for(one: Entry, other: Entry) -> bool:
    """Whether an entry can be meant where another was: a bill is no licence."""
    if isinstance(one, Policy) and isinstance(other, Policy):
        return one.type == other.type
    return one.kind == other.kind


def _id(shape: Entry, number: int, random: Random) -> str:
    match shape:
        case Actor():
            return f"{shape.type.replace('_', '-')}-{number:05}"
        case Model():
            return f"model-{number:05}"
    return id_like(shape.id, number, random)


def _readers(shapes: Iterable[Entry]) -> dict[str, list[str]]:
    """Return the read sources that draw on each source."""
    readers: dict[str, list[str]] = defaultdict(list)
    for shape in shapes:
        if isinstance(shape, Source) and shape.seen != "cited":
            for other in shape.derives_from or ():
                readers[other].append(shape.id)
    return readers
