"""Sitemaps: of pages and of news, in XML or as lines of text, packed or not; and indexes of sitemaps."""

from __future__ import annotations

import datetime
import heapq
import io
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException  # type: ignore[import-untyped]
from defusedxml.ElementTree import iterparse  # type: ignore[import-untyped]

from scrapers.addresses import absolute
from scrapers.fetched import Fetched
from scrapers.published import NOT_GIVEN, Published, read_published
from scrapers.reading.charset import decode
from scrapers.types.feed_text import as_xml
from scrapers.types.interface import ITEM_LIMIT, Item, Listing, Unreadable
from scrapers.types.items import counted, make_item, make_listing

if TYPE_CHECKING:
    from scrapers.outlet import Outlet

UNPACKED_LIMIT = 15 * 1024 * 1024
CHILD_LIMIT = 20
_FIELD_LIMIT = 4_096
_TEXTS = ("loc", "lastmod", "title", "publication_date", "language")


@dataclass(slots=True)
class _Entry:
    """What a sitemap says of one page or of one further sitemap."""

    loc: str = ""
    lastmod: str = ""
    title: str = ""
    publication_date: str = ""
    language: str = ""

    @property
    def newest(self) -> str:
        """The later of its dates as written: ISO dates sort as texts."""
        return max(self.lastmod, self.publication_date)


class Sitemap:
    """A sitemap, or an index whose newest sitemaps are read next."""

    def start(self, outlet: Outlet) -> list[str]:
        """Return the address of the sitemap."""
        return [outlet.address]

    def read(self, outlet: Outlet, fetched: Fetched) -> Listing:
        """Return the pages that a sitemap lists. Raises Unreadable for what is none, or is cut off."""
        decoded = decode(_unpacked(fetched.body), fetched.headers)
        text = decoded.text.lstrip("\ufeff \t\r\n")
        if text.lower().startswith(("http://", "https://")):
            entries = [_Entry(loc=line.strip()) for line in text.splitlines() if line.strip()]
            return _pages(entries, outlet, fetched)
        kind, entries = _entries(as_xml(text))
        if kind == "sitemapindex":
            return _children(entries, fetched)
        return _pages(entries, outlet, fetched)


def _unpacked(body: bytes) -> bytes:
    """Return the body, unpacked where the file itself is packed, up to the limit of all bodies."""
    if not body.startswith(b"\x1f\x8b"):
        return body
    unpacker = zlib.decompressobj(wbits=31)
    try:
        data = unpacker.decompress(body, UNPACKED_LIMIT)
    except zlib.error as reason:
        raise Unreadable("broken_sitemap", f"the packed sitemap cannot be unpacked: {reason}") from reason
    if unpacker.unconsumed_tail:
        raise Unreadable("too_large", f"the sitemap is larger than {UNPACKED_LIMIT:,} bytes when unpacked")
    if not unpacker.eof:
        raise Unreadable("broken_sitemap", "the packed sitemap is cut off before its end")
    return data


def _entries(text: str) -> tuple[str, list[_Entry]]:
    """Return the name of the outermost element and what its children say."""
    if not text.strip():
        raise Unreadable("no_sitemap", "the answer is empty")
    root = ""
    entries: list[_Entry] = []
    try:
        for depth, event, element in _walk(text):
            name = _local(element)
            if event == "start" and depth == 1:
                root = name
                if root not in ("urlset", "sitemapindex"):
                    raise Unreadable(
                        "no_sitemap", f"the answer is no sitemap: its outermost element is <{root[:40]}>"
                    )
            elif event == "end" and depth == 2:
                entries.append(_entry(element))
    except (ParseError, DefusedXmlException, ValueError) as reason:
        message = f"the sitemap is broken or cut off: {str(reason)[:160] or type(reason).__name__}"
        raise Unreadable("broken_sitemap", message) from reason
    return root, entries


def _walk(text: str) -> Iterator[tuple[int, str, Element]]:
    """Yield depth, event and element; what has been read is let go, so that memory stays level."""
    depth = 0
    parents: list[Element] = []
    for event, element in iterparse(io.BytesIO(text.encode("utf-8", "replace")), events=("start", "end")):
        if event == "start":
            depth += 1
            if depth > 64:
                raise ValueError("it is nested deeper than any sitemap")
            parents.append(element)
            yield depth, event, element
            continue
        yield depth, event, element
        parents.pop()
        depth -= 1
        if depth == 1:
            parents[0].clear()


def _entry(element: Element) -> _Entry:
    entry = _Entry()
    for child in element.iter():
        name = _local(child)
        if name in _TEXTS and not getattr(entry, name):
            setattr(entry, name, (child.text or "").strip()[:_FIELD_LIMIT])
    return entry


def _local(element: Element) -> str:
    return str(element.tag).rpartition("}")[2].lower()


def _children(entries: list[_Entry], fetched: Fetched) -> Listing:
    """Return the sitemaps of an index, newest first and those without a date in the order listed."""
    ordered = sorted(entries, key=lambda entry: entry.newest, reverse=True)
    addresses = [address for entry in ordered if (address := absolute(fetched.url, entry.loc))]
    over = len(addresses) - CHILD_LIMIT
    notes = [f"{counted(over, 'older sitemap')} of {len(addresses):,} left out"] if over > 0 else []
    return make_listing([], next=addresses[:CHILD_LIMIT], notes=notes)


def _pages(entries: list[_Entry], outlet: Outlet, fetched: Fetched) -> Listing:
    wanted = [entry for entry in entries if _is_within(entry.loc, outlet.within)]
    kept = wanted
    notes = []
    if len(wanted) > ITEM_LIMIT:
        kept = heapq.nlargest(ITEM_LIMIT, wanted, key=lambda entry: entry.newest)
        notes.append(f"of {len(wanted):,} pages the newest {ITEM_LIMIT:,} were read")
    items = (_item(entry, fetched) for entry in kept)
    return make_listing(items, count=len(wanted), notes=notes)


def _is_within(address: str, beginnings: list[str]) -> bool:
    if not beginnings:
        return True
    try:
        path = urlsplit(address).path
    except ValueError:
        return False
    return any(path.startswith(beginning) and path != beginning for beginning in beginnings)


def _item(entry: _Entry, fetched: Fetched) -> Item | None:
    published = _published(entry, fetched.at)
    return make_item(fetched.url, entry.loc, entry.title, published, language=entry.language)


def _published(entry: _Entry, seen: datetime.datetime) -> Published:
    if entry.publication_date:
        return read_published(entry.publication_date, "the news sitemap's date of publication", seen)
    if entry.lastmod:
        how = "the sitemap's date of last change; it gives none of publication"
        return read_published(entry.lastmod, how, seen, "doubtful")
    return NOT_GIVEN
