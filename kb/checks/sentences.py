"""The sentences and headings of prose, each with its place; tables and what others wrote are left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_END = re.compile(
    r"(?<=[.!?])[\"”’)\]]*\s+(?=[\"“‘(\[]?[A-Z0-9])|\f\s*|\n\s*\n|\n(?=\s*(?:[-*+]|\d+[.)]|#{1,6})\s)"
)
_ABBREVIATED = re.compile(
    r"\b(?:[A-Z]|[Dd]r|[Mm]rs?|[Nn]o|vs|e\.g|i\.e|cf|ca|Inc|Ltd|Co|Corp|St|approx|al)\.$"
)
_NOT_PROSE = re.compile(r"^(?:\s*\|.*|\s{4,}\S.*|-{3,}|={3,})$", re.M)
# A heading ends with its line.
_HEADING = re.compile(r"^(#{1,6} .*)\n", re.M)
_MARKER = re.compile(r"\s*(?:[-*+]|\d+[.)]|#{1,6})\s+|\s+")
_BLANK = re.compile(r"\s")
_LINK = re.compile(r"\[([^\[\]]*)\]\(([^()]*)\)")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as plain words of the same length as in the text; `start` is its offset there."""

    text: str
    start: int


def sentences(text: str) -> Iterator[Sentence]:
    """Yield the sentences of Markdown in order."""
    prose = _HEADING.sub(r"\1\f", _NOT_PROSE.sub(_blank, text))
    plain = _LINK.sub(_words_alone, prose).replace("*", " ").replace("_", " ")
    start = 0
    for found in _END.finditer(plain):
        if _ABBREVIATED.search(plain, max(start, found.start() - 8), found.start()):
            continue
        yield from _sentence(plain, start, found.start())
        start = found.end()
    yield from _sentence(plain, start, len(plain))


def _sentence(plain: str, start: int, end: int) -> Iterator[Sentence]:
    marker = _MARKER.match(plain, start, end)
    begins = marker.end() if marker else start
    words = plain[begins:end].rstrip()
    if words:
        # A text without line ends and the like has nothing to be replaced, which is told faster.
        yield Sentence(words if words.isprintable() else _BLANK.sub(" ", words), begins)


def _words_alone(link: re.Match[str]) -> str:
    # The same length, so that places stay; a sign that is no blank where a mask left no words.
    return f" {link[1]}{' ' * (len(link[2]) + 3)}"


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())
