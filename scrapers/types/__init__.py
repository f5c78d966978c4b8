"""The outlet types by name. A new type is one module and one line here."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import cast

from scrapers.types.interface import Item, Listing, LocalType, OutletType, PolicyVersion, Unreadable

# Module and class; loaded when first asked for, since each brings a library of its own.
TYPES: dict[str, str] = {
    "feed": "scrapers.types.feed:Feed",
    "sitemap": "scrapers.types.sitemap:Sitemap",
    "listing": "scrapers.types.page_listing:PageListing",
    "json_api": "scrapers.types.json_api:JsonApi",
    "arxiv": "scrapers.types.arxiv:Arxiv",
    "git_history": "scrapers.types.git_history:GitHistory",
    "warc": "scrapers.types.warc:WarcFile",
}


@cache
def type_named(name: str) -> OutletType:
    """Return the outlet type of this name."""
    module, _, class_ = TYPES[name].partition(":")
    return cast(OutletType, getattr(import_module(module), class_)())


__all__ = [
    "TYPES",
    "Item",
    "Listing",
    "LocalType",
    "OutletType",
    "PolicyVersion",
    "Unreadable",
    "type_named",
]
