"""Whose voice a sentence speaks in: whether it states as a fact what somebody is only said to have done.

Told by words, not by understanding: conduct that is contested here (training on another's outputs, taking
them, hiding it, breaking terms) by somebody in particular, outside of all that a verb of saying, a doubt, a
rule or a question governs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from kb.checks import voice_conduct, voice_figures, voice_patterns
from kb.checks.sentences import Sentence, sentences
from kb.checks.voice_language import Language, Pattern
from kb.checks.voice_rows import Row
from kb.checks.voice_words import WORDS

# A sentence that names more is made to keep us busy; so many words away nothing governs any more.
_MOST = 60
_REACH = 160

_TABLES: dict[str, tuple[str, ...]] = {
    name: table
    for module in (voice_conduct, voice_figures, voice_patterns)
    for name, table in vars(module).items()
    if isinstance(table, tuple)
}
_LANGUAGE = Language(WORDS, [pattern for table in _TABLES.values() for pattern in table])
_ANY_OF = {name: Pattern(_LANGUAGE, table) for name, table in _TABLES.items()}
_CONDUCT, _DEFINITE = (
    [Pattern(_LANGUAGE, [words]) for words in table]
    for table in ([*voice_conduct.CONDUCT, *voice_figures.FIGURES], voice_conduct.DEFINITE)
)
_STATING = [*voice_conduct.CONDUCT, *voice_figures.FIGURES, *voice_conduct.DEFINITE, *voice_conduct.JUDGING]
_SIGNALS = _LANGUAGE.signals(_STATING, "common")
_WORD = re.compile(r"[\w-]+")
_ITEM = re.compile(r"(?:^|\n)\s*(?:[-*+]|\d+[.)])\s+$")


@dataclass(frozen=True, slots=True)
class Stated:
    """Where in a sentence contested conduct is stated."""

    start: int
    end: int


def assertions(text: str) -> Iterator[tuple[Sentence, Stated]]:
    """Yield the sentences of Markdown that state contested conduct in our own voice.

    The items of a list are the words of whoever is said to say them in the line before; so is a sentence
    with "that" which answers what somebody says.
    """
    is_listed = is_asked = False
    for sentence in sentences(text):
        is_item = _ITEM.search(text, max(0, sentence.start - 20), sentence.start) is not None
        is_answer = is_asked and sentence.text.startswith("That ")
        is_listed = (is_listed and is_item) or (sentence.text.endswith(":") and is_said(sentence.text))
        is_asked = sentence.text.endswith("?") and is_said(sentence.text)
        if not (is_listed or is_answer) and (stated := asserted(sentence.text)):
            yield sentence, stated


def is_said(sentence: str) -> bool:
    """Whether a sentence ends in what somebody in particular says."""
    return _is_said(_LANGUAGE.read(sentence).signs)


def asserted(sentence: str) -> Stated | None:
    """Return the place at which a sentence states contested conduct in our own voice, or None."""
    # Most sentences have no word of conduct, and finding that out first is ten times as fast.
    if _SIGNALS.isdisjoint(_WORD.findall(sentence.lower())):
        return None
    row = _LANGUAGE.read(sentence)
    if judged := _ANY_OF["JUDGING"].expression.search(row.signs):
        return _stated(row, judged)
    if _has("WHOLE", row.signs) or _is_question(sentence, row.signs) or _is_general(row.signs):
        return None
    start = _end_of_study(row.signs)
    for found in islice(_conduct(row), _MOST):
        if found.start() >= start and not _is_governed(row.signs, found):
            return _stated(row, found)
    return None


def _stated(row: Row, found: re.Match[str]) -> Stated:
    return Stated(row.places[found.start()][0], row.places[min(found.end(), len(row.places)) - 1][1])


def _has(name: str, signs: str) -> bool:
    return _ANY_OF[name].expression.search(signs) is not None


def _is_question(sentence: str, signs: str) -> bool:
    """Whether a sentence asks without taking an answer for granted."""
    return sentence.endswith("?") and not _has("ASKS_WHY", signs)


def _is_general(signs: str) -> bool:
    return _has("GENERAL", signs) and (not _has("PARTICULAR", signs) or _has("OBLIGING", signs))


def _end_of_study(signs: str) -> int:
    """Return how far a sentence tells what the authors of a study did themselves."""
    if not _has("STUDY", signs) or _has("STUDY_PROVES", signs):
        return 0
    stop = _ANY_OF["BREAKS"].expression.search(signs)
    return stop.end() if stop else len(signs)


def _conduct(row: Row) -> Iterator[re.Match[str]]:
    for pattern in [*_CONDUCT, *_DEFINITE] if _has("PARTICULAR", row.signs) else _DEFINITE:
        if pattern.can_match(row):
            yield from pattern.expression.finditer(row.signs)


def _is_governed(signs: str, found: re.Match[str]) -> bool:
    before = _statement_before(signs, found.start())
    if _has("PRESUPPOSING", before) and not _has("IF_ANY", before):
        return _is_said(before) or _is_attributed_behind(signs, found)
    first = signs[found.start()]
    if _has("ATTRIBUTING", before + first) or _has("SOFTENED", found.group()):
        return True
    if _has("ASKING", before) or _has("ADJACENT", before) or _is_said(before):
        return True
    if _reaches("FORBIDDING", before, "NEW_CLAUSE", first) or _reaches(
        "NOT_KNOWN", before, "NEW_STATEMENT", first
    ):
        return True
    return _has("OWN", signs[found.start() : found.end() + 3]) or _is_attributed_behind(signs, found)


def _statement_before(signs: str, end: int) -> str:
    """Return what may govern the words at `end`: their sentence up to them, from the last break on."""
    before = _ANY_OF["ASIDES"].expression.sub("", signs[max(0, end - _REACH) : end])
    start = 0
    for found in _ANY_OF["BREAKS"].expression.finditer(before + signs[end : end + 1]):
        if 0 < found.start() < len(before) and not _has("LISTED", before[: found.start()]):
            start = found.end()
    return _ANY_OF["NOBODYS"].expression.sub("", before[start:])


def _is_said(before: str) -> bool:
    """Whether somebody in particular says what follows."""
    for found in _ANY_OF["SAYING"].expression.finditer(before):
        behind = before[found.end() :]
        end = _ANY_OF["SAYING_ENDS"].expression.search(behind)
        # Before a comma the speaker is put in between: "the accounts, Lab A says, were ...".
        if (
            end is None
            or _has("IN_BETWEEN", before[found.start() :])
            or _has("CONTENT", behind[: end.start()])
        ):
            return True
    return False


def _reaches(name: str, before: str, end: str, first: str) -> bool:
    """Whether what is found in the words before goes on to the first one of the conduct."""
    ends = _ANY_OF[end].expression
    return any(
        not ends.search(before + first, found.end()) for found in _ANY_OF[name].expression.finditer(before)
    )


def _is_attributed_behind(signs: str, found: re.Match[str]) -> bool:
    rest = signs[found.start() : found.start() + _REACH]
    stop = _ANY_OF["BREAKS"].expression.search(rest)
    if _has("BEHIND", rest[: stop.start() + 1] if stop else rest):
        return True
    return _has("DESCRIBED", signs[found.end() : found.end() + 8])
