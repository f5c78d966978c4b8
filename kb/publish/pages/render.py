"""All pages of the record, or those of single entries, in a fixed order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain
from typing import Any

from kb.graph import Graph
from kb.kinds import Entry
from kb.publish.at_once import pieces_of
from kb.publish.page import Page
from kb.publish.pages import (
    actor,
    changes,
    claim,
    concept,
    console,
    corrections,
    coverage,
    dictionary,
    dispute,
    doors,
    evaluation,
    event,
    explorer,
    home,
    index,
    lineage,
    method,
    model,
    parity,
    policy,
    questions,
    rules,
    search_page,
    source,
    speed,
    terms,
    timeline,
    vocabulary,
)
from kb.publish.pages.edition import DEEP, HOME, NOTHING_AROUND, SHALLOW, Edition
from kb.publish.pages.making import forwarding_page
from kb.publish.pages.shelf import Shelf
from kb.publish.surroundings import Surroundings

_OF_KIND: Mapping[str, Callable[[Edition, Any], Page]] = {
    "actor": actor.page,
    "model": model.page,
    "source": source.page,
    "event": event.page,
    "claim": claim.page,
    "policy": policy.page,
    "dispute": dispute.page,
    "concept": concept.page,
}


_WORTH_A_COPY = 400


class Renderer:
    """A record ready to be rendered: what its pages share is made once and kept."""

    def __init__(
        self,
        graph: Graph,
        build_date: date,
        entry_paths: Mapping[str, str],
        site_url: str = "",
        surroundings: Surroundings = NOTHING_AROUND,
    ) -> None:
        shelf = Shelf(graph)
        self._record = graph.record
        self._deep, self._shallow, self._home = (
            Edition(shelf, build_date, root, entry_paths, site_url, surroundings)
            for root in (DEEP, SHALLOW, HOME)
        )

    def entry(self, entry: Entry) -> Page:
        """Return the page of one entry."""
        return _OF_KIND[entry.kind](self._deep, entry)

    def entries(self, entries: Iterable[Entry]) -> Iterator[Page]:
        """Yield the page of each entry, followed by those of its former ids."""
        for entry in entries:
            yield self.entry(entry)
            for former in entry.former_ids:
                yield forwarding_page(entry, former)

    def views(self) -> Iterator[Page]:
        """Yield the pages that show the record as a whole: home, indexes, lineage, words, data, coverage."""
        yield home.page(self._home)
        yield from index.pages(self._shallow, self._deep)
        yield search_page.page(self._shallow)
        yield terms.page(self._shallow)
        yield from lineage.pages(self._shallow, self._deep)
        yield from timeline.pages(self._shallow, self._deep)
        yield from explorer.pages(self._shallow, self._deep)
        yield vocabulary.page()
        yield method.page(self._shallow)
        yield dictionary.files_page()
        yield dictionary.page(self._shallow)
        yield rules.page()
        yield corrections.page(self._shallow)
        yield doors.page(self._shallow)
        yield from speed.pages()
        yield evaluation.page()
        yield changes.page(self._shallow)
        yield console.page(self._shallow)
        yield from questions.pages(self._deep)
        yield coverage.page(self._shallow)
        yield parity.page(self._shallow)

    def all(self) -> Iterator[Page]:
        """Yield every page."""
        yield from self.entries(self._record)
        yield from self.views()

    def divided(self) -> list[Iterator[Page]]:
        """Return every page in parts that can be made at once; a record of today's size is one part."""
        parts = self.parts_of(list(self._record))
        return [*parts[:-1], chain(parts[-1], self.views())]

    def parts_of(self, entries: Sequence[Entry]) -> list[Iterator[Page]]:
        """Return the pages of some entries in such parts."""
        count = pieces_of(len(entries), _WORTH_A_COPY)
        return [self.entries(entries[at::count]) for at in range(count)]

    def __iter__(self) -> Iterator[Page]:
        """Yield every page."""
        return self.all()


def render_pages(
    graph: Graph,
    build_date: date,
    entry_paths: Mapping[str, str],
    site_url: str = "",
    surroundings: Surroundings = NOTHING_AROUND,
) -> Renderer:
    """Return every page of the record; `entry_paths` gives the file behind each entry by id."""
    return Renderer(graph, build_date, entry_paths, site_url, surroundings)
