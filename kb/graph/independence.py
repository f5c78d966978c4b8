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
    if len(distinct) < 2 or _all_have_something_in_common(distinct):
        return False
    seeing_more = [shower for shower in distinct if not shower.behaviour_alone]
    return any(_are_apart(one, other) for one in seeing_more for other in distinct)


def _all_have_something_in_common(showers: list[Shower]) -> bool:
    """Whether one speaker or one origin is common to all, which spares comparing every pair."""
    families = frozenset.intersection(*(shower.families for shower in showers))
    origins = frozenset.intersection(*(shower.origins for shower in showers))
    return bool(families or origins)


def _are_apart(one: Shower, other: Shower) -> bool:
    if one.families & other.families or one.origins & other.origins:
        return False
    # An origin that is not known may be the other one's.
    return all(shower.origins - {UNKNOWN_ORIGIN} for shower in (one, other))
