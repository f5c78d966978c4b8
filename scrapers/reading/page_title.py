"""The title of a page and the name of its site."""

from __future__ import annotations

import re
from dataclasses import dataclass

from scrapers.addresses import host_of
from scrapers.plain import plain
from scrapers.reading.linked_data import LinkedData
from scrapers.reading.meta import Meta
from scrapers.reading.tree import Tree, select, text_of

TITLE_LIMIT = 500
NAME_LIMIT = 120
_NAMES = (
    "og:title",
    "dc.title",
    "dcterm.title",
    "dcterms.title",
    "citation_title",
    "parsely-title",
    "twitter:title",
)
_SITE_NAMES = ("og:site_name", "application-name", "dc.publisher", "publisher", "apple-mobile-web-app-title")
_BETWEEN = re.compile(r"\s+[|｜»·•–—―_/\\-]+\s+|\s*[|｜_]\s*")


@dataclass(frozen=True, slots=True)
class Named:
    """A word or words, and where they were found."""

    text: str
    how: str


def site_name(meta: Meta, linked: LinkedData, url: str) -> Named:
    """Return the name that the site gives itself, else its host."""
    value, key = meta.first(*_SITE_NAMES[:1])
    if not value and linked.publisher:
        value, key = linked.publisher, "the publisher in its linked data"
    if not value:
        value, key = meta.first(*_SITE_NAMES[1:])
    name = plain(value, NAME_LIMIT)
    if name and "://" not in name:
        return Named(name, key if " " in key else f"its {key}")
    return Named(host_of(url), "the host of its address")


def page_title(tree: Tree, meta: Meta, linked: LinkedData, site: Named) -> Named:
    """Return the title of the page without the name of the site."""
    value, key = meta.first(*_NAMES)
    whole = plain(str(tree.html.title or ""), TITLE_LIMIT)
    headline, name = plain(linked.headline, TITLE_LIMIT), plain(linked.name, TITLE_LIMIT)
    # Some sites put a description into the headline; then the page's own title has the name alone.
    if not headline or (name and name in whole and headline not in whole):
        headline = name
    for text, how in (
        (plain(value, TITLE_LIMIT), f"its {key}"),
        (headline, "the headline in its linked data"),
    ):
        if text and text.casefold() != site.text.casefold():
            return Named(_without_site(text, site.text, tree), how)
    heading = _heading(tree)
    if heading and whole and heading.casefold() in whole.casefold():
        return Named(heading, "its heading, which its title contains")
    if whole:
        return Named(_without_site(whole, site.text, tree), "its title")
    return Named(heading, "its heading") if heading else Named("", "")


def _heading(tree: Tree) -> str:
    """Return the one heading of the first order that has words; none where there are several."""
    headings = {text for node in select(tree.root, "h1")[:10] if (text := text_of(node))}
    return plain(headings.pop(), TITLE_LIMIT) if len(headings) == 1 else ""


def _without_site(title: str, site: str, tree: Tree) -> str:
    """Return the title without a part at its end or beginning that names the site."""
    pieces = _BETWEEN.split(title)
    if len(pieces) < 2 or _heading(tree).casefold() == title.casefold():
        return title
    for index, piece in ((-1, pieces[-1]), (0, pieces[0])):
        if _same_name(piece, site):
            cut = title.rindex(piece) if index else title.index(piece) + len(piece)
            rest = title[:cut] if index else title[cut:]
            rest = rest.strip(" |｜»·•–—―_/\\-\u00a0")
            return rest or title
    return title


def _same_name(piece: str, site: str) -> bool:
    def bare(text: str) -> str:
        return re.sub(r"^www\.|\.(?:com|org|net|ai|cn|co|eu|gov|edu)$|^the |\W", "", text.casefold().strip())

    return bool(bare(piece)) and bare(piece) == bare(site)
