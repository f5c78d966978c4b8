"""Bits of words without which a pattern of conduct cannot match: asked for first, which is faster."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache

_MADE = (
    *("train", "tun", "taught", "school", "bootstrap", "align", "buil", "develop", "creat", "based"),
    *("improv", "ground", "modell", "modeled"),
)
_THEIRS = (
    *("output", "answer", "respons", "repl", "complet", "reasoning", "trac", "exchang", "conversat"),
    *("transcript", "generation", "chain", "thinking", "logits", "probabil", "chat", "dialog", "distil"),
    *("synthetic", "explanation", "data", "prompt"),
)
_STRONG = (
    *("siphon", "stole", "pilfer", "purloin", "plagiar", "clone", "exfiltr", "ripped", "loot", "misappr"),
    *("plunder", "pirat", "hoover", "harvest", "scrap", "engineer", "rode", "rides", "knocked", "counterf"),
    *("smuggl", "poach", "swip", "hijack", "vacuum", "raid", "pass", "liv", "helped", "made", "hold"),
)
_WEAK = (
    *("took", "taken", "pulled", "drew", "drawn", "drain", "mined", "milk", "lifted", "copied", "copies"),
    *("extract", "collect", "gather", "obtain", "captur", "download", "hoard", "acquir", "amass", "absorb"),
    *("reprod", "replic", "mimic", "imitat", "appropr", "borrow", "bought", "purchas", "ingest", "repurpos"),
    *("recycl", "elicit", "got", "fed", "feeds", "skim", "tapped"),
)
_USED = (
    *("used", "uses", "employ", "exploit", "abus", "leverag", "relie", "leaned", "drew", "tapped"),
    *("quer", "made", "turned", "piped", "routed", "mixed", "depend"),
)
_GAINED = ("redirect", "point", "turn", "direct", "sent", "wrote", "ran", "open", "bought", "rent")
_HID = (
    *("hid", "conceal", "disguis", "mask", "obscur", "covered", "lied", "lies", "misled", "deceiv", "faked"),
    *("falsif", "cheat", "spoof", "imperson", "launder", "evade", "circumvent", "bypass", "dodg", "skirt"),
    *("sidestep", "outwit", "trick", "fool", "got", "gets", "worked", "slipped", "sneaked"),
)
_BROKE = (
    "violat",
    "breach",
    "brok",
    "breaks",
    "flout",
    "contraven",
    "infring",
    "ignor",
    "disregard",
    "trampl",
)
_SECRETLY = (
    "secretly",
    "covertly",
    "clandest",
    "illegally",
    "unlawfully",
    "illicitly",
    "surrept",
    "fraudulently",
)
_WRONG = (
    *("theft", "distil", "extraction", "copying", "scraping", "siphoning", "harvesting", "misuse", "abuse"),
    *("plagiarism", "exfiltration", "cloning", "riding", "smuggling", "deception", "cover", "breach"),
    *("violation", "infringement", "fraud", "appropriation", "raid", "circumvention", "evasion"),
)
_ACT = (*_WRONG, "imitation", "training", "use", "attack", "campaign", "operation", "lies")
_COPY = (
    *("cop", "clone", "knock", "replica", "rip", "distil", "derivative", "imitation", "counterfeit"),
    *("product", "fruit", "offspring", "descend", "student", "pupil"),
)
_UNDERTAKEN = (
    *("campaign", "attack", "operation", "extraction", "distil", "network", "scheme", "accounts", "theft"),
)
_JUDGED = (
    *("false", "untrue", "lie", "true", "correct", "right", "justified", "founded", "proven", "baseless"),
    *("groundless", "pretext"),
)
_STOLEN = (
    *("stolen", "pilfered", "plagiari", "gotten", "purloined", "pirated", "illicit", "copied"),
    *("misappropriated", "unauthori", "looted", "siphoned"),
)
_GERUND = (
    *("distil", "extracting", "siphoning", "stealing", "copying", "scraping", "harvesting", "cloning"),
    *("plagiari", "training", "feeding", "mining", "pulling", "drawing", "taking", "querying", "exploiting"),
    *("abusing", "lifting", "mimicking", "imitating", "evading", "hiding", "disguising", "circumventing"),
    *("bypassing", "lying", "smuggling", "using"),
)

SIGNS: tuple[tuple[str, ...], ...] = (
    *(_MADE, _MADE, _MADE, ("distil",), _STRONG, _WEAK, _THEIRS, _THEIRS, ("into",), _USED, _USED),
    *(_GAINED, ("code", "script", "tool", "software"), ("contain", "includ", "rest"), _THEIRS, _MADE, _HID),
    *(
        _BROKE,
        _SECRETLY,
        ("without", "breach", "violation", "defiance"),
        ("account", "identit", "compan"),
    ),
    *(("did",), ("did", "does", "do"), _ACT, _WRONG, ("distil", "training", "imitation")),
    *(
        ("training", "use", "distil", "copying", "extraction"),
        _WRONG,
        _WRONG,
        (*_ACT, "scheme"),
        _STOLEN,
        _GERUND,
    ),
    *(
        _COPY,
        ("owe",),
        ("learn", "inherit"),
        ("come", "came", "stem", "originat", "deriv", "flow"),
        ("behind",),
    ),
    *(_UNDERTAKEN, ("guilty", "blame", "complicit", "behind", "responsible"), ("caught",), _JUDGED),
    ("belonged", "run", "used"),
)
"""One group for each pattern of conduct, in the same order."""


def _by_start() -> dict[str, list[tuple[str, int]]]:
    """Return the signs by their first two letters, each with the groups that have it."""
    groups: dict[str, int] = defaultdict(int)
    for n, signs in enumerate(SIGNS):
        for sign in signs:
            groups[sign] |= 1 << n
    starts: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for sign, mask in groups.items():
        starts[sign[:2]].append((sign, mask))
    return dict(starts)


_STARTS = _by_start()


@lru_cache(maxsize=65536)
def _groups_in(word: str) -> int:
    """Return the groups that have a sign in a word, one bit for each."""
    found = 0
    for at in range(len(word) - 1):
        for sign, mask in _STARTS.get(word[at : at + 2], ()):
            if word.startswith(sign, at):
                found |= mask
    return found


def groups_in(sentence: str) -> int:
    """Return the groups that have a sign in a sentence, one bit for each."""
    found = 0
    for word in sentence.lower().split():
        found |= _groups_in(word)
    return found
