"""Which sentences of a text state contested conduct in our own voice, and where."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from kb.checks.sentences import Sentence, sentences
from kb.checks.voice.governing import is_attributed, is_governed, is_said
from kb.checks.voice.tables import GRANTED, JUDGED, LANGUAGE, NAMELESS, PARTICULAR, STATED, any_of, has

# A sentence that names more is made to keep us busy.
_MOST = 60
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
        is_answer = is_asked and sentence.text.startswith("That ")
        is_listed = (is_listed and _is_item(text, sentence)) or (
            sentence.text.endswith(":") and _ends_said(sentence.text)
        )
        is_asked = sentence.text.endswith("?") and _ends_said(sentence.text)
        if not (is_listed or is_answer) and (stated := asserted(sentence.text)):
            yield sentence, stated


def _is_item(text: str, sentence: Sentence) -> bool:
    return _ITEM.search(text, max(0, sentence.start - 20), sentence.start) is not None


def asserted(sentence: str) -> Stated | None:
    """Return the place at which a sentence states contested conduct in our own voice, or None."""
    row = LANGUAGE.read(sentence)
    # Nine sentences in ten have none, and what governs is looked for in the others alone.
    places = list(islice(STATED.found(row), _MOST))
    found = _stated(sentence, row.signs, places) if places else None
    return Stated(*row.place(found.start(), found.end())) if found else None


def _stated(sentence: str, signs: str, places: list[tuple[int, re.Match[str]]]) -> re.Match[str] | None:
    """Return the first of the places that nobody answers for."""
    if places[0][0] == JUDGED:
        return places[0][1]
    if has("WHOLE", signs) or _is_general(signs):
        return None
    if _is_question(sentence, signs):
        may_state = set[int]()
    else:
        may_state = {NAMELESS, PARTICULAR} if has("PARTICULAR", signs) else {NAMELESS}
    start = _end_of_study(signs)
    for table, found in places:
        if table == GRANTED and not is_attributed(signs, found):
            return found
        if table in may_state and found.start() >= start and not is_governed(signs, found):
            return found
    return None


def _ends_said(sentence: str) -> bool:
    """Whether a sentence ends in what somebody in particular says."""
    return is_said(LANGUAGE.read(sentence).signs)


def _is_question(sentence: str, signs: str) -> bool:
    """Whether a sentence asks without taking an answer for granted."""
    return sentence.endswith("?") and not has("ASKS_WHY", signs)


def _is_general(signs: str) -> bool:
    return has("GENERAL", signs) and (not has("PARTICULAR", signs) or has("OBLIGING", signs))


def _end_of_study(signs: str) -> int:
    """Return how far a sentence tells what the authors of a study did themselves."""
    if not has("STUDY", signs) or has("STUDY_PROVES", signs):
        return 0
    stop = any_of("BREAKS").expression.search(signs)
    return stop.end() if stop else len(signs)
