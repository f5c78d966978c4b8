"""JSON Feed, versions 1 and 1.1."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from scrapers.fetched import Fetched
from scrapers.published import NOT_GIVEN, Published, read_published
from scrapers.types.feed_text import ENTRY_LIMIT
from scrapers.types.interface import Item, Listing, Unreadable
from scrapers.types.items import make_item, make_listing
from scrapers.types.json_value import read_json


def is_json(text: str) -> bool:
    """Whether a text looks like a JSON object."""
    return text[:1_000].lstrip("\ufeff \t\r\n").startswith("{")


def read_json_feed(text: str, fetched: Fetched, notes: Iterable[str] = ()) -> Listing:
    """Return the items of a JSON feed. Raises Unreadable for any other JSON."""
    feed = read_json(text)
    version = feed.get("version")
    entries = feed.get("items")
    if not (isinstance(version, str) and "jsonfeed.org/version" in version and isinstance(entries, list)):
        raise Unreadable(
            "no_feed", "the answer is JSON and no JSON Feed: it names no version and lists no items"
        )
    language = _text(feed.get("language"))
    said = [*notes]
    if len(entries) > ENTRY_LIMIT:
        said.append(f"of {len(entries):,} entries the first {ENTRY_LIMIT:,} were read")
    return make_listing(_items(entries[:ENTRY_LIMIT], fetched, language), count=len(entries), notes=said)


def _items(entries: list[Any], fetched: Fetched, language: str) -> Iterator[Item | None]:
    for entry in entries:
        if not isinstance(entry, Mapping):
            yield None
            continue
        link = _text(entry.get("url")) or _text(entry.get("external_url")) or _text(entry.get("id"))
        yield make_item(
            fetched.url,
            link,
            _text(entry.get("title")),
            _published(entry, fetched.at),
            authors=_authors(entry),
            summary=next(
                filter(None, (_text(entry.get(k)) for k in ("summary", "content_text", "content_html"))), ""
            ),
            language=_text(entry.get("language")) or language,
        )


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _authors(entry: Mapping[str, Any]) -> list[str]:
    several = entry.get("authors")
    people = several if isinstance(several, list) else [entry.get("author")]
    return [_text(person.get("name")) for person in people if isinstance(person, Mapping)]


def _published(entry: Mapping[str, Any], seen: datetime.datetime) -> Published:
    if written := _text(entry.get("date_published")):
        return read_published(written, "the feed's date of publication", seen)
    if written := _text(entry.get("date_modified")):
        how = "the feed's date of update; it gives none of publication"
        return read_published(written, how, seen, "likely")
    return NOT_GIVEN
