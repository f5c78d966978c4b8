"""Compare two graphs: everything that a maintainer wants to know of a change, sorted by weight."""

from __future__ import annotations

from kb.graph.compare.change import RecordChange
from kb.graph.compare.derived import derived_changes
from kb.graph.compare.entries import entry_changes
from kb.graph.compare.fields import field_changes
from kb.graph.compare.pairs import Pairs
from kb.graph.graph import Graph


def compare(old: Graph, new: Graph) -> list[RecordChange]:
    """Return what changed from one record to another. Equal records have no changes."""
    pairs = Pairs(old, new)
    changes = [*entry_changes(pairs), *derived_changes(pairs), *field_changes(pairs)]
    return sorted(changes, key=lambda change: change.place)
