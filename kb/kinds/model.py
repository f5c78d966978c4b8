"""A model: an AI model that is said to teach, to learn, or to be like another."""

from __future__ import annotations

from typing import Annotated, ClassVar

from sqlmodel import Field

from kb.kinds.dates import Date
from kb.kinds.entry import NAMES, CommonFields, EntryFields, Names
from kb.kinds.references import ActorId, ModelId, PolicyId
from kb.kinds.vocabularies import OneOf


class ModelFields(CommonFields):
    """Scalars of a model."""

    name: str = Field(description="Name in English or in Latin script.")
    developer: ActorId = Field(description="Actor that developed it.")
    released: Date | None = Field(default=None, description="When it was released, as its source gives it.")
    licence: PolicyId | None = Field(default=None, description="Policy under which it was published.")
    base: ModelId | None = Field(default=None, description="Model whose weights it was built on.")


class Model(ModelFields, EntryFields):
    """An AI model that is said to teach, to learn, or to be like another."""

    kind: ClassVar[str] = "model"
    folder: ClassVar[str] = "models"

    names: Names = Field(default_factory=dict, description=NAMES)
    aliases: list[str] = Field(default_factory=list, description="Other names that articles use.")
    access: list[Annotated[str, OneOf("model.access")]] = Field(
        default_factory=list, description="Ways in which it can be used."
    )
