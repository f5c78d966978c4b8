"""The site as a folder: pages go in, a finished static site comes out."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Protocol, runtime_checkable

from kb.publish.at_once import at_once
from kb.publish.gate import check_folder
from kb.publish.page import Page
from kb.publish.pour_template import address_of
from kb.publish.search import expect_all_indexed, index_site
from kb.publish.shells import Shells
from kb.publish.site_settings import Settings
from kb.publish.sitemap import write_sitemap
from kb.publish.stages import Stage, unsaid

_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,79}")
# Escaped text never holds a bare `>`, so this is the attribute and not its mention.
_INDEXED = " data-pagefind-body>"


@dataclass(frozen=True, slots=True)
class SiteReport:
    """What a finished site holds. `sitemap` is False where the site has no address of its own yet."""

    pages: int
    indexed: int
    sitemap: bool


@runtime_checkable
class Divisible(Protocol):
    """Pages that can be made at once in several parts."""

    def divided(self) -> Sequence[Iterable[Page]]:
        """Return the parts, which together are all pages."""


@dataclass(frozen=True, slots=True)
class _Part:
    """The addresses at which a part of the pages was written, and what the site remembers of them."""

    written: set[str]
    addresses: set[str]
    indexed: set[str]


class Site:
    """The folder of a site, while it is built and, under `kb serve`, while single pages are made anew."""

    def __init__(self, shells: Shells, settings: Settings, folder: Path) -> None:
        self.folder = folder
        self._shells = shells
        self._settings = settings
        self._addresses: set[str] = set()
        self._indexed: set[str] = set()

    def write(self, page: Page) -> None:
        """Write a page with what lies beside it in place of what lay at its address."""
        if not all(_NAME.fullmatch(part) for part in (page.folder, page.name) if part):
            raise ValueError(
                f"No page can lie at /{page.folder}/{page.name}/: the name breaks the rule for ids."
            )
        address = address_of(page)
        self._write(f"{address}index.html", self._shells.pour(page))
        for ending, content in (("json", page.twin), ("csv", page.table), ("atom", page.feed)):
            if content is not None:
                (self.folder / page.folder / f"{page.name or 'index'}.{ending}").write_bytes(content)
        if page.forward_to is None:
            self._addresses.add(address)

    def write_all(self, pages: Iterable[Page]) -> int:
        """Write all pages of the record, then the prose that none of them filled; return how many pages."""
        written = self.write_parts(pages.divided() if isinstance(pages, Divisible) else [pages])
        for name, html in self._shells.prose_without(written):
            self._write(name, html)
            if name.endswith("index.html"):
                self._addresses.add(name.removesuffix("index.html"))
        return len(written)

    def write_parts(self, parts: Sequence[Iterable[Page]]) -> set[str]:
        """Write pages, each part of them by a process of its own; return their addresses."""
        written: set[str] = set()
        for part in at_once([partial(self._write_part, part) for part in parts]):
            if twice := written & part.written:
                raise ValueError(f"Two pages would lie at /{min(twice)}.")
            written |= part.written
            self._addresses |= part.addresses
            self._indexed |= part.indexed
        return written

    def _write_part(self, pages: Iterable[Page]) -> _Part:
        written: set[str] = set()
        for page in pages:
            address = address_of(page)
            if address in written:
                raise ValueError(f"Two pages would lie at /{address}.")
            written.add(address)
            self.write(page)
        return _Part(written, self._addresses, self._indexed)

    def remove(self, address: str) -> None:
        """Take away a page and what lies beside it."""
        name = f"{address}index.html"
        (self.folder / name).unlink()
        for ending in ("json", "csv", "atom"):
            (self.folder / f"{address.rstrip('/')}.{ending}").unlink(missing_ok=True)
        self._addresses.discard(address)
        self._indexed.discard(name)

    def index(self) -> int:
        """Write the search index anew; return the number of pages in it."""
        indexed = index_site(self.folder)
        expect_all_indexed(indexed, len(self._indexed))
        return indexed

    def write_sitemap(self) -> bool:
        """Write the sitemap, where the site has an address."""
        return write_sitemap(self.folder, self._addresses, self._settings.site_url)

    def _write(self, name: str, html: str) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(html.encode())
        (self._indexed.add if _INDEXED in html else self._indexed.discard)(name)


def publish_site(
    pages: Iterable[Page],
    folder: Path,
    settings: Settings,
    build_date: date,
    *,
    staged: Path | None = None,
    beside: Mapping[str, Path] | None = None,
    stage: Stage = unsaid,
) -> SiteReport:
    """Build the whole site into a new folder and let it through the last gate.

    `staged` is a folder for what MkDocs reads, beside the site where none is named; it is taken away
    again. `beside` are folders of this file
    system that the site holds although it does not render them (`data`), by their names.
    """
    staged = staged or folder.with_name("staged")
    with stage("shells") as made:
        site = Site(Shells(settings, folder, staged, build_date), settings, folder)
        shutil.rmtree(staged)
        made("prose and one empty page per section, by MkDocs")
    with stage("pages") as made:
        written = site.write_all(pages)
        for name, source in (beside or {}).items():
            # One file under two names: the site takes no more room for the data that it offers.
            shutil.copytree(source, folder / name, dirs_exist_ok=True, copy_function=os.link)
        sitemap = site.write_sitemap()
        made(f"{written} pages" + (", sitemap.xml" if sitemap else ""))
    with stage("search") as made:
        indexed = site.index()
        made(f"{indexed} pages can be found")
    with stage("gate") as made:
        passed = check_folder(folder, settings.site_url)
        made(f"{passed} files passed: policy, links, anchors, markup")
    return SiteReport(passed, indexed, sitemap)
