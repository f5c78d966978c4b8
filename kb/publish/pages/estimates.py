"""The figures that bear on a question: estimates and findings by measure, each with what its author assumes.

Only figures of one measure and one unit share a picture. Nothing is converted, added up or averaged: another
unit would need an assumption that the speaker did not make.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from kb.kinds import Claim
from kb.kinds.claim_parts import Figure
from kb.publish.pages import dates, figures
from kb.publish.pages.edition import Edition
from kb.publish.pages.scale import Mark, Scale
from kb.publish.pages.words import capitalised, word

# What a share or a score is of differs from one finding to the next, so only estimates of them are drawn.
_OF_THEIR_OWN = frozenset(["other", "share", "score", "votes"])
_TYPES = frozenset(["estimate", "finding", "announcement", "admission"])


@dataclass(frozen=True, slots=True)
class Estimate:
    """One figure with its speaker, its assumption and, where it has company, its place on a scale."""

    speakers: Markup
    type: Markup
    amount: str
    of: str | None
    assumes: str | None
    said: Markup
    href: str
    mark: Mark | None


@dataclass(frozen=True, slots=True)
class Measure:
    """The figures of one measure and unit."""

    title: str
    scale: Scale | None
    low: str
    high: str
    rows: tuple[Estimate, ...]


def measures(edition: Edition, claims: Iterable[str]) -> tuple[Measure, ...]:
    """Return the figures of these claims by measure, measures with estimates first."""
    groups: dict[tuple[str, str], list[tuple[Claim, Figure]]] = {}
    for claim in (edition.record.claims[claim_id] for claim_id in claims):
        for figure in claim.figures if claim.type in _TYPES else ():
            groups.setdefault((figure.measure, figure.unit), []).append((claim, figure))

    def place(key: tuple[str, str]) -> tuple[bool, bool, bool, tuple[str, str]]:
        return not _has_estimate(groups[key]), key[0] == "other", key[1] != "count", key

    return tuple(_measure(edition, *key, groups[key]) for key in sorted(groups, key=place))


def _has_estimate(rows: Sequence[tuple[Claim, Figure]]) -> bool:
    return any(claim.type == "estimate" for claim, _ in rows)


def _measure(edition: Edition, measure: str, unit: str, rows: Sequence[tuple[Claim, Figure]]) -> Measure:
    drawn = [figure for claim, figure in rows if _is_drawn(claim, figure)]
    scale = Scale.of(drawn) if len(drawn) > 1 else None
    title = capitalised(word("figure.measure", measure))
    return Measure(
        title=title if unit in ("count", measure) else f"{title}, in {word('figure.unit', unit)}",
        scale=scale,
        low=figures.number(_whole(scale.low)) if scale else "",
        high=figures.number(_whole(scale.high)) if scale else "",
        rows=tuple(_estimate(edition, claim, figure, scale) for claim, figure in rows),
    )


def _is_drawn(claim: Claim, figure: Figure) -> bool:
    if figure.measure in _OF_THEIR_OWN:
        return figure.measure != "other" and claim.type == "estimate"
    return True


def _whole(value: float) -> int | float:
    return int(value) if value == int(value) else value


def _estimate(edition: Edition, claim: Claim, figure: Figure, scale: Scale | None) -> Estimate:
    return Estimate(
        speakers=edition.speakers(claim),
        type=edition.term("claim.type", claim.type),
        amount=figures.amount(figure),
        of=figure.of,
        assumes=figure.assumes,
        said=dates.moment(claim.said_on),
        href=f"{edition.root}claims/{claim.id}/",
        mark=scale.mark(figure) if scale and _is_drawn(claim, figure) else None,
    )
