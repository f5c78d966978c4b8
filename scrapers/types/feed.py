"""Feeds: RSS, Atom and RDF by feedparser, JSON Feed by ourselves; only from bytes that the client fetched."""

from __future__ import annotations

import datetime
import io
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

import feedparser  # type: ignore[import-untyped]

from scrapers.fetched import Fetched
from scrapers.plain import plain
from scrapers.published import NOT_GIVEN, Confidence, Published, from_moment, read_published
from scrapers.reading.charset import decode
from scrapers.types.feed_text import ready_for_parser
from scrapers.types.interface import Item, Listing, Unreadable
from scrapers.types.items import make_item, make_listing
from scrapers.types.json_feed import is_json, read_json_feed

if TYPE_CHECKING:
    from scrapers.outlet import Outlet

Dates = tuple[tuple[str, str, Confidence], ...]

_DATES: Dates = (
    ("published", "the feed's date of publication", "stated"),
    ("created", "the feed's date of creation", "stated"),
    ("updated", "the feed's date of update; it gives none of publication", "likely"),
)
# The dialects of RSS know one date, which the parser files under this name.
_RSS_DATES: Dates = (
    ("published", "the feed's date of publication", "stated"),
    ("updated", "the feed's date of publication", "stated"),
)


class Feed:
    """An RSS, Atom, RDF or JSON feed."""

    def start(self, outlet: Outlet) -> list[str]:
        """Return the address of the feed."""
        return [outlet.address]

    def read(self, outlet: Outlet, fetched: Fetched) -> Listing:
        """Return the entries of a feed. Raises Unreadable for what is none."""
        decoded = decode(fetched.body, fetched.headers)
        if is_json(decoded.text):
            return read_json_feed(decoded.text, fetched, decoded.notes)
        text, count, notes = ready_for_parser(decoded.text)
        parsed = _parsed(text, fetched)
        entries: list[dict[str, Any]] = parsed["entries"]
        if not parsed.get("version") and not entries:
            raise Unreadable("no_feed", _what_it_is(decoded.text, fetched))
        language = parsed["feed"].get("language")
        dates = _RSS_DATES if str(parsed.get("version")).startswith("rss") else _DATES
        items = _items(entries, fetched, language if isinstance(language, str) else None, dates)
        return make_listing(items, count=max(count, len(entries)), notes=[*decoded.notes, *notes])


def _parsed(text: str, fetched: Fetched) -> Mapping[str, Any]:
    """Return what feedparser makes of a text, whatever the text does to it.

    It is handed a stream: given bytes or a text it would open a file or an address of that name. The
    headers are ours: the text is UTF-8 by now, and nothing else of what the server said concerns it.
    """
    headers = {"content-type": "application/xml; charset=utf-8", "content-location": fetched.url}
    if language := fetched.headers.get("content-language"):
        headers["content-language"] = language
    try:
        parsed: Mapping[str, Any] = feedparser.parse(
            io.BytesIO(text.encode("utf-8", "replace")), response_headers=headers
        )
        return parsed
    except Exception as reason:
        # Strangers' files reach any corner of the library; one of them must not end the run.
        kind = type(reason).__name__
        raise Unreadable(
            "broken_feed", f"the feed cannot be parsed: the reader gave up with {kind}"
        ) from reason


def _items(
    entries: list[dict[str, Any]], fetched: Fetched, language: str | None, dates: Dates
) -> Iterator[Item | None]:
    for entry in entries:
        detail = entry.get("title_detail") or {}
        yield make_item(
            fetched.url,
            _link(entry),
            _text(entry.get("title")),
            _published(entry, fetched.at, dates),
            authors=_authors(entry),
            summary=_summary(entry),
            language=detail.get("language") or language,
        )


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _link(entry: Mapping[str, Any]) -> str:
    """Return the link of an entry: the original one where a service stands between, else its id."""
    for key in ("feedburner_origlink", "link", "id"):
        value = _text(entry.get(key)).strip()
        if value and (key != "id" or value.lower().startswith(("http://", "https://"))):
            return value
    return ""


def _authors(entry: Mapping[str, Any]) -> list[str]:
    named = [
        _text(author.get("name")) for author in entry.get("authors") or [] if isinstance(author, Mapping)
    ]
    return [name for name in named if name] or [_text(entry.get("author"))]


def _summary(entry: Mapping[str, Any]) -> str:
    contents = [_text(part.get("value")) for part in entry.get("content") or [] if isinstance(part, Mapping)]
    return _text(entry.get("summary")) or next((text for text in contents if text), "")


def _published(entry: dict[str, Any], seen: datetime.datetime, dates: Dates) -> Published:
    for key, how, confidence in dates:
        # The plain lookup: the parser's own answers with one date where another is asked for.
        written = _text(dict.get(entry, key))
        if not written.strip():
            continue
        found = read_published(written, how, seen, confidence)
        parsed = dict.get(entry, f"{key}_parsed")
        if found.day is None and parsed and parsed[0] >= 1990:
            moment = datetime.datetime(*parsed[:6]).replace(tzinfo=datetime.UTC)
            return from_moment(moment, how, written, seen)
        return found
    return NOT_GIVEN


def _what_it_is(text: str, fetched: Fetched) -> str:
    """Say what came in place of a feed: a page of a bot check, an empty answer, a page that moved."""
    if not text.strip():
        return "the answer is empty"
    lower = text[:20_000].lower()
    if "<html" not in lower and "<!doctype html" not in lower:
        kind = fetched.headers.get("content-type", "no type").split(";")[0]
        return f"the answer is no feed; the server calls it {plain(kind, 80)}"
    start = lower.find("<title")
    title = plain(text[start : lower.find("</title", start)].partition(">")[2], 100) if start >= 0 else ""
    named = f" titled {title!r}" if title else ""
    return f"the answer is no feed but a web page{named}; see whether the feed has moved"
