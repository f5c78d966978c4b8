"""Texts of which nothing is proposed, each with the reason. A text is data, whatever it asks of its reader."""

from __future__ import annotations

import re
from collections import Counter

_MOST = 2_000_000
_LEAST_LETTERS = 20
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200b\ufeff]")
_INSTRUCTS = re.compile(
    r"(?:ignore|disregard|forget|override)\s(?:all\s|any\s)?(?:of\s)?(?:the\s|your\s|my\s)?(?:previous|prior|above|earlier|other|preceding|system)"
    r"\s?(?:instructions?|prompts?|rules|directions|guidelines|text)"
    r"|(?:you|assistant|the\s(?:model|AI|extractor|reader|system))\s(?:must|should|shall|will|are\sto|has\sto)\s(?:now\s)?(?:mark|record|file|output|classify|label|"
    r"extract|report|state|list|add|accept|write|treat|register|tag|set)\b"
    r"|(?:as|if\syou\sare)\san?\s(?:AI|language\smodel|LLM|automated\s\w+|extraction\s\w+)[,\s](?:you|please|output|respond|reply|answer)"
    r"|(?:system|developer)\s?(?:prompt|message)\s?:|<\|?(?:system|im_start|assistant)\|?>|\[(?:INST|SYSTEM)\]|###\s?(?:system|instruction)"
    r"|(?:note|attention|instructions?|message)\s(?:to|for)\s(?:the\s|any\s|all\s)?(?:AI|LLM|automated|language\smodel|machine|crawler|bot|extract\w+|parser|summari[sz]er|annotator|reader)s?\b"
    r"|忽略(?:以上|之前|前面|先前)的?(?:所有)?(?:指令|指示|提示|内容|规则)|(?:系统提示|致(?:AI|人工智能|大模型|机器)(?:读者|助手)?)[：:]|作为(?:一个)?(?:AI|人工智能|语言模型)[，,]?(?:你|请)"
    r"|ignorier\w*\s(?:alle\s)?(?:vorherigen|bisherigen|obigen|früheren)\s(?:Anweisungen|Regeln)|ignore[zr]?\s(?:toutes\s)?les\sinstructions|ignor[ae]\s(?:todas\s)?las\sinstrucciones"
    r"|(?:以前|これまで|上記)の(?:すべての)?指示を(?:無視|忘)|이전(?:의)?\s?(?:모든\s)?(?:지시|명령)(?:를|을|사항)",
    re.I,
)
_WORD = re.compile(r"[^\W_]+")


def why_refused(text: str, language: str) -> str:
    """Return why nothing is proposed of a text, or an empty string where it can be read."""
    if not text.strip():
        return "the text is empty"
    if len(text) > _MOST:
        return f"the text is longer than {_MOST:,} characters"
    if len(_CONTROL.findall(text)) > max(8, len(text) // 50):
        return "the text is full of control characters"
    if sum(c.isalpha() for c in text[:4_000]) < _LEAST_LETTERS:
        return "the text has hardly a letter"
    if _repeats(text):
        return "the text repeats a few words"
    if _INSTRUCTS.search(text):
        return "the text tries to instruct its reader"
    if not language:
        return "the text is in a language that is not read"
    return ""


def _repeats(text: str) -> bool:
    words = _WORD.findall(text[:20_000].lower())
    if len(words) < 40:
        squeezed = "".join(text[:2_000].split())
        return len(squeezed) > 60 and len(set(squeezed)) < 6
    return len(Counter(words)) < len(words) * 0.06 and len(Counter(words)) < 40
