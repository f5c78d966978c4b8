"""Precision, recall and F1 over pages, with intervals from drawing the pages again."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kb.ingest.evaluation.matching import Count

_DRAWS = 1_000
_SEED = 20_261_124


@dataclass(frozen=True, slots=True)
class Score:
    """Micro precision, recall and F1 with the bounds that hold nineteen of twenty draws."""

    hit: int
    extra: int
    missed: int
    precision: float | None
    recall: float | None
    f1: float | None
    precision_interval: tuple[float, float] | None
    recall_interval: tuple[float, float] | None
    f1_interval: tuple[float, float] | None


def score(counts: Sequence[Count]) -> Score:
    """Return the score of the counts of many pages."""
    total = _sum(counts)
    precision, recall, f1 = (measure(total) for measure in _MEASURES)
    intervals = _intervals(counts)
    return Score(total.hit, total.extra, total.missed, precision, recall, f1, *intervals)


def bound(errors: int, looked_at: int) -> float | None:
    """Return the upper bound that a number of looks allows: 3/n where no error was seen."""
    if not looked_at:
        return None
    if not errors:
        return min(1.0, 3 / looked_at)
    share = errors / looked_at
    return min(1.0, share + 1.96 * math.sqrt(share * (1 - share) / looked_at) + 3 / looked_at)


def _precision(count: Count) -> float | None:
    return count.hit / (count.hit + count.extra) if count.hit + count.extra else None


def _recall(count: Count) -> float | None:
    return count.hit / (count.hit + count.missed) if count.hit + count.missed else None


def _f1(count: Count) -> float | None:
    whole = 2 * count.hit + count.extra + count.missed
    return 2 * count.hit / whole if whole else None


_MEASURES: tuple[Callable[[Count], float | None], ...] = (_precision, _recall, _f1)


def _sum(counts: Sequence[Count]) -> Count:
    total = Count()
    for count in counts:
        total.add(count)
    return total


def _intervals(counts: Sequence[Count]) -> list[tuple[float, float] | None]:
    drawn: list[list[float]] = [[], [], []]
    telling = [count for count in counts if count.hit or count.extra or count.missed]
    if not telling:
        return [None, None, None]
    chance = random.Random(_SEED)
    for _ in range(_DRAWS):
        total = _sum(chance.choices(telling, k=len(telling)))
        for values, measure in zip(drawn, _MEASURES, strict=True):
            value = measure(total)
            if value is not None:
                values.append(value)
    return [_middle(sorted(values)) for values in drawn]


def _middle(values: Sequence[float]) -> tuple[float, float] | None:
    if not values:
        return None
    return values[int(0.025 * (len(values) - 1))], values[int(0.975 * (len(values) - 1))]
