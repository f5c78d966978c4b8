"""A claim: one statement by a named speaker, with its sources, its accused and its evidence."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field as PartField
from sqlmodel import Field

from kb.kinds.claim_parts import Distils, Evidence, Figure, NoReply, Override, Quote
from kb.kinds.dates import Date
from kb.kinds.entry import CommonFields, EntryFields
from kb.kinds.references import (
    ActorId,
    ClaimId,
    DisputePlace,
    EventId,
    SourceId,
    SourcePlace,
    SpeakerId,
    SubjectId,
)
from kb.kinds.vocabularies import OneOf

# Only these speak of evidence, so only these have a word for their support.
SUPPORTED_TYPES = frozenset(["allegation", "finding", "estimate", "denial", "admission"])


class ClaimFields(CommonFields):
    """Scalars of a claim."""

    type: Annotated[str, OneOf("claim.type")] = Field(description="What sort of statement it is.")
    says: str = Field(
        description="What is said, in our words; it completes the sentence: SPEAKER says that ..."
    )
    said_on: Date = Field(description="When it was said.")
    capacity: Annotated[str, OneOf("claim.capacity")] = Field(
        default="not_stated", description="In which capacity the speaker spoke."
    )
    on_behalf_of: ActorId | None = Field(
        default=None, description="Actor for whom the speaker spoke, where the source says so."
    )
    sense: Annotated[str, OneOf("claim.sense")] = Field(
        default="not_stated", description="Sense in which distillation is meant."
    )
    happened: Date | None = Field(default=None, description="When the conduct that is spoken of took place.")
    said_at: EventId | None = Field(default=None, description="Event at which it was said.")
    original: SourceId | None = Field(default=None, description="Source in which it was first said.")
    stance: Annotated[str, OneOf("claim.stance")] | None = Field(
        default=None, description="What an answer does with the charge it answers."
    )
    short: str | None = Field(default=None, description="The claim in a few words, for a timeline.")


class Claim(ClaimFields, EntryFields):
    """One statement by a named speaker, with its sources, its accused and its evidence."""

    kind: ClassVar[str] = "claim"
    folder: ClassVar[str] = "claims"

    speaker: SpeakerId | Annotated[list[SpeakerId], PartField(min_length=1)] = Field(
        description="Who says it: an actor, several actors, or a source (its authors)."
    )
    accuses: list[ActorId] = Field(default_factory=list, description="Actors said to have done it.")
    about: list[SubjectId] = Field(
        default_factory=list,
        description="Actors, models, events and policies that it concerns otherwise.",
    )
    reports: list[SourcePlace] = Field(
        default_factory=list, description="Other sources that report it, as id or id#place."
    )
    evidence: list[Evidence] = Field(default_factory=list, description="Evidence that the speaker names.")
    figures: list[Figure] = Field(default_factory=list, description="Figures that it states.")
    distils: list[Distils] = Field(
        default_factory=list,
        description="Which student is said to be trained on which teacher's outputs.",
    )
    answers: list[ClaimId] = Field(default_factory=list, description="Claims that it replies to.")
    supports: list[ClaimId] = Field(default_factory=list, description="Claims that it gives grounds for.")
    contests: list[ClaimId] = Field(default_factory=list, description="Claims that it gives grounds against.")
    qualifies: list[ClaimId] = Field(default_factory=list, description="Claims that it narrows or explains.")
    repeats: list[ClaimId] = Field(default_factory=list, description="Claims that it says again.")
    supersedes: list[ClaimId] = Field(
        default_factory=list, description="Claims of the same speaker whose place it takes."
    )
    distinct_from: list[ClaimId] = Field(
        default_factory=list, description="Claims that look like it and are not the same."
    )
    no_reply: list[NoReply] = Field(
        default_factory=list, description="Where somebody looked for an answer and found none."
    )
    disputes: list[DisputePlace] = Field(
        default_factory=list, description="Disputes, or positions of a question as id#position."
    )
    interest: list[Annotated[str, OneOf("claim.interest")]] = Field(
        default_factory=list, description="Interests of the speaker in the matter."
    )
    quote: Quote | None = Field(default=None, description="The words of the speaker.")
    support: Override | None = Field(
        default=None, description="A word for the support that overrides the derived one."
    )

    @property
    def speakers(self) -> list[str]:
        """Ids of the speakers in the order written."""
        return self.speaker if isinstance(self.speaker, list) else [self.speaker]

    @property
    def cited_sources(self) -> list[str]:
        """Ids of all sources of the claim, the original first, each once."""
        reports = [report.partition("#")[0] for report in [*self.reports, *self.sources]]
        return list(dict.fromkeys([*([self.original] if self.original else []), *reports]))
