"""The interface of extractors, and the check that every one of them has to pass.

The default reads by rules. Another one, such as a language model, may come beside it; what it proposes
passes the same check: a speaker, a name or a figure that the passage does not hold is dropped.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Protocol

from kb.ingest.extract.candidate import Extraction, FoundClaim, FoundEvent, NamedActor
from kb.ingest.extract.doc_type import owner_of
from kb.ingest.extract.document import Document
from kb.ingest.extract.names import NameBook

AUTHOR = "author"


class Extractor(Protocol):
    """Something that reads a document and proposes what it holds."""

    @property
    def name(self) -> str:
        """Name of the extractor, kept with every candidate."""

    @property
    def version(self) -> str:
        """Version of the extractor, kept with every candidate."""

    def extract(self, document: Document) -> Extraction:
        """Propose what a document holds."""


def checked(extraction: Extraction, document: Document, names: NameBook) -> Extraction:
    """Return the extraction without what its passages do not hold.

    A speaker or an accused has to be named in the passage or in the text before it; a figure has to stand
    in the passage, and the passage in the text at its place.
    """
    told = _told(names, document)
    owner = owner_of(document, names)
    if owner is not None:
        told = _or_owner(told, owner.name)
    claims = [_claim(claim, document, told) for claim in extraction.claims]
    return replace(
        extraction,
        actors=tuple(actor for actor in extraction.actors if _is_named(actor, document, told)),
        claims=tuple(claim for claim in claims if claim is not None),
        events=tuple(event for event in extraction.events if _stands(event, document)),
    )


Told = Callable[[str, int], bool]


def _told(names: NameBook, document: Document) -> Told:
    """Return a test of whether a name, or another name of the same, occurs before an offset."""
    first: dict[str, int] = {}
    for source, shift in ((document.title, -len(document.title) - 1), (document.text, 0)):
        for mention in names.find(source):
            first.setdefault(mention.actor.name, mention.start + shift)
    folded = document.text.casefold()

    def told(name: str, end: int) -> bool:
        if name == AUTHOR:
            return True
        if name in first:
            return first[name] < end
        place = folded.find(name.casefold())
        return 0 <= place < end or name.casefold() in document.title.casefold()

    return told


def _or_owner(told: Told, owner: str) -> Told:
    """Return a test that also takes the one whose page it is, which the address names."""
    return lambda name, end: name == owner or told(name, end)


def _claim(claim: FoundClaim, document: Document, told: Told) -> FoundClaim | None:
    passage = claim.passage
    if document.text[passage.start : passage.end] != passage.text:
        return None
    speakers = tuple(_kept(claim.speakers, told, passage.end))
    accused = tuple(_kept(claim.accused, told, passage.end))
    subjects = tuple(_kept(claim.subjects, told, passage.end))
    figures = tuple(f for f in claim.figures if f.words in passage.text and f.words)
    notes = list(claim.notes)
    for before, after, what in (
        (claim.speakers, speakers, "speaker"),
        (claim.accused, accused, "accused"),
        (claim.subjects, subjects, "subject"),
        (claim.figures, figures, "figure"),
    ):
        if len(before) != len(after):
            notes.append(f"{what} dropped: the passage does not hold it")
    return replace(
        claim, speakers=speakers, accused=accused, subjects=subjects, figures=figures, notes=tuple(notes)
    )


def _kept(named: Iterable[str], told: Told, end: int) -> Iterable[str]:
    return (name for name in named if told(name, end))


def _is_named(actor: NamedActor, document: Document, told: Told) -> bool:
    return told(actor.name, len(document.text))


def _stands(event: FoundEvent, document: Document) -> bool:
    return document.text[event.passage.start : event.passage.end] == event.passage.text
