"""Whether a text is about training on another's outputs with permission absent, disputed or governed.

Words are found in one pass; what counts is which kinds of words stand near one another. Every sign adds
or takes points, and the points are told with the answer.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from ahocorasick_rs import AhoCorasick, MatchKind

from kb.ingest.extract.names import Mention
from kb.ingest.extract.relevance_words import WORDS

_LABS = frozenset(["lab", "company", ""])
_ENOUGH = 2.8
# The first signs speak of the subject itself; those behind them only strengthen.
_CORE = 9
_CONTESTED = ("govern", "detect", "other", "identity", "clause", "accounts")
_FIGURATIVE = re.compile(
    r"distill?(?:s|ed|ing)?\s(?:\w+[’']?s?\s){0,3}?(?:news|points?|essence|lessons?|wisdom|argument|story|report|column|ideas?|week|advice|experience|debate|years)",
    re.I,
)

# To train people is another word.
_OF_PEOPLE = re.compile(
    r"train\w*\s(?:(?:its|their|the|new|our|more)\s){0,2}(?:teachers|staff|employees|students|workers|people|police|doctors|nurses)\b"
)


@dataclass(frozen=True, slots=True)
class Relevance:
    """Whether a text is in scope, how strongly, in words why; a neighbour speaks of copied weights."""

    relevant: bool
    score: float
    because: str
    neighbour: bool = False


def _patterns() -> tuple[list[str], list[tuple[tuple[str, ...], bool]]]:
    """Return every pattern with the kinds that it tells, and whether the word has to end with it."""
    kinds: dict[str, list[str]] = {}
    ends: dict[str, bool] = {}
    for kind, words in WORDS.items():
        for word in words:
            bare = word.rstrip("|")
            kinds.setdefault(bare, []).append(kind)
            ends[bare] = ends.get(bare, True) and word.endswith("|")
    return list(kinds), [(tuple(kinds[bare]), ends[bare]) for bare in kinds]


_PATTERNS, _KINDS = _patterns()
_AUTOMATON = AhoCorasick(_PATTERNS, matchkind=MatchKind.Standard)


class _Places:
    """Where words of each kind stand in a text."""

    def __init__(self, text: str, mentions: Sequence[Mention]) -> None:
        self.at: dict[str, list[int]] = {kind: [] for kind in WORDS}
        lowered = text.lower()
        for index, start, end in _AUTOMATON.find_matches_as_indexes(lowered, overlapping=True):
            kinds, whole = _KINDS[index]
            if lowered[start].isascii() and lowered[start].isalpha():
                if start and (before := lowered[start - 1]).isalpha() and before.isascii():
                    continue
                if whole and end < len(lowered) and lowered[end].isalpha():
                    continue
            for kind in kinds:
                self.at[kind].append(start)
        self.at["train"] = [at for at in self.at["train"] if not _OF_PEOPLE.match(lowered, at)]
        firms = [mention for mention in mentions if mention.actor.type in _LABS]
        self.at["lab"] = [mention.start for mention in firms]
        self.labs = len({mention.actor.name for mention in firms})
        for places in self.at.values():
            places.sort()

    def count(self, kind: str) -> int:
        """Return how many words of a kind there are."""
        return len(self.at[kind])

    def near(self, one: str, others: Sequence[str], within: int) -> int:
        """Return at how many places of a kind a word of each other kind stands within a distance."""
        return sum(
            all(any(_is_close(place, self.at[kind], within) for kind in group.split("|")) for group in others)
            for place in self.at[one]
        )


def relevance(text: str, mentions: Sequence[Mention]) -> Relevance:
    """Judge a text by its words; `mentions` are the known names in it."""
    places = _Places(text, mentions)
    signs = _signs(text, places)
    points = sum(signs.values())
    if not any(signs.values()):
        return Relevance(False, 0.0, "nothing in it speaks of training on another's outputs")
    against = _against(places)
    points -= sum(against.values())
    if places.count("weights") and points < _ENOUGH and _speaks_of_weights(places):
        return Relevance(False, 0.3, "it speaks of copied weights, a neighbour of the subject", True)
    strongest = max(list(signs)[:_CORE], key=lambda sign: signs[sign])
    if points < _ENOUGH:
        why = max(against, key=lambda sign: against[sign], default="")
        words = why if against.get(why) else f"{strongest} is not enough"
        return Relevance(False, round(max(0.0, points) / 10, 2), f"out of scope: {words}")
    return Relevance(True, round(min(1.0, 0.25 + points / 12), 2), f"it speaks of {strongest}")


def _signs(text: str, places: _Places) -> dict[str, float]:
    """Return what speaks for a text, in points."""
    distil = _distil(text, places)
    trained = places.near("source", ["train"], 120)
    of_others = places.near("source", ["train", "other|lab"], 150)
    taken = places.near("take", ["source|model"], 70)
    taken_of_lab = places.near("take", ["source|ability", "other|lab|model"], 110)
    clause = places.near("clause", ["ban", "source|other|train|distil"], 170)
    accounts = places.near("accounts", ["lab|model", "source|take|train|distil"], 150)
    hidden = places.near("shady", ["lab|model"], 200)
    on_theirs = places.near("train", ["other|lab", "data"], 100)
    quarrel = places.labs > 1 and places.near("train", ["lab", "dispute", "source|data|model"], 220)
    signs = {
        "distillation": (2.9 + 0.4 * min(distil - 1, 4) + 1.2 * bool(places.count("attack")))
        if distil
        else 0.0,
        "training on outputs": (1.2 if trained else 0) + (1.7 if of_others else 0) + 0.4 * (of_others > 1),
        "drawing from a model": (1.0 if taken else 0)
        + (1.2 if taken_of_lab else 0)
        + 0.4 * (taken_of_lab > 1),
        "terms on outputs": 2.3 if clause else 0.0,
        "training on another's data": 1.6 if on_theirs else 0.0,
        "a quarrel over training": 1.4 if quarrel else 0.0,
        "a model that names another": 2.8 if places.near("identity", ["lab|model"], 160) else 0.0,
        "accounts used to draw from a model": (1.7 if accounts or hidden else 0.0) + 0.6 * bool(hidden),
        "telling or hindering it": 1.6
        if places.near("detect", ["train|distil|take", "model|source"], 110)
        else 0.0,
    }
    if any(signs.values()):
        dispute = places.count("dispute")
        signs["a dispute"] = 0.6 * min(dispute, 2) + 0.2 * min(max(dispute - 2, 0), 4)
        signs["rules"] = 0.5 * min(places.count("govern"), 2)
        signs["others' models"] = 0.4 * min(places.count("other"), 2) + 0.5 * (places.labs > 1)
    core = max(signs[name] for name in list(signs)[: _CORE - 1])
    if core < 1.0 and not (signs["telling or hindering it"] and places.count("model")):
        return dict.fromkeys(signs, 0.0)
    return signs


def _distil(text: str, places: _Places) -> int:
    """Return how often distilling is spoken of in the sense of models."""
    if not any(places.at[kind] for kind in ("model", "lab", "detect")):
        return 0
    return sum(
        any(_is_close(place, places.at[kind], 300) for kind in ("model", "lab", "source", "detect"))
        and not _FIGURATIVE.search(text, place, place + 60)
        for place in places.at["distil"]
    )


def _against(places: _Places) -> dict[str, float]:
    """Return what speaks against a text, in points."""
    firms = min(places.count("lab"), 4)
    own = places.count("own")
    disputed = places.count("dispute") + places.count("ban")
    return {
        "liquids": max(0.0, 2.4 * places.count("drink") - 0.6 * firms)
        + (0.0 if places.count("model") else min(4.0, 2.0 * places.count("drink"))),
        "a lesson in the technique": 0.9
        * max(0, places.count("tutorial") - 1)
        * (0.4 if disputed > 2 else 1.0 if disputed else 1.8),
        "human works": min(7.5, 1.5 * places.count("copyright")) * (0.2 if places.count("distil") else 1.0),
        "chips": min(2.0, 0.5 * places.count("chips")) * (0.1 if places.count("distil") else 1.0),
        "one's own model": min(2.4, 1.2 * own) if own and disputed < 2 else 0.0,
        "nothing is contested": 0.0 if disputed or any(map(places.count, _CONTESTED)) else 1.0,
        "schools and exams": min(8.0, 1.5 * max(0.0, places.count("school") - 0.5))
        * (0.3 if places.count("distil") and disputed else 1.0),
        "other data": min(2.5, 0.8 * places.count("privacy")),
    }


def _speaks_of_weights(places: _Places) -> bool:
    return places.near("weights", ["same|take|own"], 90) > 0 or places.count("weights") > 1


def _is_close(place: int, others: Sequence[int], within: int) -> bool:
    """Whether one of sorted offsets lies within a distance of another."""
    at = bisect_left(others, place - within)
    return at < len(others) and others[at] <= place + within and (others[at] != place or at + 1 < len(others))
