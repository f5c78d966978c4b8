"""Edges: every link between two entries, with the entry that says so and its date."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from kb.graph.relations import RELATIONS
from kb.graph.rows import Distillation, Edge, Membership
from kb.kinds import Actor, Claim, Event, Model, Policy, Record, Source
from kb.kinds.dates import UNKNOWN
from kb.kinds.record import Entry
from kb.kinds.references import split

# distinct_from says that two claims have nothing to do with each other.
_LINKING = tuple(relation for relation in RELATIONS if relation != "distinct_from")

Link = tuple[str, str, str]
"""Source of the link, its type, and its target; ids only."""


def edges(
    record: Record, memberships: Iterable[Membership], distillations: Iterable[Distillation]
) -> tuple[Edge, ...]:
    """Return all links between entries of a record, each once; none leads to an entry that is not there."""
    kinds = {entry.id: entry.kind for entry in record}
    dates = {entry.id: _date(entry) for entry in record}
    rows = chain(
        ((link, entry.id) for entry in record for link in _links(entry)),
        (((row.id, "member_of", row.dispute), row.id) for row in memberships),
        (
            ((row.teacher, "teaches", row.student), row.claim)
            for row in distillations
            if row.known != "denied"
        ),
    )
    return tuple(
        Edge(kinds[src], src, type_, kinds[dst], dst, dates[via], via)
        for (src, type_, dst), via in dict.fromkeys(rows)
        if src in kinds and dst in kinds
    )


def _links(entry: Entry) -> Iterator[Link]:
    if isinstance(entry, Claim):
        yield from _of_claim(entry)
    else:
        yield from ((entry.id, "cites", split(source)[0]) for source in entry.sources)
    if isinstance(entry, Source):
        yield from ((entry.id, "derives_from", other) for other in entry.derives_from or ())
    elif isinstance(entry, Event):
        yield from ((part.actor, "takes_part", entry.id) for part in entry.actors)
        yield from ((entry.id, "involves", model) for model in entry.models)
    elif isinstance(entry, Policy):
        yield entry.issuer, "issued", entry.id
        yield from ((entry.id, "rests_on", claim) for claim in entry.rests_on)
        yield from ((entry.id, "cites", stage.source) for stage in entry.stages)
    elif isinstance(entry, Model):
        yield entry.developer, "developed", entry.id
        yield from ((entry.id, "based_on", base) for base in [entry.base] if base)
        yield from ((entry.id, "licensed_under", licence) for licence in [entry.licence] if licence)
    elif isinstance(entry, Actor) and entry.parent:
        yield entry.id, "parent", entry.parent


def _of_claim(claim: Claim) -> Iterator[Link]:
    yield from ((speaker, "said", claim.id) for speaker in claim.speakers)
    yield from ((claim.id, "accuses", actor) for actor in claim.accuses)
    yield from ((claim.id, "about", subject) for subject in claim.about)
    if claim.said_at:
        yield claim.id, "said_at", claim.said_at
    for relation in _LINKING:
        yield from ((claim.id, relation, other) for other in getattr(claim, relation))
    yield from ((claim.id, "cites", source) for source in claim.cited_sources)
    yield from ((claim.id, "cites", figure.source) for figure in claim.figures if figure.source)
    yield from ((claim.id, "cites", search.source) for search in claim.no_reply if search.source)


def _date(entry: Entry) -> str | None:
    """Return the date that an entry gives to its links, as written."""
    if isinstance(entry, Claim):
        return entry.said_on
    if isinstance(entry, Event):
        return entry.date
    if isinstance(entry, Model):
        return entry.released
    if isinstance(entry, Policy):
        return entry.in_force or next((stage.date for stage in entry.stages), None)
    if isinstance(entry, Source):
        return None if entry.published == UNKNOWN else entry.published
    return None
