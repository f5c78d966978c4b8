"""A source: a text that somebody published and that claims rest on."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field as PartField
from sqlmodel import Field

from kb.kinds.dates import DateOrUnknown
from kb.kinds.entry import CommonFields, EntryFields, Part
from kb.kinds.references import SourceId
from kb.kinds.vocabularies import OneOf


class Reliability(Part):
    """A departure from the reliability that the type of source has by default."""

    is_: Annotated[str, OneOf("source.reliability")] = PartField(
        alias="is", description="Letter from A to F."
    )
    because: str = PartField(description="Why it departs from the default, in a sentence.")


class SourceFields(CommonFields):
    """Scalars of a source."""

    type: Annotated[str, OneOf("source.type")] = Field(description="What sort of text it is.")
    title: str = Field(description="Title as published.")
    publisher: str = Field(description="Name of who published it.")
    published: DateOrUnknown = Field(
        description="When it was published; unknown where the page gives no day."
    )
    seen: Annotated[str, OneOf("source.seen")] = Field(description="How much of it was read for the record.")
    url: str | None = Field(default=None, description="Address at which a reader can open it.")
    where: str | None = Field(
        default=None, description="Citation in words, where no address exists or none was seen."
    )
    language: str = Field(default="en", description="Language of the text, BCP 47.")
    access: Annotated[str, OneOf("source.access")] | None = Field(
        default=None, description="Whether a reader can open it."
    )
    archived: str | None = Field(default=None, description="Address of a capture that exists.")
    sha256: str | None = Field(default=None, description="SHA-256 of the captured bytes, in hexadecimal.")
    superseded_by: SourceId | None = Field(default=None, description="Source that took its place.")


class Source(SourceFields, EntryFields):
    """A text that somebody published and that claims rest on."""

    kind: ClassVar[str] = "source"
    folder: ClassVar[str] = "sources"

    authors: list[str] = Field(default_factory=list, description="Authors as the text names them.")
    derives_from: list[SourceId] | None = Field(
        default=None,
        description="Sources that it says it draws on; empty ([]): own reporting; absent: not known.",
    )
    reliability: Reliability | None = Field(
        default=None, description="Set only where it departs from the default of its type."
    )

    @property
    def was_read(self) -> bool:
        """Whether some of the text was read at an address that a reader can open."""
        return self.seen != "cited" and self.url is not None
