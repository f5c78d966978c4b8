"""The lines of hyphens around the front matter, mended where one is missing or written in another way."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kb.entries.edit import Edit, edited
from kb.entries.problem import Problem
from kb.entries.repair import can_be_read
from kb.entries.source_text import FENCE, SourceText

_LIKE_A_FENCE = re.compile(r"[ \t]*(?:-{2,}|—+|–+|\+{3,}|\*{3,}|`{3}(?:ya?ml)?)[ \t]*\Z")
_KEY_LINE = re.compile(r"[a-z_]+:(?: |$)")


def fenced(source: SourceText, keys: Sequence[str], problem: Problem) -> Problem:
    """Return the problem of missing fences with its mend, if the front matter can be read after it."""
    for edits in _candidates(source.text):
        if can_be_read(SourceText(source.path, edited(source.text, edits)), keys):
            line, column = source.position(edits[-1].start)
            return replace(problem, line=line, column=column, width=1, edits=edits, source_line="")
    return problem


def _candidates(text: str) -> Iterator[tuple[Edit, ...]]:
    lines = text.split("\n")
    starts = [sum(len(line) + 1 for line in lines[:n]) for n in range(len(lines))]
    alike = [n for n, line in enumerate(lines) if _LIKE_A_FENCE.match(line)]
    opening: tuple[Edit, ...] = ()
    if lines[0] != FENCE:
        first = next((n for n, line in enumerate(lines) if line.strip()), 0)
        ends = starts[first] + len(lines[first]) if first in alike else starts[first]
        if first not in alike and not _KEY_LINE.match(lines[first]):
            return
        opening = (Edit(0, ends, FENCE + ("" if first in alike else "\n")),)
        if any(lines[n] == FENCE for n in range(first + 1, len(lines))):
            yield opening
    for n in alike[alike[:1] == [0] :]:
        yield (*opening, Edit(starts[n], starts[n] + len(lines[n]), FENCE))
    blank = next((n for n, line in enumerate(lines) if n and not line.strip()), len(lines) - 1)
    yield (*opening, Edit(starts[blank], starts[blank], FENCE + "\n"))
