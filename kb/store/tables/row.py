"""What all tables of the store share: one metadata, the head of an entry, the order of columns."""

from __future__ import annotations

import datetime
from collections.abc import Collection
from typing import Annotated, Any

from sqlalchemy import Column, MetaData, Table
from sqlmodel import Field, SQLModel

from kb.kinds.entry import CommonFields
from kb.kinds.references import refers_to

DisputeId = Annotated[str, refers_to("dispute")]


class Row(SQLModel):
    """A row of the store; a subclass with `table=True` is one of its tables.

    No table has a foreign key or a unique constraint: DuckDB refuses ordinary updates of rows that
    one points at. References are rules of `kb check`.
    """

    # The store's tables keep apart from those of any other database of the project.
    metadata = MetaData()


class EntryRow(Row, CommonFields):
    """What the row of an entry of any kind begins with."""

    id: str = Field(
        primary_key=True,
        description="Name of the entry's file; unique over the whole record and never changed.",
    )
    added: datetime.date | None = Field(  # type: ignore[assignment]  # the entry keeps the text
        default=None, description="Day on which the entry came into the record."
    )
    title: str = Field(description="Name, title, term or, of a claim, headline.")
    summary: str | None = Field(
        default=None, description="First paragraph of the entry's prose; null where it has none."
    )
    withdrawn_on: datetime.date | None = Field(
        default=None,
        description="Day on which the entry was withdrawn; from then on it stays out of views and counts.",
    )
    withdrawn_because: str | None = Field(default=None, description="Why it was withdrawn.")
    review: str = Field(description="Who read the entry against its sources, or that no person has yet.")


def bound(which: str, of: str) -> datetime.date | None:
    """Describe a column for the first or last day of a date that may be open or not known."""
    day: datetime.date | None = Field(
        default=None, description=f"{which} day of {of}; null where it is open or not known."
    )
    return day


def columns(row: type[Row]) -> list[Column[Any]]:
    """Return the columns of a table in the order of the store, with their descriptions as comments.

    An entry's head comes first, then its own keys as its kind has them; the bounds of a date stand
    behind the date.
    """
    table: Table = row.__table__  # type: ignore[attr-defined]
    found = []
    for name, field in row.model_fields.items():
        column = table.columns[field.alias or name]
        column.comment = field.description
        found.append(column)
    head = list(EntryRow.model_fields) if issubclass(row, EntryRow) else []
    names = [column.name for column in found]

    def place(column: Column[Any]) -> tuple[int, int]:
        if column.name in head:
            return -1, head.index(column.name)
        date = date_of(column.name, names)
        return names.index(date or column.name), names.index(column.name)

    return sorted(found, key=place)


def date_of(bound: str, names: Collection[str]) -> str | None:
    """Return the date of which a column is the first or last day, or None where it is no such column."""
    for ending in ("_from", "_until"):
        stem = bound.removesuffix(ending)
        if stem != bound:
            return next((name for name in (stem, f"{stem}_on") if name in names), None)
    return None


def comment(row: type[Row]) -> str:
    """Return what a table is for: the first line of its class's docstring."""
    return (row.__doc__ or "").strip().split("\n")[0]
