"""Texts of which nothing is proposed, each with the reason. A text is data, whatever it asks of its reader."""

from __future__ import annotations

import re
from collections import Counter

_MOST = 2_000_000
_LEAST_LETTERS = 20
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200b\ufeff]")
_ORDERS = r"(?:must|should|shall|will|are\sto|has\sto)\s(?:now\s)?(?:mark|record|file|output|classify|label|extract|report|state|list|add|accept|write|treat|register|tag|set)\b"
_WHAT = r"(?:instructions?|prompts?|rules?|directions|guidelines|configuration|settings)"
_DROP = (
    rf"(?:\w+\s){{0,3}}?(?:(?:previous|prior|above|earlier|other|preceding|system)\s?(?:{_WHAT}|text)"
    rf"|your\s(?:\w+\s)?{_WHAT}|{_WHAT}\s(?:that\s)?you\s(?:were|are|have|had)\b)"
)
# A text is looked through for the first words, which is cheap, and the pattern is tried at each of them.
_INSTRUCTS = tuple(
    (begins, re.compile(pattern))
    for begins, pattern in (
        *((verb, rf"{verb}\w*\s{_DROP}") for verb in ("ignore", "disregard", "forget", "override")),
        *(
            (who, rf"{who}\s{_ORDERS}")
            for who in (
                "you",
                "assistant",
                "the model",
                "the ai",
                "the extractor",
                "the reader",
                "the system",
            )
        ),
        *(
            (
                who,
                rf"{who}\s(?:an?\s)?(?:ai|language\smodel|llm|automated\s\w+|extraction\s\w+)[,\s](?:you|please|output|respond|reply|answer)",
            )
            for who in ("as", "if you are")
        ),
        *((word, rf"{word}\s?(?:prompt|message)\s?:") for word in ("system", "developer")),
        ("<", r"<\|?(?:system|im_start|assistant)\|?>"),
        ("[", r"\[(?:inst|system)\]"),
        ("###", r"###\s?(?:system|instruction)"),
        *(
            (
                word,
                rf"{word}s?\s(?:to|for)\s(?:the\s|any\s|all\s)?(?:ai|llm|automated|language\smodel|machine|crawler|bot|extract\w+|parser|summari[sz]er|annotator|reader)s?\b",
            )
            for word in ("note", "notice", "attention", "instruction", "message")
        ),
        (
            "mark",
            r"mark\s(?:it|them|this|that|(?:the|your)\s\w+)\sas\s(?:verified|reviewed|trusted|confirmed|accepted)\b",
        ),
        ("忽略", r"忽略(?:以上|之前|前面|先前)的?(?:所有)?(?:指令|指示|提示|内容|规则)"),
        ("系统提示", r"系统提示[：:]"),
        ("致", r"致(?:ai|人工智能|大模型|机器)(?:读者|助手)?[：:]"),
        ("作为", r"作为(?:一个)?(?:ai|人工智能|语言模型)[，,]?(?:你|请)"),
        (
            "ignorier",
            r"ignorier\w*\s(?:alle\s|bitte\s)*(?:vorherigen|bisherigen|obigen|früheren)\s(?:anweisungen|regeln)",
        ),
        ("ignore", r"ignore[zr]?\s(?:toutes\s)?les\sinstructions"),
        ("ignor", r"ignor[ae]\s(?:todas\s)?las\sinstrucciones"),
        ("指示を", r"指示を(?:すべて)?(?:無視|忘)"),
        ("이전", r"이전(?:의)?\s?(?:모든\s)?(?:지시|명령)(?:를|을|사항)"),
    )
)
_WORD = re.compile(r"[^\W_]+")
_QUOTED = re.compile(
    r"“[^“”]{1,600}”|\"[^\"\n]{1,600}\"|«[^«»]{1,600}»|„[^„“”]{1,600}[“”]|「[^「」]{1,600}」"
)


def why_refused(text: str, language: str) -> str:
    """Return why nothing is proposed of a text, or an empty string where it can be read."""
    if not text.strip():
        return "the text is empty"
    if len(text) > _MOST:
        return f"the text is longer than {_MOST:,} characters"
    if not text.isprintable() and len(_CONTROL.findall(text)) > max(8, len(text) // 50):
        return "the text is full of control characters"
    if sum(map(str.isalpha, text[:400])) < _LEAST_LETTERS and not _has_letters(text[:4_000]):
        return "the text has hardly a letter"
    if _repeats(text):
        return "the text repeats a few words"
    if _instructs(text.lower()):
        return "the text tries to instruct its reader"
    if not language:
        return "the text is in a language that is not read"
    return ""


def _instructs(lowered: str) -> bool:
    """Whether a text speaks to its reader; what it only quotes as another's words is no order of its own."""
    quoted: list[tuple[int, int]] | None = None
    for begins, pattern in _INSTRUCTS:
        place = lowered.find(begins)
        while place >= 0:
            if pattern.match(lowered, place):
                if quoted is None:
                    quoted = [found.span() for found in _QUOTED.finditer(lowered)]
                if not any(start < place < end for start, end in quoted):
                    return True
            place = lowered.find(begins, place + 1)
    return False


def _has_letters(text: str) -> bool:
    return sum(map(str.isalpha, text)) >= _LEAST_LETTERS


def _repeats(text: str) -> bool:
    words = _WORD.findall(text[:6_000].lower())
    if len(words) < 40:
        squeezed = "".join(text[:2_000].split())
        return len(squeezed) > 60 and len(set(squeezed)) < 6
    return len(Counter(words)) < len(words) * 0.06 and len(Counter(words)) < 40
