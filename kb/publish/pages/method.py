"""The tables behind every derived word, printed from the same data that the graph walks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from kb.graph import TABLES
from kb.graph.table import Table
from kb.kinds.vocabularies import definition
from kb.publish.page import Page
from kb.publish.pages.edition import Edition
from kb.publish.pages.making import index_page
from kb.publish.pages.originals import originals
from kb.publish.pages.readings import reading_rounds
from kb.publish.pages.templates import fill
from kb.publish.pages.words import word

# The vocabulary of a table's words; the other tables give whole sentences.
_VOCABULARIES: Mapping[str, str] = {
    "answered_by": "response.answered_by",
    "standing": "response.standing",
    "support": "claim.support",
    "reliability": "source.reliability",
    "known": "distillation.known",
    "permission": "distillation.permission",
}


@dataclass(frozen=True, slots=True)
class MethodRow:
    """A row of a table: the word, when it is given, and what would give the next word."""

    word: Markup
    when: str
    next_word: Markup | None
    next_needs: str | None


@dataclass(frozen=True, slots=True)
class MethodTable:
    """The rows of one derived word."""

    anchor: str
    title: str
    note: str
    rows: tuple[MethodRow, ...]
    has_next: bool


def page(edition: Edition) -> Page:
    """Return what is poured into the method page."""
    content = fill(
        "method",
        tables=[_table(edition, table) for table in TABLES],
        originals=originals(edition),
        readings=reading_rounds(edition),
    )
    return index_page("method", "Method", "How every derived word is reached.", content)


def _table(edition: Edition, table: Table[Any]) -> MethodTable:
    rows = tuple(_row(edition, _VOCABULARIES.get(table.name), row) for row in table)
    return MethodTable(
        f"table-{table.name}", table.title, table.note, rows, any(row.next_word is not None for row in rows)
    )


def _row(edition: Edition, vocabulary: str | None, row: Any) -> MethodRow:
    next_word = getattr(row, "next_word", None)
    return MethodRow(
        word=_word(edition, vocabulary, row.word),
        when=row.when,
        next_word=_word(edition, vocabulary, next_word) if next_word else None,
        next_needs=getattr(row, "next_needs", None),
    )


def _word(edition: Edition, vocabulary: str | None, text: str) -> Markup:
    if vocabulary is None:
        return Markup.escape(text.strip(" ,").replace("_", " "))
    if vocabulary == "source.reliability":
        return Markup("{}: {}").format(word(vocabulary, text), definition(vocabulary, text))
    return edition.term(vocabulary, text)
