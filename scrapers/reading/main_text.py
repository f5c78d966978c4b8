"""The main text of a page and the links in it."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

from resiliparse.extract.html2text import extract_plain_text

from scrapers.addresses import absolute, host_of
from scrapers.plain import clean
from scrapers.reading.document import Link
from scrapers.reading.tree import Tree

LINK_LIMIT = 500
WORDS_LIMIT = 200
# Fewer characters than this are a menu or a notice of cookies rather than an article.
_SHORT = 200

_TAG = re.compile(r"<[^>]*>")
_LINK = re.compile(r"<a href=\"([^\"]*)\">([^<]*)")
_WEB = re.compile(r"(?:https?:)?//(?:www\.)?([^/?#:]+)", re.IGNORECASE)
_LIKE_A_TAG = re.compile(r"<(?=[A-Za-z/!?])")
_WORD = re.compile(r"[^\W_]")
# The words of links for those who cannot see a page; they lead past the menu and belong to it.
MENU_WORDS = frozenset(
    [
        "skip to content",
        "skip to main content",
        "skip to main",
        "skip navigation",
        "jump to content",
        "zum inhalt",
        "zum inhalt springen",
        "zum hauptinhalt",
        "zum hauptinhalt springen",
        "direkt zum inhalt",
        "aller au contenu",
        "aller au contenu principal",
        "passer au contenu",
        "ir al contenido",
        "saltar al contenido",
        "vai al contenuto",
        "ga naar inhoud",
        "naar de inhoud",
        "hoppa till innehåll",
        "跳到内容",
        "跳转到内容",
        "跳转到主要内容",
        "跳至内容",
        "跳至主要内容",
        "コンテンツへスキップ",
        "본문 바로가기",
    ]
)


@dataclass(frozen=True, slots=True)
class MainText:
    """The main text, a line per paragraph; the links inside it; and what was found wanting."""

    text: str
    links: tuple[Link, ...]
    notes: tuple[str, ...] = ()


def main_text(tree: Tree, base: str) -> MainText:
    """Return the main text of a page, or the whole text where no part of it stands out."""
    notes = []
    markup = _extracted(tree, main=True) if tree.shallow else ""
    if len(markup) < _SHORT:
        whole = _extracted(tree, main=False)
        if len(whole) > 2 * len(markup):
            markup = whole
            notes.append("no main text stood out; the whole page was taken")
    return MainText(lines_of(html.unescape(_TAG.sub("", markup))), _links(markup, base), tuple(notes))


def _extracted(tree: Tree, *, main: bool) -> str:
    return str(
        extract_plain_text(
            tree.html,
            main_content=main,
            preserve_formatting="minimal_html",
            links=True,
            alt_texts=False,
            list_bullets=False,
        )
    )


def lines_of(text: str) -> str:
    """Return a text without empty and wordless lines and without the words that lead past a menu."""
    lines = (" ".join(line.split()) for line in clean(text).splitlines())
    kept = [line for line in lines if _WORD.search(line)]
    while kept and kept[0].lower().rstrip(".") in MENU_WORDS:
        del kept[0]
    return _LIKE_A_TAG.sub("< ", "\n".join(kept))


def _links(markup: str, base: str) -> tuple[Link, ...]:
    """Return the links to other hosts, each once, in the order of the text."""
    own = host_of(base)
    found: dict[str, Link] = {}
    for link in _LINK.finditer(markup):
        web = _WEB.match(link[1])
        if web is None or web[1].lower() == own:
            continue
        address = absolute(base, html.unescape(link[1]))
        if address is None or address in found:
            continue
        words = " ".join(html.unescape(link[2]).split())
        found[address] = Link(address, _LIKE_A_TAG.sub("< ", clean(words))[:WORDS_LIMIT])
        if len(found) == LINK_LIMIT:
            break
    return tuple(found.values())
