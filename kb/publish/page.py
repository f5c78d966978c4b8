"""One page of the record, rendered and not yet poured into the theme's shell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a page's body, for the table of contents."""

    anchor: str
    text: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class SearchFields:
    """What the search index knows of a page beside its text.

    `names` are words under which the page is found although it does not print them: all names in all
    scripts of the actors and models that the entry links to. `filters` are facets, `meta` is printed
    with a hit, `sort` are keys to sort by. `own` are the names that the page itself bears: a search for
    the beginning of one puts the page before all others.
    """

    names: Sequence[str] = ()
    filters: Mapping[str, Sequence[str]] = field(default_factory=dict)
    meta: Mapping[str, str] = field(default_factory=dict)
    sort: Mapping[str, str] = field(default_factory=dict)
    own: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """A page at `/folder/name/` (an index of a kind has the empty name: `/folder/`).

    `content` is sound HTML: made by autoescaping templates and the prose renderer. All other texts
    are plain and are escaped by the pour. `twin` are the bytes of `/folder/name.json`, if it has one.
    `entry_path` is the Markdown file behind the page, relative to the repository.
    """

    folder: str
    name: str
    title: str
    heading: str
    description: str
    content: str
    headings: Sequence[Heading] = ()
    breadcrumb: Sequence[tuple[str, str]] = ()
    entry_path: str | None = None
    twin: bytes | None = None
    search: SearchFields | None = None
    table: bytes | None = None
    """The bytes of `/folder/name.csv`, if the page shows rows that can be taken away."""
    feed: bytes | None = None
    """The bytes of `/folder/name.atom`, if it has one; see `kb.publish.feeds`."""
    shell: str | None = None
    """The section whose shell the page takes, where it is not that of its folder."""
    script: str | None = None
    """A module of the site's own that this page alone runs, relative to the site's root."""
    forward_to: str | None = None
    """Set on the page of a former id: the address, relative to the site's root, that it forwards to."""
