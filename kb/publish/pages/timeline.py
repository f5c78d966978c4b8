"""The timeline: one page while it is short, and a page per month, in parts where needed, once it is long."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, zip_longest

from kb.graph.timeline import Moment, timeline
from kb.kinds.vocabularies import VOCABULARIES
from kb.publish.page import Page
from kb.publish.pages import filters, timeline_rows
from kb.publish.pages.edition import Edition
from kb.publish.pages.filters import Filter
from kb.publish.pages.making import headings, index_page
from kb.publish.pages.templates import fill
from kb.publish.pages.timeline_gaps import gap
from kb.publish.pages.timeline_rows import STEP, TERMS, TimelineRow
from kb.publish.pages.timeline_strip import YearBars, month_in_words, strip
from kb.publish.pages.words import word

FOLDER = "timeline"
TITLE = "Timeline"
ABOUT = "What was said and done, by year and month, each line with who says so."
# A page holds so many lines at most; past it every month has a page of its own. This is the one place.
LINES_ON_A_PAGE = 500
_POLICY_WORDS = {STEP: "Steps of bills, rules and memos", TERMS: "Terms and licences in force"}


@dataclass(frozen=True, slots=True)
class Month:
    """The lines of a month, or of a year whose month is not known; `gap` names the empty time before it."""

    key: str
    words: str
    rows: tuple[TimelineRow, ...]
    gap: str | None


@dataclass(frozen=True, slots=True)
class Year:
    """The months of a year that a page shows."""

    key: str
    months: tuple[Month, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A page of one month's lines, or of as many of them as a page holds."""

    name: str
    title: str
    moments: tuple[Moment, ...]


@dataclass(frozen=True, slots=True)
class TimelineView:
    """What the template of the timeline prints."""

    years: tuple[Year, ...]
    number: int
    of: int
    filters: tuple[Filter, ...]
    strip: tuple[YearBars, ...]
    is_part: bool


def pages(shallow: Edition, deep: Edition) -> Iterator[Page]:
    """Yield the timeline and, where it is longer than a page, its months. Editions of both depths."""
    moments = timeline(shallow.graph)
    parts = list(_parts(moments)) if len(moments) > LINES_ON_A_PAGE else []
    first = _first_page(moments)
    view = _view(shallow, first, moments, parts)
    yield index_page(FOLDER, TITLE, ABOUT, fill("timeline", view=view))
    for part in parts:
        yield _part_page(deep, part, moments)


def _first_page(moments: Sequence[Moment]) -> tuple[Moment, ...]:
    """Return the newest whole months that a page holds; of a month that alone is longer, the newest lines."""
    kept: list[Moment] = []
    for _, month in groupby(moments, key=lambda moment: moment.month):
        lines = list(month)
        if kept and len(kept) + len(lines) > LINES_ON_A_PAGE:
            break
        kept += lines
    return tuple(kept[:LINES_ON_A_PAGE])


def _parts(moments: Sequence[Moment]) -> Iterator[Part]:
    for key, month in groupby(moments, key=lambda moment: moment.month):
        lines = tuple(month)
        for number, start in enumerate(range(0, len(lines), LINES_ON_A_PAGE), start=1):
            name = key if number == 1 else f"{key}-part-{number}"
            words = f"Timeline: {month_in_words(key)}" + (f", part {number}" if number > 1 else "")
            yield Part(name, words, lines[start : start + LINES_ON_A_PAGE])


def _part_page(edition: Edition, part: Part, moments: Sequence[Moment]) -> Page:
    view = _view(edition, part.moments, moments, None)
    content = fill("timeline", view=view)
    return Page(
        folder=FOLDER,
        name=part.name,
        title=part.title,
        heading=part.title,
        description=f"{part.title}. {ABOUT}",
        content=str(content),
        headings=headings(content),
        breadcrumb=[(TITLE, f"{FOLDER}/")],
    )


def _view(
    edition: Edition, shown: Sequence[Moment], moments: Sequence[Moment], parts: Sequence[Part] | None
) -> TimelineView:
    """Return what a page shows; `parts` are the pages of months, and None on such a page itself."""
    months = [(key, tuple(month)) for key, month in groupby(shown, key=lambda moment: moment.month)]
    older = [key for key, _ in months[1:]]
    made = [
        Month(
            key,
            month_in_words(key),
            tuple(timeline_rows.row(edition, moment) for moment in month),
            gap(key, before) if before else None,
        )
        for (key, month), before in zip_longest(months, older)
    ]
    years = groupby(made, key=lambda month: month.key[:4])
    return TimelineView(
        years=tuple(Year(key, tuple(group)) for key, group in years),
        number=len(shown),
        of=len(moments),
        filters=_filters(edition, shown),
        strip=() if parts is None else strip(moments, [(part.name, part.moments[0].month) for part in parts]),
        is_part=parts is None,
    )


def _filters(edition: Edition, shown: Sequence[Moment]) -> tuple[Filter, ...]:
    title = edition.graph.title
    kinds = {kind for moment in shown for kind in timeline_rows.kinds_of(moment)}
    return (
        filters.choice("kind", "What", kinds - {"policy"}, _kind_words),
        filters.choice("actor", "Actor", (a for moment in shown for a in moment.actors), title),
        filters.choice("dispute", "Dispute or question", (d for m in shown for d in m.disputes), title),
        filters.choice("place", "Country or jurisdiction", (p for m in shown for p in m.places)),
    )


def _kind_words(kind: str) -> str:
    if kind in VOCABULARIES["claim.type"]:
        return f"Statements: {word('claim.type', kind)}"
    return {"claim": "Statements", "event": "Events", **_POLICY_WORDS}[kind]
