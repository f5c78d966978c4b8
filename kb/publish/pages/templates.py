"""The templates of the record's pages: every value is escaped, a missing one is an error."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.loaders import BaseLoader
from markupsafe import Markup

from kb.publish.pages.came_from import came_from

# The templates are part of the checkout and not of the package.
FOLDER = Path(__file__).parents[3] / "site" / "templates"
_BLOCK = re.compile(r'^[ \t]*\{% include "([a-z_/]+\.html)" %\}\n', re.MULTILINE)


class _OnePiece(BaseLoader):
    """Loads a template with its blocks in their places: a page costs one rendering and not a dozen."""

    def __init__(self, folder: Path) -> None:
        self._files = FileSystemLoader(folder)

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str | None, Callable[[], bool] | None]:
        source, path, fresh = self._files.get_source(environment, template)
        joined = _BLOCK.sub(lambda block: self.get_source(environment, block[1])[0], source + "\n")
        return joined, path, fresh


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=_OnePiece(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
    )
    environment.globals["came_from"] = came_from
    return environment


def reread() -> None:
    """Forget the templates read so far, so that those changed since are read again."""
    _environment.cache_clear()


def fill(name: str, **values: Any) -> Markup:
    """Return the template `name.html` filled with these values."""
    return Markup(_environment().get_template(f"{name}.html").render(values))
