"""The page of a source: how far it was read, what it draws on, and what rests on it."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from kb.kinds import Source
from kb.kinds.references import split
from kb.publish.page import Page
from kb.publish.pages import claim_lists, dates, markup, search_fields
from kb.publish.pages.claim_card import Card, joined
from kb.publish.pages.edition import Edition
from kb.publish.pages.making import entry_page
from kb.publish.pages.templates import fill
from kb.publish.pages.use import Notices, Use, notices, use
from kb.publish.pages.words import word


@dataclass(frozen=True, slots=True)
class RestingClaim:
    """A claim that rests on the source, and at which place of its text."""

    item: claim_lists.ClaimRow
    role: str
    place: str | None


@dataclass(frozen=True, slots=True)
class SourceView:
    """What the template of a source prints."""

    notices: Notices
    card: Card
    reliability: str
    reliability_because: str
    reliability_is_default: bool
    draws_on: tuple[Markup, ...] | None
    drawn_on_by: tuple[Markup, ...]
    claims: tuple[RestingClaim, ...]
    others: tuple[Markup, ...]
    prose: Markup
    use: Use


def page(edition: Edition, source: Source) -> Page:
    """Return the page of a source."""
    search = search_fields.of_entry(
        edition,
        source,
        kind_of=word("source.type", source.type),
        date=source.published,
        by=source.publisher,
        linked=_actors_of_claims(edition, source),
    )
    description = f"{source.title}, {source.publisher}, {dates.moment_in_words(source.published)}."
    return entry_page(edition, source, fill("source", view=view(edition, source)), description, search)


def _actors_of_claims(edition: Edition, source: Source) -> list[str]:
    claims = [edition.record.claims[c] for c in edition.shelf.resting.get(source.id, ())]
    return list(dict.fromkeys(actor for claim in claims for actor in (*claim.speakers, *claim.accuses)))


def view(edition: Edition, source: Source) -> SourceView:
    """Return what the template of a source prints."""
    shelf = edition.shelf
    rating = edition.graph.ratings.get(source.id)
    return SourceView(
        notices=notices(edition, source),
        card=_card(edition, source),
        reliability=f"{rating.words.rstrip('.')} ({rating.letter})" if rating else "Not rated",
        reliability_because=rating.because if rating else "it was withdrawn",
        reliability_is_default=rating.is_default if rating else True,
        draws_on=None if source.derives_from is None else tuple(edition.links(source.derives_from)),
        drawn_on_by=tuple(edition.links(shelf.drawn_on_by.get(source.id, []))),
        claims=tuple(_resting(edition, source.id, claim) for claim in shelf.resting.get(source.id, ())),
        others=tuple(edition.links(shelf.source_of.get(source.id, []))),
        prose=edition.prose(source).html,
        use=use(edition, source, source),
    )


def _resting(edition: Edition, source: str, claim_id: str) -> RestingClaim:
    claim = edition.record.claims[claim_id]
    role = "original" if claim.original == source else "report"
    place = next((p for s, p in map(split, [*claim.reports, *claim.sources]) if s == source), None)
    return RestingClaim(claim_lists.row(edition, claim_id), role, place)


def _card(edition: Edition, source: Source) -> Card:
    lines: Card = [
        ("Publisher", Markup.escape(source.publisher)),
        ("Authors", joined(map(Markup.escape, source.authors)) or Markup("none named")),
        ("Published", dates.moment(source.published)),
        ("Type", edition.term("source.type", source.type)),
        ("Language", Markup.escape(source.language)),
        ("Address", markup.outward(source.url, source.url) if source.url else Markup("none recorded")),
    ]
    if source.where:
        lines.append(("Where", Markup.escape(source.where)))
    lines.append(("Read", edition.term("source.seen", source.seen)))
    if source.access:
        lines.append(("Access", edition.term("source.access", source.access)))
    if source.archived:
        lines.append(("Archived", markup.outward(source.archived, source.archived)))
    if source.sha256:
        lines.append(("SHA-256 of the capture", Markup("<code>{}</code>").format(source.sha256)))
    if source.superseded_by:
        lines.append(("Its place was taken by", edition.link(source.superseded_by)))
    lines += [(scheme, Markup.escape(value)) for scheme, value in source.external_ids.items()]
    return lines
