"""The explorer of the graph: it begins with a question, and each answer is a picture with its table."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from kb.publish.page import Page
from kb.publish.pages import explorer_actor, explorer_dispute, explorer_origins, lineage_picture, markup
from kb.publish.pages.edition import Edition
from kb.publish.pages.explorer_section import Section
from kb.publish.pages.explorer_starts import FOLDER, MOST_STARTS, starts
from kb.publish.pages.making import headings, index_page
from kb.publish.pages.picture import MOST_BOXES
from kb.publish.pages.templates import fill

TITLE = "Graph"
ABOUT = "Pictures of who says what of whom, each beside a table of the same rows."
_SECTIONS: tuple[Callable[[Edition, str], Section | None], ...] = (
    explorer_actor.section,
    explorer_dispute.section,
    explorer_origins.section,
    lineage_picture.section,
)


@dataclass(frozen=True, slots=True)
class Question:
    """A question with the starting points from which the explorer answers it."""

    anchor: str
    words: str
    answer: str
    links: tuple[Markup, ...]


def pages(shallow: Edition, deep: Edition) -> Iterator[Page]:
    """Yield the page of the questions and one page per starting point. Editions of both depths."""
    content = fill("explorer", questions=_questions(shallow), most=MOST_STARTS, boxes=MOST_BOXES)
    yield index_page(FOLDER, TITLE, ABOUT, content)
    for entry_id in starts(deep):
        yield page(deep, entry_id)


def page(edition: Edition, entry_id: str) -> Page:
    """Return the page of one starting point."""
    made = [section(edition, entry_id) for section in _SECTIONS]
    title = edition.graph.title(entry_id)
    content = fill(
        "explorer_start",
        entry=edition.address(entry_id),
        kind=_kind(edition, entry_id),
        sections=[section for section in made if section],
    )
    return Page(
        folder=FOLDER,
        name=entry_id,
        title=f"Picture: {title}",
        heading=title,
        description=f"A picture and a table of what is said around: {title}",
        content=str(content),
        headings=headings(content),
        breadcrumb=[(TITLE, f"{FOLDER}/")],
    )


def _kind(edition: Edition, entry_id: str) -> str:
    entry = edition.record.find(entry_id)
    return entry.kind if entry else "entry"


def _questions(edition: Edition) -> Sequence[Question]:
    found = starts(edition)
    return (
        Question(
            "actor",
            "Who says what of one actor, and how was it answered?",
            "The actor in the middle; left of it who speaks of it, right of it of whom it speaks.",
            _links(edition, found.actors),
        ),
        Question(
            "dispute",
            "What was said in one dispute, and who answered whom?",
            "Each charge with its replies at its side.",
            _links(edition, found.disputes),
        ),
        Question(
            "model",
            "Which model is said to be trained on the outputs of which?",
            "Teachers at the left, students at the right, and between them who says so.",
            _links(edition, found.models),
        ),
        Question(
            "origins",
            "From how few origins does a claim come?",
            "The claim, the sources that report it, and what these draw on.",
            _links(edition, found.claims),
        ),
    )


def _links(edition: Edition, ids: Sequence[str]) -> tuple[Markup, ...]:
    return tuple(markup.link(f"{entry_id}/", edition.graph.title(entry_id)) for entry_id in ids)
