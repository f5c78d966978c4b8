"""The classes of a word: one sign for every set of classes that a word can be in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

MARKS = {
    **{",": "comma", ";": "semicolon", ":": "colon", ".": "stop", "?": "stop", "!": "stop", "(": "open"},
    **{")": "close", "–": "dash", "—": "dash", "’s": "poss", "'s": "poss", "’": "poss", "'": "poss"},
}
# Classes that need no words in the table; `other` are common words that stand in no class.
BUILT_IN = ("name", "other", "ing", "ed", *dict.fromkeys(MARKS.values()))
_ED = ("ed", "wn", "en", "ght", "lt", "got", "fed")
# A name keeps of the classes of its words these alone.
_OF_NAMES = (
    *("teacher", "rule", "terms", "party", "definite", "model"),
    *("account-word", "statement", "document", "study"),
)
# Beyond 16 bits a set of signs stays a list of ranges, which is compiled in half the time of a table.
_FIRST_SIGN = 0xF0000


class Signs:
    """The signs of a table of words, and of some words that are a class of their own.

    `uses` tells how often a class is asked for. The signs of one that often is stand together, so that a set
    of them is few ranges, which are compiled in half the time.
    """

    def __init__(self, words: Mapping[str, str], alone: Iterable[str], uses: Mapping[str, int]) -> None:
        table = {**words, **{f"'{word}'": word for word in alone}}
        by_use = sorted([*table, *BUILT_IN], key=lambda name: uses.get(name, 0))
        self.bits = {name: 1 << n for n, name in enumerate(by_use)}
        self.forms = {
            name: {form for entry in entries.split() for form in forms(entry)}
            for name, entries in table.items()
        }
        self.masks = self._masks()
        self._kept = sum(self.bits[name] for name in _OF_NAMES)
        self.of = {mask: chr(_FIRST_SIGN + n) for n, mask in enumerate(sorted(self._all_masks()))}
        self.mask_of = {sign: mask for mask, sign in self.of.items()}
        self._codes = self._codes_of_classes()

    def _masks(self) -> dict[str, int]:
        masks: dict[str, int] = {}
        for name, of_class in self.forms.items():
            for form in of_class:
                masks[form] = masks.get(form, 0) | self.bits[name]
        for form in masks:
            masks[form] |= self.bits["ing"] * form.endswith("ing") | self.bits["ed"] * form.endswith(_ED)
        return masks

    def of_unknown(self, word: str) -> int:
        """Return the classes of a common word that is not in the table."""
        bits = self.bits
        return bits["other"] | bits["ing"] * word.endswith("ing") | bits["ed"] * word.endswith("ed")

    def _all_masks(self) -> set[int]:
        """Return every set of classes that a word can be in."""
        bits, masks = self.bits, self.masks
        found = {0, *(bits[name] for name in MARKS.values())}
        found |= {self.of_unknown(end) for end in ("", "ing", "ed")}
        found |= {*masks.values(), *(mask | masks.get(form.lower(), 0) for form, mask in masks.items())}
        found |= {mask & ~bits["saying"] for mask in found}
        return found | {self.name(mask, is_teacher) for mask in found for is_teacher in (False, True)}

    def name(self, mask: int, is_teacher: bool) -> int:
        """Return the classes of a word of these classes that stands for a name."""
        return mask & self._kept | self.bits["name"] | (self.bits["teacher"] if is_teacher else 0)

    def _codes_of_classes(self) -> dict[str, set[int]]:
        named = {bit: name for name, bit in self.bits.items()}
        codes: dict[str, set[int]] = {name: set() for name in self.bits}
        for mask, sign in self.of.items():
            while mask:
                bit = mask & -mask
                codes[named[bit]].add(ord(sign))
                mask ^= bit
        return codes

    def codes(self, name: str) -> set[int]:
        """Return the code points of the signs of a class."""
        return self._codes[name]


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
