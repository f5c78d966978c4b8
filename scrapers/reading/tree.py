"""A page as a tree, parsed within bounds of time and memory whatever the page is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import Any

from resiliparse.parse.html import HTMLTree

from scrapers.plain import clean

Node = Any
"""A node of the tree: the library has no types."""

TEXT_LIMIT = 4_000_000
MARK_LIMIT = 120_000
# The search for the main text takes time with depth times marks: about two seconds here.
NESTING_LIMIT = 25_000_000
_ATTRIBUTE_LIMIT = 200
_CHUNKS = 64

# A page of 37 KB in which elements of this sort stay open grows to two gigabytes: the rules of HTML open
# each of them again in every paragraph that follows. They are nothing to a reader of text and go before.
_NAMES = ["b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"]
# Tags are written in small letters nearly always, and asking for those alone takes half the time.
_CAPITAL = re.compile(r"</?(?:[BCEFINSTU]|[bcefinstu][a-z]{0,5}[A-Z])")
_SMALL = "|".join(_NAMES)
_EITHER = "|".join("".join(f"[{letter}{letter.upper()}]" for letter in name) for name in _NAMES)
_FORMATTING, _FORMATTING_IN_CAPITALS = (
    re.compile(rf"<(?:/(?:{names})(?:>|[\s/][^<>]*>)|(?:{names})(?:>|[\s/][^<>]*>))")
    for names in (_SMALL, _EITHER)
)
_STRETCH = 2048
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_ATTRIBUTE = re.compile(r"[\s/]+[^\s/>=]+")


@dataclass(frozen=True, slots=True)
class Tree:
    """A parsed page; `source` is the text that was parsed; `shallow` is false where it is
    nested too deep for the search for the main text.
    """

    root: Node
    head: Node
    body: Node
    html: Any
    source: str
    shallow: bool
    notes: tuple[str, ...]


def parse_html(text: str) -> Tree:
    """Return the tree of a page; the notes say what was left out to stay within the bounds."""
    notes = []
    text = _without_programs(text)
    bounded = text[: _end(text)]
    if len(bounded) < len(text):
        notes.append(f"read up to character {len(bounded):,} of {len(text):,}")
    formatting = _FORMATTING_IN_CAPITALS if _CAPITAL.search(bounded) else _FORMATTING
    bounded = formatting.sub("", bounded)
    bounded = _without_crowded_tags(bounded)
    tree = HTMLTree.parse(bounded)
    marks = bounded.count("<")
    depth_limit = NESTING_LIMIT // max(1, marks)
    deep = marks > depth_limit and _may_be_deeper(bounded, depth_limit)
    shallow = not (deep and _is_deeper(tree.document, depth_limit))
    if not shallow:
        notes.append(f"nested deeper than {depth_limit:,} levels")
    return Tree(tree.document, tree.head, tree.body, tree, bounded, shallow, tuple(notes))


def select(node: Node, selector: str) -> list[Node]:
    """Return the nodes under a node that a CSS selector finds, in the order of the page."""
    # A slice, since going through the library's collection takes time with the square of its length.
    return list(node.query_selector_all(selector)[:])


def text_of(node: Node | None) -> str:
    """Return the words of a node on one line."""
    return "" if node is None else clean(" ".join(str(node.text).split()))


def _without_programs(text: str) -> str:
    """Return the text without its scripts and styles, more than half of most pages; linked data stays."""
    for name in ("script", "style"):
        parts: list[str] = []
        kept = at = 0
        while (start := text.find(f"<{name}", at)) >= 0:
            begin = text.find(">", start) + 1
            end = text.find(f"</{name}>", begin)
            if not begin or end < 0:
                break
            at = end + len(name) + 3
            if "json" not in text[start:begin]:
                parts.append(text[kept:start])
                kept = at
        text = "".join([*parts, text[kept:]]) if parts else text
    return text


def _end(text: str) -> int:
    end = min(len(text), TEXT_LIMIT)
    if text.count("<", 0, end) > MARK_LIMIT:
        end = next(islice(re.finditer("<", text), MARK_LIMIT, None)).start()
    return end


def _without_crowded_tags(text: str) -> str:
    """Return the text without the long tags that have more attributes than any honest one.

    A stretch without a sign that follows an opening one lies within a long tag, or looks like it.
    """
    parts: list[str] = []
    kept = opened = 0
    within = False
    for at in range(0, len(text), _STRETCH):
        opening, closing = text.rfind("<", at, at + _STRETCH), text.rfind(">", at, at + _STRETCH)
        if opening != closing:
            within, opened = opening > closing, opening
        elif within:
            end = text.find(">", at) + 1 or len(text)
            if _is_crowded(text[opened:end]):
                parts.append(text[kept:opened])
                kept = end
            within = False
    return "".join([*parts, text[kept:]]) if parts else text


def _is_crowded(tag: str) -> bool:
    outside = _ATTRIBUTE.finditer(_QUOTED.sub("", tag))
    return sum(1 for _ in islice(outside, _ATTRIBUTE_LIMIT + 1)) > _ATTRIBUTE_LIMIT


def _may_be_deeper(text: str, limit: int) -> bool:
    """Bound the depth from above without reading the tags: opened less closed, piece by piece."""
    size = max(1, len(text) // _CHUNKS)
    open_now = 0
    for at in range(0, len(text), size):
        closed = text.count("</", at, at + size)
        opened = text.count("<", at, at + size) - closed
        if open_now + opened > limit:
            return True
        open_now += opened - closed
    return False


def _is_deeper(document: Node, limit: int) -> bool:
    path = [document.first_element_child]
    while path:
        node = path[-1]
        if node is None:
            path.pop()
            if path:
                path[-1] = path[-1].next_element_sibling
            continue
        if len(path) > limit:
            return True
        path.append(node.first_element_child)
    return False
