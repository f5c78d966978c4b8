"""Below every block of rows: the named question that gives the same rows, with its SQL and as CSV."""

from __future__ import annotations

from functools import cache
from urllib.parse import quote

from markupsafe import Markup

from kb.store.queries import named_queries

DEEP = "../../"
"""From the page of an entry to the root of the site."""


def came_from(name: str, entry_id: str = "", root: str = DEEP) -> Markup:
    """Return the note below a block whose rows the question gives when asked for this entry.

    The entry is the question's first parameter. Raises KeyError for a question that does not exist.
    """
    start, end = _around(name, root)
    if not entry_id:
        return start + end
    parameter = named_queries()[name].parameters[0].name
    return start + Markup(f"?{parameter}={quote(entry_id)}") + end


@cache
def _around(name: str, root: str) -> tuple[Markup, Markup]:
    """Return what stands before and behind the part of the address that names the entry."""
    query = named_queries()[name]
    return Markup('<p class="came-from">Where this comes from: <a href="') + f"{root}sql/{name}/", Markup(
        '" data-rows="{0}">{1}</a> (SQL, CSV, JSON)</p>'
    ).format(name, query.title)
