"""The language of a text by its letters and its small words; empty where it is none that is read."""

from __future__ import annotations

import re
from collections import Counter

from kb.ingest.extract.tables import table

LANGUAGES = ("en", "zh", "de", "fr", "es", "ja", "ko")
_HAN = re.compile(r"[\u3400-\u9fff]")
_KANA = re.compile(r"[\u3040-\u30ff]")
_HANGUL = re.compile(r"[\uac00-\ud7af]")
_LATIN = re.compile(r"[A-Za-zÀ-ÿ]")
_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[a-zà-ÿ]+")
_SAMPLE = 4_000
_WORDS = table("small_words")
_SMALL: dict[str, list[str]] = {code: _WORDS[code] for code in ("en", "de", "fr", "es")}
_LEAST = 0.08


def language_of(text: str) -> str:
    """Return the code of the language of a text among those that are read, else nothing."""
    sample = text[:_SAMPLE]
    letters = len(_LETTER.findall(sample))
    if not letters:
        return ""
    han, kana, hangul = (len(form.findall(sample)) for form in (_HAN, _KANA, _HANGUL))
    if hangul > letters * 0.2:
        return "ko"
    if kana > letters * 0.12:
        return "ja"
    if han > letters * 0.2:
        return "zh"
    if len(_LATIN.findall(sample)) < letters * 0.7:
        return ""
    words = _WORD.findall(sample.lower())
    counts = Counter(words)
    shares = {
        code: sum(counts[word] for word in small) / max(1, len(words)) for code, small in _SMALL.items()
    }
    best = max(shares, key=lambda code: shares[code])
    return best if shares[best] >= _LEAST or (len(words) < 20 and shares[best] > 0) else ""
