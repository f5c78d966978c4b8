"""Whose words a page is, as far as its head says: a person with the house she belongs to, or an office."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kb.ingest.extract.document import Document
from kb.ingest.extract.names import KnownName, Mention

_LONGEST_HEAD = 110
_NEAR = 3
_YEAR = re.compile(r"20\d\d")
# A name behind a small `by` is who did something; a line that signs begins with it.
_BY = re.compile(r"(?:(?:^|[.|•·—–\n]\s?)(?:By|Von|Par|Por)|\bPrepared\sby(?:\sthe)?|作者[:：]|文[/／])\s?$")
_SPEAKS_FOR = re.compile(
    r"\b(?:statement|letter|memorandum|memo|remarks|testimony|circular|notice|note|answer|response)\b.{0,40}?\b(?:by|of|from)\s(?:the\s)?(?:spokes\w+\s(?:of|for)\s(?:the\s)?)?$"
    r"|(?:发言人|声明|公开信|公告)",
    re.I,
)
_SPEAKS_AFTER = re.compile(r"(?:新闻|外交)?发言人|答记者问|致[^，。]{1,12}公开信|声明|公告")
_TERMS_OF = re.compile(
    r"(?:[’']s)?\s(?:\w+\s)?(?:Terms|Usage\sPolic|Acceptable\sUse|Licen[cs]e\b|Service\sTerms)"
)
_ONLY_A_DAY = re.compile(
    r"[,.，。:：|\s]*(?:(?:Posted|Published|Updated|Issued|Released|发布日期|发布于|更新日期|公開日|掲載日)[:：]?\s?(?:on\s)?)?(?:\d{1,2}\.?\s)?(?:[^\W\d_]{3,10}\.?\s)?(?:\d{1,2},\s)?20\d\d"
)


@dataclass(frozen=True, slots=True)
class Byline:
    """Who signs a page, and the house of the person who does."""

    owners: tuple[KnownName, ...] = ()
    home: KnownName | None = None


def byline_of(document: Document, mentions: Sequence[Mention], titled: Sequence[Mention]) -> Byline:
    """Return who signs a page by its first line or its title; nobody where neither says so."""
    line = document.text.split("\n", 1)[0]
    year = _YEAR.search(line)
    head = line[: year.end()] if year and year.end() <= _LONGEST_HEAD else line
    inside = [mention for mention in mentions if mention.end <= min(len(line), 2 * _LONGEST_HEAD)]
    signed = [m for m in inside if _BY.search(document.text[: m.start]) and m.actor.type != "media"]
    if signed:
        return Byline((signed[0].actor,))
    if len(head) <= _LONGEST_HEAD and (found := _of_head(head, document.text, inside)):
        return found
    return _of_title(document.title, titled)


def _of_head(head: str, text: str, inside: Sequence[Mention]) -> Byline | None:
    """Return who stands first in a short first line: a person with role and house, or an office and a day."""
    listed = [mention for mention in inside if mention.end <= len(head)]
    if not listed or listed[0].start > _NEAR or text[listed[0].end : listed[0].end + 1] in (":", "："):
        return None
    first = listed[0].actor
    if first.type == "person":
        homes = [m.actor for m in listed[1:] if m.actor.type not in ("person", "media")]
        return Byline((first,), homes[0] if homes else None)
    if _TERMS_OF.match(text, listed[0].end):
        return Byline((first,))
    is_alone = not head[listed[0].end :].strip(" .,")
    if first.type != "media" and (is_alone or _ONLY_A_DAY.match(text, listed[0].end)):
        return Byline((first,))
    return None


def _of_title(title: str, mentions: Iterable[Mention]) -> Byline:
    """Return who a title says the page is by: `Joint statement of A and B`."""
    owners: list[KnownName] = []
    end = 0
    for mention in mentions:
        if mention.actor.type == "media":
            continue
        between = title[end : mention.start]
        joined = owners and re.fullmatch(r",?\s(?:and\s)?(?:the\s)?", between)
        begins = _SPEAKS_FOR.search(title[: mention.start]) or _SPEAKS_AFTER.match(title, mention.end)
        if joined or (not owners and begins):
            owners.append(mention.actor)
            end = mention.end
    return Byline(tuple(owners))
