"""Rows of the eight tables of entries."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from kb.entries.prose import first_paragraph
from kb.graph.graph import Graph
from kb.graph.parties import speaker_names
from kb.kinds import KINDS, Claim, Entry, Source
from kb.kinds.dates import span
from kb.store.tables import ENTRY_TABLES, columns, date_of

NOT_REVIEWED = "drafted with a language model, not yet read by a person"

Value = Callable[[Graph, Any], Any]


def entry_rows(graph: Graph, kind: str) -> Iterator[tuple[Any, ...]]:
    """Yield a row per entry of a kind, withdrawn ones too."""
    row = ENTRY_TABLES[kind]
    names = [column.name for column in columns(row)]
    keys = {field.alias or name: name for name, field in row.model_fields.items()}
    special = _SPECIAL[""] | _SPECIAL.get(kind, {})
    values = [special.get(name) or _plain(name, keys, names) for name in names]
    for entry in getattr(graph.record, KINDS[kind].folder).values():
        yield tuple(value(graph, entry) for value in values)


def _plain(column: str, keys: dict[str, str], names: list[str]) -> Value:
    """Return how to read a column from the entry itself: a key, a joined list or the bound of a date."""
    date = date_of(column, names)
    if date:
        first = column.endswith("_from")
        return lambda graph, entry: _bound(getattr(entry, keys[date]), first)
    return lambda graph, entry: _scalar(getattr(entry, keys[column]))


def _bound(date: str | None, first: bool) -> Any:
    if date is None:
        return None
    bounds = span(date)
    return bounds.first if first else bounds.last


def _scalar(value: Any) -> Any:
    return (", ".join(value) or None) if isinstance(value, list) else value


def review_words(entry: Entry) -> str:
    """Say who read the entry against its sources, or that no person has."""
    readings = [f"{review.by} on {review.on}" for review in entry.reviewed]
    return f"read against its sources by {', '.join(readings)}" if readings else NOT_REVIEWED


def _basis(source: Source) -> str:
    if source.derives_from is None:
        return "not_known"
    return "derived" if source.derives_from else "own"


def _of(mapping: str, attribute: str) -> Value:
    """Return how to read an attribute of what the graph derives for an entry; null where that is nothing."""
    return lambda graph, entry: getattr(getattr(graph, mapping).get(entry.id), attribute, None)


def _quote(attribute: str) -> Value:
    return lambda graph, claim: getattr(claim.quote, attribute, None)


def _origin_count(graph: Graph, claim: Claim) -> int | None:
    return graph.origins[claim.id].count if claim.counts else None


def _source_count(graph: Graph, claim: Claim) -> int:
    return len(claim.cited_sources)


_SPECIAL: dict[str, dict[str, Value]] = {
    "": {
        "title": lambda graph, entry: graph.title(entry.id),
        "summary": lambda graph, entry: first_paragraph(entry.body) if entry.body else None,
        "withdrawn_on": lambda graph, entry: entry.withdrawn and entry.withdrawn.on,
        "withdrawn_because": lambda graph, entry: entry.withdrawn and entry.withdrawn.because,
        "review": lambda graph, entry: review_words(entry),
    },
    "source": {
        "basis": lambda graph, source: _basis(source),
        "reliability": _of("ratings", "letter"),
        "reliability_because": _of("ratings", "because"),
    },
    "claim": {
        "speakers": lambda graph, claim: ", ".join(speaker_names(graph.record, claim)),
        "support": _of("support", "word"),
        "support_because": _of("support", "because"),
        "support_overridden": _of("support", "overridden"),
        "admiralty": _of("support", "admiralty"),
        "origins": _origin_count,
        "sources": _source_count,
        "quote": _quote("text"),
        "quote_lang": _quote("lang"),
        "quote_place": _quote("place"),
    },
    "concept": {"not_concepts": lambda graph, concept: _scalar(concept.not_)},
}
