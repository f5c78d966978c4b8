"""An actor: somebody who speaks, acts, is accused or decides."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import AfterValidator
from sqlmodel import Field

from kb.kinds.countries import known_country
from kb.kinds.entry import NAMES, CommonFields, EntryFields, Names
from kb.kinds.references import ActorId
from kb.kinds.vocabularies import OneOf

Country = Annotated[str, AfterValidator(known_country)]


class ActorFields(CommonFields):
    """Scalars of an actor."""

    type: Annotated[str, OneOf("actor.type")] = Field(description="What sort of actor it is.")
    name: str = Field(description="Name in English or in Latin script.")
    country: Country | None = Field(
        default=None, description="Country of its seat, ISO 3166-1 alpha-2, or EU."
    )
    parent: ActorId | None = Field(default=None, description="Actor of which it is a unit or subsidiary.")
    website: str | None = Field(default=None, description="Address of its own site.")


class Actor(ActorFields, EntryFields):
    """Somebody who speaks, acts, is accused or decides."""

    kind: ClassVar[str] = "actor"
    folder: ClassVar[str] = "actors"

    names: Names = Field(default_factory=dict, description=NAMES)
    aliases: list[str] = Field(default_factory=list, description="Other names that articles use.")
