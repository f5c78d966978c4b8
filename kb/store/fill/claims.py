"""Rows of the lists of claims."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from operator import attrgetter
from typing import Any

from kb.graph.graph import Graph
from kb.graph.rows import Distillation, Response
from kb.kinds import Record
from kb.kinds.references import split
from kb.kinds.vocabularies import VOCABULARIES

Row = tuple[Any, ...]

_distillation_row = attrgetter(*(field.name for field in fields(Distillation)))
_response_row = attrgetter(*(field.name for field in fields(Response)))


def kind_of(record: Record, entry_id: str) -> str:
    """Return the kind of an entry. Raises LookupError where there is none: `kb check` lets none through."""
    entry = record.find(entry_id)
    if entry is None:
        raise LookupError(f"{entry_id} is named and is no entry of the record; run kb check")
    return entry.kind


def speakers(graph: Graph) -> Iterator[Row]:
    """Yield who says each claim."""
    for claim in graph.record.claims.values():
        for n, speaker in enumerate(claim.speakers, 1):
            yield claim.id, n, kind_of(graph.record, speaker), speaker


def targets(graph: Graph) -> Iterator[Row]:
    """Yield whom each claim accuses, then what it concerns otherwise."""
    for claim in graph.record.claims.values():
        accused = [(actor, "accused") for actor in claim.accuses]
        subjects = [(entry, "subject") for entry in claim.about]
        for n, (target, role) in enumerate([*accused, *subjects], 1):
            yield claim.id, n, kind_of(graph.record, target), target, role


def sources(graph: Graph) -> Iterator[Row]:
    """Yield the sources of each claim, the original first, each pair of source and place once."""
    for claim in graph.record.claims.values():
        original = [(claim.original, "original", None)] if claim.original else []
        others = map(split, [*claim.reports, *claim.sources])
        reports = [(source, "report", place) for source, place in others]
        for n, (source, role, place) in enumerate(dict.fromkeys([*original, *reports]), 1):
            yield claim.id, n, source, role, place


def relations(graph: Graph) -> Iterator[Row]:
    """Yield how each claim stands to others, in the order of the vocabulary."""
    for claim in graph.record.claims.values():
        pairs = [(type_, other) for type_ in VOCABULARIES["relation.type"] for other in getattr(claim, type_)]
        for n, (type_, other) in enumerate(pairs, 1):
            yield claim.id, n, type_, other


def evidence(graph: Graph) -> Iterator[Row]:
    """Yield the evidence that each claim names."""
    for claim in graph.record.claims.values():
        for n, item in enumerate(claim.evidence, 1):
            yield claim.id, n, item.type, item.shown


def figures(graph: Graph) -> Iterator[Row]:
    """Yield the figures of each claim, one row per bound."""
    for claim in graph.record.claims.values():
        bounds = [(figure, bound, value) for figure in claim.figures for bound, value in figure.bounds]
        for n, (f, bound, value) in enumerate(bounds, 1):
            yield claim.id, n, f.measure, bound, float(value), f.unit, f.of, f.assumes, f.source


def distillations(graph: Graph) -> Iterator[Row]:
    """Yield the student and teacher rows of the graph."""
    return map(_distillation_row, graph.distillations)


def responses(graph: Graph) -> Iterator[Row]:
    """Yield the responses of the graph."""
    return (_response_row(response) for rows in graph.responses.values() for response in rows)
