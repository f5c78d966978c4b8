"""Permission: what the terms known to the record said of a use, never that a party broke them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from kb.graph.table import Row, Table, always
from kb.graph.terms import through_all_of
from kb.kinds import Claim, Policy, Record
from kb.kinds.claim_parts import Distils
from kb.kinds.dates import span
from kb.kinds.policy import PRIVATE_TYPES


@dataclass(frozen=True)
class Governed:
    """What is known of the terms that governed a use: their effects, and whether its time is known."""

    effects: frozenset[str]
    dated: bool


PERMISSION: Table[Row[Governed]] = Table(
    "permission",
    "What the terms of that day said, as far as recorded",
    (
        Row("forbidden", "forbidden", "all of them forbid the use", lambda g: g.effects == {"forbids"}),
        Row(
            "conditional",
            "conditional",
            "all of them allow the use under conditions",
            lambda g: g.effects == {"conditions"},
        ),
        Row("permitted", "permitted", "all of them allow the use", lambda g: g.effects == {"permits"}),
        Row("silent", "silent", "all of them say nothing of the use", lambda g: g.effects == {"silent"}),
        Row("disagree", "not_known", "they do not agree", lambda g: bool(g.effects)),
        Row(
            "undated",
            "not_known",
            "no terms are named, and the claim does not say when it happened",
            lambda g: not g.dated,
        ),
        Row("none_known", "not_known", "the record has no such terms for all of that time", always),
    ),
    "They are the terms that the claim names; else all that the maker of the teacher issued (or the licence, "
    "for weights) that cover this access and were in force through all of the time when it happened. "
    "Versions of one clause that follow each other without a day between count together. The words say what "
    "the terms said, never that a party broke them.",
)


class Permissions:
    """The terms of a record by issuer, asked for the permission of a use."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._by_issuer: dict[str, list[Policy]] = defaultdict(list)
        for policy in record.policies.values():
            if policy.type in PRIVATE_TYPES and policy.effect:
                self._by_issuer[policy.issuer].append(policy)

    def of(self, claim: Claim, use: Distils) -> tuple[str, str | None]:
        """Return the word for a use and the policy that says so, the earliest where several agree."""
        named = self._record.policies.get(use.terms) if use.terms else None
        governing = [named] if named else self._in_force(claim, use)
        effects = frozenset(policy.effect for policy in governing if policy.effect)
        word = PERMISSION.first(Governed(effects, claim.happened is not None)).word
        return word, governing[0].id if word != "not_known" else None

    def _in_force(self, claim: Claim, use: Distils) -> list[Policy]:
        if claim.happened is None:
            return []
        return list(through_all_of(self._covering(use), span(claim.happened)))

    def _covering(self, use: Distils) -> Iterable[Policy]:
        model = self._record.models.get(use.teacher)
        if model and model.licence and use.access == "weights":
            licence = self._record.policies.get(model.licence)
            # A licence is of the weights that it comes with, whether or not it says so in `covers`.
            return [licence] if licence and licence.effect else []
        maker = model.developer if model else use.teacher
        return [policy for policy in self._by_issuer.get(maker, ()) if use.access in policy.covers]
