"""Sources in a table, and the tree that shows from how few origins they come."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from kb.kinds import Claim, Source
from kb.kinds.references import split
from kb.publish.pages import dates, markup
from kb.publish.pages.edition import Edition
from kb.publish.pages.words import counted

UNKNOWN_BASIS = "reports whose basis is not known"


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source as something rests on it: in which role, and at which place of its text."""

    page: Markup
    publisher: str
    published: Markup
    role: str
    place: str | None
    reliability: str
    seen: Markup
    opened: Markup | None
    archived: Markup | None


@dataclass(frozen=True, slots=True)
class Branch:
    """A source in the tree of origins with those that draw on it."""

    label: Markup
    branches: tuple[Branch, ...]


@dataclass(frozen=True, slots=True)
class OriginsView:
    """How many sources and origins a claim has, and the tree that leads from one to the other."""

    sentence: str
    tree: tuple[Branch, ...]


def of_claim(edition: Edition, claim: Claim) -> tuple[SourceRow, ...]:
    """Return the sources of a claim: the original first, then the reports."""
    rows = [row(edition, claim.original, "original")] if claim.original else []
    places = dict.fromkeys([*claim.reports, *claim.sources])
    return tuple(rows + [row(edition, place, "report") for place in places])


def of_entry(edition: Edition, places: Sequence[str]) -> tuple[SourceRow, ...]:
    """Return the sources of any other entry."""
    return tuple(row(edition, place, "source") for place in places)


def row(edition: Edition, place: str, role: str) -> SourceRow:
    """Return a source, written as id or id#place, as a row."""
    return edition.once(f"source row {role}", place, lambda: _row(edition, place, role))


def _row(edition: Edition, written: str, role: str) -> SourceRow:
    source_id, place = split(written)
    source = edition.record.sources[source_id]
    return SourceRow(
        page=edition.link(source_id),
        publisher=source.publisher,
        published=dates.moment(source.published),
        role=role,
        place=place,
        reliability=reliability_words(edition, source),
        seen=edition.term("source.seen", source.seen),
        opened=markup.outward(source.url, "open") if source.url else None,
        archived=markup.outward(source.archived, "archived copy") if source.archived else None,
    )


def reliability_words(edition: Edition, source: Source) -> str:
    """Return the reliability of a source in words; a withdrawn source has none."""
    rating = edition.graph.ratings.get(source.id)
    return rating.words.rstrip(".") if rating else "not rated"


def origins(edition: Edition, claim_id: str) -> OriginsView | None:
    """Return the origins of a claim with their tree; None for a withdrawn claim."""
    found = edition.graph.origins.get(claim_id)
    if not found:
        return None
    sentence = f"{counted(len(found.sources), 'source')}, {counted(found.count, 'origin')}"
    children: dict[str, list[str]] = {}
    for report, drawn_on in found.links:
        children.setdefault(drawn_on, []).append(report)
    linked = {report for report, _ in found.links}
    roots = [end for end in found.ends if end != "unknown"]
    loose = [s for s in found.sources if s not in linked and s not in roots and s not in children]
    tree = [_branch(edition, end, children, frozenset()) for end in roots]
    if loose:
        branches = tuple(Branch(edition.link(source), ()) for source in loose)
        tree.append(Branch(Markup(UNKNOWN_BASIS), branches))
    return OriginsView(sentence, tuple(tree))


def _branch(edition: Edition, source: str, children: dict[str, list[str]], above: frozenset[str]) -> Branch:
    path = above | {source}
    below: Iterable[str] = (child for child in children.get(source, ()) if child not in path)
    return Branch(edition.link(source), tuple(_branch(edition, child, children, path) for child in below))
