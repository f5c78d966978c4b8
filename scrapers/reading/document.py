"""A document: what a page says, and how each of its fields was found."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from scrapers.published import NOT_GIVEN, Published


@dataclass(frozen=True, slots=True)
class Link:
    """A link out of a page, with the words that it stands on."""

    url: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """One page as read. Text only: no field holds markup. Nothing in it depends on when it was read.

    An empty field was not found; the fields ending in `_how` say where one was found. `outlet` names
    the outlet that listed the page. `notes` say what was found wanting.
    """

    url: str
    title: str = ""
    title_how: str = ""
    authors: tuple[str, ...] = ()
    authors_how: str = ""
    published: Published = NOT_GIVEN
    language: str = ""
    language_how: str = ""
    canonical: str = ""
    site_name: str = ""
    site_name_how: str = ""
    text: str = ""
    links: tuple[Link, ...] = ()
    outlet: str = ""
    encoding: str = ""
    notes: tuple[str, ...] = field(default=())

    @property
    def text_sha256(self) -> str:
        """SHA-256 of the text, in hexadecimal."""
        return hashlib.sha256(self.text.encode("utf-8", "replace")).hexdigest()
