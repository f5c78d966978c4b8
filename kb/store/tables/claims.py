"""The lists of a claim: who says it of whom, where, on what evidence, and what was answered."""

from __future__ import annotations

import datetime
from typing import Annotated

from sqlmodel import Field

from kb.kinds.references import ActorId, ClaimId, PolicyId, SourceId, SpeakerId, SubjectId, TrainedId
from kb.kinds.vocabularies import OneOf
from kb.store.tables.row import Row


class ClaimSpeakerRow(Row, table=True):
    """Who says a claim: an actor, several, or a source whose authors speak."""

    __tablename__ = "claim_speakers"

    claim: ClaimId = Field(primary_key=True, description="The claim.")
    n: int = Field(primary_key=True, description="Place in the list, from 1.")
    kind: str = Field(description="actor or source.")
    speaker: SpeakerId = Field(description="Who says it.")


class ClaimTargetRow(Row, table=True):
    """Whom a claim accuses and what it concerns otherwise."""

    __tablename__ = "claim_targets"

    claim: ClaimId = Field(primary_key=True, description="The claim.")
    n: int = Field(primary_key=True, description="Place in the list, from 1, the accused first.")
    kind: str = Field(description="actor, model, event or policy.")
    target: SubjectId = Field(description="Whom or what it concerns.")
    role: str = Field(description="accused: said to have done it; subject: concerned otherwise.")


class ClaimSourceRow(Row, table=True):
    """The sources that carry a claim."""

    __tablename__ = "claim_sources"

    claim: ClaimId = Field(primary_key=True, description="The claim.")
    n: int = Field(primary_key=True, description="Place in the list, from 1, the original first.")
    source: SourceId = Field(description="The source.")
    role: str = Field(description="original: where it was first said; report: any other.")
    place: str | None = Field(default=None, description="Place in the source.")


class ClaimRelationRow(Row, table=True):
    """How a claim stands to other claims."""

    __tablename__ = "claim_relations"

    claim: ClaimId = Field(primary_key=True, description="The claim that says so.")
    n: int = Field(primary_key=True, description="Place in the list, from 1.")
    type: Annotated[str, OneOf("relation.type")] = Field(description="How it stands to the other.")
    other: ClaimId = Field(description="The other claim.")


class EvidenceRow(Row, table=True):
    """The sorts of evidence that the speaker of a claim names."""

    __tablename__ = "evidence"

    claim: ClaimId = Field(primary_key=True, description="The claim.")
    n: int = Field(primary_key=True, description="Place in the list, from 1.")
    type: Annotated[str, OneOf("evidence.type")] = Field(description="What sort of evidence it is.")
    shown: Annotated[str, OneOf("evidence.shown")] = Field(description="How much of it the public can see.")


class FigureRow(Row, table=True):
    """Figures as claimed, one row per bound; where sources differ, each stands with its source."""

    __tablename__ = "figures"

    claim: ClaimId = Field(primary_key=True, description="The claim that states it; the figure is its own.")
    n: int = Field(primary_key=True, description="Place in the list, from 1; a range takes two.")
    measure: Annotated[str, OneOf("figure.measure")] = Field(description="What is measured.")
    bound: str = Field(description="exact, at_least, at_most or about.")
    value: float = Field(description="The figure.")
    unit: Annotated[str, OneOf("figure.unit")] = Field(description="Unit of the figure.")
    of: str | None = Field(default=None, description="What is counted, where the measure does not say it.")
    assumes: str | None = Field(default=None, description="What the speaker assumed to get the figure.")
    source: SourceId | None = Field(default=None, description="Source of this figure, where sources differ.")


class DistillationRow(Row, table=True):
    """Which student is said to be trained on which teacher's outputs; one row per claim and pair."""

    __tablename__ = "distillations"

    claim: ClaimId = Field(primary_key=True, description="The claim that says so; print its speakers too.")
    n: int = Field(primary_key=True, description="Place in the list, from 1.")
    teacher: TrainedId = Field(description="Model or actor whose outputs are meant.")
    student: TrainedId = Field(description="Model or actor said to be trained on them.")
    access: Annotated[str, OneOf("distils.access")] = Field(
        description="How the teacher is said to have been used."
    )
    sense: Annotated[str, OneOf("claim.sense")] = Field(description="Sense in which distillation is meant.")
    known: Annotated[str, OneOf("distillation.known")] = Field(description="In what way it is known.")
    permission: Annotated[str, OneOf("distillation.permission")] = Field(
        description="What the terms known to the record said for that time; never that a party broke them."
    )
    policy: PolicyId | None = Field(default=None, description="Policy from which the permission follows.")


class ResponseRow(Row, table=True):
    """How each accused answered a claim; what its state answered is a row apart, never its own word."""

    __tablename__ = "responses"

    claim: ClaimId = Field(primary_key=True, description="The claim that accuses.")
    actor: ActorId = Field(primary_key=True, description="The accused.")
    answered_by: Annotated[str, OneOf("response.answered_by")] = Field(
        primary_key=True, description="self, or state where its state answered."
    )
    standing: Annotated[str, OneOf("response.standing")] = Field(description="How the accused stands to it.")
    answer: ClaimId | None = Field(default=None, description="The latest claim that answers.")
    through: datetime.date | None = Field(
        default=None, description="Last day that the material looked at for an answer covers."
    )
    looked: str | None = Field(default=None, description="What was read in looking for an answer.")
    how: Annotated[str, OneOf("no_reply.how")] | None = Field(default=None, description="What was found.")
    source: SourceId | None = Field(default=None, description="Page that says who asked.")
