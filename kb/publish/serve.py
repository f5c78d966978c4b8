"""A site that follows its files: rendered whole once, and after each save only where something changed.

It is written into a folder of its own. The product under build/ is made by `kb build` alone.
"""

from __future__ import annotations

import hashlib
import shutil
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from kb.entries import Loaded, LoadedEntry, Problem
from kb.entries.following import Follower
from kb.graph import derived
from kb.publish.build_date import build_date
from kb.publish.page import Page
from kb.publish.pages import Renderer
from kb.publish.pour_template import address_of
from kb.publish.shells import Shells
from kb.publish.site import Site
from kb.publish.site_settings import read_settings
from kb.publish.surroundings import surroundings

Check = Callable[[Loaded], list[Problem]]
FirstLook = Callable[[Loaded, set[str]], list[Problem]]
"""Finds, in a part of a second, the errors that some entries have by themselves."""


@dataclass(frozen=True, slots=True)
class Change:
    """What a save led to: what keeps the site as it was, or the pages made anew and those gone."""

    errors: tuple[Problem, ...] = ()
    refusal: str = ""
    anew: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()


@dataclass(slots=True)
class _Others:
    """The pages beside those of saved entries: still to be looked at, and what became of the others."""

    loaded: Loaded
    pages: Iterator[Page]
    there: set[str] = field(default_factory=set)
    anew: list[str] = field(default_factory=list)
    are_checked: bool = False


class Preview:
    """The site of a repository in a new folder, which can be kept in step with its entries."""

    def __init__(self, root: Path, folder: Path, check: Check, first_look: FirstLook | None = None) -> None:
        self.folder = folder / "www"
        self._follower = Follower(root / "content")
        self._check = check
        self._first_look = first_look or (lambda loaded, _: check(loaded))
        self._digests: dict[str, bytes] = {}
        self._served: dict[str, LoadedEntry] = {}
        self._is_sound = True
        self._problems: list[Problem] = []
        self._others: _Others | None = None
        self._day = build_date(root)
        shutil.rmtree(folder, ignore_errors=True)
        self._settings = read_settings(root)
        shells = Shells(self._settings, self.folder, folder / "staged", self._day)
        self._site = Site(shells, self._settings, self.folder)

    def render_all(self) -> list[Problem]:
        """Render the whole site; return the errors that stand in the way, and then render nothing."""
        loaded = self._follower.load()
        self._problems = self._check(loaded)
        errors = _errors(self._problems)
        if not errors:
            self._site.write_all(self._noted(self._renderer(loaded).all()))
            self._site.index()
            self._served = _files(loaded)
        return errors

    def follow(self) -> Change:
        """Read the entries again and write all pages that differ from what is served."""
        saved = self.follow_saved()
        others = None if saved.errors else self.follow_others()
        return Change(others.errors, "", saved.anew + others.anew, others.gone) if others else saved

    def follow_saved(self) -> Change:
        """Read the entries again and write the pages of those that were saved."""
        loaded = self._follower.load()
        files = _files(loaded)
        saved = [item.entry for path, item in files.items() if self._served.get(path) is not item]
        # Where something is gone or wrong, pages of others may rest on it.
        is_whole = self._is_sound and self._served.keys() <= files.keys()
        problems = self._first_look(loaded, {e.id for e in saved}) if is_whole else self._check(loaded)
        if errors := _errors(problems):
            return Change(errors=tuple(errors))
        renderer = self._renderer(loaded)
        anew = self._changed(renderer.entries(saved))
        self._served, self._others = files, _Others(loaded, renderer.all())
        return Change(anew=tuple(anew))

    def follow_others(self, seconds: float | None = None) -> Change | None:
        """Go on to all other pages, for so many seconds; return what changed once all are in step."""
        others = self._others
        if others is None:
            return None
        if not others.are_checked:
            others.are_checked = True
            self._problems = self._check(others.loaded)
            errors = _errors(self._problems)
            self._is_sound = not errors
            if errors:
                self._others = None
                return Change(errors=tuple(errors))
        until = None if seconds is None else time.monotonic() + seconds
        for page in others.pages:
            others.there.add(address_of(page))
            others.anew += self._changed([page])
            if until and time.monotonic() > until:
                return None
        self._others = None
        return Change(anew=tuple(others.anew), gone=tuple(self._cleared(others.there)))

    def index(self) -> int:
        """Bring the search index up to date; return the number of pages in it."""
        return self._site.index()

    def _renderer(self, loaded: Loaded) -> Renderer:
        paths = {item.entry.id: item.source.path for item in loaded.entries}
        around = surroundings(self._settings, self._problems)
        return Renderer(derived(loaded.record), self._day, paths, self._settings.site_url, around)

    def _changed(self, pages: Iterable[Page]) -> list[str]:
        """Write the pages that differ from what is served, and return their addresses."""
        anew = []
        for page in pages:
            address = address_of(page)
            if self._digests.get(address) != (digest := _digest(page)):
                self._site.write(page)
                self._digests[address] = digest
                anew.append(address)
        return anew

    def _cleared(self, there: set[str]) -> list[str]:
        """Take away the pages that are there no more, and return their addresses."""
        gone = sorted(self._digests.keys() - there)
        for address in gone:
            self._site.remove(address)
            del self._digests[address]
        return gone

    def _noted(self, pages: Iterable[Page]) -> Iterable[Page]:
        for page in pages:
            self._digests[address_of(page)] = _digest(page)
            yield page


def _errors(problems: Iterable[Problem]) -> list[Problem]:
    return [problem for problem in problems if problem.severity == "error"]


def _files(loaded: Loaded) -> dict[str, LoadedEntry]:
    """Return by path what was read of each file; that of a file which has not changed is the same object."""
    return {item.source.path: item for item in loaded.entries}


def _digest(page: Page) -> bytes:
    return hashlib.blake2b(repr(page).encode(), digest_size=16).digest()
