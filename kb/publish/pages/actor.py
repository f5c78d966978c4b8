"""The page of an actor: what is said of it beside what it says, and how it answered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from kb.kinds import Actor
from kb.kinds.entry import listed_names
from kb.kinds.policy import PRIVATE_TYPES
from kb.publish.page import Page
from kb.publish.pages import claim_lists, lineage_rows, markup, search_fields, standing, versions
from kb.publish.pages.brief import Brief, brief
from kb.publish.pages.claim_card import Card, joined
from kb.publish.pages.edition import Edition
from kb.publish.pages.making import entry_page
from kb.publish.pages.templates import fill
from kb.publish.pages.use import Notices, Use, notices, use
from kb.publish.pages.words import counted, word


@dataclass(frozen=True, slots=True)
class Answered:
    """How often an actor answered in one way."""

    standing: Markup
    number: int


@dataclass(frozen=True, slots=True)
class ActorView:
    """What the template of an actor prints."""

    notices: Notices
    name: str
    known_as: Markup
    balance: str
    received: tuple[Markup, ...]
    made: tuple[Markup, ...]
    answered: tuple[Answered, ...]
    state_answers: int
    card: Card
    prose: Markup
    statements: tuple[Markup, ...]
    about: tuple[Markup, ...]
    lineage: tuple[lineage_rows.LineageRow, ...]
    disputes: tuple[Markup, ...]
    models: tuple[Markup, ...]
    terms: tuple[versions.Series, ...]
    choose_a_day: str
    policies: tuple[Markup, ...]
    events: tuple[Markup, ...]
    brief: Brief
    use: Use


def page(edition: Edition, actor: Actor) -> Page:
    """Return the page of an actor."""
    shown = view(edition, actor)
    search = search_fields.of_entry(
        edition, actor, kind_of=word("actor.type", actor.type), actor=[actor.name]
    )
    return entry_page(edition, actor, fill("actor", view=shown), f"{actor.name}: {shown.balance}", search)


def view(edition: Edition, actor: Actor) -> ActorView:
    """Return what the template of an actor prints."""
    shelf, record = edition.shelf, edition.record
    claims, issued = record.claims, shelf.issued.get(actor.id, [])
    received = shelf.accusing.get(actor.id, [])
    said = shelf.said_by.get(actor.id, [])
    made = [claim for claim in said if claims[claim].accuses]
    shown = {*received, *said}
    about = [claim for claim in shelf.about.get(actor.id, []) if claim not in shown]
    own, of_state = _standings(edition, actor, received)
    return ActorView(
        notices=notices(edition, actor),
        name=actor.name,
        known_as=_known_as(edition, actor),
        balance=_balance(edition, received, made, own),
        received=tuple(claim_lists.items(edition, received, newest_first=True)),
        made=tuple(claim_lists.items(edition, made, newest_first=True)),
        answered=tuple(Answered(edition.term(standing.VOCABULARY, s), n) for s, n in own.items()),
        state_answers=of_state,
        card=_card(edition, actor),
        prose=edition.prose(actor).html,
        statements=_items(edition, [claim for claim in said if not claims[claim].accuses]),
        about=_items(edition, about),
        lineage=lineage_rows.rows(edition, shelf.lineage_of.get(actor.id, ())),
        disputes=tuple(edition.links(shelf.party_to.get(actor.id, []))),
        models=tuple(edition.links(shelf.developed.get(actor.id, []))),
        terms=versions.in_series(edition, [p for p in issued if record.policies[p].type in PRIVATE_TYPES]),
        choose_a_day=f"{edition.root}terms/?provider={actor.id}",
        policies=tuple(edition.links([p for p in issued if record.policies[p].type not in PRIVATE_TYPES])),
        events=tuple(edition.links(shelf.took_part.get(actor.id, []))),
        brief=brief(edition, [*received, *said]),
        use=use(edition, actor),
    )


def _items(edition: Edition, claims: Sequence[str]) -> tuple[Markup, ...]:
    return tuple(claim_lists.items(edition, claims, newest_first=True))


def _standings(edition: Edition, actor: Actor, received: Sequence[str]) -> tuple[Counter[str], int]:
    counted_claims = [c for c in received if not edition.shelf.is_neighbour(edition.record.claims[c])]
    rows = [
        row
        for claim in counted_claims
        for row in edition.graph.responses.get(claim, ())
        if row.actor == actor.id
    ]
    own = Counter(row.standing for row in rows if row.answered_by == "self")
    return own, sum(row.answered_by == "state" for row in rows)


def _balance(edition: Edition, received: Sequence[str], made: Sequence[str], own: Counter[str]) -> str:
    claims = edition.record.claims
    number_made = sum(not edition.shelf.is_neighbour(claims[claim]) for claim in made)
    number = sum(not edition.shelf.is_neighbour(claims[claim]) for claim in received)
    text = f"{counted(number, 'charge')} received, {number_made:,} made"
    answered = sum(n for word_, n in own.items() if word_ in standing.ANSWERED)
    return f"{text}; answered {answered} of {sum(own.values())}" if own else text


def _known_as(edition: Edition, actor: Actor) -> Markup:
    names = [markup.named(name, language) for language, name in listed_names(actor.names)]
    return Markup(" · ").join([edition.term("actor.type", actor.type, capital=True), *names])


def _card(edition: Edition, actor: Actor) -> Card:
    lines: Card = []
    if actor.aliases:
        lines.append(("Also called", Markup("; ").join(map(Markup.escape, actor.aliases))))
    if actor.country:
        lines.append(("Country", Markup.escape(actor.country)))
    if actor.parent:
        lines.append(("Unit of", edition.link(actor.parent)))
    units = edition.shelf.units.get(actor.id, [])
    if units:
        lines.append(("Units", joined(edition.links(units))))
    if actor.website:
        lines.append(("Website", markup.outward(actor.website, actor.website)))
    lines += [(scheme, Markup.escape(value)) for scheme, value in actor.external_ids.items()]
    return lines
