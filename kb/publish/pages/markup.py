"""The smallest pieces of HTML: links, names and words with a meaning, escaped once and kept."""

from __future__ import annotations

from markupsafe import Markup

from kb.kinds.vocabularies import definition
from kb.publish.pages.words import capitalised, word

_LINK = Markup('<a href="{}">{}</a>')
_OUTWARD = Markup('<a href="{}" rel="external noreferrer">{}</a>')
_NAME = Markup('<span lang="{}">{}</span>')
_TERM = Markup('<a class="term {}" data-term="{}" href="{}vocabulary/#{}" title="{}">{}</a>')
_MARK = Markup('<span class="{}" data-term="{}">{}</span>')


def link(href: str, text: str | Markup) -> Markup:
    """Return a link inside the site."""
    return _LINK.format(href, text)


def outward(url: str | None, text: str) -> Markup:
    """Return a link to another host; the bare text where the address is none that a browser should open."""
    if url and url.startswith(("https://", "http://")):
        return _OUTWARD.format(url, text)
    return Markup("{}").format(text)


def named(name: str, language: str) -> Markup:
    """Return a name marked with its language, so that it is read and set as such."""
    return _NAME.format(language, name)


def anchor(vocabulary: str, term: str) -> str:
    """Return the anchor of a term on the page of the vocabularies."""
    return f"{vocabulary}.{term}"


def term(root: str, vocabulary: str, value: str, *, capital: bool = False) -> Markup:
    """Return the word for a term, linked to its definition."""
    text = word(vocabulary, value)
    return _TERM.format(
        css_class(vocabulary),
        value,
        root,
        anchor(vocabulary, value),
        definition(vocabulary, value),
        capitalised(text) if capital else text,
    )


def mark(vocabulary: str, value: str) -> Markup:
    """Return the word for a term without a link, for lists."""
    return _MARK.format(css_class(vocabulary), value, word(vocabulary, value))


def css_class(vocabulary: str) -> str:
    """Return the class of a term: the last part of its vocabulary's name."""
    return vocabulary.rpartition(".")[2]
