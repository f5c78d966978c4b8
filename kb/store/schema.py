"""The tables as SQL, with their comments: what the build executes and `kb schema --sql` prints."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column
from sqlalchemy.schema import CreateColumn

from kb.store.sql import DIALECT, literal, quoted
from kb.store.tables import ENTRY_TABLES, TABLES, Row, columns, comment
from kb.store.views import view_statements

# Raised when a table or column changes its name or meaning.
SCHEMA_VERSION = 1


def schema_sql(kind: str | None = None) -> str:
    """Return the statements that make all tables and views, or those of the table of one kind of entry."""
    if kind is not None:
        return _text(table_statements(ENTRY_TABLES[kind]))
    tables = [statement for row in TABLES.values() for statement in table_statements(row)]
    return _text([*tables, *view_statements()])


def table_statements(row: type[Row]) -> list[str]:
    """Return the statement that makes a table, and those that comment on it and on its columns."""
    name = str(row.__tablename__)
    lines = [str(CreateColumn(column).compile(dialect=DIALECT)).strip() for column in columns(row)]
    if key_columns(row):
        lines.append(f"PRIMARY KEY ({', '.join(map(quoted, key_columns(row)))})")
    body = ",\n  ".join(lines)
    return [
        f"CREATE TABLE {quoted(name)} (\n  {body}\n)",
        f"COMMENT ON TABLE {quoted(name)} IS {literal(comment(row))}",
        *(
            f"COMMENT ON COLUMN {quoted(name)}.{quoted(column.name)} IS {literal(column.comment or '')}"
            for column in columns(row)
        ),
    ]


def sql_type(column: Column[Any]) -> str:
    """Return the type of a column as DuckDB writes it."""
    return str(column.type.compile(dialect=DIALECT))


def key_columns(row: type[Row]) -> list[str]:
    """Return the names of the columns that make the primary key; none where a table has no key."""
    return [column.name for column in columns(row) if column.primary_key]


def _text(statements: list[str]) -> str:
    return ";\n".join(statements) + ";\n"
