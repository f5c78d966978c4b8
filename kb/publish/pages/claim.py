"""The page of a claim: who says what, and straight below it what the accused answer."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from kb.kinds import Claim
from kb.publish.page import Page
from kb.publish.pages import (
    claim_card,
    evidence,
    lineage_rows,
    relations,
    search_fields,
    sources,
    standing,
)
from kb.publish.pages.claim_card import Card
from kb.publish.pages.edition import Edition
from kb.publish.pages.evidence import EvidenceRow, FigureRow, SupportView
from kb.publish.pages.lineage_rows import LineageRow
from kb.publish.pages.making import entry_page
from kb.publish.pages.relations import Place, Relations
from kb.publish.pages.replies import Replies, Statement, replies, statement
from kb.publish.pages.sources import OriginsView, SourceRow
from kb.publish.pages.templates import fill
from kb.publish.pages.use import Notices, Use, notices, use
from kb.publish.pages.words import counted


@dataclass(frozen=True, slots=True)
class Quotation:
    """The words of the speaker, where they may be quoted."""

    text: str
    lang: str
    place: str | None


@dataclass(frozen=True, slots=True)
class ClaimView:
    """What the template of a claim prints."""

    notices: Notices
    type: Markup
    standing: Markup
    contested: str | None
    charge: tuple[Statement, ...]
    replies: Replies | None
    quote: Quotation | None
    card: Card
    support: SupportView | None
    evidence: tuple[EvidenceRow, ...]
    speaks_of_evidence: bool
    figures: tuple[FigureRow, ...]
    sources: tuple[SourceRow, ...]
    origins: OriginsView | None
    lineage: tuple[LineageRow, ...]
    relations: Relations
    places: tuple[Place, ...]
    relied_on_by: tuple[Markup, ...]
    prose: Markup
    use: Use


def page(edition: Edition, claim: Claim) -> Page:
    """Return the page of a claim."""
    content = fill("claim", view=view(edition, claim))
    return entry_page(
        edition, claim, content, description(edition, claim), search_fields.of_claim(edition, claim)
    )


def view(edition: Edition, claim: Claim) -> ClaimView:
    """Return what the template of a claim prints."""
    shelf = edition.shelf
    original = edition.record.sources.get(claim.original or (claim.cited_sources or [""])[0])
    contests = len(edition.graph.contested_by.get(claim.id, ()))
    return ClaimView(
        notices=notices(edition, claim, neighbour=shelf.is_neighbour(claim)),
        type=edition.term("claim.type", claim.type, capital=True),
        standing=standing.in_list(edition, claim.id),
        contested=f"contested by {counted(contests, 'claim')} of others" if contests else None,
        charge=tuple(statement(edition, charge) for charge in claim.answers),
        replies=replies(edition, claim.id),
        quote=Quotation(claim.quote.text, claim.quote.lang, claim.quote.place) if claim.quote else None,
        card=claim_card.card(edition, claim),
        support=evidence.support(edition, claim.id),
        evidence=evidence.evidence(edition, claim),
        speaks_of_evidence=claim.id in edition.graph.support,
        figures=evidence.figure_rows(edition, claim),
        sources=sources.of_claim(edition, claim),
        origins=sources.origins(edition, claim.id),
        lineage=lineage_rows.rows(edition, shelf.lineage_of_claim.get(claim.id, ())),
        relations=relations.relations(edition, claim),
        places=relations.places(edition, claim.id),
        relied_on_by=tuple(edition.links(shelf.relied_on_by.get(claim.id, []))),
        prose=edition.prose(claim).html,
        use=use(edition, claim, original),
    )


def description(edition: Edition, claim: Claim) -> str:
    """Return the page in a sentence or two: the headline and how the accused answered."""
    headline = edition.graph.headlines[claim.id]
    answered = standing.in_plain_words(edition, claim.id)
    return f"{headline}. Reply: {answered}." if answered else f"{headline}."
