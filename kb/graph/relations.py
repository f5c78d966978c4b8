"""Which claims name which: the index that every derivation about answers and grounds walks."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Mapping

from kb.graph.parties import Parties
from kb.kinds import Claim, Record
from kb.kinds.dates import span

RELATIONS = ("answers", "supports", "contests", "qualifies", "repeats", "supersedes", "distinct_from")


class Relations:
    """Claims by the claims that they name; a claim that names itself is passed over."""

    def __init__(self, record: Record) -> None:
        self._claims = record.claims
        self.incoming: Mapping[str, Mapping[str, tuple[str, ...]]] = _incoming(record.claims)

    def to(self, claim_id: str, relation: str) -> tuple[Claim, ...]:
        """Return the claims that name a claim in one relation, the earliest first."""
        named = self.incoming.get(claim_id)
        return tuple(self._claims[other] for other in named.get(relation, ())) if named else ()

    def answers_to(self, claim: Claim) -> tuple[Claim, ...]:
        """Return the answers to a claim, whoever speaks, without those that are older than the claim."""
        return tuple(answer for answer in self.to(claim.id, "answers") if not is_older(answer, claim))


def contested_by(parties: Parties, relations: Relations, claim: Claim) -> tuple[str, ...]:
    """Return the claims of others that contest a claim; a parent and its unit are no others."""
    own = parties.families_of(claim)
    return tuple(c.id for c in relations.to(claim.id, "contests") if not own & parties.families_of(c))


def day_of(claim: Claim) -> datetime.date:
    """Return the day of a claim for comparing: its latest, or its earliest where that is open."""
    bounds = span(claim.said_on)
    return bounds.last or bounds.first or datetime.date.min


def is_older(answer: Claim, claim: Claim) -> bool:
    """Whether the latest day of an answer lies before the earliest day of the claim that it answers."""
    return span(answer.said_on).before(span(claim.said_on))


def early_answers(record: Record) -> list[tuple[str, str]]:
    """Return pairs of an answer and a claim that it answers although it is older."""
    return [
        (answer.id, other)
        for answer in record.claims.values()
        for other in answer.answers
        if other in record.claims and answer.counts and is_older(answer, record.claims[other])
    ]


def _incoming(claims: Mapping[str, Claim]) -> dict[str, dict[str, tuple[str, ...]]]:
    found: dict[str, dict[str, dict[str, None]]] = defaultdict(lambda: defaultdict(dict))
    for claim in sorted(claims.values(), key=lambda claim: (day_of(claim), claim.id)):
        for relation in RELATIONS:
            for other in getattr(claim, relation):
                if other in claims and other != claim.id:
                    found[other][relation][claim.id] = None
    return {
        other: {relation: tuple(named[relation]) for relation in RELATIONS if relation in named}
        for other, named in sorted(found.items())
    }
