"""A dispute between parties, or an open question on which people hold different positions."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field as PartField
from sqlmodel import Field

from kb.kinds.dates import Date, Day
from kb.kinds.entry import CommonFields, EntryFields, Part
from kb.kinds.references import ActorId
from kb.kinds.vocabularies import OneOf


class Party(Part):
    """A party of a dispute and the side on which it stands."""

    actor: ActorId = PartField(description="The party.")
    side: Annotated[str, OneOf("dispute.side")] = PartField(description="On which side it stands.")


class Position(Part):
    """One of the positions that people hold on a question."""

    key: str = PartField(
        pattern=r"^[a-z0-9][a-z0-9-]*$", description="Word by which claims name the position."
    )
    says: str = PartField(description="The position in a sentence.")


class DisputeFields(CommonFields):
    """Scalars of a dispute."""

    # `kind` is the entry's own key; the Python name leaves room for the kind of entry.
    kind_: Annotated[str, OneOf("dispute.kind")] = Field(
        alias="kind", description="A dispute between parties, or an open question."
    )
    title: str = Field(description="Who says what of whom, or the question.")
    checked_on: Day = Field(description="Last day on which somebody looked for anything new.")
    opened: Date | None = Field(default=None, description="When the first statement was made.")
    state: Annotated[str, OneOf("dispute.state")] | None = Field(
        default=None, description="How it stood on the day it was checked."
    )


class Dispute(DisputeFields, EntryFields):
    """A dispute between parties, or an open question on which people hold different positions."""

    kind: ClassVar[str] = "dispute"
    folder: ClassVar[str] = "disputes"

    parties: list[Party] = Field(default_factory=list, description="The parties and their sides.")
    positions: list[Position] = Field(
        default_factory=list, description="The positions on a question; claims name them as id#key."
    )
