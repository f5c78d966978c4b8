"""Sentences of a text with their places, in scripts with and without spaces. A quotation is not torn."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_END = re.compile(r"[.!?…]+[\"”’»)\]']*(?=\s+[\"“‘«„(\[]?\s?[\w¿¡])|[。！？]+[」』”’）\"]*|\n+")
_ABBREVIATED = re.compile(
    r"(?:\b(?:[A-Z]|Dr|Mrs?|Ms|Prof|No|vs|e\.g|i\.e|cf|Inc|Ltd|Co|Corp|St|approx|Sen|Rep|Gov|Gen|Jr|Sr"
    r"|DR|MRS?|MS|PROF|SEN|REP|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Nr|bzw|ca|z\.B|U\.S|U\.K|H\.R|al|art|Art|Abs"
    r"|M|Mme|Sra?|EE)|\b\d{1,2})\.$"
)
_DATE_NUMBER = re.compile(r"\b\d{1,2}\.$")
_MONTH_AFTER = re.compile(
    r"\s+(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)"
)
_OPENING = {"“": "”", "«": "»", "「": "」", "『": "』"}
_LONGEST = 900
DATELINE = re.compile(
    r"[^!?\n]{0,70}?\([^()\n]{2,40}\)\s?[-–—]\s?|【[^】]{4,30}】|[A-Z][A-Z ,.]{3,40}\d{0,2}\s?[-–—]\s"
    r"|\[[^\]=]{1,12}=[^\]]{2,16}\]\s?"
    r"|[A-ZÀ-Þ][A-ZÀ-Þ .,’'-]{2,40},\s(?:\d{1,2}\s)?[^\W\d_]{3,10}\.?\s?(?:\d{1,2})?\s?[-–—]\s"
)
"""Place, day and agency before the first sentence of a report."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and where it stands; `paragraph` counts the lines of the text."""

    text: str
    start: int
    end: int
    paragraph: int


def sentences(text: str) -> Iterator[Sentence]:
    """Yield the sentences of a text in order. A line is a paragraph and ends its last sentence."""
    for number, line in enumerate(re.finditer(r"[^\n]+", text)):
        start, end = line.span()
        begin = start
        for found in _END.finditer(text, start, end):
            stop = found.end()
            if _is_abbreviation(text, begin, found) or _is_within_quotation(text, begin, stop):
                continue
            yield from _sentence(text, begin, stop, number)
            begin = stop
        yield from _sentence(text, begin, end, number)


def _is_abbreviation(text: str, begin: int, found: re.Match[str]) -> bool:
    if not found.group().startswith("."):
        return False
    before = text[max(begin, found.start() - 7) : found.start() + 1]
    if _DATE_NUMBER.search(before):
        return bool(_MONTH_AFTER.match(text, found.end()))
    return bool(_ABBREVIATED.search(before))


def _is_within_quotation(text: str, begin: int, stop: int) -> bool:
    """Whether a quotation that began in this sentence is still open; a very long one is torn all the same."""
    if stop - begin > _LONGEST:
        return False
    piece = text[begin:stop]
    if piece.count('"') % 2:
        return True
    if "„" in piece:
        return piece.count("„") > piece.count("“") + piece.count("”")
    return any(piece.count(opening) > piece.count(closing) for opening, closing in _OPENING.items())


def _sentence(text: str, begin: int, end: int, paragraph: int) -> Iterator[Sentence]:
    while begin < end and text[begin].isspace():
        begin += 1
    while end > begin and text[end - 1].isspace():
        end -= 1
    if end > begin:
        yield Sentence(text[begin:end], begin, end, paragraph)
