"""Make the inbox: documents that the scrapers read, in a DuckDB file made beside its place and switched."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import duckdb
import orjson
import pyarrow as pa  # type: ignore[import-untyped]

from kb.disk import in_place_of
from kb.failures import Unable, reason_of
from kb.ingest.inbox_tables import SCHEMA_VERSION, TABLES, Table

Rows = dict[str, list[tuple[Any, ...]]]

_AGAIN = "Run kb scrape --offline to write it anew."
_TYPES = {
    "VARCHAR": pa.string(),
    "INTEGER": pa.int32(),
    "DATE": pa.date32(),
    "DOUBLE": pa.float64(),
    "BOOLEAN": pa.bool_(),
}
# Nothing here needs an extension or another file.
_CONFIG: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "threads": "2",
}
_LISTS = (
    ("document_authors", "authors", "name"),
    ("document_outlets", "outlets", "outlet"),
    ("document_addresses", "addresses", "address"),
    ("document_notes", "notes", "note"),
)


def read_documents(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the documents of a file of JSON lines as the scrapers write it."""
    try:
        with path.open("rb") as stream:
            for number, line in enumerate(stream, start=1):
                try:
                    yield orjson.loads(line)
                except orjson.JSONDecodeError as reason:
                    raise Unable(str(path), f"line {number} is no JSON: {reason}", _AGAIN) from reason
    except OSError as reason:
        raise Unable(str(path), f"it cannot be read: {reason.strerror}", _AGAIN) from reason


def build_inbox(
    documents: Iterable[Mapping[str, Any]], target: Path, candidates: Iterable[tuple[Any, ...]] = ()
) -> dict[str, int]:
    """Write documents and candidates to a DuckDB file and return the number of rows of each table.

    The file at `target` is replaced only by a whole one. Raises Unable and leaves it as it was where
    the new one cannot be written.
    """
    rows = _rows(documents)
    rows["candidates"] = list(candidates)
    try:
        with in_place_of(target) as partial:
            _write(partial, rows)
            counts = _count(partial)
            if counts != {table.name: len(rows[table.name]) for table in TABLES}:
                raise OSError("it holds other rows than were written")
    except (OSError, duckdb.Error) as reason:
        raise Unable(
            f"{target.name} in {target.parent}",
            f"it could not be written: {reason_of(reason)}",
            "See that the folder can be written to and has room, then run the same command again.",
            "The inbox before it is unchanged." if target.exists() else "There was none before it.",
        ) from reason
    return counts


def _rows(documents: Iterable[Mapping[str, Any]]) -> Rows:
    rows: Rows = {table.name: [] for table in TABLES}
    clusters: defaultdict[str, list[datetime.date | None]] = defaultdict(list)
    names = [column.name for column in TABLES[0].columns]
    for document in documents:
        id_, day = document["id"], _day(document["published_on"])
        scalars = dict(document) | {"published_on": day}
        rows["documents"].append(tuple(scalars[name] for name in names))
        for table, key, _ in _LISTS:
            rows[table] += [(id_, n, value) for n, value in enumerate(document[key], start=1)]
        for n, link in enumerate(document["links"], start=1):
            rows["document_links"].append((id_, n, link["url"], link["words"] or None))
        for n, one in enumerate(document["derives_from"], start=1):
            told = (one["because"], one["named"], one["url"], one["document"], one["words"])
            rows["document_derivations"].append((id_, n, *(value or None for value in told)))
        if document["cluster"]:
            clusters[document["cluster"]].append(day)
    for cluster, days in clusters.items():
        known = [day for day in days if day]
        rows["clusters"].append((cluster, len(days), min(known, default=None), max(known, default=None)))
    rows["meta"] = [("name", "Inbox of The Distillation Record"), ("schema_version", str(SCHEMA_VERSION))]
    return rows


def _day(text: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(text) if text else None


def _write(path: Path, rows: Rows) -> None:
    with duckdb.connect(path, config=_CONFIG) as connection:
        for table in TABLES:
            connection.execute(_statement(table))
            connection.register("incoming", _arrow(table, rows[table.name]))
            connection.execute(f"INSERT INTO {table.name} SELECT * FROM incoming ORDER BY ALL")
            connection.unregister("incoming")
        connection.execute("CHECKPOINT")


def _statement(table: Table) -> str:
    columns = ", ".join(f"{column.name} {column.type}" for column in table.columns)
    comments = [f"COMMENT ON TABLE {table.name} IS {_literal(table.comment)}"]
    for column in table.columns:
        comments.append(f"COMMENT ON COLUMN {table.name}.{column.name} IS {_literal(column.comment)}")
    key = ", ".join(table.key)
    return ";\n".join([f"CREATE TABLE {table.name} ({columns}, PRIMARY KEY ({key}))", *comments])


def _literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _arrow(table: Table, rows: list[tuple[Any, ...]]) -> pa.Table:
    values = list(zip(*rows, strict=True)) if rows else [()] * len(table.columns)
    return pa.table(
        {c.name: pa.array(cells, _TYPES[c.type]) for c, cells in zip(table.columns, values, strict=True)}
    )


def _count(path: Path) -> dict[str, int]:
    """Count over a fresh connection, reading every value: a failed write can leave a file that opens."""
    with duckdb.connect(path, read_only=True, config=_CONFIG) as connection:
        counts = {}
        for table in TABLES:
            question = f"SELECT count(*), bit_xor(hash(t)) FROM {table.name} AS t"
            counts[table.name] = (connection.execute(question).fetchone() or (0,))[0]
        return counts
