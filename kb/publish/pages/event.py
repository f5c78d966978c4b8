"""The page of an event: what was done, by whom, and what was said at it and of it."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from kb.kinds import Event
from kb.publish.page import Page
from kb.publish.pages import claim_lists, dates, relations, search_fields, sources
from kb.publish.pages.claim_card import Card, joined
from kb.publish.pages.edition import Edition
from kb.publish.pages.making import entry_page
from kb.publish.pages.sources import SourceRow
from kb.publish.pages.templates import fill
from kb.publish.pages.use import Notices, Use, notices, use
from kb.publish.pages.words import word


@dataclass(frozen=True, slots=True)
class Participant:
    """An actor with its role in an event."""

    actor: Markup
    role: Markup


@dataclass(frozen=True, slots=True)
class EventView:
    """What the template of an event prints."""

    notices: Notices
    card: Card
    prose: Markup
    participants: tuple[Participant, ...]
    said_at: tuple[Markup, ...]
    about: tuple[Markup, ...]
    places: tuple[relations.Place, ...]
    sources: tuple[SourceRow, ...]
    use: Use


def page(edition: Edition, event: Event) -> Page:
    """Return the page of an event."""
    search = search_fields.of_entry(
        edition,
        event,
        kind_of=word("event.type", event.type),
        date=event.date,
        roles=((word("event.role", taking.role), taking.actor) for taking in event.actors),
    )
    description = f"{event.title}, {dates.in_words(event.date)}."
    return entry_page(edition, event, fill("event", view=view(edition, event)), description, search)


def view(edition: Edition, event: Event) -> EventView:
    """Return what the template of an event prints."""
    shelf = edition.shelf
    first_source = edition.record.sources.get(event.sources[0].partition("#")[0])
    return EventView(
        notices=notices(edition, event),
        card=_card(edition, event),
        prose=edition.prose(event).html,
        participants=tuple(
            Participant(edition.link(taking.actor), edition.term("event.role", taking.role))
            for taking in event.actors
        ),
        said_at=tuple(claim_lists.items(edition, shelf.said_at.get(event.id, ()))),
        about=tuple(claim_lists.items(edition, shelf.about.get(event.id, ()))),
        places=relations.places(edition, event.id),
        sources=sources.of_entry(edition, event.sources),
        use=use(edition, event, first_source),
    )


def _card(edition: Edition, event: Event) -> Card:
    lines: Card = [("Date", dates.time(event.date)), ("Type", edition.term("event.type", event.type))]
    if event.models:
        lines.append(("Models", joined(edition.links(event.models))))
    return lines
