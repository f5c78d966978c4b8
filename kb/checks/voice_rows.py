"""A sentence as a row of signs, one for each word, by the word and its neighbours."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kb.checks.voice_signs import MARKS, Signs

_TOKEN = re.compile(r"[’']s\b|n[’']t\b|[’'](?=\s|$)|\w+?(?=n[’']t\b)|\w+(?:[.,/-]\w+)*|[,;:.?!()–—]")
# Behind a name it is a part of the name.
_VERSION = re.compile(r"\d{1,2}(?:\.\d{1,2})?")
# The ends of common nouns and adverbs, by which the first word of a sentence may be told from a name.
_COMMON_ENDS = ("s", "ing", "ly", "ion", "ment", "ness", "ity", "ence", "ance", "ic", "ive", "al", "ed")


@dataclass(frozen=True, slots=True)
class Row:
    """The signs of a sentence and of a stop behind it, the classes that occur, and where the words stand."""

    signs: str
    classes: int
    places: list[tuple[int, int]]


class Reader:
    """Reads sentences by the signs of a table of words."""

    def __init__(self, signs: Signs) -> None:
        self._signs = signs
        self._bits = signs.bits
        self._masks = signs.masks

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
        signs = "".join(map(self._signs.of.__getitem__, [*masks, stop]))
        return Row(signs, classes | stop, [token.span() for token in tokens])

    def _read(self, word: str, before: str, behind: list[str], last: list[int]) -> int:
        """Return the classes of a word beside its neighbours."""
        bits, known = self._bits, self._masks
        if word in MARKS:
            return bits[MARKS[word]]
        if len(word) == 1 and word.isupper() and before[:1].isupper():
            return self._signs.name(0, before == "Model")
        if last and last[0] & bits["name"] and _VERSION.fullmatch(word):
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
            return mask
        return self._signs.name(mask, any(letter.isdigit() for letter in word))

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
