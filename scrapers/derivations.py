"""What a text says it draws on: phrases such as "first reported by", and the links that stand with them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from scrapers.reading.document import Document, Link

# Within a pattern, {name} is a name in Latin letters and {chinese} one in a Chinese sentence.
_NAME = (
    r"((?:the\s)?[A-Z][\w&'’-]*(?:\.\w[\w&'’-]*)*(?:\s(?:of\s|the\s)?[A-Z][\w&'’-]*(?:\.\w[\w&'’-]*)*){0,4})"
)
_CHINESE_NAME = r"[《“「]?([\w·.&\s]{2,20}?)[》”」]?"
_FIRST = "it says that another reported it first"
_APPEARED = "it says where it appeared first"
_CITES = "it cites a report"
_NAMES = "it names its source"
_PATTERNS = (
    (_FIRST, r"\b[Ff]irst (?:reported|published|disclosed|noted) (?:by|in|at) {name}"),
    (_FIRST, r"\b{name}(?:,? which)? (?:was )?(?:the )?first (?:to report|reported|published)\b"),
    (_APPEARED, r"\b(?:[Oo]riginally|[Ff]irst) (?:appeared|ran|published|posted) (?:in|on|at|by) {name}"),
    (_APPEARED, r"\b(?:[Rr]epublished|[Rr]eprinted|[Ss]yndicated) from {name}"),
    (_CITES, r"\b(?:[Aa]s|[Ww]as|[Ww]ere|[Bb]een) (?:previously |earlier )?reported by {name}"),
    (
        _CITES,
        r"\b[Aa]ccording to (?:an? |the )?(?:report|article|story|investigation)s? (?:by|in|from) {name}",
    ),
    (
        _CITES,
        r"\b{name} (?:has )?(?:previously |earlier |first )?reported (?:on|that|last|earlier|this|in)\b",
    ),
    (_NAMES, r"(?:^|\n)(?:[Ss]ource|[Vv]ia)\s?: ?{name}"),
    (_CITES, r"据(?:外媒|媒体)?{chinese}(?:的|\d{1,2}日|周.|最新|日前)?(?:消息|报道|披露|援引)"),
    (_NAMES, r"(?:文章来源|来源|转载自|转自|原载于|原载|首发于)\s?[:：]?\s?{chinese}(?=[\s,，。；;)）]|$)"),
)
_PHRASES = tuple(
    (because, re.compile(pattern.replace("{name}", _NAME).replace("{chinese}", _CHINESE_NAME)))
    for because, pattern in _PATTERNS
)
PHRASE_LIMIT = 200
PER_DOCUMENT = 20
_AROUND = 60
# Words that begin a sentence or stand for nobody in particular.
_NO_SOURCE = frozenset(
    [
        "as",
        "and",
        "but",
        "the",
        "he",
        "she",
        "it",
        "they",
        "we",
        "this",
        "that",
        "when",
        "while",
        "after",
        "also",
        "in",
        "on",
        "company",
        "officials",
        "sources",
        "reports",
        "report",
        "us",
        "本站",
        "网络",
        "本报",
        "外媒",
        "媒体",
    ]
)


@dataclass(frozen=True, slots=True)
class Derivation:
    """A proposal that a document draws on another. `url` is empty where the text names it without a link.

    `document` is the id of the other where it was read too.
    """

    because: str
    named: str
    url: str = ""
    document: str = ""
    words: str = ""


def derivations_of(document: Document) -> list[Derivation]:
    """Return what a document says it draws on, each named source once, in the order of the text."""
    found: dict[str, Derivation] = {}
    for _, because, named, words in sorted(_phrases(document.text)):
        key = named.casefold().removeprefix("the ")
        if key in _NO_SOURCE or key in found or key == document.site_name.casefold().removeprefix("the "):
            continue
        found[key] = Derivation(because, named, _link_with(document.links, named, words), "", words)
        if len(found) == PER_DOCUMENT:
            break
    return list(found.values())


def _phrases(text: str) -> Iterator[tuple[int, str, str, str]]:
    for because, pattern in _PHRASES:
        for match in pattern.finditer(text):
            begin = max(text.rfind("\n", 0, match.start()) + 1, match.start() - _AROUND)
            end = text.find("\n", match.end())
            words = text[begin : min(match.end() + _AROUND, end if end >= 0 else len(text))]
            named = " ".join(match[1].split()).rstrip(".'’")
            if named:
                yield match.start(), because, named, " ".join(words.split())[:PHRASE_LIMIT]


def _link_with(links: tuple[Link, ...], named: str, words: str) -> str:
    """Return the link that stands with a name: on the name itself, or on words of the same phrase."""
    name = named.casefold().removeprefix("the ")
    for link in links:
        if name in link.words.casefold():
            return link.url
    return next((link.url for link in links if len(link.words) > 3 and link.words in words), "")
