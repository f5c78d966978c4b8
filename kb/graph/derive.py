"""Derive the graph of a record: everything that follows from its entries."""

from __future__ import annotations

from kb.entries.collection import without_collection
from kb.graph.counting import counting
from kb.graph.distillations import Lineage
from kb.graph.earlier import earlier_answers
from kb.graph.edges import edges
from kb.graph.graph import Graph
from kb.graph.headlines import headline
from kb.graph.memberships import memberships
from kb.graph.origins import NO_ORIGINS, OriginFinder
from kb.graph.parties import Parties, speaker_names
from kb.graph.relations import Relations, contested_by
from kb.graph.reliability import rating
from kb.graph.responses import responses
from kb.graph.rows import Response
from kb.graph.support import SupportFinder
from kb.kinds import Record
from kb.kinds.claim import SUPPORTED_TYPES

_last: list[tuple[Record, Graph]] = []


def derived(record: Record) -> Graph:
    """Return the graph of a record that nobody changes any more; asked for it again, give the same one."""
    if not _last or _last[0][0] is not record:
        _last[:] = [(record, derive(record))]
    return _last[0][1]


def derive(record: Record) -> Graph:
    """Return the graph of a record. Equal records give equal graphs; closed chains come to an end."""
    with without_collection():
        return _derive(record)


def answers(record: Record) -> dict[str, tuple[Response, ...]]:
    """Return the row of each accused of each claim alone, which is a small part of the graph."""
    with without_collection():
        part = counting(record)
        nothing: dict[str, tuple[Response, ...]] = dict.fromkeys(record.claims, ())
        return nothing | _answered(part, Parties(part), Relations(part))


def _answered(part: Record, parties: Parties, relations: Relations) -> dict[str, tuple[Response, ...]]:
    return {claim.id: responses(part, parties, relations, claim) for claim in part.claims.values()}


def _derive(record: Record) -> Graph:
    part = counting(record)
    parties, relations = Parties(part), Relations(part)
    finder, lineage = OriginFinder(part), Lineage(part, parties)
    claims = part.claims.values()
    nothing: dict[str, tuple[()]] = dict.fromkeys(record.claims, ())
    answered = nothing | _answered(part, parties, relations)
    origins = dict.fromkeys(record.claims, NO_ORIGINS) | {claim.id: finder.of(claim) for claim in claims}
    support = SupportFinder(part, parties, relations, origins, answered)
    members = memberships(part)
    taught = tuple(row for claim in claims for row in lineage.rows(claim))
    return Graph(
        record=record,
        headlines={claim.id: headline(record, claim) for claim in record.claims.values()},
        speakers={claim.id: speaker_names(record, claim) for claim in record.claims.values()},
        incoming={claim_id: relations.incoming.get(claim_id, {}) for claim_id in record.claims},
        responses=answered,
        earlier_answers={**nothing, **earlier_answers(part, relations)},
        contested_by=nothing | {claim.id: contested_by(parties, relations, claim) for claim in claims},
        support={claim.id: support.of(claim) for claim in claims if claim.type in SUPPORTED_TYPES},
        origins=origins,
        ratings={source.id: rating(source) for source in record.sources.values()},
        distillations=taught,
        memberships=members,
        edges=edges(part, members, taught),
    )
