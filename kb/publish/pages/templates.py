"""The templates of the record's pages: every value is escaped, a missing one is an error."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

# The templates are part of the checkout and not of the package.
FOLDER = Path(__file__).parents[3] / "site" / "templates"


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
    )


def fill(name: str, **values: Any) -> Markup:
    """Return the template `name.html` filled with these values."""
    return Markup(_environment().get_template(f"{name}.html").render(values))
