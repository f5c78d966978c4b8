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
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from kb.checks.voice_rows import Reader, Row
from kb.checks.voice_signs import BUILT_IN, Signs

# A name can be a teacher by its digits alone.
_ANYTHING = {*BUILT_IN, "teacher"}
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
        # Without a word of each of these classes the pattern cannot match; told of a single one only.
        self._needs = language.needs(patterns[0]) if len(patterns) == 1 else ()

    @cached_property
    def expression(self) -> re.Pattern[str]:
        """The regular expression over signs."""
        return self._language.compiled(self._patterns)

    def can_match(self, row: Row) -> bool:
        """Whether a row has a word of every class that is needed."""
        # Most rows lack the first, and asking for that alone is three times as fast.
        return self._needs[0] & row.classes != 0 and all(need & row.classes for need in self._needs)


class Language:
    """Patterns over the classes of a table of words, and the reading of sentences by it."""

    def __init__(self, words: Mapping[str, str], patterns: Iterable[str]) -> None:
        alone = dict.fromkeys(word for pattern in patterns for word in re.findall(r"'([^']+)'", pattern))
        self._signs = Signs(words, alone)
        self.read = Reader(self._signs).read

    def compiled(self, patterns: Iterable[str]) -> re.Pattern[str]:
        """Compile patterns into one that matches where any of them does."""
        return re.compile("|".join("".join(map(self._part, words.split())) for words in patterns))

    def needs(self, pattern: str) -> tuple[int, ...]:
        """Return the classes of each word that a pattern cannot do without, the rarer ones first."""
        return tuple(map(self._either, sorted(_needed(pattern), key=self._is_frequent)))

    def signals(self, patterns: Iterable[str], common: str) -> frozenset[str]:
        """Return words, in small letters, of which every match of one of the patterns has at least one.

        They are those of the rarest part of each pattern, apart from parts with a word of the class `common`.
        """
        no_anchor = self._signs.forms[common]
        found: set[str] = set()
        for pattern in patterns:
            named = [part.split("|") for part in _needed(pattern)]
            parts = [
                self._words(part) for part in named if not _ANYTHING & {name.split("&")[0] for name in part}
            ]
            found |= min((words for words in parts if not words & no_anchor), key=len)
        return frozenset(found)

    def _words(self, names: Iterable[str]) -> set[str]:
        forms_of = (self._signs.forms[name.split("&")[0]] for name in names)
        return {form.lower() for of_class in forms_of for form in of_class}

    def _is_frequent(self, part: str) -> bool:
        names = {name.split("&")[0] for name in part.split("|")}
        return bool(_ANYTHING & names or self._words(names) & self._signs.forms["common"])

    def _either(self, part: str) -> int:
        return sum({self._signs.bits[either.split("&")[0]] for either in part.split("|")})

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

    def _set(self, part: str) -> str:
        """Return the signs of a part of a pattern as ranges."""
        return _ranges(sorted(set[int]().union(*(self._members(either) for either in part.split("|")))))

    def _members(self, either: str) -> set[int]:
        first, *more = either.split("&")
        found = self._signs.codes(first)
        for name in more:
            found = found - self._signs.codes(name[1:]) if name[0] == "-" else found & self._signs.codes(name)
        return found


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
