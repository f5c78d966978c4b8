"""Who wrote a page, as far as it says so."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice

from scrapers.plain import plain
from scrapers.reading.linked_data import LinkedData
from scrapers.reading.meta import Meta
from scrapers.reading.tree import Tree, select, text_of

NAME_LIMIT = 120
AUTHOR_LIMIT = 50
_NAMES = (
    "citation_author", "parsely-author", "author", "article:author", "dc.creator", "dcterms.creator",
    "dc.author", "byl", "sailthru.author", "article:author_name", "twitter:creator:name",
)  # fmt: skip
# The narrower first: a class called author is also that of the box at the end that tells of the author.
_BYLINES = (
    "[rel~=author]",
    "[itemprop~=author]",
    ".byline-name, .author-name, .author__name, .byline__name, .p-author, .byline a",
    ".byline, .post-author, .entry-author, .article-author, .byline-author, #byline",
)
_IN_A_CLASS = re.compile(r"byline|author", re.IGNORECASE)
_CLASS = re.compile(r"[\w-]{0,60}(?:byline|author)[\w-]{0,60}", re.IGNORECASE)
_CLASSES, _HITS = 12, 60
# Two to five words that begin with a capital, or a few signs of a script without capitals.
_A_NAME = re.compile(r"[^\W\d_a-z][\w.'’-]*(?:\s[\w.'’-]+){1,4}|[\u3400-\u9fff·]{2,12}")
_BY = re.compile(
    r"^(?:(?:written|posted|reported|story|words|text)\s+)?(?:by|von|par|por|di|作者|撰文|文)[\s:：/|]+", re.I
)
_BETWEEN = re.compile(r"\s*(?:,|;|、|，|\band\b|&|\bund\b|\bet\b|\by\b)\s+|\s*[、;]\s*", re.I)
_DATE_OR_MORE = re.compile(
    r"\s*(?:\||•|·|–|—|\bon\b\s+\w+\s+\d|\bupdated?\b|\bpublished\b|\d{1,2}:\d{2}|\d{4}).*$", re.I | re.S
)
_NO_NAME = re.compile(
    r"://|@|^\W*$|^(?:admin|administrator|staff|editor|guest|null|undefined|none|author)$", re.I
)


def page_authors(tree: Tree, meta: Meta, linked: LinkedData) -> tuple[tuple[str, ...], str]:
    """Return the names of the authors and where they were found; none where nothing names them."""
    if names := _cleaned(linked.authors):
        return names, "its linked data"
    values, key = meta.all(*_NAMES)
    if names := _cleaned(part for value in values for part in _parts(value)):
        return names, f"its {key}"
    marked = "author" in tree.source or "byline" in tree.source
    for selector in _BYLINES if marked else ():
        nodes = select(tree.root, selector)[:AUTHOR_LIMIT]
        found = [text_of(node.query_selector("[itemprop~=name]") or node) for node in nodes]
        # A byline is short; a long one is the text about the author.
        parts = [part for text in found if 2 < len(text) <= NAME_LIMIT for part in _parts(text)]
        if names := _cleaned(parts):
            return names, "a byline, told by its markup"
    names = _guessed(tree) if marked else ()
    return names, "a byline, guessed by its first word" if names else ""


def _guessed(tree: Tree) -> tuple[str, ...]:
    """Return the names of the first short piece marked as a byline that begins with a word such as By."""
    classes = _classes_that_speak_of_authors(tree.source)
    for node in (
        select(tree.root, ", ".join(f".{name}" for name in classes))[:AUTHOR_LIMIT] if classes else ()
    ):
        text = text_of(node)
        if len(text) > NAME_LIMIT or not _BY.match(text):
            continue
        names = _cleaned(_parts(text))
        if names and all(_A_NAME.fullmatch(name) for name in names):
            return names
    return ()


def _classes_that_speak_of_authors(source: str) -> list[str]:
    """Return the words that could be names of such classes: asking for parts of words in a walk is slow."""
    found: dict[str, None] = {}
    for hit in islice(_IN_A_CLASS.finditer(source), _HITS):
        around = _CLASS.search(source, max(0, hit.start() - 60), hit.end() + 60)
        if around and around[0][0].isalpha() and source[around.end() : around.end() + 1] in "\"' >":
            found[around[0]] = None
    return list(found)[:_CLASSES]


def _parts(text: str) -> list[str]:
    text = _BY.sub("", " ".join(text.split()))
    parts = _BETWEEN.split(_DATE_OR_MORE.sub("", text))
    # "Last, First" is one name, and a part of one word shows it.
    return parts if all(" " in part.strip() or not part.isascii() for part in parts) else [text]


def _cleaned(names: Iterable[str]) -> tuple[str, ...]:
    kept: dict[str, str] = {}
    for name in names:
        # A count of comments or shares follows some names.
        text = re.sub(r"\s\d+$", "", plain(_BY.sub("", name.strip()), NAME_LIMIT)).strip(" ,;|·-–—")
        if text and not _NO_NAME.search(text) and len(text.split()) <= 8:
            kept.setdefault(text.casefold(), text)
    return tuple(kept.values())[:AUTHOR_LIMIT]
