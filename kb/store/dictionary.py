"""The data dictionary as data: every table and view with its columns, from the models' own descriptions."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any, get_args

import duckdb
from pydantic.fields import FieldInfo

from kb.kinds import KINDS
from kb.kinds.references import RefersTo
from kb.kinds.vocabularies import VOCABULARIES, OneOf
from kb.store.schema import schema_sql, sql_type
from kb.store.tables import TABLES, Row, columns, comment
from kb.store.views import MACROS, view_files


@dataclass(frozen=True, slots=True)
class ColumnDoc:
    """A column: its type in DuckDB, what it says, and what may stand in it.

    `terms` names its vocabulary, if it has one; `refers_to` the tables in which its ids are found.
    """

    name: str
    type: str
    comment: str
    nullable: bool = True
    key: bool = False
    terms: str | None = None
    refers_to: tuple[str, ...] = ()

    @property
    def values(self) -> tuple[str, ...]:
        """The terms that may stand in it; none where it has no vocabulary."""
        return tuple(VOCABULARIES[self.terms]) if self.terms else ()


@dataclass(frozen=True, slots=True)
class TableDoc:
    """A table, a view or a macro with its columns; `sort` says which of the three."""

    name: str
    sort: str
    comment: str
    columns: tuple[ColumnDoc, ...]


@cache
def dictionary() -> tuple[TableDoc, ...]:
    """Return all tables, then all views, then the macro, in the order of the schema."""
    tables = [TableDoc(name, "table", comment(row), _columns(row)) for name, row in TABLES.items()]
    with duckdb.connect() as connection:
        connection.execute(schema_sql())
        return (*tables, *_views(connection))


def _columns(row: type[Row]) -> tuple[ColumnDoc, ...]:
    fields = {field.alias or name: field for name, field in row.model_fields.items()}
    docs = []
    for column in columns(row):
        field = fields[column.name]
        terms = next((mark.vocabulary for mark in _marks(field) if isinstance(mark, OneOf)), None)
        refers = next((mark.kinds for mark in _marks(field) if isinstance(mark, RefersTo)), ())
        folders = tuple(KINDS[kind].folder for kind in refers)
        docs.append(
            ColumnDoc(
                column.name,
                sql_type(column),
                column.comment or "",
                bool(column.nullable),
                bool(column.primary_key),
                terms,
                folders,
            )
        )
    return tuple(docs)


def _marks(field: FieldInfo) -> list[Any]:
    """Return what a field is marked with, also where the mark stands on one side of `X | None`."""
    inner = [mark for argument in get_args(field.annotation) for mark in get_args(argument)[1:]]
    return [*field.metadata, *inner]


def _views(connection: duckdb.DuckDBPyConnection) -> list[TableDoc]:
    docs = []
    for name, file in view_files().items():
        sort = "macro" if name in MACROS else "view"
        call = f"{name}(DATE '2000-01-01')" if sort == "macro" else name
        types = {row[0]: row[1] for row in connection.execute(f"DESCRIBE FROM {call}").fetchall()}
        about = {line.name: line.text for line in file.lines("column")}
        cells = tuple(ColumnDoc(column, type_, about[column]) for column, type_ in types.items())
        docs.append(TableDoc(name, sort, file.text("description"), cells))
    return docs
