"""Which sentences of a text state contested conduct in our own voice, and where."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from kb.checks.sentences import Sentence, sentences
from kb.checks.voice.governing import is_attributed, is_governed, is_said
from kb.checks.voice.rows import Row
from kb.checks.voice.tables import GRANTED, JUDGED, LANGUAGE, NAMELESS, PARTICULAR, any_of, has

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
        is_item = _ITEM.search(text, max(0, sentence.start - 20), sentence.start) is not None
        is_answer = is_asked and sentence.text.startswith("That ")
        is_listed = (is_listed and is_item) or (sentence.text.endswith(":") and _ends_said(sentence.text))
        is_asked = sentence.text.endswith("?") and _ends_said(sentence.text)
        if not (is_listed or is_answer) and (stated := asserted(sentence.text)):
            yield sentence, stated


def asserted(sentence: str) -> Stated | None:
    """Return the place at which a sentence states contested conduct in our own voice, or None."""
    row = LANGUAGE.read(sentence)
    found = JUDGED.expression.search(row.signs) or _stated(sentence, row)
    return Stated(*row.place(found.start(), found.end())) if found else None


def _stated(sentence: str, row: Row) -> re.Match[str] | None:
    signs = row.signs
    granted = list(islice(GRANTED.expression.finditer(signs), _MOST))
    conduct = list(islice(PARTICULAR.found(row), _MOST))
    # Nine sentences in ten end here, and the rest costs more.
    if not (granted or conduct) or has("WHOLE", signs) or _is_general(signs):
        return None
    if found := next((found for found in granted if not is_attributed(signs, found)), None):
        return found
    if _is_question(sentence, signs):
        return None
    start = _end_of_study(signs)
    if not has("PARTICULAR", signs):
        conduct = list(islice(NAMELESS.found(row), _MOST))
    return next(
        (found for found in conduct if found.start() >= start and not is_governed(signs, found)), None
    )


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
