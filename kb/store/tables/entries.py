"""The eight tables of entries: the scalars of each kind, its dates with their bounds, and derived words."""

from __future__ import annotations

import datetime
from typing import Annotated

from sqlmodel import Field

from kb.kinds.actor import ActorFields
from kb.kinds.claim import ClaimFields
from kb.kinds.concept import ConceptFields
from kb.kinds.dispute import DisputeFields
from kb.kinds.event import EventFields
from kb.kinds.model import ModelFields
from kb.kinds.policy import PolicyFields
from kb.kinds.source import SourceFields
from kb.kinds.vocabularies import OneOf
from kb.store.tables.row import EntryRow, bound


class ActorRow(EntryRow, ActorFields, table=True):
    """Somebody who speaks, acts, is accused or decides."""

    __tablename__ = "actors"


class ModelRow(EntryRow, ModelFields, table=True):
    """AI models that are said to teach, to learn, or to be like another."""

    __tablename__ = "models"

    released_from: datetime.date | None = bound("First", "the release")
    released_until: datetime.date | None = bound("Last", "the release")
    access: str | None = Field(default=None, description="Ways in which it can be used, with commas between.")


class SourceRow(EntryRow, SourceFields, table=True):
    """Texts that somebody published and that claims rest on."""

    __tablename__ = "sources"

    published_from: datetime.date | None = bound("First", "the publication")
    published_until: datetime.date | None = bound("Last", "the publication")
    basis: str = Field(
        description="Whether it draws on other sources: own (it did its own reporting), derived (see "
        "source_derivations), not_known."
    )
    reliability: Annotated[str, OneOf("source.reliability")] | None = Field(
        default=None, description="Letter from A to F; null for a withdrawn source."
    )
    reliability_because: str | None = Field(default=None, description="Why it has this letter.")


class EventRow(EntryRow, EventFields, table=True):
    """Things that were done. What was said is a claim."""

    __tablename__ = "events"

    date_from: datetime.date | None = bound("First", "the event")
    date_until: datetime.date | None = bound("Last", "the event")


class ClaimRow(EntryRow, ClaimFields, table=True):
    """Statements, each by named speakers. That a statement stands here does not say that it is true."""

    __tablename__ = "claims"

    speakers: str = Field(description="Names of those who say it, in order; read `says` only with them.")
    said_from: datetime.date | None = bound("First", "the time at which it was said")
    said_until: datetime.date | None = bound("Last", "the time at which it was said")
    happened_from: datetime.date | None = bound("First", "the conduct spoken of")
    happened_until: datetime.date | None = bound("Last", "the conduct spoken of")
    interest: str | None = Field(
        default=None, description="Interests of the speaker in the matter, with commas between."
    )
    support: Annotated[str, OneOf("claim.support")] | None = Field(
        default=None,
        description="What evidence the public can see, never how likely the claim is; null where the type "
        "of claim has no such word.",
    )
    support_because: str | None = Field(default=None, description="Why it has this word.")
    support_overridden: bool | None = Field(
        default=None, description="Whether a person set the word against the derived one."
    )
    admiralty: int | None = Field(
        default=None, description="Second mark of the Admiralty scale, which follows from the support."
    )
    origins: int | None = Field(
        default=None, description="Number of independent origins of its sources; null when withdrawn."
    )
    sources: int = Field(description="Number of sources that carry it, the original among them.")
    quote: str | None = Field(default=None, description="Words of the speaker, where they are quoted.")
    quote_lang: str | None = Field(default=None, description="Language of the quotation, BCP 47.")
    quote_place: str | None = Field(default=None, description="Where in the source the quotation stands.")


class PolicyRow(EntryRow, PolicyFields, table=True):
    """Bills, rules, memos and letters of public bodies, and versions of clauses of terms and licences."""

    __tablename__ = "policies"

    in_force_from: datetime.date | None = bound("First", "the time in force")
    in_force_until: datetime.date | None = bound("Last", "the time in force")
    covers: str | None = Field(
        default=None, description="Ways of use that the clause governs, with commas between."
    )


class DisputeRow(EntryRow, DisputeFields, table=True):
    """Disputes between parties, and open questions on which people hold different positions."""

    __tablename__ = "disputes"

    kind_: Annotated[str, OneOf("dispute.kind")] = Field(
        alias="kind",
        description="A dispute between parties, or an open question.",
        sa_column_kwargs={"name": "kind"},
    )
    checked_on: datetime.date = Field(  # type: ignore[assignment]  # the entry keeps the text
        description="Last day on which somebody looked for anything new."
    )
    opened_from: datetime.date | None = bound("First", "the first statement")
    opened_until: datetime.date | None = bound("Last", "the first statement")


class ConceptRow(EntryRow, ConceptFields, table=True):
    """Terms of the matter and what they mean here."""

    __tablename__ = "concepts"

    not_concepts: str | None = Field(
        default=None, description="Concepts with which it must not be confused, with commas between."
    )
