"""The pages of an outlet's listing, fetched and read, as one."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from scrapers.fetched import FetchFailure
from scrapers.outlet import Outlet
from scrapers.rows import Failure
from scrapers.source import Source
from scrapers.state import State
from scrapers.types import Item, Listing, LocalType, OutletType, PolicyVersion, Unreadable, type_named

MOST_PAGES = 40
_MOVED_FOR_GOOD = 3


def _silent(outlet: str, done: int, all_: int) -> None:
    """Tell nobody."""


@dataclass(frozen=True, slots=True)
class Visit:
    """What watching needs: where answers come from, the memory, the time of the run, the user's wish."""

    source: Source
    state: State
    began: datetime.datetime
    since: datetime.date | None = None
    tell: Callable[[str, int, int], None] = _silent

    @property
    def run(self) -> str:
        """Name of the run."""
        return self.began.isoformat()


@dataclass(slots=True)
class Listings:
    """What the pages of a listing gave together."""

    items: dict[str, Item] = field(default_factory=dict)
    versions: list[PolicyVersion] = field(default_factory=list)
    count: int = 0
    notes: list[str] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    local: bool = False
    """Whether it lies on this machine: its pages are not asked of a network."""

    def add(self, listing: Listing) -> None:
        """Take in one page; an item listed twice is one."""
        for item in listing.items:
            self.items.setdefault(item.url, item)
        self.versions += listing.versions
        self.count += listing.count
        self.notes += listing.notes


def read_listings(outlet: Outlet, visit: Visit) -> Listings:
    """Read the listing of an outlet. The first page has to be whole; a later one may be a failure."""
    type_ = type_named(outlet.type)
    if isinstance(type_, LocalType):
        return _read_local(outlet, type_, visit.state)
    return _read_pages(outlet, type_, visit)


def local_place(state: State, outlet: Outlet) -> Path:
    """Return where the user puts the clone or the file that an outlet of a local type reads."""
    return state.folder / "local" / outlet.name


def _read_local(outlet: Outlet, type_: LocalType, state: State) -> Listings:
    found = Listings(local=True)
    for fetched in type_.stored(outlet, local_place(state, outlet)):
        state.archive.keep_once(fetched)
        found.add(type_.read(outlet, fetched))
    return found


def _read_pages(outlet: Outlet, type_: OutletType, visit: Visit) -> Listings:
    """Follow the listing from page to page, up to one that has nothing new."""
    found = Listings()
    known = visit.state.memory(outlet.name).items
    queue = list(dict.fromkeys(type_.start(outlet)))
    asked: list[str] = []
    while queue and len(asked) < MOST_PAGES:
        asked.append(queue.pop(0))
        try:
            listing = type_.read(outlet, visit.state.archive.read(visit.source.get(asked[-1])))
        except (FetchFailure, Unreadable) as failure:
            if len(asked) == 1:
                raise
            found.failures.append(Failure(asked[-1], failure.code, str(failure)))
            continue
        found.add(listing)
        found.notes += _moved(asked[-1], visit.state)
        if not listing.items or any(item.url not in known for item in listing.items):
            queue += [link for link in listing.next if link not in asked and link not in queue]
    if queue:
        found.notes.append(f"{len(queue)} more pages of the listing were left unread")
    return found


def _moved(url: str, state: State) -> list[str]:
    known = state.known(url)
    if known.moved < _MOVED_FOR_GOOD:
        return []
    return [f"its server says that it has moved for good to {known.moved_to}; correct the address"]
