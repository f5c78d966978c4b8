"""The picture of teachers and students: every statement is a box between the two, with who says so."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from markupsafe import Markup

from kb.graph.headlines import joined
from kb.publish.pages import dates, explorer_starts
from kb.publish.pages.edition import Edition
from kb.publish.pages.explorer_section import Row, Section
from kb.publish.pages.lineage_cases import CaseRow
from kb.publish.pages.lineage_cases import rows as case_rows
from kb.publish.pages.picture import MOST_BOXES, Box, Line, Picture, picture
from kb.publish.pages.words import capitalised, counted, word

# Teachers and students count against MOST_BOXES; of the statements between them there may be so many.
MOST_STATEMENTS = 120
READING = (
    "A statement is a box between a teacher at its left and a student at its right. It says who says so, "
    "when, and how that was answered. Several may say the same or the opposite of one pair; none is added up."
)
_TERMS = {
    "forbidden": "terms of that day: forbade it",
    "conditional": "terms of that day: under conditions",
    "permitted": "terms of that day: allowed it",
    "silent": "terms of that day: silent",
    "not_known": "terms of that day: not known",
}


def drawn(edition: Edition, label: str, rows: Sequence[CaseRow]) -> Picture:
    """Return the picture of some rows."""
    ends = dict.fromkeys(chain.from_iterable((row.pair.teacher, row.pair.student) for row in rows))
    boxes = [_end(edition, end) for end in ends]
    boxes += [_statement(edition, row) for row in rows]
    lines = [Line(row.pair.teacher, row.box, row.pair.known) for row in rows]
    lines += [Line(row.box, row.pair.student, row.pair.known) for row in rows]
    return picture(label, boxes, lines)


def that_fit(rows: Sequence[CaseRow]) -> list[CaseRow]:
    """Return the rows that a picture holds, in their order; all that is said of a pair, or none of it."""
    pairs: dict[tuple[str, str], list[CaseRow]] = {}
    for row in rows:
        pairs.setdefault((row.pair.teacher, row.pair.student), []).append(row)
    ends, kept = set[str](), set[str]()
    for pair, group in pairs.items():
        if len(ends | set(pair)) <= MOST_BOXES and len(kept) + len(group) <= MOST_STATEMENTS:
            ends |= set(pair)
            kept |= {row.box for row in group}
    return [row for row in rows if row.box in kept]


def section(edition: Edition, entry_id: str) -> Section | None:
    """Return the picture and the table of one model's or actor's teachers and students; None without any."""
    pairs = [row for row in edition.shelf.lineage_of.get(entry_id, ()) if row.sense != "weights_reuse"]
    rows = case_rows(edition, pairs)
    if not rows:
        return None
    shown = that_fit(rows)
    more = len(rows) - len(shown)
    name = edition.graph.title(entry_id)
    return Section(
        "lineage",
        f"Who is said to be trained on whose outputs, where {name} is one of the two?",
        READING,
        drawn(edition, f"Teachers and students of {name}, as each speaker has it", shown),
        "One row per statement and pair; the same as in the picture",
        ("Teacher", "Student", "According to", "Said on", "Known", "Answered", "What the terms said"),
        tuple(_row(row) for row in shown),
        Markup("{} stand in the lineage.").format(counted(more, "more row")) if more else None,
    )


def _row(row: CaseRow) -> Row:
    view = row.row
    said = Markup('<a href="{}">{}</a>').format(view.claim, view.said)
    cells = (view.teacher, view.student, view.speakers, said, view.known, row.answered, view.permission)
    return Row(cells, (row.pair.teacher, row.box, row.pair.student))


def _end(edition: Edition, end: str) -> Box:
    model = edition.record.models.get(end)
    actor = edition.record.actors.get(model.developer if model else end)
    country = f" ({actor.country})" if actor and actor.country else ""
    maker = f"by {actor.name}{country}" if actor and model else f"an actor{country}"
    return Box(end, explorer_starts.nearest(edition, end), (edition.graph.title(end), maker), "end")


def _statement(edition: Edition, row: CaseRow) -> Box:
    claim = edition.record.claims[row.pair.claim]
    known = capitalised(word("distillation.known", row.pair.known))
    charged = bool(edition.graph.responses.get(claim.id))
    lines = (
        f"{known} by {joined(edition.graph.speakers[claim.id])}",
        dates.moment_in_words(claim.said_on),
        f"reply: {Markup(row.answered).striptags()}" if charged else "",
        _TERMS[row.pair.permission],
        "within one maker" if "one-maker" in row.cases else "",
        f"across a border: {row.countries}" if row.countries else "",
    )
    shape = f"said {row.cases}".strip()
    return Box(row.box, edition.address(claim.id) or "", tuple(filter(None, lines)), shape)
