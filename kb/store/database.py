"""Build the store: made beside its target, counted afresh, brought to disk, and switched by one rename."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import duckdb

from kb.disk import in_place_of
from kb.failures import reason_of
from kb.graph.graph import Graph
from kb.store.arrow import arrow_table
from kb.store.config import READ_ONLY, WRITING
from kb.store.errors import StoreProblem
from kb.store.fill import all_rows
from kb.store.schema import SCHEMA_VERSION, schema_sql
from kb.store.sql import quoted
from kb.store.tables import ENTRY_TABLES, TABLES

LICENCE = "CC-BY-4.0"


def build_database(graph: Graph, target: Path, build_date: datetime.date) -> dict[str, int]:
    """Write all that the graph says to a DuckDB file and return the number of rows of each table.

    The file at `target` is replaced only by a whole one. Raises StoreProblem and leaves it as it was
    where the new one cannot be written.
    """
    rows = all_rows(graph)
    rows["meta"] = _meta(rows, build_date)
    try:
        with in_place_of(target) as partial:
            _write(partial, rows)
            return _counted(partial, {table: len(rows[table]) for table in TABLES})
    except (OSError, duckdb.Error) as reason:
        raise StoreProblem(
            f"{target.name} in {target.parent}",
            f"it could not be written: {reason_of(reason)}",
            "See that the folder can be written to and has room, then build again.",
            "The store before it is unchanged." if target.exists() else "There was none before it.",
        ) from reason


def _meta(rows: dict[str, list[tuple[Any, ...]]], build_date: datetime.date) -> list[tuple[str, str]]:
    entries = [(str(row.__tablename__), len(rows[str(row.__tablename__)])) for row in ENTRY_TABLES.values()]
    return [
        ("name", "The Distillation Record"),
        ("licence", LICENCE),
        ("schema_version", str(SCHEMA_VERSION)),
        ("build_date", build_date.isoformat()),
        *((table, str(count)) for table, count in entries),
    ]


def _write(path: Path, rows: dict[str, list[tuple[Any, ...]]]) -> None:
    with duckdb.connect(path, config=WRITING) as connection:
        # One transaction: each of the hundreds of statements would otherwise wait for the disk by itself.
        connection.execute("BEGIN TRANSACTION")
        connection.execute(schema_sql())
        for name, row in TABLES.items():
            connection.register("incoming", arrow_table(row, rows[name]))
            # Left to right over all columns: equal rows stand in one order, whatever order they came in.
            connection.execute(f"INSERT INTO {quoted(name)} SELECT * FROM incoming ORDER BY ALL")
            connection.unregister("incoming")
        connection.execute("COMMIT")
        # Closing would do this too, and would say nothing where it failed.
        connection.execute("CHECKPOINT")
    if path.with_name(f"{path.name}.wal").exists():
        raise OSError("a part of it stayed in its log")


def _counted(path: Path, expected: dict[str, int]) -> dict[str, int]:
    """Count the rows of every table over a fresh connection: a failed write can leave a file that opens.

    Every value is read, so that a block which did not reach the disk is noticed here.
    """
    with duckdb.connect(path, read_only=True, config=READ_ONLY) as connection:
        tables = [f"SELECT '{name}', count(*), bit_xor(hash(t)) FROM {quoted(name)} AS t" for name in TABLES]
        found = connection.execute(" UNION ALL ".join(tables)).fetchall()
    counts = {table: count for table, count, _ in found}
    if counts != expected:
        wrong = next(table for table in TABLES if counts[table] != expected[table])
        raise OSError(f"table {wrong} holds {counts[wrong]} rows where {expected[wrong]} were written")
    return counts
