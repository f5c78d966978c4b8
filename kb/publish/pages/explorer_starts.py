"""Where the explorer can begin: the actors, disputes, claims and models that have a picture of their own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kb.publish.pages.edition import Edition
from kb.publish.pages.explorer_relations import relations

FOLDER = "graph"
# So many of each kind have a picture of their own, those with the most to show. This is the one place.
MOST_STARTS = 150


@dataclass(frozen=True, slots=True)
class Starts:
    """The starting points by kind, those with the most to show first."""

    actors: tuple[str, ...]
    disputes: tuple[str, ...]
    claims: tuple[str, ...]
    models: tuple[str, ...]

    def __iter__(self) -> Iterator[str]:
        """Yield all of them."""
        yield from (*self.actors, *self.disputes, *self.claims, *self.models)


def starts(edition: Edition) -> Starts:
    """Return where the explorer can begin."""
    return edition.once("starts", "", lambda: _starts(edition))


def address(edition: Edition, entry_id: str) -> str | None:
    """Return the address of an entry's picture; None where it has none."""
    has_one = edition.once("starting", "", lambda: frozenset(starts(edition)))
    return f"{edition.root}{FOLDER}/{entry_id}/" if entry_id in has_one else None


def nearest(edition: Edition, entry_id: str) -> str:
    """Return the address of an entry's picture, or else of its page."""
    return address(edition, entry_id) or edition.address(entry_id) or ""


def _starts(edition: Edition) -> Starts:
    record, shelf, origins = edition.record, edition.shelf, edition.graph.origins
    actors = {a: sum(len(r.claims) for r in relations(edition, a)) for a in record.actors}
    disputes = {d: len(shelf.claims_in_dispute(d)) for d in record.disputes}
    # Where one source says all there is nothing to see.
    links = {c: len(found.sources) + len(found.links) - 1 for c, found in origins.items()}
    models = {m: len(shelf.lineage_of.get(m, ())) for m in record.models}
    return Starts(_fullest(actors), _fullest(disputes), _fullest(links), _fullest(models))


def _fullest(sizes: dict[str, int]) -> tuple[str, ...]:
    filled = [entry_id for entry_id, size in sizes.items() if size > 0]
    return tuple(sorted(filled, key=lambda entry_id: (-sizes[entry_id], entry_id))[:MOST_STARTS])
