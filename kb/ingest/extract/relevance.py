"""Whether a text is about training on another's outputs with permission absent, disputed or governed."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from ahocorasick_rs import AhoCorasick, MatchKind

from kb.ingest.extract.names import Mention
from kb.ingest.extract.relevance_words import WORDS

_LABS = frozenset(["lab", "company", ""])
_NEAR = 260
_TRAINED = (
    r"(?:train|fine-?tun|taught|teach|tun(?:e|ed|ing)\b|buil[dt]|develop|improv|bootstrap|creat|learn|cop(?:y|ie)"
    r"|imitat|clon|replicat|mimic|compet|feed|fed\b|pour|distil)\w*"
)
_SOURCE = (
    r"(?:outputs?|answers?|responses|replies|completions|generations|reasoning(?: traces?| steps)?|traces"
    r"|chains?[- ]of[- ]thought|transcripts|conversations|chats|chat logs|exchanges|dialogues|synthetic data"
    r"|generated (?:text|data|answers|samples)|what (?:came|it sent|they sent|it gave) back|text written by)"
)
_TAKEN = (
    r"(?:harvest|scrap(?:e|ed|ing)|siphon|extract|pull|gather|min(?:ed|ing)\b|drew\b|draw(?:n|ing)\b|drain|milk|hoover|cop(?:y|ie)|imitat|clon"
    r"|replicat|reverse[- ]engineer|mimic|st[eo]l|theft|distil|lift|free-?rid|querie?)\w*"
)
_TAKEN_FROM = (
    rf"(?:{_SOURCE}|capabilit\w+|api\b|chatbots?|assistants?|(?:\w+[’']s?|its|our|their|american|western|us|u\.s\.|rival|closed|frontier|reasoning|proprietary)"
    r" (?:[\w-]+ ){0,3}?(?:models?|systems?)\b|models? of)"
)
_FROM_OUTPUTS = re.compile(
    rf"{_TRAINED}[^.]{{0,90}}\b(?:on|with|from|using|off|by|of|up)\b[^.]{{0,80}}\b{_SOURCE}\b"
    rf"|\b{_SOURCE}\b[^.]{{0,110}}\b(?:to|for|into|used|in|and|was|were|as)\b[^.]{{0,60}}\b{_TRAINED}"
    rf"|\b(?:fed|feed)\b[^.]{{0,60}}\b{_SOURCE}\b"
    rf"|(?:train|built|taught|tun)\w*[^.]{{0,40}}\b(?:on|with|from)\b[^.]{{0,24}}(?:competitor|rival|another compan)[\w’']* "
    r"|\btrac(?:e|es) of its outputs|(?:watch|verif|limit|hid|show|aim)\w*[^.]{0,90}(?:reasoning traces|hidden reasoning)|answers written by",
)
# Tried at the word of taking alone.
_TAKEN_OUT = re.compile(
    rf"{_TAKEN}[^.]{{0,70}}\b{_TAKEN_FROM}|(?:distil|extract)\w* (?:\w+ ){{0,3}}(?:models?|campaigns?|attacks?)"
)
_HAN_OUTPUTS = re.compile(
    r"(?:用|使用|利用|拿|以|基于|根据|通过|防止)[^。]{0,40}(?:输出|回答|回复|生成的?(?:数据|内容|答案)|思维链|推理过程|对话|交互)[^。]{0,30}(?:训练|微调|开发|改进|喂)"
    r"|(?:套取|抓取|提取|窃取|抄袭|复制|模仿|蒸馏)[^。]{0,24}(?:模型|输出|能力|回答|答案|数据|产品)|(?:输出|回答|数据|交互)[^。]{0,24}(?:训练|开发|微调)[^。]{0,16}(?:模型|竞|。|，|过)"
    r"|(?:出力|回答|応答)[^。]{0,24}(?:学習|訓練|開発)|(?:출력|답변|응답)[^.]{0,30}(?:학습|훈련|개발)"
    r"|(?:ausgaben|antworten)[^.]{0,30}(?:fremd|ander)\w*[^.]{0,40}(?:verwend|nutz)|(?:cop[iy]|imit|aspir|extra[ií]|destil|distil)\w*[^.]{0,40}(?:réponses|respuestas|sorties|salidas)"
    r"|(?:ausgaben|antworten)[^.]{0,80}(?:trainier|entwickel|training)|trainier[^.]{0,80}(?:ausgaben|antworten)|training mit[^.]{0,40}(?:ausgaben|antworten)"
    r"|(?:sorties|réponses)[^.]{0,80}(?:entraîn|développ)|entraîn[^.]{0,80}(?:sorties|réponses)"
    r"|(?:salidas|respuestas|resultados)[^.]{0,80}(?:entren|desarroll)|entren[^.]{0,80}(?:salidas|respuestas)",
)
_WEIGHTS = re.compile(
    r"(?:copied|stole\w*|leaked|identical|same|someone else[’']s|undisclosed|rebadg\w+|rebrand\w+|repackag\w+|reused?)"
    r"[^.]{0,50}(?:weights|base model|parameters|checkpoint)|(?:weights|checkpoint)[^.]{0,50}(?:copied|identical|stolen"
    r"|rebranded|renamed|another)|rebrand\w+ (?:version )?of|套壳|换皮|权重[^。]{0,14}(?:一致|相同|复制|抄)"
    r"|(?:fork|copy) of [A-Z]\w+[’']s? (?:weights|model)",
    re.I,
)
_FIGURATIVE = re.compile(
    r"distill?(?:s|ed|ing)?\s(?:\w+[’']?s?\s){0,3}?(?:news|points?|essence|lessons?|wisdom|argument|story|report|column|ideas?|week|advice|experience|debate)",
    re.I,
)
_OWN = re.compile(
    r"\b(?:its|our|their|his|her) own (?:\w+ ){0,3}(?:model|teacher|system|flagship|frontier)|own larger|our larger"
    r"|its larger|in-house|internal(?:ly)? (?:teacher|model)|我们自己的|自家|自研|自社の|자사",
    re.I,
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


def relevance(text: str, mentions: Sequence[Mention]) -> Relevance:
    """Judge a text by its words; `mentions` are the known names in it."""
    lowered = text.lower()
    places = _places(lowered)
    count = Counter({kind: len(found) for kind, found in places.items()})
    labs = [mention.start for mention in mentions if mention.actor.type in _LABS]
    ai = count["ai"] + len(labs) + count["interface"]
    if not ai and not (count["distil"] and (count["dispute"] or count["measure"]) and not count["drink"]):
        return Relevance(False, 0.0, "it does not speak of AI models")
    distil = [
        place
        for place in places.get("distil", ())
        if (not ai or _is_near(place, places, labs)) and not _FIGURATIVE.search(text, place, place + 60)
    ]
    taken = _taken(text, lowered, places)
    weights = _weights(text, places.get("weights", ()))
    if not distil and not taken:
        if weights:
            return Relevance(False, 0.3, "it speaks of copied weights, a neighbour of the subject", True)
        return Relevance(False, 0.0, "nothing in it speaks of training on another's outputs")
    return _judged(count, len(distil), taken, weights, len(labs), _speaks_of_own(text, lowered))


def _judged(count: Counter[str], distil: int, taken: int, weights: int, labs: int, own: bool) -> Relevance:
    core = distil + taken
    contested = count["dispute"] + count["govern"] + count["measure"]
    if count["drink"] > 2 * max(0, labs) and count["drink"] >= count["ai"]:
        return Relevance(False, 0.0, "it speaks of distilling liquids")
    if weights > core and not distil:
        return Relevance(False, 0.3, "it speaks of copied weights, a neighbour of the subject", True)
    if not contested and not (taken and not own):
        return Relevance(False, 0.1, "it speaks of distillation as a technique, not of whether it is allowed")
    if count["tutorial"] >= 2 and count["dispute"] < 2 and count["tutorial"] > count["measure"]:
        return Relevance(False, 0.1, "it explains the technique")
    if own and count["dispute"] < 2 and count["measure"] < 2 and not count["clause"]:
        return Relevance(False, 0.1, "it speaks of distilling one's own model")
    if count["copyright"] >= 2 and not distil and taken < 2 and count["copyright"] >= count["other"]:
        return Relevance(False, 0.1, "it speaks of human works")
    if count["chips"] > 2 * core and not taken and distil < 2 and count["dispute"] < 2:
        return Relevance(False, 0.1, "it speaks of chips")
    score = min(1.0, 0.35 + 0.1 * min(core, 4) + 0.05 * min(count["dispute"], 3) + 0.02 * min(contested, 5))
    found = "distillation" if distil else "training on another's outputs"
    return Relevance(True, round(score, 2), f"it speaks of {found}, contested or governed")


def _weights(text: str, places: Sequence[int]) -> int:
    """Count the stretches that speak of copied weights."""
    found, seen = 0, -1
    for place in places:
        if place >= seen:
            found += _WEIGHTS.search(text, max(0, place - 70), place + 80) is not None
            seen = place + 70
    return found


def _speaks_of_own(text: str, lowered: str) -> bool:
    cheap = any(hint in lowered for hint in ("own", "larger", "in-house", "internal", "自", "자사"))
    return cheap and _OWN.search(text) is not None


def _places(lowered: str) -> dict[str, list[int]]:
    places: dict[str, list[int]] = {}
    for index, start, end in _AUTOMATON.find_matches_as_indexes(lowered, overlapping=True):
        kinds, whole = _KINDS[index]
        if lowered[start].isascii() and lowered[start].isalpha():
            if start and (before := lowered[start - 1]).isalpha() and before.isascii():
                continue
            if whole and end < len(lowered) and lowered[end].isalpha():
                continue
        for kind in kinds:
            places.setdefault(kind, []).append(start)
    return places


def _is_near(place: int, places: dict[str, list[int]], labs: Sequence[int]) -> bool:
    return any(abs(place - other) < _NEAR for other in (*places.get("ai", ()), *labs))


def _taken(text: str, lowered: str, places: dict[str, list[int]]) -> int:
    """Count the stretches in which something is trained on, or drawn from, the outputs of another."""
    if not (places.get("output") or places.get("ai") or places.get("interface")):
        return 0
    used = sorted(places.get("use", ()))
    seeds = sorted(
        place
        for kind in ("output", "seed", "distil", "take", "other")
        for place in places.get(kind, ())
        if kind in ("distil", "seed") or _is_close(place, used)
    )
    found, seen = 0, -1
    for place in seeds:
        if place < seen:
            continue
        begin, end = max(0, place - 130), place + 200
        if _is_taken(lowered, place, begin, end) and _belongs(text[begin:end]):
            found += 1
            seen = place + 200
    return found


def _is_taken(lowered: str, place: int, begin: int, end: int) -> bool:
    """Whether at an offset something is drawn from outputs, or trained on them in the words around it."""
    if _TAKEN_OUT.match(lowered, place):
        return True
    window = lowered[begin:end]
    if not window.isascii() and _HAN_OUTPUTS.search(window):
        return True
    return _FROM_OUTPUTS.search(window) is not None


def _is_close(place: int, used: Sequence[int]) -> bool:
    """Whether a word of training or taking stands near an offset; `used` is sorted."""
    at = bisect_left(used, place - 140)
    return at < len(used) and used[at] < place + 140


_BELONGS = re.compile(
    r"another|rival|competit|competing|other (?:lab|compan|provider|developer|firm|vendor|model|AI)|other[’']s|third[- ]part|some(?:one|body) else"
    r"|someone|anyone|proprietary|(?:[A-Z]\w+|compan\w+|lab|maker|firm|provider)[’']s? \w+|closed|from (?:the )?[A-Z]|of (?:the )?[A-Z]|(?:American|Western|US|U\.S\.) "
    r"|ChatGPT|Claude|Gemini|GPT|the service|our (?:own )?(?:model|service|system|API|output)|the (?:API|provider|outputs|traces|charge)|its (?:outputs|terms)|output of|terms"
    r"|written by|without (?:consent|permission)|broker|reseller|teacher|providers|reasoning traces|hidden reasoning",
)


def _belongs(window: str) -> bool:
    """Whether the outputs are those of somebody else; other scripts have no capitals to tell it by."""
    return (not window.isascii() and _HAN_OUTPUTS.search(window.lower()) is not None) or _BELONGS.search(
        window
    ) is not None
