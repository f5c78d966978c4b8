"""The origins of a claim: its sources, what they draw on, and the ends at which they come together."""

from __future__ import annotations

from markupsafe import Markup

from kb.kinds import Source
from kb.publish.pages import dates
from kb.publish.pages.edition import Edition
from kb.publish.pages.explorer_section import Row, Section
from kb.publish.pages.picture import MOST_BOXES, Box, Line, picture
from kb.publish.pages.sources import reliability_words
from kb.publish.pages.words import counted


def section(edition: Edition, claim_id: str) -> Section | None:
    """Return the picture and the table of a claim's sources; None where one source says all."""
    found = edition.graph.origins.get(claim_id)
    if found is None or len(found.sources) + len(found.links) < 2:
        return None
    claim = edition.record.claims[claim_id]
    drawn = [source for link in found.links for source in link]
    sources = [edition.record.sources[s] for s in dict.fromkeys([*found.sources, *drawn])]
    shown = sources[: MOST_BOXES - 1]
    speakers = ", ".join(edition.graph.speakers[claim_id])
    boxes = [Box(claim_id, edition.address(claim_id) or "", (speakers, "the claim, as it is said"), "centre")]
    boxes += [_box(edition, source, source.id in found.ends) for source in shown]
    lines = [
        Line(claim_id, source, "cites", "original" if source == claim.original else "report")
        for source in found.sources
    ]
    lines += [Line(report, other, "draws", "draws on") for report, other in found.links]
    more = len(sources) - len(shown)
    sentence = f"{counted(len(found.sources), 'source')}, {counted(found.count, 'origin')}"
    return Section(
        "origins",
        "From how few origins does it come?",
        f"{sentence}. The claim stands at the left, its sources right of it, and what they draw on right of "
        "them. Reports that draw on one another count as one origin; repeating is not confirming.",
        picture("Sources and origins of the claim", boxes, lines),
        "The sources of the claim and what they draw on; the same as in the picture",
        ("Source", "Publisher", "Published", "Its part", "Draws on", "Reliability by its sort"),
        tuple(_row(edition, source, claim.original, found.sources, found.ends) for source in shown),
        Markup("{} stand on the page of the claim.").format(counted(more, "more source")) if more else None,
    )


def _box(edition: Edition, source: Source, is_end: bool) -> Box:
    published = dates.moment_in_words(source.published)
    lines = (source.publisher, source.title, published, "an origin" if is_end else _basis(source))
    return Box(source.id, edition.address(source.id) or "", lines, "end" if is_end else "")


def _basis(source: Source) -> str:
    if source.derives_from is None:
        return "what it draws on is not known"
    return "draws on others" if source.derives_from else "its own reporting"


def _row(
    edition: Edition, source: Source, original: str | None, cited: tuple[str, ...], ends: tuple[str, ...]
) -> Row:
    part = "original" if source.id == original else "report" if source.id in cited else "drawn on by a source"
    others = [other for other in source.derives_from or () if other in edition.record.sources]
    return Row(
        (
            edition.link(source.id),
            source.publisher,
            dates.moment(source.published),
            f"{part}, an origin" if source.id in ends else part,
            Markup(", ").join(edition.links(others)) if others else _basis(source),
            reliability_words(edition, source),
        ),
        (source.id,),
    )
