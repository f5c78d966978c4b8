"""The JSON twin of a record page: every field of the entry, what is derived of it, and who says so."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import orjson

from kb.kinds import Actor, Claim, Concept, Dispute, Entry, Event, Model, Policy, Source
from kb.kinds.references import split
from kb.publish.pages.shelf import Shelf
from kb.publish.pages.use import LICENCE, reviewed_words

_Json = dict[str, Any]
_OPTIONS = orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE


def twin(shelf: Shelf, entry: Entry) -> bytes:
    """Return the twin of an entry's page; equal entries in equal records give equal bytes."""
    title_key = "headline" if isinstance(entry, Claim) else "title"
    data: _Json = {"kind": entry.kind, "id": entry.id, title_key: shelf.graph.title(entry.id)}
    if isinstance(entry, Claim):
        data["speakers"] = _speakers(shelf, entry)
    data["page"] = f"{entry.folder}/{entry.id}/"
    data |= entry.model_dump(by_alias=True, exclude={"kind_"})
    if isinstance(entry, Dispute):
        data |= {"dispute_kind": entry.kind_, "positions": _positions(shelf, entry)}
    data["derived"] = _DERIVED[type(entry)](shelf, entry)
    data["sources_named"] = _sources(shelf, entry)
    data["reading"] = reviewed_words(entry)
    data["licence"] = LICENCE
    return orjson.dumps(data, option=_OPTIONS)


def _speakers(shelf: Shelf, claim: Claim) -> list[_Json]:
    return [_speaker(shelf, speaker) for speaker in claim.speakers]


def _speaker(shelf: Shelf, speaker: str) -> _Json:
    """Name a speaker; a source speaks under the names of its authors."""
    if speaker in shelf.record.actors:
        return {"id": speaker, "name": shelf.record.actors[speaker].name, "kind": "actor"}
    source = shelf.record.sources[speaker]
    return {"id": speaker, "name": ", ".join(source.authors) or source.publisher, "kind": "source"}


def _named(shelf: Shelf, claims: Iterable[str]) -> list[_Json]:
    """Name claims by headline, which carries the speaker, with standing and support beside."""
    return [_claim(shelf, claim_id) for claim_id in claims]


def _claim(shelf: Shelf, claim_id: str) -> _Json:
    support = shelf.graph.support.get(claim_id)
    return {
        "id": claim_id,
        "headline": shelf.graph.headlines[claim_id],
        "said_on": shelf.record.claims[claim_id].said_on,
        "support": support.word if support else None,
        "standing": [
            {"actor": row.actor, "answered_by": row.answered_by, "standing": row.standing}
            for row in shelf.graph.responses.get(claim_id, ())
        ],
    }


def _sources(shelf: Shelf, entry: Entry) -> list[_Json]:
    places = list(entry.sources)
    if isinstance(entry, Claim):
        places = [*([entry.original] if entry.original else []), *entry.reports, *places]
    return [_source(shelf, *split(place)) for place in dict.fromkeys(places)]


def _source(shelf: Shelf, source_id: str, place: str | None) -> _Json:
    source = shelf.record.sources[source_id]
    rating = shelf.graph.ratings.get(source_id)
    return {
        "id": source_id,
        "title": source.title,
        "publisher": source.publisher,
        "published": source.published,
        "url": source.url,
        "where": source.where,
        "seen": source.seen,
        "place": place,
        "reliability": rating.words if rating else None,
    }


def _positions(shelf: Shelf, dispute: Dispute) -> list[_Json]:
    return [
        {
            "key": position.key,
            "speakers": _holders(shelf, shelf.claims_in_dispute(dispute.id, position.key)),
            "says": position.says,
            "claims": _named(shelf, shelf.claims_in_dispute(dispute.id, position.key)),
        }
        for position in dispute.positions
    ]


def _holders(shelf: Shelf, claims: Iterable[str]) -> list[_Json]:
    speakers = {s["id"]: s for claim in claims for s in _speakers(shelf, shelf.record.claims[claim])}
    return list(speakers.values())


