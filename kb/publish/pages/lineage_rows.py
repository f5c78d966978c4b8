"""Who is said to be trained on whose outputs: one row per claim and pair, always with the speaker."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from kb.graph.rows import Distillation
from kb.publish.pages import dates
from kb.publish.pages.edition import Edition
from kb.publish.pages.words import PERMISSION_SENTENCES


@dataclass(frozen=True, slots=True)
class LineageRow:
    """One pair of teacher and student as one claim has it."""

    teacher: Markup
    student: Markup
    speakers: Markup
    said: Markup
    claim: str
    known: Markup
    access: Markup
    permission: str
    policy: Markup | None
    sense: Markup
    neighbour: bool


def rows(edition: Edition, distillations: Iterable[Distillation]) -> tuple[LineageRow, ...]:
    """Return the rows for these pairs, in the order given."""
    return tuple(_row(edition, pair) for pair in distillations)


def _row(edition: Edition, pair: Distillation) -> LineageRow:
    claim = edition.record.claims[pair.claim]
    return LineageRow(
        teacher=edition.link(pair.teacher),
        student=edition.link(pair.student),
        speakers=edition.speakers(claim),
        said=dates.moment(claim.said_on),
        claim=f"{edition.root}claims/{pair.claim}/",
        known=edition.term("distillation.known", pair.known),
        access=edition.term("distils.access", pair.access),
        permission=PERMISSION_SENTENCES[pair.permission],
        policy=edition.link(pair.policy) if pair.policy else None,
        sense=edition.term("claim.sense", pair.sense),
        neighbour=pair.sense == "weights_reuse",
    )
