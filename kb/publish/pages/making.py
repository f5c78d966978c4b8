"""A rendered body and its entry become a page: title, description, headings, way back, twin."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence

from markupsafe import Markup

from kb.kinds import Entry
from kb.kinds.entry import FormerId
from kb.publish.page import Heading, Page, SearchFields
from kb.publish.pages.dates import time
from kb.publish.pages.edition import Edition
from kb.publish.pages.followed import feed_of
from kb.publish.pages.templates import fill
from kb.publish.pages.words import KIND_WORDS
from kb.publish.twins import twin

# Our own templates write exactly this form, and the prose renderer escapes every text in it.
_HEADING = re.compile(r'<h2 id="([^"]+)">(.*?)</h2>', re.DOTALL)
_TAG = re.compile(r"<[^>]+>")


def entry_page(
    edition: Edition, entry: Entry, content: Markup, description: str, search: SearchFields
) -> Page:
    """Return the page of an entry."""
    title = edition.graph.title(entry.id)
    return Page(
        folder=entry.folder,
        name=entry.id,
        title=title,
        heading=title,
        description=description,
        content=str(content),
        headings=headings(content),
        breadcrumb=[(KIND_WORDS[entry.kind], f"{entry.folder}/")],
        entry_path=edition.entry_paths.get(entry.id),
        twin=twin(edition.shelf, entry),
        search=search,
        feed=feed_of(edition, entry),
    )


def forwarding_page(entry: Entry, former: FormerId) -> Page:
    """Return the page of a former id, which leads to the entry's page."""
    return Page(
        folder=entry.folder,
        name=former.id,
        title=f"Moved: {former.id}",
        heading="This entry has a new address",
        description=f"The entry {former.id} is now {entry.id}.",
        content=str(fill("forward", former=former, on=time(former.on))),
        forward_to=f"{entry.folder}/{entry.id}/",
    )


def index_page(folder: str, title: str, description: str, content: Markup) -> Page:
    """Return a page at depth one: an index or a view of the whole record."""
    return Page(
        folder=folder,
        name="",
        title=title,
        heading=title,
        description=description,
        content=str(content),
        headings=headings(content),
    )


def headings(content: str) -> Sequence[Heading]:
    """Return the headings of the second level in a page's HTML."""
    return tuple(
        Heading(anchor, html.unescape(_TAG.sub("", text)).strip())
        for anchor, text in _HEADING.findall(content)
    )
