"""From a graph to the rows of every table; nothing is derived here, what the graph says is written down."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from kb.entries.collection import without_collection
from kb.graph.graph import Graph
from kb.kinds import KINDS
from kb.store.fill import claims, common, lists
from kb.store.fill.entries import entry_rows
from kb.store.tables import ENTRY_TABLES

Rows = Iterable[tuple[Any, ...]]

_LISTS: dict[str, Callable[[Graph], Rows]] = {
    "claim_speakers": claims.speakers,
    "claim_targets": claims.targets,
    "claim_sources": claims.sources,
    "claim_relations": claims.relations,
    "evidence": claims.evidence,
    "figures": claims.figures,
    "distillations": claims.distillations,
    "responses": claims.responses,
    "memberships": common.memberships,
    "event_actors": lists.event_actors,
    "event_models": lists.event_models,
    "event_sources": lists.event_sources,
    "policy_sources": lists.policy_sources,
    "policy_stages": lists.policy_stages,
    "policy_claims": lists.policy_claims,
    "dispute_parties": lists.dispute_parties,
    "dispute_positions": lists.dispute_positions,
    "concept_sources": lists.concept_sources,
    "source_authors": lists.source_authors,
    "source_derivations": lists.source_derivations,
    "names": common.names,
    "external_ids": common.external_ids,
    "reviewers": common.reviewers,
    "former_ids": common.former_ids,
    "edges": common.edges,
}


def all_rows(graph: Graph) -> dict[str, list[tuple[Any, ...]]]:
    """Return the rows of every table but `meta`, each row in the order of the table's columns."""
    with without_collection():
        rows = {KINDS[kind].folder: list(entry_rows(graph, kind)) for kind in ENTRY_TABLES}
        return rows | {table: list(fill(graph)) for table, fill in _LISTS.items()}
