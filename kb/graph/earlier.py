"""Earlier answers to the same charge: answers to the claims that a claim repeats."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from kb.graph.relations import Relations, day_of
from kb.kinds import Claim, Record


def earlier_answers(record: Record, relations: Relations) -> Mapping[str, tuple[str, ...]]:
    """Return per claim the answers to the claims that it repeats, at any depth; they give it no standing.

    An answer to the claim itself is no earlier one.
    """
    found: dict[str, dict[str, Claim]] = defaultdict(dict)
    for claim in record.claims.values():
        answers = relations.answers_to(claim)
        for repeating in _repeating(relations, claim) if answers else ():
            found[repeating] |= {answer.id: answer for answer in answers if answer.id != repeating}
    return {claim_id: _in_order(record, relations, claim_id, answers) for claim_id, answers in found.items()}


def _repeating(relations: Relations, claim: Claim) -> list[str]:
    """Return the claims that repeat a claim, or repeat one that does; it itself is none of them."""
    seen, waiting = {claim.id: None}, [claim]
    for one in waiting:
        for other in relations.to(one.id, "repeats"):
            if other.id not in seen:
                seen[other.id] = None
                waiting.append(other)
    return list(seen)[1:]


def _in_order(
    record: Record, relations: Relations, claim_id: str, answers: Mapping[str, Claim]
) -> tuple[str, ...]:
    own = {answer.id for answer in relations.answers_to(record.claims[claim_id])}
    earlier = [answer for answer in answers.values() if answer.id not in own]
    return tuple(answer.id for answer in sorted(earlier, key=lambda answer: (day_of(answer), answer.id)))
