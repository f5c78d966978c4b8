"""Rows of the lists that entries of several kinds have, and of the edges."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kb.graph.graph import Graph
from kb.kinds import Actor, Model
from kb.kinds.dates import span
from kb.kinds.entry import listed_names

Row = tuple[Any, ...]


def memberships(graph: Graph) -> Iterator[Row]:
    """Yield the memberships of the graph."""
    return ((m.kind, m.id, m.dispute, m.position) for m in graph.memberships)


def names(graph: Graph) -> Iterator[Row]:
    """Yield the main name of each actor and model, its names in other languages, and its aliases."""
    named: list[Actor | Model] = [*graph.record.actors.values(), *graph.record.models.values()]
    for entry in named:
        pairs = [(None, entry.name), *listed_names(entry.names), *((None, alias) for alias in entry.aliases)]
        for n, (language, name) in enumerate(pairs, 1):
            yield entry.kind, entry.id, n, name, language


def external_ids(graph: Graph) -> Iterator[Row]:
    """Yield the ids that entries have elsewhere."""
    for entry in graph.record:
        for scheme, value in entry.external_ids.items():
            yield entry.kind, entry.id, scheme, value


def reviewers(graph: Graph) -> Iterator[Row]:
    """Yield the persons who read entries against their sources."""
    for entry in graph.record:
        for n, review in enumerate(entry.reviewed, 1):
            yield entry.kind, entry.id, n, review.by, review.on


def former_ids(graph: Graph) -> Iterator[Row]:
    """Yield the ids under which entries were known before."""
    for entry in graph.record:
        for former in entry.former_ids:
            yield former.id, entry.kind, entry.id


def edges(graph: Graph) -> Iterator[Row]:
    """Yield the edges of the graph with the bounds of their dates."""
    for edge in graph.edges:
        bounds = span(edge.date) if edge.date else None
        first, last = (bounds.first, bounds.last) if bounds else (None, None)
        yield edge.src_kind, edge.src, edge.type, edge.dst_kind, edge.dst, edge.date, first, last, edge.via
