"""Prose that has no markup but links to entries: most prose of the record is so, and needs no parser.

For such prose these functions give what the reader of Markdown gives, in a tenth of its time. For any
other they give None.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html import escape

from kb.kinds.ids import id_problem

# Without any of these, prose is paragraphs of plain text and a reader of Markdown would find no more in it.
_MARKUP = re.compile(r"[\\`*_\[\]<>&|~\x00-\x09\x0b-\x1f\x7f-\xa0]|^[^\S\n]|^[#=+:-]|^\d+[.)]|[^\S\n]$", re.M)
# A link in its plain form; behind an exclamation mark it would be an image.
_LINK = re.compile(r"(?<!!)\[((?:[^\[\]\n]|\n(?!\n))+)\]\(([a-z0-9-]+)\)")
_BETWEEN = re.compile(r"\n\n+")

Resolve = Callable[[str], str | None]


def is_plain(markdown: str) -> bool:
    """Whether there is no markup in the prose but links to entries in their plain form."""
    return not _MARKUP.search(_LINK.sub(r"\1", markdown) if "](" in markdown else markdown)


def render_plain(markdown: str, resolve: Resolve) -> str:
    """Return plain prose as HTML; a link that leads to no entry stands as its words."""

    def link(found: re.Match[str]) -> str:
        address = resolve(found[2]) if id_problem(found[2]) is None else None
        return found[1] if address is None else f'<a href="{escape(address)}">{found[1]}</a>'

    linked = _LINK.sub(link, markdown)
    paragraphs = _BETWEEN.split(linked.strip("\n"))
    return "".join(f"<p>{paragraph}</p>\n" for paragraph in paragraphs if paragraph)


def plain_links(markdown: str) -> Iterator[tuple[str, str, int]]:
    """Yield target, words and line, from 0, of the paragraph of each link of plain prose."""
    for found in _LINK.finditer(markdown):
        before = markdown.rfind("\n\n", 0, found.start())
        begin = before + 2 if before >= 0 else len(markdown) - len(markdown.lstrip("\n"))
        yield found[2], _in_one_line(found[1]), markdown.count("\n", 0, begin)


def first_plain_paragraph(markdown: str) -> str | None:
    """Return the first paragraph as words alone; None where it is not plain."""
    first = markdown.lstrip("\n").partition("\n\n")[0].rstrip("\n")
    return _in_one_line(_LINK.sub(r"\1", first)) if is_plain(first) else None


def _in_one_line(words: str) -> str:
    return words.replace("\n", " ").strip()
