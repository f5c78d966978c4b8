"""The rows of each index: what a reader needs to choose an entry, a cell for each column."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from markupsafe import Markup

from kb.kinds import Actor, Claim, Concept, Dispute, Event, Model, Policy, Source
from kb.kinds.entry import listed_names
from kb.publish.pages import claim_lists, dates, markup, sources, standing
from kb.publish.pages.claim_card import joined
from kb.publish.pages.edition import Edition

Cells = tuple[Markup, ...]
NONE = Markup("")
_NOBODY = Markup('<span class="absent">nobody accused</span>')
_NEIGHBOUR = Markup(" <small>reuse of weights, not counted</small>")

HEADS: Mapping[str, tuple[str, ...]] = {
    "claim": ("Said on", "Speaker", "Who says what", "Type", "Accused, and the answer", "Public evidence"),
    "actor": ("Actor", "Type", "Country", "Charges received", "Charges made", "Answered"),
    "model": ("Model", "Developer", "Released", "Access", "Said to learn from others", "Said to teach"),
    "source": ("Source", "Publisher", "Published", "Type", "Reliability", "Claims"),
    "event": ("Date", "Event", "Type", "Actors"),
    "policy": ("Policy", "Issued by", "Type", "Jurisdiction", "Effect or last step", "In force or since"),
    "dispute": ("Title", "Type", "State", "Claims", "Looked through"),
    "concept": ("Term", "Meaning", "Claims in this sense"),
}


def _claim(edition: Edition, claim: Claim) -> Cells:
    row = claim_lists.row(edition, claim.id)
    return (
        row.said,
        edition.speakers(claim),
        row.headline + _NEIGHBOUR if row.neighbour else row.headline,
        row.type,
        Markup("<br>").join(row.per_accused) or _NOBODY,
        row.support or NONE,
    )


def _actor(edition: Edition, actor: Actor) -> Cells:
    shelf, claims = edition.shelf, edition.record.claims
    received = [c for c in shelf.accusing.get(actor.id, ()) if not shelf.is_neighbour(claims[c])]
    made = [
        c for c in shelf.said_by.get(actor.id, ()) if claims[c].accuses and not shelf.is_neighbour(claims[c])
    ]
    own = [row for c in received for row in standing.own_rows(edition, c) if row.actor == actor.id]
    answered = sum(row.standing in standing.ANSWERED for row in own)
    names = [markup.named(name, language) for language, name in listed_names(actor.names)]
    return (
        joined([edition.link(actor.id), *names]),
        markup.mark("actor.type", actor.type),
        Markup.escape(actor.country or ""),
        Markup.escape(str(len(received))),
        Markup.escape(str(len(made))),
        Markup.escape(f"{answered} of {len(own)}") if own else NONE,
    )


def _model(edition: Edition, model: Model) -> Cells:
    rows = [row for row in edition.shelf.lineage_of.get(model.id, ()) if row.sense != "weights_reuse"]
    names = [markup.named(name, language) for language, name in listed_names(model.names)]
    return (
        joined([edition.link(model.id), *names]),
        edition.link(model.developer),
        dates.time(model.released) if model.released else NONE,
        joined(markup.mark("model.access", way) for way in model.access),
        Markup.escape(str(sum(row.student == model.id for row in rows))),
        Markup.escape(str(sum(row.teacher == model.id for row in rows))),
    )


def _source(edition: Edition, source: Source) -> Cells:
    return (
        edition.link(source.id),
        Markup.escape(source.publisher),
        dates.moment(source.published),
        markup.mark("source.type", source.type),
        Markup.escape(sources.reliability_words(edition, source)),
        Markup.escape(str(len(edition.shelf.resting.get(source.id, ())))),
    )


def _event(edition: Edition, event: Event) -> Cells:
    actors = list(dict.fromkeys(taking.actor for taking in event.actors))
    return (
        dates.time(event.date),
        edition.link(event.id),
        markup.mark("event.type", event.type),
        joined(edition.links(actors)),
    )


def _policy(edition: Edition, policy: Policy) -> Cells:
    last = policy.stages[-1] if policy.stages else None
    effect = markup.mark("policy.effect", policy.effect) if policy.effect else NONE
    since = dates.time(policy.in_force) if policy.in_force else NONE
    return (
        edition.link(policy.id),
        edition.link(policy.issuer),
        markup.mark("policy.type", policy.type),
        Markup.escape("" if policy.jurisdiction == "none" else policy.jurisdiction),
        markup.mark("policy.stage", last.stage) if last else effect,
        dates.time(last.date) if last else since,
    )


def _dispute(edition: Edition, dispute: Dispute) -> Cells:
    return (
        edition.link(dispute.id),
        markup.mark("dispute.kind", dispute.kind_),
        markup.mark("dispute.state", dispute.state) if dispute.state else NONE,
        Markup.escape(str(len(edition.shelf.claims_in_dispute(dispute.id)))),
        dates.time(dispute.checked_on),
    )


def _concept(edition: Edition, concept: Concept) -> Cells:
    claims: Sequence[str] = edition.shelf.in_sense.get(concept.sense, ()) if concept.sense else ()
    return (edition.link(concept.id), Markup.escape(concept.definition), Markup.escape(str(len(claims))))


CELLS: Mapping[str, Callable[[Edition, Any], Cells]] = {
    "claim": _claim,
    "actor": _actor,
    "model": _model,
    "source": _source,
    "event": _event,
    "policy": _policy,
    "dispute": _dispute,
    "concept": _concept,
}
