"""Did-you-mean: the nearest of several known words."""

from __future__ import annotations

from collections.abc import Iterable

_CUTOFF = 60


def nearest(word: str, known: Iterable[str], cutoff: int = _CUTOFF) -> str | None:
    """Return the known word that is most like the given one, or None when none is near."""
    found = nearest_of_several(word, known, 1, cutoff)
    return found[0] if found else None


def nearest_of_several(word: str, known: Iterable[str], limit: int, cutoff: int = _CUTOFF) -> list[str]:
    """Return up to `limit` known words, the most like first."""
    # Wanted only where there is a problem, and slow to import.
    from rapidfuzz import fuzz, process

    plain = _plain(word)
    choices = {choice: _plain(choice) for choice in known}
    matches = process.extract(plain, choices, scorer=fuzz.ratio, limit=limit, score_cutoff=cutoff)
    return [choice for _, _, choice in matches]


def _plain(word: str) -> str:
    return word.casefold().replace("_", "-").replace(" ", "-")
