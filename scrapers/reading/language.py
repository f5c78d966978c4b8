"""The language of a page: what it says of itself, checked against its letters and words."""

from __future__ import annotations

import re

from resiliparse.parse.lang import detect_fast

from scrapers.reading.meta import Meta
from scrapers.reading.tree import Tree

_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]")
_KANA = re.compile(r"[\u3040-\u30ff]")
_HANGUL = re.compile(r"[\uac00-\ud7af]")
_NO_LETTER = re.compile(r"[\W\d_]+")
_CODE = re.compile(r"([A-Za-z]{2,3})(?:[-_]([A-Za-z0-9]{2,8}))?")
_SAMPLE = 1_200
_ENOUGH = 200
# Above this distance the library's answers are usually wrong.
_CUTOFF = 1_000


def page_language(tree: Tree, meta: Meta, text: str) -> tuple[str, str]:
    """Return the language as a BCP 47 code and how it was found.

    What a page declares is often its template's language: where its letters or words are plainly
    those of another, they win.
    """
    declared = _declared(tree, meta)
    found = language_of(text)
    if not found:
        return (declared, "the page says so") if declared else ("", "")
    if declared and declared.partition("-")[0] == found:
        return declared, "the page says so"
    how = f"told by its text; the page says {declared}" if declared else "told by its text"
    return found, how


def language_of(text: str) -> str:
    """Return the language of a text by its letters and words; empty where it is too short to tell."""
    sample = text[:_SAMPLE]
    letters = len(_NO_LETTER.sub("", sample))
    kana, hangul = len(_KANA.findall(sample)), len(_HANGUL.findall(sample))
    han = len(_HAN.findall(sample))
    if letters and (han + kana + hangul) > max(10, letters * 0.3):
        return "ja" if kana > han * 0.1 else "ko" if hangul > han else "zh"
    if letters < _ENOUGH:
        return ""
    code, _ = detect_fast(sample, cutoff=_CUTOFF)
    return "" if code == "unknown" else str(code)


def _declared(tree: Tree, meta: Meta) -> str:
    outermost = tree.head.parent if tree.head is not None else None
    on_root = str(outermost.getattr("lang") or "") if outermost is not None else ""
    for value in (on_root, meta.first("content-language", "og:locale", "dc.language", "language")[0]):
        found = _CODE.fullmatch(value.strip())
        if found:
            return found[1].lower() + (f"-{_region(found[2])}" if found[2] else "")
    return ""


def _region(part: str) -> str:
    return part.title() if len(part) == 4 else part.upper() if len(part) in (2, 3) else part
