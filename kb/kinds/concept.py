"""A concept: a term of the matter, what it means here and what it is taken for by mistake."""

from __future__ import annotations

from typing import Annotated, ClassVar

from sqlmodel import Field

from kb.kinds.entry import CommonFields, EntryFields
from kb.kinds.references import ConceptId
from kb.kinds.vocabularies import OneOf


class ConceptFields(CommonFields):
    """Scalars of a concept."""

    term: str = Field(description="The term.")
    definition: str = Field(description="What it means, in a sentence or two.")
    sense: Annotated[str, OneOf("claim.sense")] | None = Field(
        default=None, description="Sense of distillation that the concept describes."
    )


class Concept(ConceptFields, EntryFields):
    """A term of the matter, what it means here and what it is taken for by mistake."""

    kind: ClassVar[str] = "concept"
    folder: ClassVar[str] = "concepts"

    not_: list[ConceptId] = Field(
        default_factory=list,
        alias="not",
        description="Concepts with which it must not be confused.",
    )
