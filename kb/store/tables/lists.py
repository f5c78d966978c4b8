"""The lists of events, policies, disputes, concepts and sources."""

from __future__ import annotations

import datetime
from typing import Annotated

from sqlmodel import Field

from kb.kinds.references import ActorId, ClaimId, ConceptId, EventId, ModelId, PolicyId, SourceId
from kb.kinds.vocabularies import OneOf
from kb.store.tables.row import DisputeId, Row, bound


class EventActorRow(Row, table=True):
    """Who takes part in an event."""

    __tablename__ = "event_actors"

    event: EventId = Field(primary_key=True, description="The event.")
    n: int = Field(primary_key=True, description="Place in the list, from 1.")
    actor: ActorId = Field(description="Who takes part.")
    role: Annotated[str, OneOf("event.role")] = Field(description="In which role.")


class EventModelRow(Row, table=True):
    """Models that an event involves."""

    __tablename__ = "event_models"

    event: EventId = Field(primary_key=True, description="The event.")
    n: int = Field(primary_key=True, description="Place in the list, from 1.")
    model: ModelId = Field(description="The model.")


class EventSourceRow(Row, table=True):
    """Sources that an event rests on."""

    __tablename__ = "event_sources"

    event: EventId = Field(primary_key=True, description="The event.")
    n: int = Field(primary_key=True, description="Place in the list, from 1.")
    source: SourceId = Field(description="The source.")
    place: str | None = Field(default=None, description="Place in the source.")


class PolicySourceRow(Row, table=True):
    """Sources that a policy rests on."""

    __tablename__ = "policy_sources"

    policy: PolicyId = Field(primary_key=True, description="The policy.")
    n: int = Field(primary_key=True, description="Place in the list, from 1.")
    source: SourceId = Field(description="The source.")
    place: str | None = Field(default=None, description="Place in the source.")


class PolicyStageRow(Row, table=True):
    """Steps that a bill, rule, memo or letter took."""

    __tablename__ = "policy_stages"

    policy: PolicyId = Field(primary_key=True, description="The policy.")
    n: int = Field(primary_key=True, description="Place in the list, from 1.")
    date: str = Field(description="When it took the step, as its source gives it.")
    date_from: datetime.date | None = bound("First", "the step")
    date_until: datetime.date | None = bound("Last", "the step")
    stage: Annotated[str, OneOf("policy.stage")] = Field(description="Which step it was.")
    source: SourceId = Field(description="Source that says so.")


class PolicyClaimRow(Row, table=True):
    """Claims that the text of a policy relies on."""

    __tablename__ = "policy_claims"

    policy: PolicyId = Field(primary_key=True, description="The policy.")
    n: int = Field(primary_key=True, description="Place in the list, from 1.")
    claim: ClaimId = Field(description="The claim.")


class DisputePartyRow(Row, table=True):
    """Parties of a dispute and their sides."""

    __tablename__ = "dispute_parties"

    dispute: DisputeId = Field(primary_key=True, description="The dispute.")
    n: int = Field(primary_key=True, description="Place in the list, from 1.")
    actor: ActorId = Field(description="The party.")
    side: Annotated[str, OneOf("dispute.side")] = Field(description="On which side it stands.")


class DisputePositionRow(Row, table=True):
    """Positions that people hold on a question, in the record's words."""

    __tablename__ = "dispute_positions"

    dispute: DisputeId = Field(primary_key=True, description="The question.")
    n: int = Field(primary_key=True, description="Place in the list, from 1.")
    position: str = Field(description="Word by which memberships name the position.")
    words: str = Field(description="The position in a sentence; the claims that hold it are in memberships.")


class ConceptSourceRow(Row, table=True):
    """Sources that a concept rests on."""

    __tablename__ = "concept_sources"

    concept: ConceptId = Field(primary_key=True, description="The concept.")
    n: int = Field(primary_key=True, description="Place in the list, from 1.")
    source: SourceId = Field(description="The source.")
    place: str | None = Field(default=None, description="Place in the source.")


class SourceAuthorRow(Row, table=True):
    """Authors of a source as its text names them."""

    __tablename__ = "source_authors"

    source: SourceId = Field(primary_key=True, description="The source.")
    n: int = Field(primary_key=True, description="Place in the list, from 1.")
    name: str = Field(description="Name of the author.")


class SourceDerivationRow(Row, table=True):
    """Sources on which a source says it draws."""

    __tablename__ = "source_derivations"

    source: SourceId = Field(primary_key=True, description="The source.")
    n: int = Field(primary_key=True, description="Place in the list, from 1.")
    derives_from: SourceId = Field(description="The source on which it draws.")
