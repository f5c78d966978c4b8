"""A document as extractors take it: a text with what is known of where it stood."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Document:
    """A text to be read, and its circumstances; only the text is needed."""

    text: str
    id: str = ""
    url: str = ""
    title: str = ""
    language: str = ""
    published: str = ""
    publisher: str = ""

    @classmethod
    def of_row(cls, row: Mapping[str, Any]) -> Document:
        """Make a document of a page of an evaluation or a row of the inbox; unknown keys are ignored."""

        def text(*keys: str) -> str:
            return next((str(row[key]) for key in keys if row.get(key)), "")

        return cls(
            text=text("text"),
            id=text("id"),
            url=text("url"),
            title=text("title"),
            language=text("language").partition("-")[0].lower(),
            published=text("published_on", "published"),
            publisher=text("site_name", "publisher"),
        )
