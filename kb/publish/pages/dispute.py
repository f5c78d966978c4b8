"""The page of a dispute or a question: parties or positions, and every claim in order with its replies."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from kb.kinds import Dispute
from kb.publish.page import Page
from kb.publish.pages import claim_lists, dates, search_fields
from kb.publish.pages.brief import Brief, brief
from kb.publish.pages.claim_card import Card
from kb.publish.pages.edition import Edition
from kb.publish.pages.estimates import Measure, measures
from kb.publish.pages.making import entry_page
from kb.publish.pages.templates import fill
from kb.publish.pages.use import Notices, Use, notices, use
from kb.publish.pages.words import counted, word


@dataclass(frozen=True, slots=True)
class Party:
    """A party and its side."""

    actor: Markup
    side: Markup


@dataclass(frozen=True, slots=True)
class Position:
    """A position on a question, who holds it, and the claims that speak for it."""

    key: str
    says: str
    speakers: tuple[Markup, ...]
    claims: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class DisputeView:
    """What the template of a dispute or a question prints."""

    notices: Notices
    is_question: bool
    card: Card
    parties: tuple[Party, ...]
    positions: tuple[Position, ...]
    measures: tuple[Measure, ...]
    claims: tuple[claim_lists.ClaimRow, ...]
    """All claims of a dispute; of a question those that speak for none of its positions."""
    events: tuple[Markup, ...]
    policies: tuple[Markup, ...]
    prose: Markup
    brief: Brief
    use: Use


def page(edition: Edition, dispute: Dispute) -> Page:
    """Return the page of a dispute or a question."""
    claims = [edition.record.claims[c] for c in edition.shelf.claims_in_dispute(dispute.id)]
    actors = list(dict.fromkeys(actor for claim in claims for actor in (*claim.speakers, *claim.accuses)))
    search = search_fields.of_entry(
        edition,
        dispute,
        kind_of=word("dispute.kind", dispute.kind_),
        date=dispute.opened,
        linked=actors,
        roles=((role, party.actor) for party in dispute.parties for role in _roles(party.side)),
    )
    description = f"{dispute.title} ({counted(len(claims), 'claim')})"
    return entry_page(edition, dispute, fill("dispute", view=view(edition, dispute)), description, search)


def _roles(side: str) -> tuple[str, ...]:
    """Return the parts that a party has in a dispute by its side, as the search names them."""
    return {"both": ("accuser", "accused"), "other": ("party",)}.get(side, (side,))


def view(edition: Edition, dispute: Dispute) -> DisputeView:
    """Return what the template of a dispute or a question prints."""
    shelf = edition.shelf
    claims = shelf.claims_in_dispute(dispute.id)
    members = shelf.members.get(dispute.id, [])
    placed = {m.id for m in members if m.position}
    return DisputeView(
        notices=notices(edition, dispute),
        is_question=dispute.kind_ == "question",
        card=_card(edition, dispute, len(claims)),
        parties=tuple(
            Party(edition.link(party.actor), edition.term("dispute.side", party.side))
            for party in dispute.parties
        ),
        positions=_positions(edition, dispute),
        measures=measures(edition, claims) if dispute.kind_ == "question" else (),
        claims=tuple(claim_lists.row(edition, claim) for claim in claims if claim not in placed),
        events=_of_kind(edition, "event", [m.id for m in members if m.kind == "event"]),
        policies=_of_kind(edition, "policy", [m.id for m in members if m.kind == "policy"]),
        prose=edition.prose(dispute).html,
        brief=brief(edition, claims),
        use=use(edition, dispute),
    )


def _of_kind(edition: Edition, kind: str, ids: list[str]) -> tuple[Markup, ...]:
    if kind == "event":
        ids = sorted(ids, key=lambda e: (dates.sort_key(edition.record.events[e].date), e))
    return tuple(edition.links(list(dict.fromkeys(ids))))


def _positions(edition: Edition, dispute: Dispute) -> tuple[Position, ...]:
    return tuple(
        _position(edition, dispute.id, position.key, position.says) for position in dispute.positions
    )


def _position(edition: Edition, dispute: str, key: str, says: str) -> Position:
    claims = edition.shelf.claims_in_dispute(dispute, key)
    speakers = dict.fromkeys(edition.speakers(edition.record.claims[claim]) for claim in claims)
    return Position(key, says, tuple(speakers), tuple(claim_lists.items(edition, claims)))


def _card(edition: Edition, dispute: Dispute, claims: int) -> Card:
    lines: Card = [("Type", edition.term("dispute.kind", dispute.kind_))]
    if dispute.opened:
        lines.append(("Opened", dates.moment(dispute.opened)))
    if dispute.state:
        lines.append(("State", edition.term("dispute.state", dispute.state)))
    lines.append(("Looked for anything new", Markup("through {}").format(dates.time(dispute.checked_on))))
    lines.append(("Claims", Markup.escape(f"{claims:,}")))
    return lines
