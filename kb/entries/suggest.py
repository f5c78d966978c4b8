"""Did-you-mean: the nearest of several known words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

_CUTOFF = 60
# A run with more misses than this has another trouble than spelling, and comparing takes its time.
_MOST_LOOKED_UP = 100


def nearest(word: str, known: Iterable[str], cutoff: int = _CUTOFF) -> str | None:
    """Return the known word that is most like the given one, or None when none is near."""
    return _nearest_plain(word, {choice: _plain(choice) for choice in known}, cutoff)


class Suggester:
    """Guesses which entry is meant by an id that no entry has, also where a name was written for an id."""

    def __init__(self, kinds: Mapping[str, str], names: Mapping[str, str]) -> None:
        self._kinds = kinds
        self._names = {_plain(name): entry_id for name, entry_id in names.items()}
        self._left = _MOST_LOOKED_UP
        self._choices = cache(self._choices_of)
        self.nearest = cache(self._nearest)

    def nearest_word(self, word: str, known: Iterable[str]) -> str | None:
        """Return the most alike of a few words."""
        return nearest(word, known)

    def _nearest(self, written: str, kinds: tuple[str, ...]) -> str | None:
        """Return the id that is meant, of one of the kinds (of any, without kinds), or None."""
        by_name = self._names.get(_plain(written))
        if by_name is not None and (not kinds or self._kinds[by_name] in kinds):
            return by_name
        self._left -= 1
        if self._left < 0:
            return None
        return _nearest_plain(written[:100], self._choices(kinds), _CUTOFF)

    def _choices_of(self, kinds: tuple[str, ...]) -> dict[str, str]:
        return {i: _plain(i) for i, kind in sorted(self._kinds.items()) if not kinds or kind in kinds}


def _nearest_plain(word: str, choices: Mapping[str, str], cutoff: int) -> str | None:
    # Wanted only where there is a problem, and slow to import.
    from rapidfuzz import fuzz, process

    found = process.extractOne(_plain(word), choices, scorer=fuzz.ratio, score_cutoff=cutoff)
    return found[2] if found else None


def _plain(word: str) -> str:
    return word.casefold().replace("_", "-").replace(" ", "-")
