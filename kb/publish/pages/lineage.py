"""The lineage page: every teacher and student that a claim names, denied ones too, with the speaker."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from markupsafe import Markup

from kb.kinds.vocabularies import VOCABULARIES
from kb.publish.page import Page
from kb.publish.pages import lineage_rows
from kb.publish.pages.edition import Edition
from kb.publish.pages.making import index_page
from kb.publish.pages.templates import fill
from kb.publish.pages.words import PERMISSION_SENTENCES, capitalised

TITLE = "Who is said to be trained on whose outputs"


@dataclass(frozen=True, slots=True)
class Meaning:
    """A word of the table, how many rows bear it, and what it means."""

    word: Markup | str
    number: int
    meaning: str


def page(edition: Edition) -> Page:
    """Return the lineage page."""
    shelf = edition.shelf
    in_order = sorted(
        edition.graph.distillations,
        key=lambda row: (-shelf.place[row.claim], row.n),
    )
    counted = [row for row in in_order if row.sense != "weights_reuse"]
    neighbours = [row for row in in_order if row.sense == "weights_reuse"]
    known = Counter(row.known for row in counted)
    permission = Counter(row.permission for row in counted)
    content = fill(
        "lineage",
        lineage=lineage_rows.rows(edition, counted),
        neighbours=lineage_rows.rows(edition, neighbours),
        known=[
            Meaning(edition.term("distillation.known", word), known[word], meaning)
            for word, meaning in VOCABULARIES["distillation.known"].items()
        ],
        permission=[
            Meaning(capitalised(word.replace("_", " ")), permission[word], capitalised(meaning) + ".")
            for word, meaning in PERMISSION_SENTENCES.items()
        ],
    )
    return index_page(
        "lineage", TITLE, "Teacher and student models as each speaker has it, with what is known.", content
    )
