"""APIs that answer with a list of items in JSON; the outlet's keys say where things are."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from scrapers.fetched import Fetched
from scrapers.published import NOT_GIVEN, Published, from_moment, read_published
from scrapers.reading.charset import decode
from scrapers.types.interface import ITEM_LIMIT, Item, Listing, Unreadable
from scrapers.types.items import counted, make_item, make_listing
from scrapers.types.json_value import read_json, value_at

if TYPE_CHECKING:
    from scrapers.outlet import JsonKeys, Outlet

_HOW = "the API's date"


class JsonApi:
    """A list of items in JSON."""

    def start(self, outlet: Outlet) -> list[str]:
        """Return the address of the API with its question."""
        return [outlet.address]

    def read(self, outlet: Outlet, fetched: Fetched) -> Listing:
        """Return the items of an answer. Raises Unreadable where the keys lead to no list of them."""
        keys = outlet.keys
        assert keys is not None
        decoded = decode(fetched.body, fetched.headers)
        found = value_at(read_json(decoded.text), keys.items)
        count = len(found) if isinstance(found, list) else 0
        if count < keys.at_least:
            what = f"{keys.items!r} leads to" if keys.items else "the answer is"
            message = f"{what} a list of {counted(count, 'item')}, at least {keys.at_least} were expected"
            raise Unreadable("key_count", f"{message}; see whether the API changed")
        items = (_item(value, keys, outlet, fetched) for value in found[: 2 * ITEM_LIMIT])
        return make_listing(items, count=count, notes=decoded.notes)


def _item(value: Any, keys: JsonKeys, outlet: Outlet, fetched: Fetched) -> Item | None:
    link, title = value_at(value, keys.link), value_at(value, keys.title)
    if not isinstance(link, str) or not isinstance(title, str):
        return None
    published = _published(value_at(value, keys.date), fetched.at) if keys.date else NOT_GIVEN
    return make_item(fetched.url, link, title, published, language=outlet.language)


def _published(value: Any, seen: datetime.datetime) -> Published:
    text = str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""
    if text.isdecimal() and len(text) == 13:
        moment = datetime.datetime.fromtimestamp(int(text) / 1000, tz=datetime.UTC)
        return from_moment(moment, _HOW, text, seen)
    return read_published(text, _HOW, seen)
