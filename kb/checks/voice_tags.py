"""A sentence as a row of signs, one for each word, and patterns over such rows.

A sign tells in which classes of a table of words its word is, so that a pattern speaks of classes and not of
words. What a pattern can say, each with blanks between:

    making|using      a word of one of the classes            'on'|'by'   one of these very words
    making&-ing       of the first and not of the second      name?       or none
    !name             what follows is none of it              !<the       what stands before is none of it
    ~8                up to eight words of one statement      -8          the same, without a comma
    +8                and without and         _2          up to two that may stand before a noun
    ^ $               the start and the end of the row

The classes name, comma, stop and the like, ing and ed (the ends of words of the table) need no table.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

_TOKEN = re.compile(r"[’']s\b|n[’']t\b|[’'](?=\s|$)|\w+?(?=n[’']t\b)|\w+(?:[.,/-]\w+)*|[,;:.?!()–—]")
_MARKS = {
    **{",": "comma", ";": "semicolon", ":": "colon", ".": "stop", "?": "stop", "!": "stop", "(": "open"},
    **{")": "close", "–": "dash", "—": "dash", "’s": "poss", "'s": "poss", "’": "poss", "'": "poss"},
}
_BUILT_IN = ("name", "ing", "ed", *dict.fromkeys(_MARKS.values()))
_ED = ("ed", "wn", "en", "ght", "lt", "got", "fed")
# A name keeps of the classes of its words these alone.
_OF_NAMES = (
    "teacher",
    "rule",
    "terms",
    "party",
    "definite",
    "model",
    "account-word",
    "statement",
    "document",
    "study",
)
_FIRST_SIGN = 0xE000
# The ends of common nouns and adverbs, by which the first word of a sentence may be told from a name.
_COMMON_ENDS = ("s", "ing", "ly", "ion", "ment", "ness", "ity", "ence", "ance", "ic", "ive", "al", "ed")
_ANYTHING = {*_BUILT_IN, "teacher"}
# What ends a statement, and what each kind of gap leaves out.
_ENDS = "semicolon|colon|stop|open|close|dash"
_GAPS = {
    "~": f"{_ENDS}|not|modal",
    "-": f"{_ENDS}|comma",
    "+": f"{_ENDS}|comma|and|but",
    "_": f"{_ENDS}|comma|poss|function|be|saying|forbidding",
}


@dataclass(frozen=True, slots=True)
class Row:
    """The signs of a sentence and of a stop behind it, the classes that occur, and where the words stand."""

    signs: str
    classes: int
    places: list[tuple[int, int]]


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
        return all(need & row.classes for need in self._needs)


class Language:
    """Reads sentences by a table of words, and patterns over its classes."""

    def __init__(self, words: Mapping[str, str], patterns: Iterable[str]) -> None:
        literals = dict.fromkeys(word for pattern in patterns for word in re.findall(r"'([^']+)'", pattern))
        table = {**words, **{f"'{word}'": word for word in literals}}
        self._bits = {name: 1 << n for n, name in enumerate([*table, *_BUILT_IN])}
        self._forms = {
            name: {form for entry in entries.split() for form in forms(entry)}
            for name, entries in table.items()
        }
        self._masks = self._masks_of_forms()
        self._kept = sum(self._bits[name] for name in _OF_NAMES)
        self._signs = {mask: chr(_FIRST_SIGN + n) for n, mask in enumerate(sorted(self._all_masks()))}
        self._codes: dict[str, set[int]] = {}

    def _masks_of_forms(self) -> dict[str, int]:
        masks: dict[str, int] = {}
        for name, of_class in self._forms.items():
            for form in of_class:
                masks[form] = masks.get(form, 0) | self._bits[name]
        for form in masks:
            masks[form] |= self._bits["ing"] * form.endswith("ing") | self._bits["ed"] * form.endswith(_ED)
        return masks

    def _all_masks(self) -> set[int]:
        """Return every set of classes that a word can be in."""
        bits, masks = self._bits, self._masks
        found = {0, *(bits[name] for name in _MARKS.values())}
        found |= {*masks.values(), *(mask | masks.get(form.lower(), 0) for form, mask in masks.items())}
        found |= {mask & ~bits["saying"] for mask in found}
        names = {mask & self._kept | bits["name"] for mask in found}
        return found | names | {mask | bits["teacher"] for mask in names}

    def compiled(self, patterns: Iterable[str]) -> re.Pattern[str]:
        """Compile patterns into one that matches where any of them does."""
        return re.compile("|".join("".join(map(self._part, words.split())) for words in patterns))

    def needs(self, pattern: str) -> tuple[int, ...]:
        """Return the classes of each word that a pattern cannot do without."""
        return tuple(map(self._either, _needed(pattern)))

    def signals(self, patterns: Iterable[str], common: str) -> frozenset[str]:
        """Return words, in small letters, of which every match of one of the patterns has at least one.

        They are those of the rarest part of each pattern, apart from parts with a word of the class `common`.
        """
        no_anchor = self._forms[common]
        found: set[str] = set()
        for pattern in patterns:
            # A name can be a teacher by its digits alone.
            named = [part.split("|") for part in _needed(pattern)]
            parts = [
                self._words(part) for part in named if not _ANYTHING & {name.split("&")[0] for name in part}
            ]
            found |= min((words for words in parts if not words & no_anchor), key=len)
        return frozenset(found)

    def _words(self, names: Iterable[str]) -> set[str]:
        forms_of = (self._forms[name.split("&")[0]] for name in names)
        return {form.lower() for of_class in forms_of for form in of_class}

    def _either(self, part: str) -> int:
        return sum({self._bits[either.split("&")[0]] for either in part.split("|")})

    def _part(self, part: str) -> str:
        if part in "^$":
            return part
        if part[0] in _GAPS:
            return f"[^{self._set(_GAPS[part[0]])}]{{0,{part[1:]}}}?"
        if part.startswith("!<"):
            return f"(?<![{self._set(part[2:])}])"
        if part[0] == "!":
            return f"(?![{self._set(part[1:])}])"
        return f"[{self._set(part.rstrip('?'))}]{'?' if part.endswith('?') else ''}"

    def _set(self, part: str) -> str:
        """Return the signs of a part of a pattern as ranges."""
        return _ranges(sorted(set[int]().union(*(self._members(either) for either in part.split("|")))))

    def _members(self, either: str) -> set[int]:
        first, *more = either.split("&")
        found = self._codes_of(first)
        for name in more:
            found = found - self._codes_of(name[1:]) if name[0] == "-" else found & self._codes_of(name)
        return found

    def _codes_of(self, name: str) -> set[int]:
        """Return the signs of a class."""
        if name not in self._codes:
            bit = self._bits[name]
            self._codes[name] = {ord(sign) for mask, sign in self._signs.items() if mask & bit}
        return self._codes[name]

    def read(self, sentence: str) -> Row:
        """Return a sentence as a row of signs."""
        tokens = list(_TOKEN.finditer(sentence))
        words = [token.group() for token in tokens]
        masks: list[int] = []
        for n, word in enumerate(words):
            masks.append(self._read(word, words[n - 1] if n else "", words[n + 1 : n + 2], masks[-1:]))
        classes = 0
        for mask in masks:
            classes |= mask
        stop = self._bits["stop"]
        signs = "".join(map(self._signs.__getitem__, [*masks, stop]))
        return Row(signs, classes | stop, [token.span() for token in tokens])

    def _read(self, word: str, before: str, behind: list[str], last: list[int]) -> int:
        """Return the classes of a word beside its neighbours."""
        bits, known = self._bits, self._masks
        if word in _MARKS:
            return bits[_MARKS[word]]
        if len(word) == 1 and word.isupper() and before[:1].isupper():
            return bits["name"] | (bits["teacher"] if before == "Model" else 0)
        mask = known.get(word, 0)
        if not mask & bits["no-name"]:
            mask |= known.get(word.lower(), 0)
        if mask & bits["saying"] and (
            self._is_noun(mask, last, behind)
            or (before == "to" and word.endswith("s") and mask & bits["noun-too"])
        ):
            mask &= ~bits["saying"]
        if not self._is_name(word, mask, before, behind):
            return mask
        has_digit = any(letter.isdigit() for letter in word)
        return mask & self._kept | bits["name"] | (bits["teacher"] if has_digit else 0)

    def _is_noun(self, mask: int, last: list[int], behind: list[str]) -> bool:
        """Whether a verb of saying stands where a noun or an adjective stands."""
        bits = self._bits
        before = last[0] if last else 0
        if before & (bits["determiner"] | bits["poss"]):
            return True
        following = self._masks.get(behind[0], 0) if behind else 0
        return bool(
            mask & bits["noun-too"]
            and (not last or before & bits["before-noun"] or following & bits["noun-before"])
        )

    def _is_name(self, word: str, mask: int, before: str, behind: list[str]) -> bool:
        bits = self._bits
        if mask & (bits["no-name"] | bits["nation"]):
            return False
        if not word[0].isupper():
            return word[0].isalpha() and any(letter.isdigit() or letter.isupper() for letter in word)
        if (
            before
            or any(letter.isdigit() or letter.isupper() for letter in word[1:])
            or mask & bits["teacher"]
        ):
            return True
        # The first word of a sentence is a name if it is unknown, and the next is one too or does something.
        following = behind[0] if behind else ""
        after = self._masks.get(following, 0)
        if mask:
            return bool(mask & bits["imitating"] and after & bits["be"])
        is_named = following[:1].isupper() and not after & bits["no-name"]
        does = following.endswith("ly") or bool(after & (bits["after-name"] | bits["ed"]))
        return is_named or does or following in ("’s", "'s", "’", ",") or not word.endswith(_COMMON_ENDS)


def _needed(pattern: str) -> list[str]:
    return [part for part in pattern.split() if part[0] not in "~-+_!^$" and not part.endswith("?")]


def _ranges(codes: list[int]) -> str:
    """Return signs, given in order, as the inside of a set of a regular expression."""
    found: list[list[int]] = []
    for code in codes:
        if found and found[-1][1] == code - 1:
            found[-1][1] = code
        else:
            found.append([code, code])
    return "".join(chr(first) if first == last else f"{chr(first)}-{chr(last)}" for first, last in found)


def forms(entry: str) -> list[str]:
    """Return the forms of a word of the table: `+` adds those of a regular verb, `*` the plural of a noun."""
    word = entry.rstrip("+*")
    plural = f"{word}es" if word.endswith(("s", "x", "ch", "sh")) else f"{word}s"
    if entry.endswith("*"):
        return [word, plural]
    if not entry.endswith("+"):
        return [word]
    if word.endswith("e"):
        return [word, plural, f"{word}d", f"{word[:-1]}ing"]
    if word.endswith("y") and word[-2] not in "aeiou":
        return [word, f"{word[:-1]}ies", f"{word[:-1]}ied", f"{word}ing"]
    return [word, plural, f"{word}ed", f"{word}ing"]
