"""What a page says of itself in JSON-LD: the article's headline, authors, dates, publisher."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import orjson

from scrapers.reading.tree import Tree, select

_SCRIPTS = 20
_LENGTH = 300_000
_NODES = 2_000
_ARTICLES = (
    "Article", "NewsArticle", "BlogPosting", "ReportageNewsArticle", "AnalysisNewsArticle",
    "OpinionNewsArticle", "TechArticle", "ScholarlyArticle", "Report", "PressRelease",
    "BackgroundNewsArticle", "SocialMediaPosting", "DiscussionForumPosting", "AdvertiserContentArticle",
    "LiveBlogPosting", "ReviewNewsArticle",
)  # fmt: skip
_PAGES = ("WebPage", "ItemPage", "AboutPage", "VideoObject", "Dataset", "CreativeWork", "Legislation")


@dataclass(frozen=True, slots=True)
class LinkedData:
    """The words of the first article that the page describes; empty where it describes none."""

    headline: str = ""
    name: str = ""
    authors: tuple[str, ...] = ()
    published: str = ""
    modified: str = ""
    publisher: str = ""
    language: str = ""


def read_linked_data(tree: Tree) -> LinkedData:
    """Return what the page's JSON-LD says of the article on it."""
    if "ld+json" not in tree.source:
        return LinkedData()
    things = list(_things(tree))
    by_id = {thing["@id"]: thing for thing in things if isinstance(thing.get("@id"), str) and len(thing) > 1}
    for wanted in (_ARTICLES, _PAGES):
        for thing in things:
            if _types(thing) & set(wanted):
                return LinkedData(
                    _text(thing.get("headline")),
                    _text(thing.get("name")),
                    tuple(_names(thing.get("author"), by_id)),
                    _text(thing.get("datePublished")) or _text(thing.get("dateCreated")),
                    _text(thing.get("dateModified")),
                    next(_names(thing.get("publisher"), by_id), ""),
                    _text(thing.get("inLanguage")),
                )
    return LinkedData()


def _things(tree: Tree) -> Iterator[dict[str, Any]]:
    """Yield the objects of all scripts of linked data, outer ones before those inside them."""
    for script in select(tree.root, 'script[type="application/ld+json"]')[:_SCRIPTS]:
        # Some pages set the marks of another language around it.
        source = str(script.text).strip().removeprefix("<![CDATA[").removesuffix("]]>").strip()
        if not source or len(source) > _LENGTH:
            continue
        try:
            waiting: list[Any] = [orjson.loads(source)]
        except orjson.JSONDecodeError:
            continue
        seen = 0
        while waiting and seen < _NODES:
            seen += 1
            one = waiting.pop(0)
            if isinstance(one, list):
                waiting[:0] = one[:_NODES]
            elif isinstance(one, dict):
                yield one
                waiting += [value for key, value in one.items() if key in ("@graph", "mainEntity", "hasPart")]


def _types(thing: dict[str, Any]) -> set[str]:
    types = thing.get("@type")
    named = types if isinstance(types, list) else [types]
    return {name.rpartition("/")[2] for name in named if isinstance(name, str)}


def _text(value: Any) -> str:
    if isinstance(value, dict):
        value = value.get("@value") or value.get("name")
    if isinstance(value, list):
        value = value[0] if value else ""
    return value if isinstance(value, str) else ""


def _names(value: Any, by_id: dict[str, dict[str, Any]]) -> Iterator[str]:
    for one in (value if isinstance(value, list) else [value])[:50]:
        known = by_id.get(one.get("@id", ""), one) if isinstance(one, dict) and "name" not in one else one
        name = _text(known.get("name")) if isinstance(known, dict) else known
        if isinstance(name, str) and name.strip():
            yield name
