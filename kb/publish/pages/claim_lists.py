"""Claims in lists: an item or a row each, attribution first, made once for every page that lists it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from kb.publish.pages import dates, markup, standing
from kb.publish.pages.edition import Edition
from kb.publish.pages.templates import fill


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim as a row of a table."""

    id: str
    said: Markup
    headline: Markup
    type: Markup
    standing: Markup
    per_accused: tuple[Markup, ...]
    support: Markup | None
    neighbour: bool


def row(edition: Edition, claim_id: str) -> ClaimRow:
    """Return a claim as a row."""
    return edition.once("row", claim_id, lambda: _row(edition, claim_id))


def _row(edition: Edition, claim_id: str) -> ClaimRow:
    claim = edition.record.claims[claim_id]
    support = edition.graph.support.get(claim_id)
    return ClaimRow(
        id=claim_id,
        said=dates.moment(claim.said_on),
        headline=edition.link(claim_id),
        type=markup.mark("claim.type", claim.type),
        standing=standing.in_list(edition, claim_id),
        per_accused=tuple(standing.per_accused(edition, claim_id)),
        support=markup.mark("claim.support", support.word) if support else None,
        neighbour=edition.shelf.is_neighbour(claim),
    )


def item(edition: Edition, claim_id: str) -> Markup:
    """Return a claim as an item of a list."""
    return edition.once("item", claim_id, lambda: fill("blocks/claim_item", row=row(edition, claim_id)))


def items(edition: Edition, claim_ids: Iterable[str], *, newest_first: bool = False) -> list[Markup]:
    """Return claims as items of a list, in the order given or the other way round."""
    ordered = list(claim_ids)
    return [item(edition, claim_id) for claim_id in (reversed(ordered) if newest_first else ordered)]
