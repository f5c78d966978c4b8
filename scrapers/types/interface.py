"""What every outlet type offers, and what it gives back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from scrapers.fetched import Fetched
from scrapers.published import Published

if TYPE_CHECKING:
    from scrapers.outlet import Outlet

ITEM_LIMIT = 10_000
TITLE_LIMIT = 500
SUMMARY_LIMIT = 4_000
NAME_LIMIT = 200
AUTHOR_LIMIT = 50


class Unreadable(Exception):
    """An answer came whole and is not what the outlet's definition says. `code` is a word for programs."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that an outlet lists: text only, without markup, each field under its limit.

    `notes` say what was found wanting: a cut field, characters that could not be decoded.
    """

    url: str
    title: str
    published: Published
    authors: tuple[str, ...] = ()
    summary: str = ""
    language: str | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PolicyVersion:
    """A changed clause, proposed as one version of a policy; a person decides.

    `in_force` runs from the day on which this text was first seen through the day before the next one,
    or through the last day on which it was seen.
    """

    issuer: str
    series: str
    in_force: str
    clause: str
    before: str | None
    url: str
    commit: str


@dataclass(frozen=True, slots=True)
class Listing:
    """What one answer lists, in the order listed. `next` are the addresses that go on with it.

    `count` is the number of items listed, also of those left out over the limit of items: the number
    that bounds are about.
    """

    items: tuple[Item, ...]
    next: tuple[str, ...] = ()
    count: int = 0
    notes: tuple[str, ...] = ()
    versions: tuple[PolicyVersion, ...] = ()


class OutletType(Protocol):
    """How a sort of place is asked and read. A type is one module with a class of these two methods."""

    def start(self, outlet: Outlet) -> list[str]:
        """Return the addresses to fetch first; none where the outlet lies on this machine."""

    def read(self, outlet: Outlet, fetched: Fetched) -> Listing:
        """Return what an answer lists. Raises Unreadable where it is not what the outlet should give."""


@runtime_checkable
class LocalType(OutletType, Protocol):
    """A type whose material lies on this machine, put there by the user; nothing is asked of a network."""

    def stored(self, outlet: Outlet, place: Path) -> Iterator[Fetched]:
        """Yield the answers that lie in a file or folder, as if they came from the network now."""
