"""Near-duplicates: texts that share most of their wording, found by sketches and confirmed word by word."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from rensa import RMinHash  # type: ignore[import-untyped]

ALIKE = 0.6
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W_]+")
_RUN = 4
# Long enough for any article; what follows in a longer text decides nothing.
_WORDS = 3_000
_FEWEST = 40
_SKETCH, _BAND, _SEED = 128, 4, 17
# In a group of one band each text is held against so many of the others: boilerplate makes large groups.
_COMPARED = 8


def words_of(text: str) -> list[str]:
    """Return the words of a text in small letters; each sign of a script that writes none apart is one."""
    return _WORD.findall(text[: 12 * _WORDS].casefold())[:_WORDS]


def near_duplicates(texts: Sequence[str]) -> list[list[int]]:
    """Return the groups of places whose texts are near-duplicates of one another, each in order.

    A text alike to one of a group belongs to it. Texts of a few words are alike to none.
    """
    runs = [_runs(text) for text in texts]
    leaders = list(range(len(texts)))
    for one, other in sorted(_candidates(runs)):
        if _leader(leaders, one) != _leader(leaders, other) and _share(runs[one], runs[other]) >= ALIKE:
            first, second = sorted((_leader(leaders, one), _leader(leaders, other)))
            leaders[second] = first
    groups: defaultdict[int, list[int]] = defaultdict(list)
    for place in range(len(texts)):
        groups[_leader(leaders, place)].append(place)
    return [group for group in groups.values() if len(group) > 1]


def alike(one: str, other: str) -> bool:
    """Whether two texts are near-duplicates."""
    return _share(_runs(one), _runs(other)) >= ALIKE


@lru_cache(maxsize=256)
def _runs(text: str) -> frozenset[str]:
    words = words_of(text)
    if len(words) < _FEWEST:
        return frozenset()
    return frozenset(" ".join(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1))


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    """Return how much two sets share of what either has."""
    common = len(one & other)
    return common / (len(one) + len(other) - common) if common else 0.0


def _candidates(runs: Sequence[frozenset[str]]) -> set[tuple[int, int]]:
    return {pair for band in _bands(runs) for pair in _pairs(band)}


def _bands(runs: Sequence[frozenset[str]]) -> Iterator[list[int]]:
    """Yield the places whose sketches agree in one band."""
    groups: defaultdict[tuple[int, ...], list[int]] = defaultdict(list)
    for place, shingles in enumerate(runs):
        if not shingles:
            continue
        sketch = RMinHash(_SKETCH, _SEED)
        sketch.update(sorted(shingles))
        digest = sketch.digest()
        for at in range(0, _SKETCH, _BAND):
            groups[(at, *digest[at : at + _BAND])].append(place)
    return (group for group in groups.values() if len(group) > 1)


def _pairs(group: list[int]) -> Iterator[tuple[int, int]]:
    for at, one in enumerate(group):
        for other in group[at + 1 : at + 1 + _COMPARED]:
            yield one, other


def _leader(leaders: list[int], place: int) -> int:
    while leaders[place] != place:
        leaders[place] = leaders[leaders[place]]
        place = leaders[place]
    return place
