"""Where a page lies, and a page with marked places that is split once and then filled by one join."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping

from kb.publish.page import Page

# A mark begins with `<`, which escaped text never holds: no entry can forge one.
MARK = re.compile(r"<\?kb ([a-z]+)\?>")
_RELATIVE = re.compile(r'"(\.\.|\.\.?/[^"]*)"')


def address_of(page: Page) -> str:
    """Return the address of a page relative to the root of the site; the home page has the empty one."""
    return "".join(f"{part}/" for part in (page.folder, page.name) if part)


def base_of(address: str) -> str:
    """Return what leads from a page back to the root of the site, without a slash at the end."""
    return "/".join([".."] * address.count("/")) or "."


def rebase(html: str, at: str, to: str) -> str:
    """Rewrite a page's own relative addresses so that it can lie at another address."""
    base = base_of(to)

    def moved(match: re.Match[str]) -> str:
        relative = match[1]
        target = posixpath.normpath(posixpath.join("/", at, relative)).strip("/")
        slash = "/" if target and relative.endswith("/") else ""
        return f'"{base}/{target}{slash}"' if target or relative.endswith("/") else f'"{base}"'

    return _RELATIVE.sub(moved, html)


class Template:
    """A page with marked places, split at them once."""

    def __init__(self, html: str) -> None:
        self._pieces = MARK.split(html)
        self.marks = frozenset(self._pieces[1::2])

    def fill(self, values: Mapping[str, str]) -> str:
        """Return the page with every marked place filled; a place without a value is an error."""
        pieces = self._pieces.copy()
        pieces[1::2] = [values[name] for name in self._pieces[1::2]]
        return "".join(pieces)

    def bind(self, **values: str) -> Template:
        """Return a template in which some places are filled for good."""
        pieces = self._pieces.copy()
        pieces[1::2] = [values.get(name, f"<?kb {name}?>") for name in self._pieces[1::2]]
        return Template("".join(pieces))
