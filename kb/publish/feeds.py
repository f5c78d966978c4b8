"""Atom feeds (RFC 4287). Their ids are absolute addresses, so they exist only with a site_url."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement, indent, tostring

ATOM = "http://www.w3.org/2005/Atom"
TYPE = "application/atom+xml"
NAME = "The Distillation Record"
MOST = 100
"""A feed holds so many entries; a reader who comes later finds the older ones on the site."""


@dataclass(frozen=True, slots=True)
class Item:
    """An entry of the record in a feed: its page, its title, what it says, and the days of its changes."""

    address: str
    title: str
    summary: str
    added: str | None
    updated: str


def feed(site_url: str, address: str, title: str, page: str, items: Iterable[Item], otherwise: str) -> bytes:
    """Return a feed that lies at `address` and accompanies `page`, both relative to the site's root.

    It takes its day from its newest item, and is dated `otherwise` where it has none.
    """
    newest = sorted(items, key=lambda item: item.updated, reverse=True)[:MOST]
    root = Element("feed", xmlns=ATOM)
    _text(root, "id", site_url + address)
    _text(root, "title", title)
    _text(root, "updated", _moment(newest[0].updated if newest else otherwise))
    SubElement(root, "link", rel="self", type=TYPE, href=site_url + address)
    SubElement(root, "link", rel="alternate", type="text/html", href=site_url + page)
    _text(SubElement(root, "author"), "name", NAME)
    for item in newest:
        _entry(root, site_url, item)
    indent(root, space=" ")
    body: bytes = tostring(root, encoding="utf-8")
    return b'<?xml version="1.0" encoding="utf-8"?>\n' + body + b"\n"


def _entry(root: Element, site_url: str, item: Item) -> None:
    entry = SubElement(root, "entry")
    _text(entry, "id", site_url + item.address)
    _text(entry, "title", item.title)
    _text(entry, "updated", _moment(item.updated))
    if item.added:
        _text(entry, "published", _moment(item.added))
    SubElement(entry, "link", rel="alternate", type="text/html", href=site_url + item.address)
    _text(entry, "summary", item.summary)


def _text(parent: Element, tag: str, text: str) -> None:
    SubElement(parent, tag).text = text


def _moment(day: str) -> str:
    """Return a day as Atom wants it; the record knows days and no hours."""
    return f"{day}T00:00:00Z"
