"""The prose of an entry: CommonMark with tables and nothing else, rendered without raw HTML.

Links go to other entries by id, or to http, https and mailto addresses; any other link and every image
is rendered as its words alone, and the rules name it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from kb.entries.plain_prose import Resolve, first_plain_paragraph, is_plain, plain_links, render_plain
from kb.kinds.ids import id_problem

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_OUTSIDE = re.compile(r"(?:https?://|mailto:)[^\s]+", re.I)
_TAGS = {
    *("h2", "h3", "h4", "h5", "h6", "p", "blockquote", "pre", "hr", "br"),
    *("a", "code", "em", "strong", "ol", "ul", "li"),
    *("table", "thead", "tbody", "tr", "th", "td"),
}
_ATTRIBUTES = {"a": {"href", "rel"}, "ol": {"start"}, **{f"h{n}": {"id"} for n in range(2, 7)}}
_HTML = frozenset(["html_block", "html_inline"])
# A program that follows the files asks for the links of the same prose after every save.
_KEPT = 1 << 16


@dataclass(frozen=True, slots=True)
class Link:
    """A link or image of the prose; `line` counts from 0 and is where its paragraph begins."""

    target: str
    words: str
    line: int
    is_image: bool = False

    @property
    def is_outside(self) -> bool:
        """Whether it goes to an address that prose may link to."""
        return _OUTSIDE.fullmatch(self.target) is not None

    @property
    def is_entry(self) -> bool:
        """Whether it is written like the id of an entry."""
        return id_problem(self.target) is None


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the prose, with the anchor that the rendered page gives it."""

    anchor: str
    text: str
    level: int


@dataclass(frozen=True, slots=True)
class Outline:
    """What one reading of the prose finds: all links and images, and all headings, in order."""

    links: tuple[Link, ...]
    headings: tuple[Heading, ...]


def render(markdown: str, resolve: Resolve) -> str:
    """Return the prose as HTML. `resolve` gives the address of an entry's page by id, None for no entry."""
    if is_plain(markdown):
        return render_plain(markdown, resolve)
    import nh3

    tokens = _parser().parse(markdown)
    for token, anchor in _headings(tokens):
        token.attrSet("id", anchor)
    for token in tokens:
        if token.children:
            token.children = list(_inline(token.children, resolve))
    html: str = _parser().renderer.render(tokens, _parser().options, {})
    return nh3.clean(
        html,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        url_schemes={"http", "https", "mailto"},
        link_rel=None,
        strip_comments=True,
    )


def links(markdown: str) -> list[Link]:
    """Return every link and image of the prose in order, allowed or not."""
    if "](" not in markdown and "]:" not in markdown and "<" not in markdown:
        return []
    return list(_outline(markdown).links)


def raw_html(markdown: str) -> list[tuple[int, str]]:
    """Return line (from 0) and text of every piece of raw HTML in the prose."""
    if "<" not in markdown:
        return []
    found = []
    for token in _html_parser().parse(markdown):
        line = token.map[0] if token.map else 0
        pieces = [token, *(token.children or [])]
        found += [(line, piece.content.strip()) for piece in pieces if piece.type in _HTML]
    return found


def first_paragraph(markdown: str) -> str | None:
    """Return the first paragraph as plain text, None where the prose has none."""
    plain = first_plain_paragraph(markdown)
    if plain is not None:
        return plain or None
    tokens = _parser().parse(markdown)
    for opening, inline in pairwise(tokens):
        if opening.type == "paragraph_open" and opening.level == 0:
            return _plain(inline.children or []) or None
    return None


def headings(markdown: str) -> list[Heading]:
    """Return the headings in order. The page has its own title, so the first level counts as the second."""
    if "#" not in markdown and "\n-" not in markdown and "\n=" not in markdown:
        return []
    return list(_outline(markdown).headings)


@lru_cache(_KEPT)
def _outline(markdown: str) -> Outline:
    if is_plain(markdown):
        return Outline(tuple(Link(*found) for found in plain_links(markdown)), ())
    tokens = _parser().parse(markdown)
    found = []
    for token in tokens:
        line = token.map[0] if token.map else 0
        found += [_link(child, following, line) for child, following in _linked(token.children or [])]
    texts = [_plain(tokens[at + 1].children or []) for at, t in enumerate(tokens) if t.type == "heading_open"]
    pairs = zip(_headings(tokens), texts, strict=True)
    return Outline(
        tuple(found), tuple(Heading(anchor, text, int(token.tag[1])) for (token, anchor), text in pairs)
    )


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    # Every address becomes a token, so that one place decides on it and the rules can name it.
    parser.validateLink = lambda url: True  # type: ignore[method-assign]
    return parser


@cache
def _html_parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": True}).enable("table")


def _headings(tokens: list[Token]) -> list[tuple[Token, str]]:
    """Pair each heading with its anchor, levels moved so that none is the page's own."""
    times: Counter[str] = Counter()
    pairs = []
    for at, token in enumerate(tokens):
        if token.type == "heading_open":
            token.tag = tokens[at + 2].tag = max("h2", token.tag)
            text = _plain(tokens[at + 1].children or [])
            base = re.sub(r"\W+", "-", text.lower()).strip("-_") or "section"
            times[base] += 1
            # Two hyphens keep the second `x` apart from a first `x 2`.
            pairs.append((token, base if times[base] == 1 else f"{base}--{times[base]}"))
    return pairs


def _inline(children: list[Token], resolve: Resolve) -> Iterator[Token]:
    """Yield the tokens of a paragraph, links decided on and images turned into their words."""
    open_links: list[bool] = []
    for token in children:
        if token.type == "link_open":
            open_links.append(_decide(token, resolve))
            if open_links[-1]:
                yield token
        elif token.type == "link_close":
            if open_links.pop():
                yield token
        elif token.type == "image":
            yield from _inline(token.children or [], resolve)
        else:
            yield token


def _decide(token: Token, resolve: Resolve) -> bool:
    """Set the address of a link and say whether it stays one."""
    target = str(token.attrGet("href") or "")
    token.attrs = {}
    if _OUTSIDE.fullmatch(target):
        token.attrs = {"href": target, "rel": "noopener"}
        return True
    address = resolve(target) if id_problem(target) is None else None
    if address is not None:
        token.attrs = {"href": address}
    return address is not None


def _linked(children: list[Token]) -> Iterator[tuple[Token, list[Token]]]:
    """Yield each link's opening token, or image, with the tokens of its words."""
    for at, token in enumerate(children):
        if token.type == "image":
            yield token, token.children or []
            yield from _linked(token.children or [])
        elif token.type == "link_open":
            end = next(n for n in range(at, len(children)) if children[n].type == "link_close")
            yield token, children[at + 1 : end]


def _link(token: Token, words: list[Token], line: int) -> Link:
    is_image = token.type == "image"
    target = str(token.attrGet("src" if is_image else "href") or "")
    return Link(target, _plain(words), line, is_image)


def _plain(children: list[Token]) -> str:
    words = []
    for token in children:
        if token.type in ("softbreak", "hardbreak"):
            words.append(" ")
        elif token.type == "image":
            words.append(_plain(token.children or []))
        elif token.type in ("text", "code_inline"):
            words.append(token.content)
    return "".join(words).strip()
