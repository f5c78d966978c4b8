"""An event: something that was done. What was said is a claim."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field as PartField
from sqlmodel import Field

from kb.kinds.dates import Date
from kb.kinds.entry import CommonFields, EntryFields, Part
from kb.kinds.references import ActorId, DisputePlace, ModelId, SourcePlace
from kb.kinds.vocabularies import OneOf


class Participant(Part):
    """An actor's part in an event."""

    actor: ActorId = PartField(description="Who takes part.")
    role: Annotated[str, OneOf("event.role")] = PartField(description="In which role.")


class EventFields(CommonFields):
    """Scalars of an event."""

    type: Annotated[str, OneOf("event.type")] = Field(description="What sort of event it is.")
    title: str = Field(description="What was done, and by whom.")
    date: Date = Field(description="When it happened.")


class Event(EventFields, EntryFields):
    """Something that was done. What was said is a claim."""

    kind: ClassVar[str] = "event"
    folder: ClassVar[str] = "events"

    sources: list[SourcePlace] = Field(
        min_length=1, description="Sources that the event rests on, as id or id#place."
    )
    actors: list[Participant] = Field(default_factory=list, description="Who takes part, and in which role.")
    models: list[ModelId] = Field(default_factory=list, description="Models that it involves.")
    disputes: list[DisputePlace] = Field(
        default_factory=list, description="Disputes and questions that it belongs to."
    )
