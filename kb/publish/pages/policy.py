"""The page of a policy: its steps or the versions of its clause, and the claims that its text relies on."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from kb.kinds import Policy
from kb.kinds.policy import PRIVATE_TYPES
from kb.publish.page import Page
from kb.publish.pages import claim_lists, dates, lineage_rows, relations, search_fields, sources, versions
from kb.publish.pages.claim_card import Card, joined
from kb.publish.pages.edition import Edition
from kb.publish.pages.making import entry_page
from kb.publish.pages.sources import SourceRow
from kb.publish.pages.stage_bar import BarStep, stage_bar
from kb.publish.pages.templates import fill
from kb.publish.pages.use import Notices, Use, notices, use
from kb.publish.pages.versions import Version
from kb.publish.pages.words import word


@dataclass(frozen=True, slots=True)
class Step:
    """One step that a bill or a rule took."""

    date: Markup
    stage: Markup
    source: Markup


@dataclass(frozen=True, slots=True)
class PolicyView:
    """What the template of a policy prints."""

    notices: Notices
    card: Card
    prose: Markup
    terms: str | None
    """Where a day can be chosen for the terms of its issuer."""
    versions: tuple[Version, ...]
    bar: tuple[BarStep, ...]
    steps: tuple[Step, ...]
    rests_on: tuple[claim_lists.ClaimRow, ...]
    about: tuple[Markup, ...]
    licensed: tuple[Markup, ...]
    lineage: tuple[lineage_rows.LineageRow, ...]
    places: tuple[relations.Place, ...]
    sources: tuple[SourceRow, ...]
    use: Use


def page(edition: Edition, policy: Policy) -> Page:
    """Return the page of a policy."""
    issuer = edition.graph.title(policy.issuer)
    search = search_fields.of_entry(
        edition,
        policy,
        kind_of=word("policy.type", policy.type),
        date=policy.in_force or (policy.stages[-1].date if policy.stages else None),
        by=issuer,
        roles=[("issuer", policy.issuer)],
        jurisdiction=[] if policy.jurisdiction == "none" else [policy.jurisdiction],
        effect=[word("policy.effect", policy.effect)] if policy.effect else [],
    )
    description = f"{policy.title}, {word('policy.type', policy.type)} of {issuer}."
    return entry_page(edition, policy, fill("policy", view=view(edition, policy)), description, search)


def view(edition: Edition, policy: Policy) -> PolicyView:
    """Return what the template of a policy prints."""
    shelf = edition.shelf
    first_source = edition.record.sources.get(policy.sources[0].partition("#")[0])
    return PolicyView(
        notices=notices(edition, policy),
        card=_card(edition, policy),
        prose=edition.prose(policy).html,
        versions=versions.of_series(edition, shelf.series.get(policy.series or "", []), policy.id),
        bar=stage_bar(policy),
        terms=f"{edition.root}terms/?provider={policy.issuer}" if policy.type in PRIVATE_TYPES else None,
        steps=tuple(
            Step(dates.time(step.date), edition.term("policy.stage", step.stage), edition.link(step.source))
            for step in policy.stages
        ),
        rests_on=tuple(claim_lists.row(edition, claim) for claim in policy.rests_on),
        about=tuple(claim_lists.items(edition, shelf.about.get(policy.id, ()))),
        licensed=tuple(edition.links(shelf.licensed.get(policy.id, []))),
        lineage=lineage_rows.rows(edition, shelf.governed.get(policy.id, ())),
        places=relations.places(edition, policy.id),
        sources=sources.of_entry(edition, policy.sources),
        use=use(edition, policy, first_source),
    )


def _card(edition: Edition, policy: Policy) -> Card:
    lines: Card = [
        ("Type", edition.term("policy.type", policy.type)),
        ("Issued by", edition.link(policy.issuer)),
    ]
    if policy.jurisdiction != "none":
        lines.append(("Jurisdiction", Markup.escape(policy.jurisdiction)))
    if policy.number:
        lines.append(("Number", Markup.escape(policy.number)))
    if policy.effect:
        lines.append(("Effect", edition.term("policy.effect", policy.effect)))
    if policy.scope:
        lines.append(("Scope", Markup.escape(policy.scope)))
    if policy.covers:
        lines.append(("Covers", joined(edition.term("policy.covers", way) for way in policy.covers)))
    if policy.in_force:
        lines.append(("In force", Markup("{}, as far as known").format(dates.time(policy.in_force))))
    lines += [(scheme, Markup.escape(value)) for scheme, value in policy.external_ids.items()]
    return lines
