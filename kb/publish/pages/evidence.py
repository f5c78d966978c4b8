"""What evidence for a claim the public can see, and the figures that it states."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from kb.kinds import Claim
from kb.kinds.claim_parts import Figure
from kb.kinds.vocabularies import definition
from kb.publish.pages import figures
from kb.publish.pages.edition import Edition
from kb.publish.pages.words import capitalised

_SPEAK_OF_IT = ("supports", "contests", "qualifies", "answers")


@dataclass(frozen=True, slots=True)
class SupportView:
    """The word for the support, why it is that word, what limits it and what would change it."""

    word: Markup
    because: str
    overridden: bool
    types: tuple[Markup, ...]
    cannot_show: tuple[str, ...]
    next_word: Markup | None
    next_needs: str | None


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """One sort of evidence that the speaker names."""

    type: Markup
    type_meaning: str
    shown: Markup
    shown_meaning: str


@dataclass(frozen=True, slots=True)
class Found:
    """A figure that a claim of others gives where it supports, contests or narrows this one."""

    amount: str
    speakers: Markup
    href: str


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One figure as the claim states it, and what others state for the same measure of the same matter."""

    measured: str
    amount: str
    assumes: str | None
    source: Markup | None
    found: tuple[Found, ...]


def support(edition: Edition, claim_id: str) -> SupportView | None:
    """Return the support of a claim; None for types that have none and for withdrawn claims."""
    found = edition.graph.support.get(claim_id)
    if not found:
        return None
    return SupportView(
        word=edition.term("claim.support", found.word),
        because=found.because.rstrip("."),
        overridden=found.overridden,
        types=tuple(edition.term("evidence.type", kind) for kind in found.evidence_types),
        cannot_show=found.cannot_show,
        next_word=edition.term("claim.support", found.next_word) if found.next_word else None,
        next_needs=found.next_needs,
    )


def evidence(edition: Edition, claim: Claim) -> tuple[EvidenceRow, ...]:
    """Return the evidence that the speaker names."""
    return tuple(
        EvidenceRow(
            edition.term("evidence.type", item.type),
            definition("evidence.type", item.type),
            edition.term("evidence.shown", item.shown),
            definition("evidence.shown", item.shown),
        )
        for item in claim.evidence
    )


def figure_rows(edition: Edition, claim: Claim) -> tuple[FigureRow, ...]:
    """Return the figures of a claim in the order written."""
    return tuple(
        FigureRow(
            capitalised(figures.measured(figure)),
            figures.amount(figure),
            figure.assumes,
            edition.link(figure.source) if figure.source else None,
            _found(edition, claim, figure),
        )
        for figure in claim.figures
    )


def _found(edition: Edition, claim: Claim, figure: Figure) -> tuple[Found, ...]:
    related = edition.shelf.related
    ids = dict.fromkeys(c for name in _SPEAK_OF_IT for c in related[name].get(claim.id, ()))
    others = [edition.record.claims[other] for other in ids]
    return tuple(
        Found(figures.amount(theirs), edition.speakers(other), f"{edition.root}claims/{other.id}/")
        for other in others
        for theirs in other.figures
        if set(other.speakers) != set(claim.speakers)
        and (theirs.measure, theirs.unit) == (figure.measure, figure.unit)
    )
