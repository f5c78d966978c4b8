"""How claims stand to one another, read from both ends."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from kb.kinds import Claim
from kb.publish.pages import claim_lists
from kb.publish.pages.edition import Edition

NOTHING_FOR = "Nothing recorded supports this."
NOTHING_AGAINST = "Nothing recorded contests this; that is not confirmation."
# What the claim itself does to others, and what others do to it beside supporting and contesting.
_OUTWARD = {
    "answers": "It answers",
    "supports": "It supports",
    "contests": "It contests",
    "qualifies": "It narrows or explains",
    "repeats": "It says again",
    "supersedes": "It takes the place of",
    "distinct_from": "It looks like this and is not the same",
}
_INWARD = {
    "qualifies": "Narrowed or explained by",
    "repeats": "Said again in",
    "supersedes": "Its place was taken by",
    "distinct_from": "This looks like it and is not the same",
}


@dataclass(frozen=True, slots=True)
class Relation:
    """A heading and the claims that stand in that relation."""

    words: str
    claims: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class Relations:
    """What supports and what contests a claim, and every other relation that it has."""

    supported_by: tuple[Markup, ...]
    contested_by: tuple[Markup, ...]
    others: tuple[Relation, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A dispute that an entry belongs to, with the position of a question where one is named."""

    dispute: Markup
    position: str | None


def relations(edition: Edition, claim: Claim) -> Relations:
    """Return all relations of a claim."""
    related = edition.shelf.related
    others = [
        _relation(edition, words, getattr(claim, name))
        for name, words in _OUTWARD.items()
        if getattr(claim, name)
    ]
    others += [
        _relation(edition, words, related[name][claim.id])
        for name, words in _INWARD.items()
        if claim.id in related[name]
    ]
    return Relations(
        supported_by=tuple(claim_lists.items(edition, related["supports"].get(claim.id, ()))),
        contested_by=tuple(claim_lists.items(edition, related["contests"].get(claim.id, ()))),
        others=tuple(others),
    )


def _relation(edition: Edition, words: str, claims: list[str]) -> Relation:
    return Relation(words, tuple(claim_lists.items(edition, claims)))


def places(edition: Edition, entry_id: str) -> tuple[Place, ...]:
    """Return the disputes and positions that an entry belongs to."""
    return tuple(
        _place(edition, member.dispute, member.position)
        for member in edition.shelf.disputes_of.get(entry_id, ())
    )


def _place(edition: Edition, dispute: str, position: str | None) -> Place:
    says = next((p.says for p in edition.record.disputes[dispute].positions if p.key == position), None)
    return Place(edition.link(dispute), says)
