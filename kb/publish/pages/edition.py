"""The record as seen from one depth of the site: links, terms, prose and list rows, kept once made."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from markupsafe import Markup

from kb.entries import prose
from kb.graph import Graph
from kb.graph.headlines import joined
from kb.kinds import Actor, Claim, Entry, Model
from kb.kinds.entry import listed_names
from kb.publish.pages import markup
from kb.publish.pages.shelf import Shelf
from kb.publish.surroundings import Surroundings

DEEP = "../../"
SHALLOW = "../"
HOME = ""
_Made = TypeVar("_Made")
# The page's own headings have anchors too; those of the prose get a prefix, so that none is there twice.
_HEADING = re.compile(r'(<h[2-6] id=")')

NOTHING_AROUND = Surroundings()


@dataclass(frozen=True, slots=True)
class Prose:
    """The prose of an entry as HTML, and the entries that it links to."""

    html: Markup
    links: tuple[str, ...]


class Edition:
    """What pages at one depth share. `root` leads from such a page to the root of the site."""

    def __init__(
        self,
        shelf: Shelf,
        build_date: date,
        root: str = DEEP,
        entry_paths: Mapping[str, str] | None = None,
        site_url: str = "",
        surroundings: Surroundings = NOTHING_AROUND,
    ) -> None:
        self.shelf = shelf
        self.graph: Graph = shelf.graph
        self.record = shelf.record
        self.build_date = build_date
        self.root = root
        self.entry_paths = entry_paths or {}
        self.site_url = site_url
        self.surroundings = surroundings
        self._made: dict[tuple[str, str], object] = {}
        self._links: dict[str, Markup] = {}
        self._terms: dict[tuple[str, str, bool], Markup] = {}

    def once(self, what: str, entry_id: str, make: Callable[[], _Made]) -> _Made:
        """Return what was made for this entry before, or make it now and keep it."""
        key = (what, entry_id)
        if key not in self._made:
            self._made[key] = make()
        return self._made[key]  # type: ignore[return-value]

    def address(self, entry_id: str) -> str | None:
        """Return the relative address of an entry's page, or None where there is no such entry."""
        entry = self.record.find(entry_id)
        return f"{self.root}{entry.folder}/{entry_id}/" if entry else None

    def link(self, entry_id: str) -> Markup:
        """Return a link to an entry under its title; the bare id where there is no such entry."""
        if entry_id not in self._links:
            href = self.address(entry_id)
            title = self.graph.title(entry_id)
            source = self.record.sources.get(entry_id)
            text = markup.named(title, source.language) if source and source.language != "en" else title
            self._links[entry_id] = markup.link(href, text) if href else Markup.escape(text)
        return self._links[entry_id]

    def links(self, entry_ids: list[str]) -> list[Markup]:
        """Return links to several entries."""
        return [self.link(entry_id) for entry_id in entry_ids]

    def speakers(self, claim: Claim) -> Markup:
        """Return links to the speakers of a claim; a source stands under the names of its authors."""
        return self.once("speakers", claim.id, lambda: Markup(", ").join(map(self.speaker, claim.speakers)))

    def speaker(self, speaker: str) -> Markup:
        """Return a link to one speaker."""
        source = None if speaker in self.record.actors else self.record.sources.get(speaker)
        if source is None:
            return self.link(speaker)
        authors = joined(source.authors or [source.publisher])
        return markup.link(f"{self.root}sources/{speaker}/", authors)

    def term(self, vocabulary: str, value: str, *, capital: bool = False) -> Markup:
        """Return the word for a term, linked to its definition."""
        key = (vocabulary, value, capital)
        if key not in self._terms:
            self._terms[key] = markup.term(self.root, vocabulary, value, capital=capital)
        return self._terms[key]

    def prose(self, entry: Entry) -> Prose:
        """Return the prose of an entry."""
        return self.once("prose", entry.id, lambda: self._render(entry.body))

    def _render(self, body: str) -> Prose:
        if not body.strip():
            return Prose(Markup(""), ())
        named: list[str] = []

        def resolve(entry_id: str) -> str | None:
            named.append(entry_id)
            return self.address(entry_id)

        html = _HEADING.sub(r"\1text-", prose.render(body, resolve))
        return Prose(Markup(html), tuple(named))

    def names(self, entry_id: str) -> tuple[str, ...]:
        """Return all names of an actor or a model in all scripts; nothing for any other entry."""
        return self.once("names", entry_id, lambda: self._names(entry_id))

    def _names(self, entry_id: str) -> tuple[str, ...]:
        entry = self.record.find(entry_id)
        if not isinstance(entry, Actor | Model):
            return ()
        return (entry.name, *entry.aliases, *(name for _, name in listed_names(entry.names)))