def _of_claim(shelf: Shelf, claim: Claim) -> _Json:
    graph = shelf.graph
    return {
        "support": graph.support.get(claim.id),
        "responses": graph.responses.get(claim.id, ()),
        "answers": _named(shelf, shelf.related["answers"].get(claim.id, ())),
        "earlier_answers": _named(shelf, graph.earlier_answers.get(claim.id, ())),
        "supported_by": _named(shelf, shelf.related["supports"].get(claim.id, ())),
        "contested_by": _named(shelf, graph.contested_by.get(claim.id, ())),
        "origins": graph.origins.get(claim.id),
        "distillations": shelf.lineage_of_claim.get(claim.id, ()),
        "memberships": shelf.disputes_of.get(claim.id, ()),
        "relied_on_by": shelf.relied_on_by.get(claim.id, ()),
    }


def _of_actor(shelf: Shelf, actor: Actor) -> _Json:
    said = shelf.said_by.get(actor.id, ())
    claims = shelf.record.claims
    return {
        "allegations_received": _named(shelf, shelf.accusing.get(actor.id, ())),
        "allegations_made": _named(shelf, (c for c in said if claims[c].accuses)),
        "other_statements": _named(shelf, (c for c in said if not claims[c].accuses)),
        "units": shelf.units.get(actor.id, ()),
        "models": shelf.developed.get(actor.id, ()),
        "policies": shelf.issued.get(actor.id, ()),
        "events": shelf.took_part.get(actor.id, ()),
        "disputes": shelf.party_to.get(actor.id, ()),
        "distillations": shelf.lineage_of.get(actor.id, ()),
    }


def _of_model(shelf: Shelf, model: Model) -> _Json:
    return {
        "built_on_it": shelf.built_on.get(model.id, ()),
        "distillations": shelf.lineage_of.get(model.id, ()),
        "claims": _named(shelf, shelf.about.get(model.id, ())),
    }


def _of_source(shelf: Shelf, source: Source) -> _Json:
    return {
        "reliability": shelf.graph.ratings.get(source.id),
        "drawn_on_by": shelf.drawn_on_by.get(source.id, ()),
        "claims": _named(shelf, shelf.resting.get(source.id, ())),
        "others": shelf.source_of.get(source.id, ()),
    }


def _of_event(shelf: Shelf, event: Event) -> _Json:
    return {
        "said_at_it": _named(shelf, shelf.said_at.get(event.id, ())),
        "claims": _named(shelf, shelf.about.get(event.id, ())),
        "memberships": shelf.disputes_of.get(event.id, ()),
    }


def _of_policy(shelf: Shelf, policy: Policy) -> _Json:
    return {
        "versions": shelf.series.get(policy.series or "", ()),
        "claims": _named(shelf, shelf.about.get(policy.id, ())),
        "rests_on": _named(shelf, (c for c in policy.rests_on if c in shelf.graph.headlines)),
        "distillations": shelf.governed.get(policy.id, ()),
        "licensed": shelf.licensed.get(policy.id, ()),
        "memberships": shelf.disputes_of.get(policy.id, ()),
    }


def _of_dispute(shelf: Shelf, dispute: Dispute) -> _Json:
    return {
        "claims": _named(shelf, shelf.claims_in_dispute(dispute.id)),
        "members": shelf.members.get(dispute.id, ()),
    }


def _of_concept(shelf: Shelf, concept: Concept) -> _Json:
    return {"claims": _named(shelf, shelf.in_sense.get(concept.sense or "", ()))}


_DERIVED: Mapping[type, Callable[[Shelf, Any], _Json]] = {
    Actor: _of_actor,
    Model: _of_model,
    Source: _of_source,
    Event: _of_event,
    Claim: _of_claim,
    Policy: _of_policy,
    Dispute: _of_dispute,
    Concept: _of_concept,
}
