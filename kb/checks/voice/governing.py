"""Who answers for the words at a place of a row of signs: what stands before, around and behind them."""

from __future__ import annotations

import re
from functools import lru_cache

from kb.checks.voice.tables import any_of, has

# So many words away nothing governs any more.
_REACH = 160


def is_governed(signs: str, found: re.Match[str]) -> bool:
    """Whether what is found is said by somebody, asked, doubted, denied, forbidden or of one's own."""
    before, first = statement_before(signs, found.start()), signs[found.start()]
    if has("PRESUPPOSING", before) and not has("IF_ANY", before):
        return is_said(before) or _is_attributed_behind(signs, found)
    return (
        is_attributed(signs, found)
        or has("CONDITION", before + first)
        or has("ASKING", before)
        or has("ADJACENT", before)
        or _reaches("FORBIDDING", before, "NEW_CLAUSE", first)
        or _reaches("NOT_KNOWN", before, "NEW_STATEMENT", first)
        or has("OWN", signs[found.start() : found.end() + 3])
    )


def is_attributed(signs: str, found: re.Match[str]) -> bool:
    """Whether somebody in particular says what is found."""
    before = statement_before(signs, found.start())
    return (
        has("ATTRIBUTING", before + signs[found.start()])
        or has("SOFTENED", found.group())
        or is_said(before)
        or _is_attributed_behind(signs, found)
    )


@lru_cache(maxsize=256)
def statement_before(signs: str, end: int) -> str:
    """Return what may govern the words at `end`: their sentence up to them, from the last break on."""
    before = any_of("ASIDES").expression.sub("", signs[max(0, end - _REACH) : end])
    start = 0
    for found in any_of("BREAKS").expression.finditer(before + signs[end : end + 1]):
        if 0 < found.start() < len(before) and not has("LISTED", before[: found.start()]):
            start = found.end()
    return any_of("NOBODYS").expression.sub("", before[start:])


def is_said(before: str) -> bool:
    """Whether somebody in particular says what follows."""
    for found in any_of("SAYING").expression.finditer(before):
        behind = before[found.end() :]
        end = any_of("SAYING_ENDS").expression.search(behind)
        # Before a comma the speaker is put in between: "the accounts, Lab A says, were ...".
        if end is None or has("IN_BETWEEN", before[found.start() :]) or has("CONTENT", behind[: end.start()]):
            return True
    return False


def _reaches(name: str, before: str, end: str, first: str) -> bool:
    """Whether what is found in the words before goes on to the first one of the conduct."""
    ends = any_of(end).expression
    return any(
        not ends.search(before + first, found.end()) for found in any_of(name).expression.finditer(before)
    )


def _is_attributed_behind(signs: str, found: re.Match[str]) -> bool:
    rest = signs[found.start() : found.start() + _REACH]
    stop = any_of("BREAKS").expression.search(rest)
    if has("BEHIND", rest[: stop.start() + 1] if stop else rest):
        return True
    return has("DESCRIBED", signs[found.end() : found.end() + 8])
