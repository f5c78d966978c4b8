"""Claims that are one: what a speaker goes on with, and what a text tells again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from kb.ingest.extract.candidate import FoundClaim, Passage

_ALIKE = 85


def joined(claims: Sequence[FoundClaim], text: str) -> list[FoundClaim]:
    """Return the claims of a text with those joined that one speaker goes on with, or that are told again."""
    kept: list[FoundClaim] = []
    for claim in claims:
        if kept and _goes_on(kept[-1], claim, text):
            kept[-1] = _both(kept[-1], claim, text)
            continue
        same = next((n for n, other in enumerate(kept) if _is_repeat(claim, other)), None)
        if same is None:
            kept.append(claim)
        else:
            kept[same] = _both(kept[same], claim)
    return kept


def weightiest(claims: list[FoundClaim]) -> Iterator[FoundClaim]:
    """Yield the claims of a sentence; what a speaker only adds to a charge or an answer is no other claim."""
    for number, claim in enumerate(claims):
        others = [one for n, one in enumerate(claims) if n != number and one.speakers == claim.speakers]
        is_added = claim.type == "opinion" and any(one.type not in ("opinion", "") for one in others)
        is_again = any(
            one.type == claim.type and (bool(one.targets), -n) > (bool(claim.targets), -number)
            for n, one in enumerate(claims)
            if n != number and one.speakers == claim.speakers
        )
        if not (is_added or is_again):
            yield claim


def _goes_on(before: FoundClaim, claim: FoundClaim, text: str) -> bool:
    """Whether the same speaker says more of the same sort in the next sentence of the paragraph."""
    if claim.type != "opinion" or before.type != claim.type or set(before.speakers) != set(claim.speakers):
        return False
    between = text[before.passage.end : claim.passage.start]
    return not between.strip() and "\n" not in between


def _is_repeat(one: FoundClaim, other: FoundClaim) -> bool:
    if set(one.speakers) != set(other.speakers) or one.type != other.type:
        return False
    is_shared = bool(set(one.targets) & set(other.targets)) or not (one.targets or other.targets)
    return is_shared and fuzz.token_set_ratio(one.says, other.says) > _ALIKE


def _both(first: FoundClaim, second: FoundClaim, text: str = "") -> FoundClaim:
    """Return two claims as one; with the text, the passage goes from the first to the second."""
    accused = _once((*first.accused, *second.accused))
    passage = first.passage
    if text and second.passage.end > passage.end:
        passage = Passage(text[passage.start : second.passage.end], passage.start, second.passage.end)
    return replace(
        first,
        accused=accused,
        subjects=tuple(name for name in _once((*first.subjects, *second.subjects)) if name not in accused),
        passage=passage,
        figures=tuple(dict.fromkeys((*first.figures, *second.figures))),
        form="direct" if "direct" in (first.form, second.form) else first.form,
    )


def _once(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
