"""Rows of the lists of events, policies, disputes, concepts and sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from kb.graph.graph import Graph
from kb.kinds.dates import span
from kb.kinds.references import split

Row = tuple[Any, ...]


def _numbered(entries: Mapping[str, Any], key: str) -> Iterator[tuple[str, int, Any]]:
    """Yield the items of a list of every entry, with the entry's id and the place in the list."""
    for entry in entries.values():
        for n, item in enumerate(getattr(entry, key) or [], 1):
            yield entry.id, n, item


def _places(entries: Mapping[str, Any]) -> Iterable[Row]:
    return ((owner, n, *split(item)) for owner, n, item in _numbered(entries, "sources"))


def event_actors(graph: Graph) -> Iterable[Row]:
    """Return who takes part in each event."""
    return ((owner, n, i.actor, i.role) for owner, n, i in _numbered(graph.record.events, "actors"))


def event_models(graph: Graph) -> Iterable[Row]:
    """Return the models that each event involves."""
    return _numbered(graph.record.events, "models")


def event_sources(graph: Graph) -> Iterable[Row]:
    """Return the sources of each event."""
    return _places(graph.record.events)


def policy_sources(graph: Graph) -> Iterable[Row]:
    """Return the sources of each policy."""
    return _places(graph.record.policies)


def policy_stages(graph: Graph) -> Iterator[Row]:
    """Yield the steps of each policy with the bounds of their dates."""
    for owner, n, step in _numbered(graph.record.policies, "stages"):
        bounds = span(step.date)
        yield owner, n, step.date, bounds.first, bounds.last, step.stage, step.source


def policy_claims(graph: Graph) -> Iterable[Row]:
    """Return the claims on which the text of each policy relies."""
    return _numbered(graph.record.policies, "rests_on")


def dispute_parties(graph: Graph) -> Iterable[Row]:
    """Return the parties of each dispute."""
    return ((owner, n, i.actor, i.side) for owner, n, i in _numbered(graph.record.disputes, "parties"))


def dispute_positions(graph: Graph) -> Iterable[Row]:
    """Return the positions on each question."""
    return ((owner, n, i.key, i.says) for owner, n, i in _numbered(graph.record.disputes, "positions"))


def concept_sources(graph: Graph) -> Iterable[Row]:
    """Return the sources of each concept."""
    return _places(graph.record.concepts)


def source_authors(graph: Graph) -> Iterable[Row]:
    """Return the authors of each source."""
    return _numbered(graph.record.sources, "authors")


def source_derivations(graph: Graph) -> Iterable[Row]:
    """Return the sources on which each source draws."""
    return _numbered(graph.record.sources, "derives_from")
