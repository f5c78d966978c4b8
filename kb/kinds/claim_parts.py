"""The nested parts of a claim: evidence, figures, teacher and student, unanswered parties, quotation."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from kb.kinds.dates import Day
from kb.kinds.entry import Part
from kb.kinds.references import ActorId, PolicyId, SourceId, TrainedId
from kb.kinds.vocabularies import OneOf

BOUNDS = ("exact", "at_least", "at_most", "about")


class Evidence(Part):
    """One sort of evidence that the speaker names, and how much of it the public can see."""

    type: Annotated[str, OneOf("evidence.type")] = Field(description="What sort of evidence it is.")
    shown: Annotated[str, OneOf("evidence.shown")] = Field(
        description="How much of it is open to the public."
    )


class Figure(Part):
    """One figure with its bound; at_least and at_most together make a range."""

    measure: Annotated[str, OneOf("figure.measure")] = Field(description="What is measured.")
    exact: int | float | None = Field(default=None, description="The figure, where it is said to be exact.")
    at_least: int | float | None = Field(default=None, description="A lower bound.")
    at_most: int | float | None = Field(default=None, description="An upper bound.")
    about: int | float | None = Field(default=None, description="An approximate figure.")
    unit: Annotated[str, OneOf("figure.unit")] = Field(default="count", description="Unit of the figure.")
    of: str | None = Field(default=None, description="What is counted, where the measure does not say it.")
    assumes: str | None = Field(default=None, description="What the speaker assumed to get the figure.")
    source: SourceId | None = Field(default=None, description="Source of this figure, where sources differ.")

    @property
    def bounds(self) -> list[tuple[str, int | float]]:
        """Pairs of bound and value in the order exact, at_least, at_most, about."""
        return [(b, getattr(self, b)) for b in BOUNDS if getattr(self, b) is not None]

    @model_validator(mode="after")
    def _one_bound_or_a_range(self) -> Figure:
        names = [bound for bound, _ in self.bounds]
        if len(names) != 1 and names != ["at_least", "at_most"]:
            raise ValueError(
                "a figure needs one of exact, at_least, at_most, about; or at_least and at_most for a range"
            )
        if self.at_least is not None and self.at_most is not None and self.at_least > self.at_most:
            raise ValueError(f"the range begins ({self.at_least}) above its end ({self.at_most})")
        if self.measure == "other" and not self.of:
            raise ValueError("the measure other needs `of`, which says what is measured")
        return self


class Distils(Part):
    """A student that is said to be trained on the outputs of a teacher."""

    teacher: TrainedId = Field(description="Model or actor whose outputs are meant.")
    student: TrainedId = Field(description="Model or actor said to be trained on them.")
    access: Annotated[str, OneOf("distils.access")] = Field(
        default="not_stated", description="How the teacher is said to have been used."
    )
    terms: PolicyId | None = Field(
        default=None, description="Policy that governed the use, where it is known."
    )


class NoReply(Part):
    """An accused from whom no answer was found, by whom it was looked for, and until when."""

    from_: ActorId = Field(alias="from", description="The accused.")
    through: Day = Field(description="Last day that the material looked at covers.")
    looked: str = Field(description="What was read.")
    how: Annotated[str, OneOf("no_reply.how")] = Field(default="none_found", description="What was found.")
    source: SourceId | None = Field(default=None, description="Page that says who asked.")


class Quote(Part):
    """The words of the speaker, where they may be quoted."""

    text: str = Field(description="The words.")
    lang: str = Field(description="Their language, BCP 47.")
    place: str | None = Field(default=None, description="Where in the source they stand.")


class Override(Part):
    """A word for the support that a person set against the derived one, with the reason."""

    is_: Annotated[str, OneOf("claim.support")] = Field(alias="is", description="The word.")
    because: str = Field(description="Why, in a sentence.")
