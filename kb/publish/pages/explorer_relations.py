"""What one actor says of others, and others of it: in which words, and in which claims."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kb.graph.answers import ANSWER
from kb.graph.said import SAID
from kb.kinds import Claim
from kb.publish.pages.edition import Edition

SPOKE_OF = "spoke of"


@dataclass(frozen=True, slots=True)
class Relation:
    """What one says of another in one word, with the claims in which it does, the oldest first."""

    speaker: str
    target: str
    word: str
    claims: tuple[str, ...]


def relations(edition: Edition, actor: str) -> tuple[Relation, ...]:
    """Return all that an actor says of others and others of it; claims about copied weights are left out."""
    shelf = edition.shelf
    near = {*shelf.said_by.get(actor, ()), *shelf.accusing.get(actor, ()), *shelf.about.get(actor, ())}
    own = shelf.said_by.get(actor, ())
    near |= {answer for claim in own for answer in shelf.related["answers"].get(claim, ())}
    found: dict[tuple[str, str, str], list[str]] = {}
    for claim_id in sorted(near, key=shelf.place.__getitem__):
        claim = edition.record.claims[claim_id]
        if not shelf.is_neighbour(claim):
            for speaker, target, said in _said(edition, claim):
                if actor in (speaker, target) and speaker != target:
                    found.setdefault((speaker, target, said), []).append(claim_id)
    return tuple(Relation(*key, tuple(dict.fromkeys(claims))) for key, claims in found.items())


def _said(edition: Edition, claim: Claim) -> Iterator[tuple[str, str, str]]:
    """Yield of whom a claim speaks and in which word.

    Whom it only concerns is never said to be charged, and an answer bears the word for what it grants.
    """
    said = SAID.first(claim).word
    answer = ANSWER.first(claim).word.replace("_", " ")
    targets = dict.fromkeys(claim.accuses, said)
    for charge in claim.answers:
        other = edition.record.claims.get(charge)
        for speaker in other.speakers if other else ():
            targets.setdefault(speaker, answer)
    for subject in claim.about:
        if subject in edition.record.actors:
            targets.setdefault(subject, SPOKE_OF)
    yield from ((speaker, target, said) for speaker in claim.speakers for target, said in targets.items())
