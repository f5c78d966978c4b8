"""The lines of the timeline: a day, who says so, what, and beside a charge how it was answered."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from kb.graph.headlines import joined
from kb.graph.timeline import IN_FORCE, Moment
from kb.publish.pages import dates, markup, standing
from kb.publish.pages.edition import Edition

STEP = "step"
TERMS = "terms"


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """A line of the timeline. The last four are what the filters ask for, several values with spaces."""

    date: Markup
    type: Markup
    line: Markup
    marks: tuple[Markup, ...]
    kind: str
    actors: str
    disputes: str
    places: str


def row(edition: Edition, moment: Moment) -> TimelineRow:
    """Return a moment as a line."""
    line, marks = _OF_KIND[moment.kind](edition, moment)
    return TimelineRow(
        dates.time(moment.date) if moment.type == IN_FORCE else dates.moment(moment.date),
        _type(moment),
        line,
        marks,
        " ".join(kinds_of(moment)),
        " ".join(moment.actors),
        " ".join(moment.disputes),
        " ".join(moment.places),
    )


def kinds_of(moment: Moment) -> tuple[str, ...]:
    """Return what a moment is: its kind, and for a claim its type, for a policy a step or a version."""
    if moment.kind == "policy":
        return "policy", TERMS if moment.type == IN_FORCE else STEP
    return (moment.kind, moment.type) if moment.kind == "claim" else (moment.kind,)


def _type(moment: Moment) -> Markup:
    if moment.type == IN_FORCE:
        return Markup("in force")
    return markup.mark("policy.stage" if moment.kind == "policy" else f"{moment.kind}.type", moment.type)


def _claim(edition: Edition, moment: Moment) -> tuple[Markup, tuple[Markup, ...]]:
    claim = edition.record.claims[moment.id]
    answered = standing.in_list(edition, claim.id)
    marks = (answered,) if answered else ()
    if not claim.short:
        return edition.link(claim.id), marks
    speakers = joined(edition.graph.speakers[claim.id])
    link = markup.link(edition.address(claim.id) or "", claim.short)
    return Markup("{}: {}").format(speakers, link), marks


def _event(edition: Edition, moment: Moment) -> tuple[Markup, tuple[Markup, ...]]:
    return edition.link(moment.id), _according_to(edition, moment)


def _policy(edition: Edition, moment: Moment) -> tuple[Markup, tuple[Markup, ...]]:
    policy = edition.record.policies[moment.id]
    line = Markup("{}: {}").format(edition.graph.title(policy.issuer), edition.link(policy.id))
    effect = (markup.mark("policy.effect", policy.effect),) if policy.effect else ()
    return line, (*effect, *_according_to(edition, moment))


def _according_to(edition: Edition, moment: Moment) -> tuple[Markup, ...]:
    """Name the source that says so, by its publisher."""
    source = edition.record.sources.get(moment.source or "")
    if source is None:
        return ()
    link = markup.link(f"{edition.root}sources/{source.id}/", source.publisher)
    return (Markup("source: {}").format(link),)


_OF_KIND = {"claim": _claim, "event": _event, "policy": _policy}
