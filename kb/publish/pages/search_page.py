"""The page of the search: its field, room for facets and hits, and what stands there without scripts."""

from __future__ import annotations

from dataclasses import dataclass

from kb.kinds import KINDS
from kb.publish.page import Page
from kb.publish.pages.edition import Edition
from kb.publish.pages.making import index_page
from kb.publish.pages.shelf import counting
from kb.publish.pages.templates import fill
from kb.publish.pages.words import KIND_WORDS, counted


@dataclass(frozen=True, slots=True)
class KindLink:
    """The index of a kind, with the number of its entries."""

    href: str
    title: str
    number: str


def page(edition: Edition) -> Page:
    """Return the page of the search."""
    kinds = [_link(edition, kind) for kind in KINDS]
    description = "Search the record by words, kind, answer, evidence, actor, year, jurisdiction and sense."
    return index_page("search", "Search", description, fill("search", kinds=kinds))


def _link(edition: Edition, kind: str) -> KindLink:
    folder = KINDS[kind].folder
    number = len(counting(getattr(edition.record, folder).values()))
    return KindLink(f"{edition.root}{folder}/", KIND_WORDS[kind], counted(number, "entry", "entries"))
