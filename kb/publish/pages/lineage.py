"""The lineage: every teacher and student that a claim names, denied ones too, as a picture and a table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from kb.kinds.vocabularies import VOCABULARIES
from kb.publish.page import Page
from kb.publish.pages import filters, lineage_cases, lineage_picture, lineage_rows
from kb.publish.pages.edition import Edition
from kb.publish.pages.filters import Filter
from kb.publish.pages.lineage_cases import CASE_WORDS, CaseRow
from kb.publish.pages.lineage_rows import LineageRow
from kb.publish.pages.making import headings, index_page
from kb.publish.pages.picture import Picture
from kb.publish.pages.templates import fill
from kb.publish.pages.words import PERMISSION_SENTENCES, capitalised, word

FOLDER = "lineage"
TITLE = "Who is said to be trained on whose outputs"
ABOUT = "Teacher and student models as each speaker has it, with what is known."
# A page holds so many rows at most; older ones stand on further pages. This is the one place.
ROWS_ON_A_PAGE = 400


@dataclass(frozen=True, slots=True)
class Meaning:
    """A word of the table, how many rows bear it, and what it means."""

    word: Markup | str
    number: int
    meaning: str


@dataclass(frozen=True, slots=True)
class LineageView:
    """What the template prints. The picture is on the first page alone; `not_drawn` rows are not in it."""

    rows: tuple[CaseRow, ...]
    of: int
    filters: tuple[Filter, ...]
    picture: Picture | None
    not_drawn: int
    known: tuple[Meaning, ...]
    permission: tuple[Meaning, ...]
    neighbours: tuple[LineageRow, ...]
    parts: tuple[str, ...]
    is_part: bool


def pages(shallow: Edition, deep: Edition) -> Iterator[Page]:
    """Yield the lineage, in parts where it is longer than a page. Editions of both depths."""
    number = sum(pair.sense != "weights_reuse" for pair in shallow.graph.distillations)
    parts = [f"part-{n}" for n in range(2, 1 + -(-number // ROWS_ON_A_PAGE))]
    view = _view(shallow, 1, parts)
    yield index_page(FOLDER, TITLE, ABOUT, fill("lineage", view=view, root=shallow.root))
    for n, name in enumerate(parts, start=2):
        yield _part_page(deep, n, name)


def _part_page(edition: Edition, number: int, name: str) -> Page:
    title = f"{TITLE}, part {number}"
    content = fill("lineage", view=_view(edition, number, ()), root=edition.root)
    return Page(
        folder=FOLDER,
        name=name,
        title=title,
        heading=title,
        description=ABOUT,
        content=str(content),
        headings=headings(content),
        breadcrumb=[("Lineage", f"{FOLDER}/")],
    )


def _view(edition: Edition, part: int, parts: Sequence[str]) -> LineageView:
    pairs = lineage_cases.newest_first(edition)
    counted = [pair for pair in pairs if pair.sense != "weights_reuse"]
    rows = lineage_cases.rows(edition, counted[(part - 1) * ROWS_ON_A_PAGE : part * ROWS_ON_A_PAGE])
    drawn = lineage_picture.that_fit(rows) if part == 1 else []
    known, permission = Counter(pair.known for pair in counted), Counter(pair.permission for pair in counted)
    neighbours = [pair for pair in pairs if pair.sense == "weights_reuse"] if part == 1 else []
    return LineageView(
        rows=rows,
        of=len(counted),
        filters=_filters(edition, rows),
        picture=lineage_picture.drawn(edition, "Teachers and students, as each speaker has it", drawn)
        if drawn
        else None,
        not_drawn=len(counted) - len(drawn),
        known=tuple(
            Meaning(edition.term("distillation.known", term), known[term], meaning)
            for term, meaning in VOCABULARIES["distillation.known"].items()
        ),
        permission=tuple(
            Meaning(capitalised(term.replace("_", " ")), permission[term], capitalised(meaning) + ".")
            for term, meaning in PERMISSION_SENTENCES.items()
        ),
        neighbours=lineage_rows.rows(edition, neighbours),
        parts=tuple(parts),
        is_part=part > 1,
    )


def _filters(edition: Edition, rows: Sequence[CaseRow]) -> tuple[Filter, ...]:
    return (
        filters.choice(
            "known",
            "Known",
            (row.pair.known for row in rows),
            lambda known: word("distillation.known", known),
        ),
        filters.choice(
            "maker",
            "Maker of teacher or student",
            (maker for row in rows for maker in row.makers.split()),
            edition.graph.title,
        ),
        filters.choice(
            "case", "Case", (case for row in rows for case in row.cases.split()), CASE_WORDS.__getitem__
        ),
        filters.choice(
            "permission",
            "What the terms said",
            (row.pair.permission for row in rows),
            lambda permission: permission.replace("_", " "),
        ),
    )
