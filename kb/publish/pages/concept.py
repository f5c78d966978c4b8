"""The page of a concept: what the term means here, what it is not, and which claims use it."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from kb.kinds import Concept
from kb.kinds.vocabularies import definition
from kb.publish.page import Page
from kb.publish.pages import claim_lists, search_fields, sources
from kb.publish.pages.edition import Edition
from kb.publish.pages.making import entry_page
from kb.publish.pages.sources import SourceRow
from kb.publish.pages.templates import fill
from kb.publish.pages.use import Notices, Use, notices, use
from kb.publish.pages.words import word


@dataclass(frozen=True, slots=True)
class Different:
    """A concept that must not be confused with this one."""

    concept: Markup
    definition: str


@dataclass(frozen=True, slots=True)
class ConceptView:
    """What the template of a concept prints."""

    notices: Notices
    definition: str
    sense: Markup | None
    sense_definition: str
    different: tuple[Different, ...]
    prose: Markup
    claims: tuple[Markup, ...]
    sources: tuple[SourceRow, ...]
    use: Use


def page(edition: Edition, concept: Concept) -> Page:
    """Return the page of a concept."""
    search = search_fields.of_entry(
        edition, concept, sense=[word("claim.sense", concept.sense)] if concept.sense else []
    )
    return entry_page(
        edition, concept, fill("concept", view=view(edition, concept)), concept.definition, search
    )


def view(edition: Edition, concept: Concept) -> ConceptView:
    """Return what the template of a concept prints."""
    sense = concept.sense
    others = [edition.record.concepts[other] for other in concept.not_ if other in edition.record.concepts]
    claims = edition.shelf.in_sense.get(sense, ()) if sense else ()
    return ConceptView(
        notices=notices(edition, concept),
        definition=concept.definition,
        sense=edition.term("claim.sense", sense) if sense else None,
        sense_definition=definition("claim.sense", sense) if sense else "",
        different=tuple(Different(edition.link(other.id), other.definition) for other in others),
        prose=edition.prose(concept).html,
        claims=tuple(claim_lists.items(edition, claims, newest_first=True)),
        sources=sources.of_entry(edition, concept.sources),
        use=use(edition, concept),
    )
