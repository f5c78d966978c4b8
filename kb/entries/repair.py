"""Front matter that cannot be read, mended by trial: the first small change after which all of it can.

A candidate counts only where the mended front matter has no problem of reading and none but known keys,
so that a guess never hides what the author wrote.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from kb.entries.edit import Edit, edited
from kb.entries.places import read_placed
from kb.entries.problem import Problem
from kb.entries.source_text import SourceText
from kb.entries.yaml_text import quoted

_MOST_TRIED = 30
_LONGEST_TRIED = 16_000
_FOLD_FROM = 80
_KEY = re.compile(r"(?P<indent>[ ]*)(?P<dash>- )?(?P<key>[A-Za-z_]+)[ ]?(?P<sign>:|=)(?P<gap>[ \u00a0]*)")

_KEY_ALONE = re.compile(r"(?P<key>[a-z_]+)[ \u00a0]+(?=\S)")


@dataclass(frozen=True)
class _Line:
    """A line of the front matter; `at` is its offset in the file."""

    text: str
    at: int

    @property
    def end(self) -> int:
        return self.at + len(self.text)


def repaired(source: SourceText, keys: Sequence[str], problem: Problem) -> Problem:
    """Return the problem of unreadable front matter with its mend and its true place, if one is found."""
    if len(source.front) > _LONGEST_TRIED:
        return problem
    for edits in islice(_candidates(source, problem, keys), _MOST_TRIED):
        text = edited(source.text, edits)
        if can_be_read(SourceText(source.path, text), keys):
            return _mended(source, problem, tuple(edits))
    return problem


def can_be_read(source: SourceText, keys: Sequence[str]) -> bool:
    """Whether front matter can be read without any problem, and has known keys alone."""
    placed = read_placed(source)
    return placed.data is not None and not placed.problems and placed.data.keys() <= set(keys)


def _mended(source: SourceText, problem: Problem, edits: tuple[Edit, ...]) -> Problem:
    first = edits[0]
    line, column = source.position(first.start)
    becomes = edited(source.text, edits).split("\n")[line - 1].strip()
    mend = f"write {becomes}" + (" and put the text below it, indented" if becomes.endswith(">-") else "")
    if line == problem.line and column <= problem.column < column + first.end - first.start:
        return replace(problem, mend=mend, edits=edits)
    # The reader stumbled behind the mistake; the mend knows where it is.
    moved = source.problem(problem.code, problem.message, first.start, max(first.end, first.start + 1))
    return replace(moved, mend=mend, edits=edits)


def _candidates(source: SourceText, problem: Problem, keys: Sequence[str]) -> Iterator[list[Edit]]:
    lines = _lines(source)
    # Line 1 of the file is the first fence; readers often stop one line or more behind the mistake.
    index = min(max(problem.line - 2, 0), len(lines) - 1) if lines else -1
    nearby = [n for n in (index, index - 1, _beginning(lines, index), index + 1) if 0 <= n < len(lines)]
    for n in dict.fromkeys(nearby):
        for change in _CHANGES:
            yield from change(lines, n, keys)


def _lines(source: SourceText) -> list[_Line]:
    lines, at = [], source.front_at
    for text in source.front.rstrip("\n").split("\n"):
        lines.append(_Line(text, at))
        at += len(text) + 1
    return lines


def _beginning(lines: Sequence[_Line], index: int) -> int:
    """Return the line above at which the value begins that goes on in this one."""
    while index > 0 and (not lines[index].text.strip() or lines[index].text.startswith(" ")):
        index -= 1
    return index


def _spaced(lines: Sequence[_Line], n: int, keys: Sequence[str]) -> Iterator[list[Edit]]:
    """`key:value`, `key = value`, `key value` or another blank than a space: write `key: value`."""
    found = _KEY.match(lines[n].text) or _KEY_ALONE.match(lines[n].text)
    if found and found["key"] in keys and not found.group().endswith(f"{found['key']}: "):
        start = lines[n].at + found.start("key")
        yield [Edit(start, lines[n].at + found.end(), f"{found['key']}: ")]


def _outdented(lines: Sequence[_Line], n: int, keys: Sequence[str]) -> Iterator[list[Edit]]:
    """A key of the first level that is indented: take the blanks away."""
    found = _KEY.match(lines[n].text)
    if found and found["indent"] and not found["dash"] and found["key"] in keys:
        yield [Edit(lines[n].at, lines[n].at + len(found["indent"]), "")]


def _indented(lines: Sequence[_Line], n: int, keys: Sequence[str]) -> Iterator[list[Edit]]:
    """A text that goes on without being indented: indent its lines."""
    edits = []
    for line in lines[n:]:
        found = _KEY.match(line.text)
        first_word = line.text.strip().partition(" ")[0].lower()
        if not first_word or (found and found["key"] in keys) or first_word in keys:
            break
        if not line.text.startswith("  "):
            edits.append(Edit(line.at, line.at + len(line.text) - len(line.text.lstrip()), "  "))
    if edits:
        yield edits


def _aligned(lines: Sequence[_Line], n: int, keys: Sequence[str]) -> Iterator[list[Edit]]:
    """Items of one list with different indentation: give all of them that of two blanks."""
    first = n
    while first > 0 and lines[first].text.startswith((" ", "-")):
        first -= 1
    edits = []
    for line in lines[first + 1 :]:
        bare = line.text.lstrip()
        if not line.text.startswith((" ", "-")):
            break
        wanted = "  " if bare.startswith("- ") else "    "
        edits.append(Edit(line.at, line.at + len(line.text) - len(bare), wanted))
    if edits:
        yield edits


def _closed(lines: Sequence[_Line], n: int, keys: Sequence[str]) -> Iterator[list[Edit]]:
    """A bracket without its other half: add it at the end of the line."""
    text = lines[n].text.rstrip()
    missing = [close for opened, close in ("[]", "{}") for _ in range(text.count(opened) - text.count(close))]
    at = lines[n].at + len(text)
    if missing:
        yield [Edit(at, at, "".join(missing))]
        if len(missing) > 1:
            yield [Edit(at, at, "".join(reversed(missing)))]
    if text.endswith(("]", "}")):
        yield [Edit(at - 1, at, "}" if text.endswith("]") else "]")]
        yield [Edit(at - 1, at, "")]


def _as_text(lines: Sequence[_Line], n: int, keys: Sequence[str]) -> Iterator[list[Edit]]:
    """A value with something in it that means something to YAML: quote it, or fold it where it is long."""
    found = _KEY.match(lines[n].text)
    if not found:
        item = re.match(r"[ ]*- ", lines[n].text)
        if item:
            yield [Edit(lines[n].at + item.end(), lines[n].end, quoted(lines[n].text[item.end() :].strip()))]
        return
    last = n
    while last + 1 < len(lines) and lines[last + 1].text.startswith(found["indent"] + "  "):
        last += 1
    start = lines[n].at + found.end("key")
    pieces = [lines[n].text[found.end() :], *(line.text for line in lines[n + 1 : last + 1])]
    words = " ".join(" ".join(pieces).split())
    bare = words.strip("\"'")
    # A mark that has no other half was to open or close the text and is none of it.
    is_odd = words[:1] in ('"', "'") and words.count(words[0]) % 2 == 1
    for value in dict.fromkeys([bare, words] if is_odd else [words, bare]):
        if not value or (value[:1] in "[{" and value[-1:] in "]}"):
            continue
        inner = found["indent"] + ("    " if found["dash"] else "  ")
        if len(value) < _FOLD_FROM and last == n:
            yield [Edit(start, lines[n].end, f": {quoted(value)}")]
        else:
            text = "\n".join(inner + piece.strip() for piece in pieces if piece.strip())
            yield [Edit(start, lines[last].end, f": >-\n{text}")]


_Change = Callable[[Sequence[_Line], int, Sequence[str]], Iterator[list[Edit]]]
_CHANGES: tuple[_Change, ...] = (_spaced, _outdented, _closed, _as_text, _indented, _aligned)
