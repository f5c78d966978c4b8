"""The arXiv API: an Atom feed of the papers that a query finds, page after page."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from scrapers.fetched import Fetched
from scrapers.types.feed import Feed
from scrapers.types.interface import Item, Listing, Unreadable

if TYPE_CHECKING:
    from scrapers.outlet import Outlet

PAGE = 100
PAGE_LIMIT = 5
_TOTAL = re.compile(rb"<(?:\w+:)?totalResults[^>]*>\s*(\d{1,9})\s*<")
_VERSION = re.compile(r"(?<=\d)v\d+$")
_ERROR = re.compile(rb"<id>\s*https?://arxiv\.org/api/errors#", re.IGNORECASE)


class Arxiv:
    """Papers on arXiv, the newest first. The outlet's address is the query."""

    def start(self, outlet: Outlet) -> list[str]:
        """Return the address of the first page of the query, ordered by the day of submission."""
        return [_page(outlet.address, 0)]

    def read(self, outlet: Outlet, fetched: Fetched) -> Listing:
        """Return the papers of a page and the address of the next. Raises Unreadable for a refused query."""
        if _ERROR.search(fetched.body):
            raise Unreadable("refused_query", "arXiv refuses the query; correct search_query in the address")
        listing = Feed().read(outlet, fetched)
        items = tuple(_paper(item) for item in listing.items)
        return replace(listing, items=items, next=_next(fetched, len(items)))


def _paper(item: Item) -> Item:
    """Return the paper itself in place of one of its versions: a new version is no new paper."""
    url = _VERSION.sub("", item.url.replace("http://arxiv.org/", "https://arxiv.org/", 1))
    return replace(item, url=url, language=item.language or "en")


def _next(fetched: Fetched, count: int) -> tuple[str, ...]:
    found = _TOTAL.search(fetched.body)
    total = int(found[1]) if found else 0
    start = int(dict(parse_qsl(urlsplit(fetched.requested).query)).get("start", "0") or 0)
    following = start + PAGE
    if not count or following >= min(total, PAGE * PAGE_LIMIT):
        return ()
    return (_page(fetched.requested, following),)


def _page(address: str, start: int) -> str:
    parts = urlsplit(address)
    ours = {
        "sortBy": "submittedDate",
        "sortOrder": "descending",
        "start": str(start),
        "max_results": str(PAGE),
    }
    query = [(key, value) for key, value in parse_qsl(parts.query) if key not in ours]
    return urlunsplit(parts._replace(query=urlencode([*query, *ours.items()])))
