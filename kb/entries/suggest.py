"""Did-you-mean: the nearest of several known words, and whether it is certain that it is meant."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from functools import cache
from itertools import zip_longest

_CUTOFF = 60
# A run with more misses than this has another trouble than spelling, and comparing takes its time.
_MOST_LOOKED_UP = 100
_SHORT = 6
# What people put around an id: marks, the folder and the ending of its file, an address on the site.
_AROUND = re.compile(r"^[\"'“”‘’„«»@<(]+|[\"'“”‘’„«»>),;.]+$")
_FOLDERS = re.compile(r"^(?:.*/)?([^/]+?)(?:\.md|\.json)?/?$")
_DIGITS = re.compile(r"\d+")


def nearest(word: str, known: Iterable[str], cutoff: int = _CUTOFF) -> str | None:
    """Return the known word that is most like the given one, or None when none is near."""
    return _nearest_plain(bare(word), {choice: _plain(choice) for choice in known}, cutoff)


def is_certain(word: str, guess: str, known: Collection[str]) -> bool:
    """Whether a word is a slip of the hand for the guess and can be one for no other known word.

    Numbers are never slips, nor is another letter in a part of one or two: lab-c may be a third lab.
    """
    written, meant = _plain(bare(word)), _plain(guess)
    if written == meant:
        return True
    distance = _distance(written, meant)
    allowed = 1 if len(written) < _SHORT else 2
    if distance > allowed or _DIGITS.findall(written) != _DIGITS.findall(meant):
        return False
    if _differ_in_a_letter_that_tells(written, meant):
        return False
    return all(other == guess or _distance(written, _plain(other)) > distance for other in known)


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

    def is_certain(self, written: str, guess: str, kinds: tuple[str, ...]) -> bool:
        """Whether the guess, of one of the kinds, must be meant: by its name, or by a slip of the hand."""
        return self._by_name(written, kinds) == guess or is_certain(written, guess, self._choices(kinds))

    def _nearest(self, written: str, kinds: tuple[str, ...]) -> str | None:
        """Return the id that is meant, of one of the kinds (of any, without kinds), or None."""
        by_name = self._by_name(written, kinds)
        if by_name is not None:
            return by_name
        self._left -= 1
        if self._left < 0:
            return None
        return _nearest_plain(bare(written[:200]), self._choices(kinds), _CUTOFF)

    def _by_name(self, written: str, kinds: tuple[str, ...]) -> str | None:
        for form in (written, bare(written)):
            found = self._names.get(_plain(form))
            if found is not None and (not kinds or self._kinds[found] in kinds):
                return found
        return None

    def _choices_of(self, kinds: tuple[str, ...]) -> dict[str, str]:
        return {i: _plain(i) for i, kind in sorted(self._kinds.items()) if not kinds or kind in kinds}


def bare(word: str) -> str:
    """Return a word without quotation marks around it, and an id without the path of its file."""
    inner = _AROUND.sub("", word.strip())
    found = _FOLDERS.match(inner)
    return found[1] if found and " " not in inner else inner


def _nearest_plain(word: str, choices: Mapping[str, str], cutoff: int) -> str | None:
    # Wanted only where there is a problem, and slow to import.
    from rapidfuzz import fuzz, process

    found = process.extractOne(_plain(word), choices, scorer=fuzz.ratio, score_cutoff=cutoff)
    return found[2] if found else None


def _distance(one: str, other: str) -> int:
    from rapidfuzz.distance import OSA

    return OSA.distance(one, other)


def _differ_in_a_letter_that_tells(written: str, meant: str) -> bool:
    parts = zip_longest(written.split("-"), meant.split("-"), fillvalue="")
    return any(a != b and len(a) == len(b) <= 2 and sorted(a) != sorted(b) for a, b in parts)


def _plain(word: str) -> str:
    return word.casefold().replace("_", "-").replace(" ", "-")
