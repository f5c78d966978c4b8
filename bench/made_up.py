"""Made-up words, names, ids and addresses in the form of given ones, each drawn from a seeded source."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from random import Random

_WORD = re.compile(r"[^\W\d_]+")
_ID_WORD = re.compile(r"[a-z]+")
_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
# What is not exchanged word by word: addresses, links to entries, and the headings that a dispute must have.
_KEPT = re.compile(
    r"(?P<address>https?://[^\s<>()\"]+)|\]\((?P<link>[a-z0-9][a-z0-9-]*)\)"
    r"|(?P<heading>^## (?:Who says what|What evidence is public|What is not known|What would settle it)$)",
    re.M,
)
_SYLLABLES = [consonant + vowel for consonant in "bdfgklmnprstvz" for vowel in "aeiou"]
_HAN_LETTERS = (
    "山水天地日月星云风雨雪春夏秋冬东西南北中大小明光石木林森火土金玉花草"
    "鸟鱼马牛羊虎龙海河江湖田园门窗书画琴棋红黄蓝绿白青远近高平安和乐"
)
_LONGEST_ID = 80


class Words:
    """The words of given texts, each replaced by a made-up one as long and as frequent."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._of_length: dict[int, list[str]] = defaultdict(list)
        for text in texts:
            for word in _WORD.findall(text):
                self._of_length[len(word)].append(keyword(word.lower()))

    def like(self, text: str, random: Random, links: Mapping[str, str] | None = None) -> str:
        """Return a text with the words exchanged: punctuation, numbers, lengths and Markdown stay.

        `links` gives the ids in the place of those that the text links to.
        """
        pieces, at = [], 0
        for kept in _KEPT.finditer(text):
            pieces += [self._exchanged(text[at : kept.start()], random), _kept(kept, random, links or {})]
            at = kept.end()
        return "".join(pieces) + self._exchanged(text[at:], random)

    def name_like(self, name: str, number: int, random: Random) -> str:
        """Return a name in the script of a given one. No other number gives a name that looks like it."""
        if _HAN.search(name):
            return self.like(name, random)[:-3] + _number_in_han(number)
        return f"{self.like(name, random)} {number:04}"

    def _exchanged(self, text: str, random: Random) -> str:
        return _WORD.sub(lambda found: self._word(found[0], random), text)

    def _word(self, word: str, random: Random) -> str:
        if _HAN.search(word):
            return "".join(random.choice(_HAN_LETTERS) for _ in word)
        known = self._of_length.get(len(word))
        other = random.choice(known) if known else _invented(len(word), random)
        return other.upper() if word.isupper() else other.capitalize() if word[0].isupper() else other


@cache
def keyword(word: str) -> str:
    """Return the one made-up word or id that stands for a given one everywhere."""
    random = Random(word)
    return _WORD.sub(lambda found: _invented(len(found[0]), random), word)


def id_like(entry_id: str, number: int, random: Random) -> str:
    """Return an id in the form of a given one: its dates and hyphens, made-up words, and a number."""
    end = f"-{number:05}"
    words = _ID_WORD.sub(lambda found: _invented(len(found[0]), random), entry_id)
    return words[: _LONGEST_ID - len(end)].rstrip("-") + end


def address_like(address: str, number: int, random: Random) -> str:
    """Return an address about as long as a given one, at a host that cannot exist."""
    path = address.partition("://")[2].partition("/")[2]
    words = re.sub(r"[A-Za-z]+", lambda found: _invented(len(found[0]), random), path)
    return f"https://site-{number % 997:03}.example/{re.sub(r'[^a-z0-9./-]', '-', words)}-{number:05}"


def _kept(found: re.Match[str], random: Random, links: Mapping[str, str]) -> str:
    if found["address"]:
        return address_like(found["address"], random.randrange(10**5), random)
    if found["link"]:
        return f"]({links[found['link']]})" if found["link"] in links else "]"
    return found[0]


def _invented(length: int, random: Random) -> str:
    return "".join(random.choice(_SYLLABLES) for _ in range(length // 2 + 1))[:length]


def _number_in_han(number: int) -> str:
    """Return a number in three Chinese letters, so that names which end in it differ."""
    size = len(_HAN_LETTERS)
    return "".join(_HAN_LETTERS[number // size**place % size] for place in (2, 1, 0))
