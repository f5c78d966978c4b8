"""The index of each kind: one table of its entries, in parts where it is long, and those withdrawn below."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from kb.kinds import KINDS, Entry
from kb.publish.page import Page
from kb.publish.pages import dates
from kb.publish.pages.edition import Edition
from kb.publish.pages.filters import Filter
from kb.publish.pages.index_facets import FACETS, choices
from kb.publish.pages.index_rows import CELLS, HEADS, Cells
from kb.publish.pages.making import index_page
from kb.publish.pages.shelf import counting, policy_order
from kb.publish.pages.templates import fill
from kb.publish.pages.words import KIND_WORDS, counted

# A page holds so many rows at most; a longer table goes on in parts. This is the one place.
ROWS_ON_A_PAGE = 500
# Parts lie in a folder of their own: among the entries of the kind an id could be called as they are.
FOLDER_OF_PARTS = "lists"

CAPTIONS: Mapping[str, str] = {
    "claim": "Every claim with its speaker, its day, how each accused answered, and the evidence to be seen",
    "actor": "Actors with the charges made by them and against them, and how often they answered",
    "model": "Models and their developers, with how many claims say that they learnt or taught",
    "source": "Sources, how reliable each is by its sort, and how many claims rest on it",
    "event": "What was done, in order",
    "policy": "Bills, memos, terms and licences, in order",
    "dispute": "Disputes between parties, and open questions",
    "concept": "Terms as this record uses them",
}


@dataclass(frozen=True, slots=True)
class Gone:
    """A withdrawn entry with its reason."""

    entry: Markup
    on: Markup
    because: str


@dataclass(frozen=True, slots=True)
class Row:
    """A row: its cells, and what the filters ask for, by name."""

    cells: Cells
    values: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class PartLink:
    """A part of a long table; `span` says where it begins and ends."""

    href: str
    words: str
    span: str
    is_this: bool


@dataclass(frozen=True, slots=True)
class IndexView:
    """What the template of an index prints."""

    kind: str
    caption: str
    heads: tuple[str, ...]
    rows: tuple[Row, ...]
    number: str
    filters: tuple[Filter, ...]
    parts: tuple[PartLink, ...]
    gone: tuple[Gone, ...]
    search: str
    question: str
    root: str


def pages(shallow: Edition, deep: Edition) -> Iterator[Page]:
    """Yield the indexes of all kinds and their parts. Editions of both depths."""
    for kind in KINDS:
        kept = entries_in_order(shallow, kind)
        parts = [kept[at : at + ROWS_ON_A_PAGE] for at in range(0, len(kept), ROWS_ON_A_PAGE)] or [[]]
        for at in range(len(parts)):
            yield _page(deep if at else shallow, kind, parts, at)


def entries_in_order(edition: Edition, kind: str) -> list[Entry]:
    """Return the entries of a kind as its index shows them: what has a day the newest first."""
    if kind == "claim":
        return list(reversed(edition.shelf.claims))
    kept: list[Entry] = counting(getattr(edition.record, KINDS[kind].folder).values())
    return sorted(kept, key=_ORDER[kind], reverse=kind in _DATED)


def _page(edition: Edition, kind: str, parts: Sequence[Sequence[Entry]], at: int) -> Page:
    title, caption = KIND_WORDS[kind], CAPTIONS[kind]
    content = fill("index", view=_view(edition, kind, parts, at))
    folder = KINDS[kind].folder
    if at == 0:
        return index_page(folder, title, f"{caption}.", content)
    words = f"{title}, part {at + 1} of {len(parts)}"
    return Page(
        folder=FOLDER_OF_PARTS,
        name=_part_name(kind, at),
        title=words,
        heading=words,
        description=f"{caption}.",
        content=str(content),
        breadcrumb=[(title, f"{folder}/")],
        shell=folder,
    )


def _view(edition: Edition, kind: str, parts: Sequence[Sequence[Entry]], at: int) -> IndexView:
    total = sum(map(len, parts))
    gone = [entry for entry in getattr(edition.record, KINDS[kind].folder).values() if entry.withdrawn]
    return IndexView(
        kind=kind,
        caption=CAPTIONS[kind],
        heads=HEADS[kind],
        rows=tuple(_row(edition, kind, entry) for entry in parts[at]),
        number=counted(total, "entry", "entries") + (", the newest first" if kind in _DATED else ""),
        filters=choices(edition, FACETS[kind], parts[at]),
        parts=tuple(_links(edition, kind, parts, at)) if len(parts) > 1 else (),
        gone=() if at else tuple(_gone(edition, entry) for entry in gone),
        search=f"{edition.root}search/?kind={kind}",
        question=f"all-{KINDS[kind].folder}",
        root=edition.root,
    )


def _row(edition: Edition, kind: str, entry: Entry) -> Row:
    values = tuple((facet.name, facet.attribute(edition, entry)) for facet in FACETS[kind])
    return Row(CELLS[kind](edition, entry), values)


def _links(edition: Edition, kind: str, parts: Sequence[Sequence[Entry]], at: int) -> Iterator[PartLink]:
    """Yield a link to each part with the first and the last of what it holds."""
    for place, part in enumerate(parts):
        address = f"{FOLDER_OF_PARTS}/{_part_name(kind, place)}" if place else KINDS[kind].folder
        ends = [_end(edition, kind, entry) for entry in (part[0], part[-1])]
        span = " to ".join(dict.fromkeys(ends))
        yield PartLink(f"{edition.root}{address}/", f"Part {place + 1}", span, place == at)


def _end(edition: Edition, kind: str, entry: Entry) -> str:
    """Return where an entry stands in the order of its index, in words."""
    if kind not in _DATED:
        return edition.graph.title(entry.id)
    day = _DATED[kind](entry)
    return dates.in_words(day) if day else "day not known"


def _part_name(kind: str, at: int) -> str:
    return f"{KINDS[kind].folder}-{at + 1}"


def _gone(edition: Edition, entry: Entry) -> Gone:
    assert entry.withdrawn is not None
    return Gone(edition.link(entry.id), dates.time(entry.withdrawn.on), entry.withdrawn.because)


# The day by which what has one is ordered.
_DATED: Mapping[str, Callable[[Any], str]] = {
    "claim": lambda claim: dates.sort_key(claim.said_on),
    "event": lambda event: dates.sort_key(event.date),
    "source": lambda source: dates.sort_key(source.published),
    "policy": lambda policy: policy_order(policy)[0],
}
_ORDER: Mapping[str, Callable[[Any], Any]] = {
    "actor": lambda actor: (actor.name.casefold(), actor.id),
    "model": lambda model: (model.name.casefold(), model.id),
    "event": lambda event: (dates.sort_key(event.date), event.id),
    "policy": policy_order,
    "source": lambda source: (dates.sort_key(source.published), source.id),
    "dispute": lambda dispute: (dispute.kind_, dispute.title.casefold(), dispute.id),
    "concept": lambda concept: (concept.term.casefold(), concept.id),
}
