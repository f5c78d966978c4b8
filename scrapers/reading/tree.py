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
# Letters in both cases one by one: ignoring case in the whole doubles the time of the search.
_EITHER_CASE = "|".join("".join(f"[{letter}{letter.upper()}]" for letter in name) for name in _NAMES)
_FORMATTING = re.compile(rf"<(?:/(?:{_EITHER_CASE})(?:>|[\s/][^<>]*>)|(?:{_EITHER_CASE})(?:>|[\s/][^<>]*>))")
_LONG = 2048
_LONG_TAG = re.compile(rf"<[A-Za-z][^<>]{{{_LONG},}}>?")
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
    bounded = text[: _end(text)]
    if len(bounded) < len(text):
        notes.append(f"read up to character {len(bounded):,} of {len(text):,}")
    bounded = _FORMATTING.sub("", bounded)
    if _has_long_tag(bounded):
        bounded = _LONG_TAG.sub(_without_crowd, bounded)
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


def _end(text: str) -> int:
    end = min(len(text), TEXT_LIMIT)
    if text.count("<", 0, end) > MARK_LIMIT:
        end = next(islice(re.finditer("<", text), MARK_LIMIT, None)).start()
    return end


def _has_long_tag(text: str) -> bool:
    """Whether a search for long tags is worth its time: a piece between signs is long and closes late."""
    return any(len(piece) > _LONG and not 0 <= piece.find(">") < _LONG for piece in text.split("<"))


def _without_crowd(found: re.Match[str]) -> str:
    """Return a long tag, or nothing where it has more attributes than any honest one."""
    outside = _QUOTED.sub("", found.group())
    crowd = sum(1 for _ in islice(_ATTRIBUTE.finditer(outside), _ATTRIBUTE_LIMIT + 1))
    return "" if crowd > _ATTRIBUTE_LIMIT else found.group()


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
