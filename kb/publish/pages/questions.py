"""A page per named question: what it asks, its SQL, and all rows that answer it, to be taken away."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import orjson
from markupsafe import Markup

from kb.publish.page import Page
from kb.publish.pages import markup
from kb.publish.pages.edition import Edition
from kb.publish.pages.making import headings
from kb.publish.pages.templates import fill
from kb.store.queries import NamedQuery, named_queries
from kb.store.reading import Result
from kb.store.spreadsheet import as_csv, whole

FOLDER = "sql"
MOST_SHOWN = 100
LARGEST = 2_000_000
"""Rows that take more bytes are not laid beside the page: they are asked for where they are wanted."""


@dataclass(frozen=True, slots=True)
class QuestionView:
    """What the template of a question prints."""

    name: str
    description: str
    parameters: Sequence[Any]
    by: str
    ids: str
    sql: str
    columns: Sequence[str]
    rows: tuple[tuple[Markup, ...], ...]
    number: int | None
    has_files: bool


def pages(edition: Edition) -> Iterator[Page]:
    """Yield the page of every named question."""
    answers = edition.surroundings.answers
    for query in named_queries().values():
        yield page(edition, query, answers[query.name] if answers else None)


def page(edition: Edition, query: NamedQuery, answer: Result | None) -> Page:
    """Return the page of a question; without an answer it says how to get one."""
    twin = _as_json(edition, query, answer) if answer else None
    fits = twin is not None and len(twin) <= LARGEST
    content = fill("question", view=_view(edition, query, answer, fits))
    return Page(
        folder=FOLDER,
        name=query.name,
        title=query.title,
        heading=query.title,
        description=query.description,
        content=str(content),
        headings=headings(content),
        breadcrumb=[("SQL", f"{FOLDER}/")],
        twin=twin if fits else None,
        script="static/questions.js",
        table=as_csv(answer.columns, answer.rows).encode() + b"\n" if answer and fits else None,
    )


def _view(edition: Edition, query: NamedQuery, answer: Result | None, has_files: bool) -> QuestionView:
    columns = answer.columns if answer else ()
    ids = frozenset(at for at, column in enumerate(columns) if column in query.ids)
    return QuestionView(
        name=query.name,
        description=query.description,
        parameters=query.parameters,
        by=_data(query.by),
        ids=" ".join(query.ids),
        sql=query.sql,
        columns=columns,
        rows=tuple(_cells(edition, row, ids) for row in answer.rows[:MOST_SHOWN]) if answer else (),
        number=len(answer.rows) if answer else None,
        has_files=has_files,
    )


def _cells(edition: Edition, row: Sequence[Any], ids: frozenset[int]) -> tuple[Markup, ...]:
    return tuple(_cell(edition, value, at in ids) for at, value in enumerate(row))


def _cell(edition: Edition, value: Any, is_id: bool) -> Markup:
    if value is None:
        return Markup("")
    address = edition.address(value) if is_id else None
    return markup.link(address, value) if address else Markup.escape(str(whole(value)))


def _as_json(edition: Edition, query: NamedQuery, answer: Result) -> bytes:
    """Return columns and rows, and where below the site's root the page of each id lies."""
    places = [at for at, column in enumerate(answer.columns) if column in query.ids]
    ids = sorted({row[at] for row in answer.rows for at in places if row[at]})
    found = [entry for entry in map(edition.record.find, ids) if entry]
    data = {
        "columns": list(answer.columns),
        "rows": answer.rows,
        "pages": {entry.id: f"{entry.folder}/{entry.id}/" for entry in found},
    }
    return orjson.dumps(data, default=_plain) + b"\n"


def _plain(value: Any) -> str:
    return value.isoformat() if isinstance(value, datetime.date) else str(value)


def _data(by: Mapping[str, str]) -> str:
    return " ".join(f"{parameter}:{column}" for parameter, column in by.items())
