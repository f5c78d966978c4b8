"""A listing page, read by selectors that say how many items they expect and refuse all else."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from scrapers.fetched import Fetched
from scrapers.published import NOT_GIVEN, Published, read_published
from scrapers.reading.charset import decode
from scrapers.reading.tree import Node, parse_html, select, text_of
from scrapers.types.interface import Item, Listing, Unreadable
from scrapers.types.items import counted, make_item, make_listing
from scrapers.types.json_value import read_json, value_at

if TYPE_CHECKING:
    from scrapers.outlet import Outlet, Selectors


class PageListing:
    """A page that lists others."""

    def start(self, outlet: Outlet) -> list[str]:
        """Return the address of the page."""
        return [outlet.address]

    def read(self, outlet: Outlet, fetched: Fetched) -> Listing:
        """Return the items that the selectors find. Raises Unreadable where the page does not fit them."""
        selectors = outlet.selectors
        assert selectors is not None
        decoded = decode(fetched.body, fetched.headers)
        tree = parse_html(_html_in(decoded.text, selectors.json_key) if selectors.json_key else decoded.text)
        found = select(tree.root, selectors.item)
        if not selectors.at_least <= len(found) <= selectors.at_most:
            raise Unreadable(
                "selector_count",
                f"{selectors.item!r} finds {counted(len(found), 'item')} where the page as it was seen has "
                f"{selectors.at_least} to {selectors.at_most}; see whether the page was made anew",
            )
        return make_listing(_items(found, selectors, outlet, fetched), notes=decoded.notes)


def _html_in(text: str, keys: str) -> str:
    html = value_at(read_json(text), keys)
    if not isinstance(html, str):
        raise Unreadable(
            "selector_count", f"{keys!r} leads to no text in the answer; see whether the API changed"
        )
    return html


def _items(
    found: list[Node], selectors: Selectors, outlet: Outlet, fetched: Fetched
) -> Iterator[Item | None]:
    for place, node in enumerate(found, start=1):
        link = _only(node, selectors.link, place)
        title = _only(node, selectors.title, place) if selectors.title else link
        yield make_item(
            fetched.url,
            str(link.getattr("href") or ""),
            text_of(title),
            _published(node, selectors, place, fetched.at),
            language=outlet.language,
        )


def _only(node: Any, selector: str, place: int) -> Node:
    """Return the one node that a selector finds within an item, or the item itself where it fits."""
    found = [node] if node.matches(selector) else select(node, selector)
    if len(found) != 1:
        raise Unreadable(
            "selector_count",
            f"{selector!r} finds {counted(len(found), 'node')} in item {place} where one was expected; "
            "see whether the page was made anew",
        )
    return found[0]


def _published(node: Node, selectors: Selectors, place: int, seen: datetime.datetime) -> Published:
    if selectors.date is None:
        return NOT_GIVEN
    where = _only(node, selectors.date, place)
    written = str(where.getattr("datetime") or "") or text_of(where)
    how = "the date beside the link on the listing page"
    if selectors.date_form:
        try:
            day = datetime.datetime.strptime(" ".join(written.split()), selectors.date_form)
        except ValueError:
            return read_published(written, f"{how}; it is not written as expected", seen, "doubtful")
        return read_published(day.date().isoformat(), how, seen)
    return read_published(written, how, seen)
