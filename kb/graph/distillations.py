"""Teacher-student rows: one per claim and edge, with what is known and what the terms said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kb.graph.answers import voice
from kb.graph.parties import Parties
from kb.graph.permission import Permissions
from kb.graph.relations import is_older
from kb.graph.rows import Distillation
from kb.graph.table import Row, Table, always
from kb.kinds import Claim, Record
from kb.kinds.claim_parts import Distils

_TESTS = frozenset(["behavioural", "statistical"])


@dataclass(frozen=True)
class Statement:
    """A claim that one was trained on the other's outputs, and whether the student's maker speaks."""

    type: str
    by_maker: bool
    tested: bool


KNOWN: Table[Row[Statement]] = Table(
    "known",
    "How it is known that one was trained on the other's outputs",
    (
        Row("allegation", "alleged", "an allegation says so", lambda s: s.type == "allegation"),
        Row("denial", "denied", "a denial says that it is not so", lambda s: s.type == "denial"),
        Row("admission", "admitted", "an admission says so", lambda s: s.type == "admission"),
        Row(
            "announcement",
            "declared",
            "an announcement by the student's maker says so",
            lambda s: s.type == "announcement" and s.by_maker,
        ),
        Row(
            "test",
            "tested",
            "a finding says so, with behavioural or statistical evidence",
            lambda s: s.type == "finding" and s.tested,
        ),
        Row("rest", "alleged", "a finding on other evidence, or any other claim, says so", always),
    ),
    "One row per claim and edge, always with its speaker. A denial that answers a claim also denies each of "
    "that claim's edges whose student is the speaker, its unit or its model.",
)


class Lineage:
    """The makers of a record's models, asked for the teacher-student rows of its claims."""

    def __init__(self, record: Record, parties: Parties) -> None:
        self._record, self._parties = record, parties
        self._permissions = Permissions(record)

    def rows(self, claim: Claim) -> Iterator[Distillation]:
        """Yield the rows of a claim: those that it writes, and for a denial those that it answers."""
        for n, (source, use) in enumerate(self._uses(claim), start=1):
            sense = claim.sense if claim.sense != "not_stated" else source.sense
            word, policy = self._permissions.of(source, use)
            yield Distillation(
                claim.id,
                n,
                use.teacher,
                use.student,
                use.access,
                sense,
                self._known(claim, use),
                word,
                policy,
            )

    def _uses(self, claim: Claim) -> list[tuple[Claim, Distils]]:
        """Return the edges of a claim, each with the claim that wrote it."""
        uses = [(claim, use) for use in claim.distils if self._exists(use)]
        if claim.type != "denial":
            return uses
        edges = {(use.teacher, use.student) for _, use in uses}
        answered: dict[tuple[str, str, str], tuple[Claim, Distils]] = {}
        for charge in self._answered(claim):
            for use in charge.distils:
                if (
                    self._exists(use)
                    and (use.teacher, use.student) not in edges
                    and self._by_maker(claim, use)
                ):
                    answered.setdefault((use.teacher, use.student, use.access), (charge, use))
        return uses + list(answered.values())

    def _answered(self, denial: Claim) -> Iterator[Claim]:
        for charge_id in dict.fromkeys(denial.answers):
            charge = self._record.claims.get(charge_id)
            if charge and not is_older(denial, charge):
                yield charge

    def _known(self, claim: Claim, use: Distils) -> str:
        tested = any(item.type in _TESTS for item in claim.evidence)
        return KNOWN.first(Statement(claim.type, self._by_maker(claim, use), tested)).word

    def _by_maker(self, claim: Claim, use: Distils) -> bool:
        """Whether the student is the speaker, its unit, or a model of either."""
        model = self._record.models.get(use.student)
        return voice(self._parties, claim, model.developer if model else use.student).is_own_or_parent

    def _exists(self, use: Distils) -> bool:
        record = self._record
        return all(end in record.models or end in record.actors for end in (use.teacher, use.student))
