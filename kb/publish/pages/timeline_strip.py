"""How dense the timeline is: twelve bars for each year, drawn when the site is built."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from kb.graph.timeline import Moment
from kb.publish.pages.dates import in_words

_HEIGHT = 32


@dataclass(frozen=True, slots=True)
class Bar:
    """A month's bar: its left edge, its upper edge and its height, in units of the picture."""

    x: int
    y: int
    height: int


@dataclass(frozen=True, slots=True)
class MonthLink:
    """A month that has a page of its own."""

    address: str
    words: str
    number: int


@dataclass(frozen=True, slots=True)
class YearBars:
    """A year with its bars, and the pages of its months where it has any."""

    year: str
    number: int
    bars: tuple[Bar, ...]
    months: tuple[MonthLink, ...]


def strip(moments: Sequence[Moment], parts: Sequence[tuple[str, str]]) -> tuple[YearBars, ...]:
    """Return every year from the first to the last, years without an entry too.

    `parts` are names of pages with the month that each shows.
    """
    if not moments:
        return ()
    per_year = Counter(moment.month[:4] for moment in moments)
    per_month = Counter(moment.month for moment in moments)
    fullest = max(per_month.values())
    years = range(int(min(per_year)), int(max(per_year)) + 1)
    return tuple(
        YearBars(
            str(year),
            per_year[str(year)],
            tuple(_bars(year, per_month, fullest)),
            tuple(
                MonthLink(f"{name}/", _words(name, month), per_month[month])
                for name, month in reversed(parts)
                if month.startswith(str(year))
            ),
        )
        for year in years
    )


def month_in_words(key: str) -> str:
    """Return a month as words; a year alone is one whose month is not known."""
    return in_words(key) if "-" in key else f"{key}, month not known"


def _words(name: str, month: str) -> str:
    part = name.removeprefix(month).replace("-", " ").strip()
    return ", ".join(filter(None, [month_in_words(month), part]))


def _bars(year: int, per_month: Counter[str], fullest: int) -> list[Bar]:
    numbers = [per_month[f"{year}-{month:02}"] for month in range(1, 13)]
    heights = [-(-number * _HEIGHT // fullest) for number in numbers]
    return [Bar(month * 8, _HEIGHT - height, height) for month, height in enumerate(heights) if height]
