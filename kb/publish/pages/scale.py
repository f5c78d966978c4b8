"""A scale on which figures of one measure and unit are drawn, row by row, as marks in a picture."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from kb.kinds.claim_parts import Figure

WIDTH = 240
_EDGE = 10
_OPEN = 26
# From this ratio on, the smaller figures would be hidden at the edge of a plain scale.
_WIDE = 50


@dataclass(frozen=True, slots=True)
class Mark:
    """How a figure is drawn: a bar between two places, open at an end where only a bound is known."""

    x: float
    width: float
    is_point: bool
    opens: str
    """`left` or `right` where the figure is a bound only, else empty."""


@dataclass(frozen=True, slots=True)
class Scale:
    """A scale with the values at its ends; by powers of ten where figures differ widely."""

    low: float
    high: float
    by_powers: bool

    @classmethod
    def of(cls, figures: Sequence[Figure]) -> Scale:
        """Return the scale that holds these figures."""
        values = [value for figure in figures for _, value in figure.bounds]
        smallest, largest = min(values), max(values)
        if smallest > 0 and largest / smallest >= _WIDE:
            return cls(10 ** math.floor(math.log10(smallest)), 10 ** math.ceil(math.log10(largest)), True)
        low = min(0, smallest)
        return cls(low, largest if largest > low else low + 1, False)

    @property
    def ticks(self) -> tuple[float, ...]:
        """Places of the lines behind the marks: each power of ten, or the quarters."""
        if self.by_powers:
            first, last = round(math.log10(self.low)), round(math.log10(self.high))
            return tuple(self._place(10.0**power) for power in range(first, last + 1))
        return tuple(self._place(self.low + (self.high - self.low) * part / 4) for part in range(5))

    def mark(self, figure: Figure) -> Mark:
        """Return how a figure is drawn on this scale."""
        bounds = figure.bounds
        if len(bounds) == 2:
            first, last = sorted(self._place(value) for _, value in bounds)
            return Mark(first, round(max(last - first, 2), 1), is_point=False, opens="")
        bound, value = bounds[0]
        place = self._place(value)
        if bound == "at_least":
            return Mark(place, min(_OPEN, WIDTH - place), is_point=False, opens="right")
        if bound == "at_most":
            start = max(place - _OPEN, 0)
            return Mark(start, round(place - start, 1), is_point=False, opens="left")
        return Mark(place, 0, is_point=True, opens="")

    def _place(self, value: float) -> float:
        if self.by_powers:
            share = math.log10(value / self.low) / math.log10(self.high / self.low)
        else:
            share = (value - self.low) / (self.high - self.low)
        return round(_EDGE + share * (WIDTH - 2 * _EDGE), 1)
