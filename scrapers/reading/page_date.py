"""When a page was published: the best word on it, and how far to trust that."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from scrapers.published import NOT_GIVEN, Confidence, Published, read_published
from scrapers.reading.linked_data import LinkedData
from scrapers.reading.meta import Meta
from scrapers.reading.tree import Tree, select, text_of

_PUBLISHED = (
    "article:published_time", "datepublished", "parsely-pub-date", "sailthru.date",
    "citation_publication_date", "citation_date", "citation_online_date", "dc.date.issued",
    "dcterms.issued", "dc.date.created", "dcterms.created", "dc.date", "dcterms.date", "pubdate",
    "publishdate", "publish_date", "publish-date", "publication_date", "og:article:published_time",
    "og:published_time", "article.published", "date", "firstpublishdate", "article_date_original",
    "originalpublicationdate", "rnews:datepublished",
)  # fmt: skip
_CHANGED = (
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "dcterms.modified",
    "last-modified",
    "lastmod",
)
_STATED_TIMES = (
    "[itemprop~=datePublished], time[pubdate], time.published, time.entry-date, time.dt-published, "
    ".published[title], abbr.published"
)
_WHERE_AN_ARTICLE_IS = "header, article, main, .byline"
_PLACES = (
    ".publish-time, .pub-time, .pubtime, .article-time, .publish_time, .date-source, #pubtime, .post-date, "
    ".entry-date, .article-date, .posted-on, .publish-date, .article__date, .date, .time, .info"
)
_IN_ADDRESS = re.compile(r"/t?(20\d{2})[-/]?(0[1-9]|1[0-2])[-/]?(0[1-9]|[12]\d|3[01])(?=[/_t.-]|\d{0,12}\b)")
_SAID = re.compile(
    r"(?:发布时间|发布日期|发表于|发表时间|时间|日期|published|posted|date)\s?[:：on]*\s*(.{6,40})", re.I
)
_FAR = datetime.timedelta(days=31)
_HEAD = 600


def page_date(
    tree: Tree, meta: Meta, linked: LinkedData, url: str, text: str, seen: datetime.datetime
) -> Published:
    """Return the date of publication: what the page states before what its words or address suggest.

    A stated date that lies far from the one in the address is kept and doubted.
    """
    in_address = _of_address(url, seen)
    for written, how, confidence in _candidates(tree, meta, linked, text):
        found = read_published(written, how, seen, confidence)
        if found.day is None:
            continue
        if in_address.day and confidence == "stated" and abs(found.day - in_address.day) > _FAR:
            return found.doubted(f"its address says {in_address.day}")
        # The address is as good as words on the page, which may belong to a neighbour.
        return found if confidence == "stated" or in_address.day is None else in_address
    if in_address.day:
        return in_address
    changed, key = meta.first(*_CHANGED)
    changed, key = (changed, f"its {key}") if changed else (linked.modified, "its linked data")
    found = read_published(
        changed, f"{key}, the date of a change; it gives none of publication", seen, "doubtful"
    )
    return found if found.day else NOT_GIVEN


def _candidates(
    tree: Tree, meta: Meta, linked: LinkedData, text: str
) -> Iterator[tuple[str, str, Confidence]]:
    for name in _PUBLISHED:
        for value in meta.values.get(name, ())[:3]:
            yield value, f"its {name}", "stated"
        if name == "article:published_time" and linked.published:
            yield linked.published, "its linked data", "stated"
    yield from _times(tree, _STATED_TIMES, "stated")
    # A walk over the page is worth its time only where there is something to find.
    if "<time" in tree.source:
        yield from _times(tree, "time[datetime]", "likely")
    for node in select(tree.root, _PLACES)[:5]:
        if len(line := text_of(node)) <= 200:
            yield line, "words on the page", "likely"
    if said := _SAID.search(text[:_HEAD]):
        yield said[1], "words at the beginning of the text", "likely"


def _times(tree: Tree, selector: str, confidence: Confidence) -> Iterator[tuple[str, str, Confidence]]:
    """Yield the times that a selector finds; those of the article before those of a list beside it."""
    nodes = select(tree.root, selector)[:50]
    for node in sorted(nodes, key=lambda one: one.closest(_WHERE_AN_ARTICLE_IS) is None)[:3]:
        said = [str(node.getattr(key) or "") for key in ("datetime", "content", "title")]
        yield next(filter(None, said), "") or text_of(node), "a time marked on the page", confidence


def _of_address(url: str, seen: datetime.datetime) -> Published:
    found = _IN_ADDRESS.search(url)
    return read_published("-".join(found.groups()), "its address", seen, "likely") if found else NOT_GIVEN


def with_hint(found: Published, hint: Published) -> Published:
    """Return the page's date with the listing's beside it: in its place where the page has none."""
    if hint.day is None:
        return found
    if found.day is None or (found.confidence == "doubtful" and hint.confidence == "stated"):
        return hint
    if found.confidence == "stated" and hint.confidence == "stated" and abs(found.day - hint.day) > _FAR:
        return found.doubted(f"the listing says {hint.day}")
    return found if found.confidence == "stated" or hint.confidence != "stated" else hint
