"""Patterns over rows of signs, written in classes of words.

A sign tells in which classes of a table of words its word is, so that a pattern speaks of classes and not of
words. What a pattern can say, each with blanks between:

    making|using      a word of one of the classes            'on'|'by'   one of these very words
    making&-ing       of the first and not of the second      name?       or none
    !name             what follows is none of it              !<the       what stands before is none of it
    =name             what follows is one of it
    ~8                up to eight words of one statement that neither deny nor doubt
    -8  +8            up to eight without a comma; without and or but too
    _2                up to two that may stand before a noun
    ^ $               the start and the end of the row

The classes name, comma, stop and the like, ing and ed (the ends of words of the table) need no table.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property

from kb.checks.voice.rows import Reader, Row
from kb.checks.voice.signs import Signs

# What ends a statement, and what each kind of gap leaves out.
_ENDS = "semicolon|colon|stop|open|close|dash"
_GAPS = {
    "~": f"{_ENDS}|not|modal",
    "-": f"{_ENDS}|comma",
    "+": f"{_ENDS}|comma|and|but",
    "_": f"{_ENDS}|comma|poss|function|be|saying|forbidding",
}


class Pattern:
    """Patterns of which one is looked for, compiled when they are first asked for."""

    def __init__(self, language: Language, patterns: Sequence[str]) -> None:
        self._language = language
        self._patterns = patterns

    @cached_property
    def expression(self) -> re.Pattern[str]:
        """The regular expression over signs."""
        return self._language.compiled(self._patterns)


class Index:
    """Tables of patterns of which each is looked for, by the words that a sentence must have for it."""

    def __init__(self, language: Language, tables: Sequence[Sequence[str]]) -> None:
        patterns = [words for table in tables for words in table]
        self._table = [n for n, table in enumerate(tables) for _ in table]
        needed = [_needed(words) for words in patterns]
        bits = {part: 1 << n for n, part in enumerate({part for parts in needed for part in parts})}
        self._patterns = [Pattern(language, [words]) for words in patterns]
        self._needs = [sum(bits[part] for part in set(parts)) for parts in needed]
        parts_of: dict[str, int] = defaultdict(int)
        rarest_of: dict[str, list[int]] = defaultdict(list)
        for part, bit in bits.items():
            for sign in map(chr, language.codes(part)):
                parts_of[sign] |= bit
        for n, parts in enumerate(needed):
            for sign in map(chr, language.codes(min(parts, key=language.uses_of))):
                rarest_of[sign].append(n)
        self._of_sign = {sign: (bits, tuple(rarest_of.get(sign, ()))) for sign, bits in parts_of.items()}

    def found(self, row: Row) -> Iterator[tuple[int, re.Match[str]]]:
        """Yield all places of all patterns in a row, table by table, each with the number of its table."""
        # Most patterns need some rare word, and to begin with the words that a row has is the fastest.
        present, may = 0, set[int]()
        for sign in self._of_sign.keys() & row.signs:
            bits, rarest = self._of_sign[sign]
            present |= bits
            may.update(rarest)
        for n in sorted(may):
            if self._needs[n] & present == self._needs[n]:
                for place in self._patterns[n].expression.finditer(row.signs):
                    yield self._table[n], place


class Language:
    """Patterns over the classes of a table of words, and the reading of sentences by it."""

    def __init__(self, words: Mapping[str, str], patterns: Iterable[str]) -> None:
        parts = [part for pattern in patterns for part in pattern.split()]
        self._uses = Counter(name for part in parts for name in _named(part))
        alone = dict.fromkeys(name[1:-1] for name in self._uses if name[0] == "'")
        self._signs = Signs(words, alone, self._uses)
        self.read = Reader(self._signs).read
        self._set = cache(lambda part: _ranges(sorted(self.codes(part))))

    def compiled(self, patterns: Iterable[str]) -> re.Pattern[str]:
        """Compile patterns into one that matches where any of them does."""
        return re.compile("|".join("".join(map(self._part, words.split())) for words in patterns))

    def codes(self, part: str) -> set[int]:
        """Return the signs that a part of a pattern stands for."""
        return set[int]().union(*(self._members(either) for either in part.split("|")))

    def uses_of(self, part: str) -> int:
        """Return how often its classes are asked for, which tells how frequent the words of a part are."""
        return sum(self._uses[name] for name in _named(part))

    def _part(self, part: str) -> str:
        if part in "^$":
            return part
        if part[0] in _GAPS:
            return f"[^{self._set(_GAPS[part[0]])}]{{0,{part[1:]}}}?"
        if part.startswith("!<"):
            return f"(?<![{self._set(part[2:])}])"
        if part[0] == "!":
            return f"(?![{self._set(part[1:])}])"
        if part[0] == "=":
            return f"(?=[{self._set(part[1:])}])"
        return f"[{self._set(part.rstrip('?'))}]{'?' if part.endswith('?') else ''}"

    def _members(self, either: str) -> set[int]:
        first, *more = either.split("&")
        found = self._signs.codes(first)
        for name in more:
            found = found - self._signs.codes(name[1:]) if name[0] == "-" else found & self._signs.codes(name)
        return found


def _named(part: str) -> list[str]:
    """Return the classes that a part of a pattern asks for."""
    if part in "^$":
        return []
    either = _GAPS[part[0]] if part[0] in _GAPS else part.lstrip("!<=").rstrip("?")
    return [name.lstrip("-") for name in re.split(r"[|&]", either)]


def _needed(pattern: str) -> list[str]:
    return [part for part in pattern.split() if part[0] not in "~-+_!=^$" and not part.endswith("?")]


def _ranges(codes: list[int]) -> str:
    """Return signs, given in order, as the inside of a set of a regular expression."""
    found: list[list[int]] = []
    for code in codes:
        if found and found[-1][1] == code - 1:
            found[-1][1] = code
        else:
            found.append([code, code])
    return "".join(chr(first) if first == last else f"{chr(first)}-{chr(last)}" for first, last in found)
