"""The page of the vocabularies: every term that an entry may hold, with the sentence that defines it."""

from __future__ import annotations

from dataclasses import dataclass

from kb.kinds.vocabularies import VOCABULARIES
from kb.publish.page import Page
from kb.publish.pages import markup
from kb.publish.pages.making import index_page
from kb.publish.pages.templates import fill
from kb.publish.pages.words import capitalised, word


@dataclass(frozen=True, slots=True)
class Term:
    """A term as it is written in entries and data, as pages print it, and what it means."""

    anchor: str
    written: str
    word: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """A closed list of terms."""

    anchor: str
    title: str
    name: str
    terms: tuple[Term, ...]


def page() -> Page:
    """Return the page of the vocabularies."""
    lists = [_vocabulary(name) for name in VOCABULARIES]
    content = fill("vocabulary", vocabularies=lists)
    return index_page(
        "vocabulary", "Vocabulary", "Every term that entries and pages use, with its definition.", content
    )


def _vocabulary(name: str) -> Vocabulary:
    terms = tuple(
        Term(markup.anchor(name, term), term, word(name, term), meaning)
        for term, meaning in VOCABULARIES[name].items()
    )
    owner, _, field = name.partition(".")
    title = capitalised(f"{owner.replace('_', ' ')}: {field.replace('_', ' ')}")
    return Vocabulary(name, title, name, terms)
