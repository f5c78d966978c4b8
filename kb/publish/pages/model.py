"""The page of a model: who made it, what it is built on, and whose outputs it is said to have learnt from."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from kb.kinds import Model
from kb.kinds.entry import listed_names
from kb.publish.page import Page
from kb.publish.pages import claim_lists, dates, lineage_rows, markup, search_fields
from kb.publish.pages.claim_card import ABSENT, Card, joined
from kb.publish.pages.edition import Edition
from kb.publish.pages.making import entry_page
from kb.publish.pages.templates import fill
from kb.publish.pages.use import Notices, Use, notices, use


@dataclass(frozen=True, slots=True)
class ModelView:
    """What the template of a model prints."""

    notices: Notices
    card: Card
    prose: Markup
    taught_by: tuple[lineage_rows.LineageRow, ...]
    teaches: tuple[lineage_rows.LineageRow, ...]
    claims: tuple[Markup, ...]
    events: tuple[Markup, ...]
    use: Use


def page(edition: Edition, model: Model) -> Page:
    """Return the page of a model."""
    developer = edition.graph.title(model.developer)
    search = search_fields.of_entry(
        edition,
        model,
        date=model.released,
        by=developer,
        roles=[("developer", model.developer)],
    )
    return entry_page(
        edition,
        model,
        fill("model", view=view(edition, model)),
        f"{model.name}, a model of {developer}.",
        search,
    )


def view(edition: Edition, model: Model) -> ModelView:
    """Return what the template of a model prints."""
    shelf = edition.shelf
    lineage = shelf.lineage_of.get(model.id, [])
    return ModelView(
        notices=notices(edition, model),
        card=_card(edition, model),
        prose=edition.prose(model).html,
        taught_by=lineage_rows.rows(edition, [row for row in lineage if row.student == model.id]),
        teaches=lineage_rows.rows(edition, [row for row in lineage if row.teacher == model.id]),
        claims=tuple(claim_lists.items(edition, shelf.about.get(model.id, []), newest_first=True)),
        events=tuple(edition.links(shelf.involved.get(model.id, []))),
        use=use(edition, model),
    )


def _card(edition: Edition, model: Model) -> Card:
    names = [markup.named(name, language) for language, name in listed_names(model.names)]
    lines: Card = [("Developer", edition.link(model.developer))]
    if names:
        lines.append(("In other scripts", joined(names)))
    if model.aliases:
        lines.append(("Also called", joined(map(Markup.escape, model.aliases))))
    lines += [
        ("Released", dates.time(model.released) if model.released else ABSENT),
        ("Access", joined(edition.term("model.access", way) for way in model.access) or ABSENT),
        ("Licence", edition.link(model.licence) if model.licence else Markup("none recorded")),
        ("Built on", edition.link(model.base) if model.base else Markup("none recorded")),
    ]
    built_on = edition.shelf.built_on.get(model.id, [])
    if built_on:
        lines.append(("Built on it", joined(edition.links(built_on))))
    lines += [(scheme, Markup.escape(value)) for scheme, value in model.external_ids.items()]
    return lines
