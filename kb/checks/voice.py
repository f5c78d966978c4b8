"""Whose voice a sentence speaks in: whether it states as a fact what somebody is only said to have done.

Told by words, not by understanding: conduct that is contested here (training on another's outputs, taking
them, hiding it, breaking terms) by somebody in particular, outside of all that a verb of saying, a doubt, a
rule or a question governs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from kb.checks import voice_words as words
from kb.checks.voice_signs import groups_in

# A sentence that names more is made to keep us busy; so many characters away words govern nothing any more.
_MOST = 100
_REACH = 1000
# A clause that says something aside and ends before the conduct is named governs nothing behind it.
_ASIDE = re.compile(
    r", (?:which|who|whom|whose) [^,]*,|\([^()]*\)"
    r"|^(?:although|though|while|whereas|after|before|when|once|since|because|despite|even as|even though"
    r"|in spite of|notwithstanding|contrary to|unlike|whatever|no matter|as everyone)\b[^,]*,",
    re.I,
)
_NEW_CLAUSE = re.compile(
    r", (?:and|so|which|who)\b|\b(?:after|because|since|when|by)\b|\band did\b|:"
    r"|\b(?:that|which|who) (?:the |its |their )?(?:\w+ )?[A-Z]"
)
_NEW_STATEMENT = re.compile(r", (?:and|so|which|who)\b|\b(?:after|because|since)\b|\band did\b|:")
_LISTS = re.compile(r":|\b(?:says?|said|adds?|added|states?|stated|holds|held|writes|wrote) that\b")
_OWN = re.compile(r"\b(?:on|from|of|off) (?:its|their|his|her) own\b")
_OPEN_QUESTION = re.compile(
    r"^(?:how (?:many|much)|which|whether|what (?:is|was|would|could|remains?))\b", re.I
)


def asserted(sentence: str) -> re.Match[str] | None:
    """Return the words in which a sentence states contested conduct in our own voice, or None."""
    if sentence.endswith("?") or _OPEN_QUESTION.match(sentence) or _is_general(sentence):
        return None
    conduct = islice(_conduct(sentence), _MOST)
    return next((found for found in conduct if not _is_governed(sentence, found)), None)


def _is_general(sentence: str) -> bool:
    if words.STUDY.match(sentence):
        return True
    if words.GENERAL.match(sentence) is None:
        return False
    return not words.NAME.search(sentence) or words.OBLIGING.search(sentence) is not None


def _conduct(sentence: str) -> Iterator[re.Match[str]]:
    groups = groups_in(sentence)
    for n, pattern in enumerate(words.CONDUCT):
        if groups >> n & 1:
            yield from pattern.finditer(sentence)


def _is_governed(sentence: str, found: re.Match[str]) -> bool:
    clause = _clause_before(sentence, found.start())
    if _is_said(clause) or words.ATTRIBUTING.search(clause) or words.POSSIBLE.search(clause):
        return True
    if _reaches(words.NORMATIVE, clause, _NEW_CLAUSE) or words.INDEFINITE.search(clause):
        return True
    if any(_reaches(doubt, clause, _NEW_STATEMENT) for doubt in (words.NOT_KNOWN, words.QUESTIONING)):
        return True
    if _OWN.search(sentence, max(found.start(), found.end() - 30), found.end() + 10):
        return True
    return _is_attributed_behind(sentence, found.start())


def _is_said(clause: str) -> bool:
    """Whether somebody says what follows the clause."""
    return any(
        found.group().lower() not in words.NOUNS_TOO
        or not words.BEFORE_NOUNS.search(clause, max(0, found.start() - 14), found.start())
        for found in words.SAYING.finditer(clause)
    )


def _clause_before(sentence: str, end: int) -> str:
    """Return what may govern the words at `end`: their sentence up to them, from the last break on."""
    start = max(0, end - _REACH)
    for found in words.BREAK.finditer(sentence, start, end):
        # A list behind a colon, or of what somebody says that, is one statement, whatever parts it.
        if found.group() != ";" or not _LISTS.search(sentence, start, found.start()):
            start = found.end()
    return _ASIDE.sub(" ", sentence[start:end].lstrip())


def _reaches(pattern: re.Pattern[str], clause: str, end: re.Pattern[str]) -> bool:
    """Whether a doubt, a rule or a question goes on to the end of the clause."""
    return any(not end.search(clause, found.end()) for found in pattern.finditer(clause))


def _is_attributed_behind(sentence: str, start: int) -> bool:
    reach = min(len(sentence), start + _REACH)
    stop = words.BREAK.search(sentence, start, reach)
    end = stop.start() if stop else reach
    return words.BEHIND.search(sentence, start, end) is not None
