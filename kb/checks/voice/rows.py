"""A sentence as a row of signs, one for each word, by the word and its neighbours."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from kb.checks.voice.signs import MARKS, Signs

_TOKEN = re.compile(r"\w+(?:[.,/-]\w+)*|[,;:.?!()–—]|[’']s\b|[’'](?=\s|$)")
# Where "n't" is a word of its own, reading takes twice as long.
_WITH_NOT = re.compile(rf"n[’']t\b|\w+?(?=n[’']t\b)|{_TOKEN.pattern}")
_DIGIT = re.compile(r"\d")
# Behind a name it is a part of the name.
_VERSION = re.compile(r"\d{1,2}(?:\.\d{1,2})?")
# The ends of common nouns and adverbs, by which the first word of a sentence may be told from a name.
_COMMON_ENDS = ("s", "ing", "ly", "ion", "ment", "ness", "ity", "ence", "ance", "ic", "ive", "al", "ed")


# More words than a language has are not worth remembering.
_REMEMBERED = 1 << 15
_BY_NEIGHBOURS = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence and its signs, one for each word and one for a stop behind them."""

    sentence: str
    signs: str

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Return where in the sentence the words from one sign to another stand."""
        tokens = list(_tokens(self.sentence).finditer(self.sentence))
        return tokens[start].start(), tokens[min(end, len(tokens)) - 1].end()


class Reader:
    """Reads sentences by the signs of a table of words."""

    def __init__(self, signs: Signs) -> None:
        self._signs = signs
        self._bits = signs.bits
        self._masks = signs.masks
        self._by_itself = lru_cache(_REMEMBERED)(self._read_by_itself)
        self._within = lru_cache(_REMEMBERED)(self._read_within)

    def read(self, sentence: str) -> Row:
        """Return a sentence as a row of signs."""
        words = _tokens(sentence).findall(sentence)
        signs = list(map(self._by_itself, words))
        start = 0
        for _ in range(signs.count(_BY_NEIGHBOURS)):
            start = signs.index(_BY_NEIGHBOURS, start)
            sign = self._within(words[start]) if start else _BY_NEIGHBOURS
            signs[start] = sign or self._signs.of[self._read(words, start, signs)]
        signs.append(self._signs.of[self._bits["stop"]])
        return Row(sentence, "".join(signs))

    def _read_by_itself(self, word: str) -> str:
        """Return the sign of a word that has the same whatever stands beside it."""
        of, mask = self._signs.of, self._masks.get(word, 0)
        if word in MARKS:
            return of[self._bits[MARKS[word]]]
        if word[0].isdigit() and not _VERSION.fullmatch(word):
            return of[mask]
        if mask & self._bits["saying"] or not word.islower() or _has_digit(word):
            return _BY_NEIGHBOURS
        return of[mask or self._signs.of_unknown(word)]

    def _read_within(self, word: str) -> str:
        """Return the sign of a word with a capital, which is the same wherever words stand before it."""
        mask = self._masks.get(word, 0) | self._masks.get(word.lower(), 0)
        if not word[0].isupper() or len(word) == 1 or mask & self._bits["saying"]:
            return _BY_NEIGHBOURS
        return self._signs.of[self._read(["it", word], 1, ["", ""])]

    def _read(self, words: list[str], n: int, signs: list[str]) -> int:
        """Return the classes of a word beside its neighbours."""
        bits, known = self._bits, self._masks
        word, before, behind = words[n], words[n - 1] if n else "", words[n + 1] if n + 1 < len(words) else ""
        last = self._signs.mask_of.get(signs[n - 1]) if n else None
        if len(word) == 1 and word.isupper() and before[:1].isupper():
            return self._signs.name(0, before == "Model")
        if last and last & bits["name"] and _VERSION.fullmatch(word):
            return self._signs.name(0, True)
        mask = known.get(word, 0)
        if not mask & bits["no-name"]:
            mask |= known.get(word.lower(), 0)
        if mask & bits["saying"] and (
            self._is_noun(mask, last, behind)
            or (before == "to" and word.endswith("s") and mask & bits["noun-too"])
        ):
            mask &= ~bits["saying"]
        if not self._is_name(word, mask, before, behind):
            return mask or (self._signs.of_unknown(word) if word[0].isalpha() else 0)
        return self._signs.name(mask, _has_digit(word))

    def _is_noun(self, mask: int, last: int | None, behind: str) -> bool:
        """Whether a verb of saying stands where a noun or an adjective stands."""
        bits = self._bits
        before = last or 0
        if before & (bits["determiner"] | bits["poss"]):
            return True
        following = self._masks.get(behind, 0)
        return bool(
            mask & bits["noun-too"]
            and (
                last is None
                or before & (bits["before-noun"] | bits["ed"])
                or following & (bits["noun-before"] | bits["saying"])
            )
        )

    def _is_name(self, word: str, mask: int, before: str, behind: str) -> bool:
        bits = self._bits
        if mask & (bits["no-name"] | bits["nation"]):
            return False
        if not word[0].isupper():
            return word[0].isalpha() and (word != word.lower() or _has_digit(word))
        if before or word[1:] != word[1:].lower() or _has_digit(word) or mask & bits["teacher"]:
            return True
        # The first word of a sentence is a name if it is unknown, and the next is one too or does something.
        after = self._masks.get(behind, 0)
        if mask:
            return bool(mask & bits["imitating"] and after & bits["be"])
        is_named = behind[:1].isupper() and not after & bits["no-name"]
        does = behind.endswith("ly") or bool(after & (bits["after-name"] | bits["ed"]))
        return is_named or does or behind in ("’s", "'s", "’", ",") or not word.endswith(_COMMON_ENDS)


def _tokens(sentence: str) -> re.Pattern[str]:
    return _WITH_NOT if "n't" in sentence or "n’t" in sentence else _TOKEN


def _has_digit(word: str) -> bool:
    return not word.isalpha() and _DIGIT.search(word) is not None
