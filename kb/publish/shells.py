"""The pages that MkDocs made, ready to take what kb rendered: shells of sections, and pages of prose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from kb.failures import Unable
from kb.publish.page import Page, SearchFields
from kb.publish.pages.dates import day_in_words
from kb.publish.policy import policy_of
from kb.publish.pour import addresses_in_words, contents, scripts, values_of
from kb.publish.pour_template import Template, address_of, base_of, rebase
from kb.publish.search import search_head, search_names
from kb.publish.shells_mkdocs import COMMON_SHELL, prose_pages, run_mkdocs, sections, stage
from kb.publish.site_settings import Settings

# The theme's templates leave more blank lines than words, and a shell is repeated on every page.
_BLANK = re.compile(r"\s*\n\s*")
_SCRIPT = re.compile(r"<script\b.*?</script>|<script\b", re.DOTALL | re.IGNORECASE)
_NOT_FOUND = "404.html"
_OF_PROSE = SearchFields(filters={"kind": ["page"]})
_UNFILLED = {"head": "", "indexed": "", "toc": ""}


class Shells:
    """All shells and pages of prose. They are taken out of MkDocs' folder and kept, so pouring can go on."""

    def __init__(self, settings: Settings, folder: Path, staged: Path, build_date: date) -> None:
        self._settings = settings
        self._date = day_in_words(build_date)
        stage(settings, staged)
        run_mkdocs(settings, staged, folder)
        self._shells = {
            name: _BLANK.sub("\n", _taken(folder / name / "index.html")) for name in sections(settings)
        }
        self._prose = {address: self._prose_at(address, folder) for address in prose_pages(settings)}
        self._not_found = self._template(_taken(folder / _NOT_FOUND))
        self._poured: dict[tuple[str, int], Template] = {}

    def pour(self, page: Page) -> str:
        """Return the finished page: in the shell of its section, or in the page of prose at its address."""
        address = address_of(page)
        if address in self._prose:
            return self._fill_prose(address, page)
        return self._shell(page, address).fill(values_of(page, self._settings))

    def prose_without(self, poured: set[str]) -> Iterator[tuple[str, str]]:
        """Yield the files of prose that took no page, and the one for addresses that lead nowhere."""
        for address, template in self._prose.items():
            if address in poured:
                continue
            if "content" in template.marks:
                raise ValueError(f"The prose at /{address} has a marked place and no page fills it.")
            yield f"{address}index.html", template.fill(_values_of_prose(address))
        yield _NOT_FOUND, self._not_found.fill(_UNFILLED | {"head": '<meta name="robots" content="noindex">'})

    def _shell(self, page: Page, address: str) -> Template:
        """Return the shell of a page's section, with its links made for the depth at which the page lies."""
        section = page.shell or page.folder or page.name
        if section not in self._shells:
            section = COMMON_SHELL
        key = section, address.count("/")
        if key not in self._poured:
            self._poured[key] = self._template(rebase(self._shells[section], f"{section}/", address))
        return self._poured[key]

    def _prose_at(self, address: str, folder: Path) -> Template:
        """Take a page of prose. The policy lets its scripts run, so it may have those of the theme alone."""
        html = _taken(folder / address / "index.html")
        shell = rebase(self._shells[COMMON_SHELL], f"{COMMON_SHELL}/", address)
        if _scripts(html) != _scripts(shell):
            raise Unable(
                f"content/pages/{address.rstrip('/') or 'index'}.md",
                "it holds a script, and prose has none",
                "Delete the script, then run kb build again.",
            )
        return self._template(html)

    def _template(self, html: str) -> Template:
        return Template(html).bind(
            policy=policy_of(html), date=self._date, addresses=addresses_in_words(self._settings)
        )

    def _fill_prose(self, address: str, page: Page) -> str:
        template = self._prose[address]
        if "content" not in template.marks:
            raise ValueError(f"The prose at /{address} has no marked place, so it takes no page.")
        values = _values_of_prose(address, page.search)
        return template.fill(
            values
            | {
                "head": "\n".join([*scripts(page, base_of(address)), values["head"]]),
                "content": page.content + search_names(page.search),
                "toc": contents(page.headings),
            }
        )


def _values_of_prose(address: str, search: SearchFields | None = None) -> dict[str, str]:
    return _UNFILLED | {"head": search_head(search or _OF_PROSE), "indexed": "data-pagefind-body"}


def _scripts(html: str) -> list[str]:
    """Return the scripts of a page, written alike at every depth."""
    return [_BLANK.sub("\n", script).replace('"./', '"') for script in _SCRIPT.findall(html)]


def _taken(file: Path) -> str:
    """Read a file and remove it, and its folder where nothing else is in it."""
    html = file.read_text(encoding="utf-8")
    file.unlink()
    if not any(file.parent.iterdir()):
        file.parent.rmdir()
    return html
