"""Whether evidence was shown by two who have nothing in common."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kb.graph.origins import UNKNOWN_ORIGIN


@dataclass(frozen=True)
class Shower:
    """Somebody who laid evidence open: as whom, resting on which origins, and whether on behaviour alone."""

    families: frozenset[str]
    origins: frozenset[str]
    behaviour_alone: bool


def is_independent(showers: Iterable[Shower]) -> bool:
    """Whether two share no speaker and no origin and at least one watched more than a model's behaviour."""
    distinct = list(dict.fromkeys(showers))
    if not distinct or _share_one_origin(distinct):
        return False
    by_speakers: dict[frozenset[str], list[Shower]] = {}
    for shower in distinct:
        by_speakers.setdefault(shower.families, []).append(shower)
    return any(
        _rest_apart(one, other)
        for one in distinct
        if not one.behaviour_alone
        for speakers, others in by_speakers.items()
        if not one.families & speakers
        for other in others
    )


def _share_one_origin(showers: list[Shower]) -> bool:
    """Whether one origin is common to all, which spares comparing every pair."""
    return bool(frozenset.intersection(*(shower.origins for shower in showers)))


def _rest_apart(one: Shower, other: Shower) -> bool:
    # An origin that is not known may be the other one's.
    known = all(shower.origins - {UNKNOWN_ORIGIN} for shower in (one, other))
    return known and not one.origins & other.origins
