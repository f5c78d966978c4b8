"""Read the store: opened read-only, without a way to other files, and refused where it cannot be trusted."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

from kb.failures import reason_of
from kb.store.config import READ_ONLY
from kb.store.errors import QueryProblem, StoreProblem
from kb.store.schema import SCHEMA_VERSION

_AGAIN = "Run kb build to write it anew."
# What DuckDB raises for a file that is damaged, as against a question that is wrong.
_DAMAGE = (duckdb.IOException, duckdb.FatalException, duckdb.InternalException, duckdb.SerializationException)
_READS = {duckdb.StatementType.SELECT, duckdb.StatementType.EXPLAIN}
_PIVOT = [duckdb.StatementType.CREATE, duckdb.StatementType.SELECT]


@dataclass(frozen=True, slots=True)
class Result:
    """The answer to a question: names of columns, and rows."""

    columns: Sequence[str]
    rows: Sequence[tuple[Any, ...]]


def connect_read_only(path: Path) -> duckdb.DuckDBPyConnection:
    """Open the store for reading alone; no statement reaches another file, a network or a setting.

    Close it before the store is built anew: within a process DuckDB goes on reading the file that it
    has open under the name.
    Raises StoreProblem where there is none, where it is damaged, or where another version wrote it.
    """
    if not path.is_file():
        raise StoreProblem(str(path), "there is no store", "Run kb build to write it.")
    connection = None
    try:
        connection = duckdb.connect(path, read_only=True, config=READ_ONLY)
        version = _schema_version(connection)
    except duckdb.Error as reason:
        if connection is not None:
            connection.close()
        raise _damaged(path.name, reason) from reason
    if version != SCHEMA_VERSION:
        connection.close()
        raise _other_version(path.name, version)
    return connection


def _schema_version(connection: duckdb.DuckDBPyConnection) -> int | None:
    try:
        found = connection.execute("SELECT value FROM meta WHERE key = 'schema_version'").fetchone()
        return int(found[0]) if found else None
    except (duckdb.CatalogException, duckdb.BinderException, ValueError):
        return None


def _other_version(name: str, version: int | None) -> StoreProblem:
    if version is None:
        return StoreProblem(name, "it is another database and does not say which schema it has", _AGAIN)
    if version > SCHEMA_VERSION:
        reason = f"a newer version of kb wrote it (schema {version}, this one reads {SCHEMA_VERSION})"
        return StoreProblem(name, reason, "Update kb, or run kb build to write it anew.")
    return StoreProblem(name, f"an older version of kb wrote it (schema {version})", _AGAIN)


def _damaged(name: str, error: duckdb.Error) -> StoreProblem:
    return StoreProblem(
        name, f"it cannot be read, it is damaged or being written: {reason_of(error)}", _AGAIN
    )


def run_query(
    connection: duckdb.DuckDBPyConnection, sql: str, params: Mapping[str, Any] | None = None
) -> Result:
    """Answer one statement that only reads. Raises QueryProblem with what DuckDB says of a wrong one."""
    try:
        _only_one_that_reads(connection.extract_statements(sql))
        answer = connection.execute(sql, params or {})
        return Result([column[0] for column in answer.description or []], answer.fetchall())
    except _DAMAGE as reason:
        raise _damaged("kb.duckdb", reason) from reason
    except duckdb.Error as reason:
        raise QueryProblem(_said(reason)) from reason


def _only_one_that_reads(statements: Sequence[duckdb.Statement]) -> None:
    kinds = [statement.type for statement in statements]
    # DuckDB makes of one PIVOT two statements without a text: a type for the columns and a SELECT.
    if kinds == _PIVOT and not any(statement.query for statement in statements):
        return
    if len(kinds) != 1:
        raise QueryProblem(f"One statement at a time can be answered; {len(kinds)} were given.")
    if kinds[0] not in _READS:
        raise QueryProblem(
            f"The store is only read: {kinds[0].name} is refused. Begin with SELECT, FROM, WITH or DESCRIBE."
        )


def _said(reason: duckdb.Error) -> str:
    """Return what DuckDB says, with its did-you-mean and the marked place, without the class of the error."""
    return re.sub(r"^(\w+ )+Error: ", "", str(reason).strip())
