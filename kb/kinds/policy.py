"""A policy: a bill, rule, memo or letter of a public body, or one version of a clause of terms."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import AfterValidator
from pydantic import Field as PartField
from sqlmodel import Field

from kb.kinds.countries import known_country
from kb.kinds.dates import Date, Interval
from kb.kinds.entry import CommonFields, EntryFields, Part
from kb.kinds.references import ActorId, ClaimId, DisputePlace, SourceId, SourcePlace
from kb.kinds.vocabularies import OneOf

PRIVATE_TYPES = frozenset(["terms", "licence"])


def _jurisdiction(text: str) -> str:
    return text if text == "none" else known_country(text)


Jurisdiction = Annotated[str, AfterValidator(_jurisdiction)]


class Stage(Part):
    """A step that a bill, rule or memo took."""

    date: Date = PartField(description="When it took the step.")
    stage: Annotated[str, OneOf("policy.stage")] = PartField(description="Which step it was.")
    source: SourceId = PartField(description="Source that says so.")


class PolicyFields(CommonFields):
    """Scalars of a policy."""

    type: Annotated[str, OneOf("policy.type")] = Field(description="What sort of text it is.")
    title: str = Field(description="Title, with the version for terms.")
    issuer: ActorId = Field(description="Actor that issued it.")
    jurisdiction: Jurisdiction = Field(description="ISO 3166-1 alpha-2, EU, or none for terms and licences.")
    number: str | None = Field(default=None, description="Number of the bill, rule or document.")
    series: str | None = Field(default=None, description="Word that the versions of one clause share.")
    in_force: Interval | None = Field(
        default=None, description="First and last day in force, as far as known."
    )
    effect: Annotated[str, OneOf("policy.effect")] | None = Field(
        default=None, description="What the clause does to the use that the scope names."
    )
    scope: str | None = Field(default=None, description="Which use of outputs, and for whom.")


class Policy(PolicyFields, EntryFields):
    """A bill, rule, memo or letter of a public body, or one version of a clause of terms."""

    kind: ClassVar[str] = "policy"
    folder: ClassVar[str] = "policies"

    sources: list[SourcePlace] = Field(
        min_length=1, description="Sources that the policy rests on, as id or id#place."
    )
    covers: list[Annotated[str, OneOf("policy.covers")]] = Field(
        default_factory=list, description="Ways of use that the clause governs."
    )
    stages: list[Stage] = Field(default_factory=list, description="Steps that it took, in order.")
    rests_on: list[ClaimId] = Field(default_factory=list, description="Claims that its text relies on.")
    disputes: list[DisputePlace] = Field(
        default_factory=list, description="Disputes and questions that it belongs to."
    )
