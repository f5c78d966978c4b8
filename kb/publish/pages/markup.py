"""The smallest pieces of HTML: links, names and words with a meaning, escaped once and kept."""

from __future__ import annotations

from functools import cache

from markupsafe import Markup, escape

from kb.kinds.vocabularies import definition
from kb.publish.pages.words import capitalised, word


def link(href: str, text: str | Markup) -> Markup:
    """Return a link inside the site."""
    return Markup(f'<a href="{escape(href)}">{escape(text)}</a>')


def outward(url: str | None, text: str) -> Markup:
    """Return a link to another host; the bare text where the address is none that a browser should open."""
    if url and url.startswith(("https://", "http://")):
        return Markup(f'<a href="{escape(url)}" rel="external noreferrer">{escape(text)}</a>')
    return escape(text)


def named(name: str, language: str) -> Markup:
    """Return a name marked with its language, so that it is read and set as such."""
    return Markup(f'<span lang="{escape(language)}">{escape(name)}</span>')


def anchor(vocabulary: str, term: str) -> str:
    """Return the anchor of a term on the page of the vocabularies."""
    return f"{vocabulary}.{term}"


def term(root: str, vocabulary: str, value: str, *, capital: bool = False) -> Markup:
    """Return the word for a term, linked to its definition. Terms are our own and need no escaping."""
    text = word(vocabulary, value)
    meaning = escape(definition(vocabulary, value))
    return Markup(
        f'<a class="term {css_class(vocabulary)}" data-term="{value}"'
        f' href="{root}vocabulary/#{anchor(vocabulary, value)}" title="{meaning}">'
        f"{capitalised(text) if capital else text}</a>"
    )


@cache
def mark(vocabulary: str, value: str) -> Markup:
    """Return the word for a term without a link, for lists."""
    name = css_class(vocabulary)
    return Markup(f'<span class="{name}" data-term="{value}">{word(vocabulary, value)}</span>')


def css_class(vocabulary: str) -> str:
    """Return the class of a term: the last part of its vocabulary's name."""
    return vocabulary.rpartition(".")[2]
