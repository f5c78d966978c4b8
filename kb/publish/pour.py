"""What of a page goes into each marked place of a shell. All plain text is escaped here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from kb.publish.doors import doors
from kb.publish.feeds import TYPE
from kb.publish.forward import forward_body, forward_head
from kb.publish.page import Heading, Page
from kb.publish.pour_template import address_of, base_of
from kb.publish.search import search_head, search_names
from kb.publish.site_settings import Settings

# What a body has use for, by a mark in it: escaped text never holds a bare quotation mark or bracket.
_SCRIPTS = {
    ' data-filters="': "static/filters.js",
    ' data-terms="': "static/terms.js",
    '<div class="picture"': "static/pictures.js",
    " data-sortable>": "static/sorting.js",
    ' data-repository="': "static/doors.js",
}


def values_of(page: Page, settings: Settings) -> dict[str, str]:
    """Return what goes into each marked place of a shell, as HTML."""
    address = address_of(page)
    base = base_of(address)
    forward = page.forward_to is not None
    return {
        "title": escape(page.title),
        "topic": escape(page.title),
        "heading": escape(page.heading),
        "head": _head(page, address, base, settings),
        "indexed": "data-pagefind-body" if page.search and not forward else "",
        "breadcrumb": _breadcrumb(page.breadcrumb, base),
        "content": forward_body(page, base) if forward else _spaced(page.content) + search_names(page.search),
        "edit": _edit(page.entry_path, settings),
        "toc": contents(page.headings),
    }


def _spaced(content: str) -> str:
    """Return a body with a space between neighbouring cells, whose words the search would run together."""
    return (
        content.replace("</dt><dd", "</dt> <dd")
        .replace("</th><th", "</th> <th")
        .replace("</th><td", "</th> <td")
    )


def _head(page: Page, address: str, base: str, settings: Settings) -> str:
    if page.forward_to is not None:
        return forward_head(page.forward_to, base, settings.site_url)
    lines = [f'<meta name="description" content="{escape(page.description)}">']
    if settings.site_url:
        lines.append(f'<link rel="canonical" href="{escape(settings.site_url + address)}">')
    if page.twin is not None:
        twin = f"../{page.name}.json" if page.name else "index.json"
        lines.append(f'<link rel="alternate" type="application/json" href="{twin}">')
    if page.feed is not None and page.name:
        title = f"Changes: {escape(page.title)}"
        href = f"../{page.name}.atom"
        lines.append(f'<link rel="alternate" type="{TYPE}" title="{title}" href="{href}">')
    lines.extend(scripts(page, base))
    if page.search:
        lines.append(search_head(page.search))
    return "\n".join(lines)


def scripts(page: Page, base: str) -> Iterator[str]:
    """Yield what names the modules that a page's body has use for, and no others."""
    used = [script for mark, script in _SCRIPTS.items() if mark in page.content]
    for script in (*used, page.script):
        if script is not None:
            yield f'<script type="module" src="{base}/{escape(script)}"></script>'


def _breadcrumb(steps: Sequence[tuple[str, str]], base: str) -> str:
    if not steps:
        return ""
    items = "".join(
        f'<li class="md-path__item"><a href="{base}/{escape(address)}" class="md-path__link">'
        f'<span class="md-ellipsis">{escape(words)}</span></a></li>'
        for words, address in steps
    )
    return f'<nav class="md-path" aria-label="Breadcrumb"><ol class="md-path__list">{items}</ol></nav>'


def contents(headings: Sequence[Heading]) -> str:
    """Return the items of the table of contents, deeper headings below the one before them."""
    items: list[str] = []
    top = min((heading.level for heading in headings), default=2)
    nested = False
    for heading in headings:
        deeper = heading.level > top
        if items and not deeper:
            items.append("</li></ul></nav></li>" if nested else "</li>")
            nested = False
        elif items and deeper and not nested:
            items.append('<nav class="md-nav"><ul class="md-nav__list">')
            nested = True
        elif items:
            items.append("</li>")
        items.append(
            f'<li class="md-nav__item"><a href="#{escape(heading.anchor)}" class="md-nav__link">'
            f'<span class="md-ellipsis">{escape(heading.text)}</span></a>'
        )
    return "".join(items) + ("</li></ul></nav></li>" if nested else "</li>" if items else "")


def _edit(entry_path: str | None, settings: Settings) -> str:
    if not entry_path or not settings.edit_entry:
        return ""
    href = escape(settings.edit_entry + entry_path)
    return f'<p class="kb-edit" data-pagefind-ignore><a href="{href}" rel="edit">Edit this entry</a></p>'


def addresses_in_words(settings: Settings) -> str:
    """Return the sentences that say where changes and letters go, or that there is no address yet."""
    there = doors(settings.edit_entry)
    if there:
        named, wrong = escape(there.form("named-party")), escape(there.form("fix"))
        edit = (
            f'Are you named in the record? <a href="{named}">This form</a> is for you. Have you found a '
            f'mistake? <a href="{wrong}">This one</a> takes it. Both are public. All entries are files '
            f'<a href="{escape(there.folder("content"))}">in the repository</a>.'
        )
    elif settings.edit_entry:
        entries = escape(settings.edit_entry + "content/")
        edit = f'The files of the entries lie <a href="{entries}">in the repository</a>.'
    else:
        edit = (
            "This copy of the record names no repository yet, so its pages cannot link to their files. "
            "Each page names its file; a change goes to whoever gave you this copy."
        )
    if settings.contact:
        write = (
            f'To write to the editors: <a href="{escape(settings.contact)}">{escape(settings.contact)}</a>.'
        )
    else:
        write = "No address for letters is set up yet."
    return f"<p>{edit}</p><p>{write}</p>"
