"""A site that follows its files: rendered whole once, and after each save only where something changed.

It is written into a folder of its own. The product under build/ is made by `kb build` alone.
"""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from kb.entries import Loaded, Problem, load
from kb.graph import Graph, derive
from kb.publish.build_date import build_date
from kb.publish.page import Page
from kb.publish.pages import Renderer
from kb.publish.pour_template import address_of
from kb.publish.shells import Shells
from kb.publish.site import Site
from kb.publish.site_settings import read_settings

Check = Callable[[Loaded], list[Problem]]


@dataclass(frozen=True, slots=True)
class Change:
    """What a save led to: what keeps the site as it was, or the pages made anew and those gone."""

    errors: tuple[Problem, ...] = ()
    refusal: str = ""
    anew: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()


class Preview:
    """The site of a repository in a new folder, which can be kept in step with its entries."""

    def __init__(self, root: Path, folder: Path, check: Check) -> None:
        self.folder = folder / "www"
        self._root = root
        self._check = check
        self._digests: dict[str, bytes] = {}
        self._day = build_date(root)
        shutil.rmtree(folder, ignore_errors=True)
        self._settings = read_settings(root)
        shells = Shells(self._settings, self.folder, folder / "staged", self._day)
        self._site = Site(shells, self._settings, self.folder)

    def render_all(self) -> list[Problem]:
        """Render the whole site; return the errors that stand in the way, and then render nothing."""
        loaded, errors = self._load()
        if not errors:
            self._site.write_all(self._noted(self._pages(loaded)))
            self._site.index()
        return errors

    def follow(self) -> Change:
        """Read the entries again and write the pages that differ from what is served."""
        loaded, errors = self._load()
        if errors:
            return Change(errors=tuple(errors))
        before = set(self._digests)
        anew, there = [], set()
        for page in self._pages(loaded):
            address = address_of(page)
            there.add(address)
            if self._digests.get(address) != (digest := _digest(page)):
                self._site.write(page)
                self._digests[address] = digest
                anew.append(address)
        gone = sorted(before - there)
        for address in gone:
            self._site.remove(address)
            del self._digests[address]
        return Change(anew=tuple(anew), gone=tuple(gone))

    def index(self) -> int:
        """Bring the search index up to date; return the number of pages in it."""
        return self._site.index()

    def _load(self) -> tuple[Loaded, list[Problem]]:
        loaded = load(self._root / "content")
        return loaded, [problem for problem in self._check(loaded) if problem.severity == "error"]

    def _pages(self, loaded: Loaded) -> Iterable[Page]:
        graph: Graph = derive(loaded.record)
        paths = {item.entry.id: str(item.path) for item in loaded.entries}
        return Renderer(graph, self._day, paths, self._settings.site_url).all()

    def _noted(self, pages: Iterable[Page]) -> Iterable[Page]:
        for page in pages:
            self._digests[address_of(page)] = _digest(page)
            yield page


def _digest(page: Page) -> bytes:
    return hashlib.blake2b(repr(page).encode(), digest_size=16).digest()
