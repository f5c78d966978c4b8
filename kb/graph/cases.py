"""What sort of case a teacher-student row is: within one maker, allowed by the terms, across a border."""

from __future__ import annotations

from dataclasses import dataclass

from kb.graph.parties import Parties
from kb.graph.rows import Distillation
from kb.kinds import Record

_ALLOWED = frozenset(["permitted", "conditional"])


@dataclass(frozen=True, slots=True)
class Case:
    """What tells one row from another; several may hold at once.

    `one_maker`: teacher and student come from one maker, its parent or its unit. `allowed`: the terms of
    the day allowed it, under conditions or not, as far as recorded. `countries`: those of the makers of
    teacher and student, where both are known and differ.
    """

    one_maker: bool
    allowed: bool
    countries: tuple[str, str] | None


class CaseFinder:
    """The makers of a record's models, asked what sort of case a row is."""

    def __init__(self, record: Record) -> None:
        self._models, self._actors = record.models, record.actors
        self._parties = Parties(record)

    def of(self, row: Distillation) -> Case:
        """Return the case of a row."""
        teacher, student = self.maker(row.teacher), self.maker(row.student)
        from_, to = self._country(teacher), self._country(student)
        return Case(
            self._parties.family(teacher) == self._parties.family(student),
            row.permission in _ALLOWED,
            (from_, to) if from_ and to and from_ != to else None,
        )

    def maker(self, end: str) -> str:
        """Return the maker of a model; an actor stands for itself."""
        return self._models[end].developer if end in self._models else end

    def _country(self, maker: str) -> str | None:
        """Return the country of an actor, or of the next parent that has one."""
        line = (self._actors.get(actor) for actor in self._parties.lineage(maker))
        return next((actor.country for actor in line if actor and actor.country), None)
