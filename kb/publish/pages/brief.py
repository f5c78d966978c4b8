"""What a printed brief adds to a page: where the claims that it lists were said, with addresses to type."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from kb.publish.pages import dates
from kb.publish.pages.edition import Edition

# More would turn a brief of a few sheets into a bibliography; every claim's page names all its sources.
_MOST = 40


@dataclass(frozen=True, slots=True)
class Reference:
    """A source as it stands on paper."""

    title: str
    publisher: str
    published: Markup
    address: str


@dataclass(frozen=True, slots=True)
class Brief:
    """The sources of the claims of a page, those of the latest claims first."""

    references: tuple[Reference, ...]
    more: int


def brief(edition: Edition, claims: Iterable[str]) -> Brief:
    """Return where these claims were first said, else where they were first reported, each source once."""
    place = edition.shelf.place
    ordered = sorted((claim for claim in set(claims) if claim in place), key=place.__getitem__, reverse=True)
    entries = [edition.record.claims[claim] for claim in ordered]
    sources = list(dict.fromkeys(c.original or c.cited_sources[0] for c in entries if c.cited_sources))
    references = tuple(_reference(edition, source) for source in sources[:_MOST])
    return Brief(references, max(0, len(sources) - _MOST))


def _reference(edition: Edition, source_id: str) -> Reference:
    source = edition.record.sources[source_id]
    return Reference(
        source.title,
        source.publisher,
        dates.moment(source.published),
        source.url or source.where or "no address",
    )
