"""The tables of the store, in the order in which they are made, documented and exported."""

from __future__ import annotations

from kb.store.tables.claims import (
    ClaimRelationRow,
    ClaimSourceRow,
    ClaimSpeakerRow,
    ClaimTargetRow,
    DistillationRow,
    EvidenceRow,
    FigureRow,
    ResponseRow,
)
from kb.store.tables.common import (
    EdgeRow,
    ExternalIdRow,
    FormerIdRow,
    MembershipRow,
    MetaRow,
    NameRow,
    ReviewerRow,
)
from kb.store.tables.entries import (
    ActorRow,
    ClaimRow,
    ConceptRow,
    DisputeRow,
    EventRow,
    ModelRow,
    PolicyRow,
    SourceRow,
)
from kb.store.tables.lists import (
    ConceptSourceRow,
    DisputePartyRow,
    DisputePositionRow,
    EventActorRow,
    EventModelRow,
    EventSourceRow,
    PolicyClaimRow,
    PolicySourceRow,
    PolicyStageRow,
    SourceAuthorRow,
    SourceDerivationRow,
)
from kb.store.tables.row import EntryRow, Row, columns, comment, date_of

ENTRY_TABLES: dict[str, type[EntryRow]] = {
    "actor": ActorRow,
    "model": ModelRow,
    "source": SourceRow,
    "event": EventRow,
    "claim": ClaimRow,
    "policy": PolicyRow,
    "dispute": DisputeRow,
    "concept": ConceptRow,
}

LIST_TABLES: tuple[type[Row], ...] = (
    ClaimSpeakerRow,
    ClaimTargetRow,
    ClaimSourceRow,
    ClaimRelationRow,
    EvidenceRow,
    FigureRow,
    DistillationRow,
    ResponseRow,
    MembershipRow,
    EventActorRow,
    EventModelRow,
    EventSourceRow,
    PolicySourceRow,
    PolicyStageRow,
    PolicyClaimRow,
    DisputePartyRow,
    DisputePositionRow,
    ConceptSourceRow,
    SourceAuthorRow,
    SourceDerivationRow,
    NameRow,
    ExternalIdRow,
    ReviewerRow,
    FormerIdRow,
    EdgeRow,
)

_ALL: list[type[Row]] = [*ENTRY_TABLES.values(), *LIST_TABLES, MetaRow]
TABLES: dict[str, type[Row]] = {str(row.__tablename__): row for row in _ALL}

__all__ = ["ENTRY_TABLES", "LIST_TABLES", "TABLES", "EntryRow", "Row", "columns", "comment", "date_of"]
