"""Rows as Arrow tables: the way into DuckDB that is a hundred times as fast as a session."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import pyarrow as pa  # type: ignore[import-untyped]

from kb.store.schema import sql_type
from kb.store.tables import Row, columns

_TYPES: dict[str, pa.DataType] = {
    "VARCHAR": pa.string(),
    "INTEGER": pa.int32(),
    "DOUBLE": pa.float64(),
    "BOOLEAN": pa.bool_(),
    "DATE": pa.date32(),
}


def arrow_table(row: type[Row], rows: Sequence[tuple[Any, ...]]) -> pa.Table:
    """Return rows, each in the order of the table's columns, as an Arrow table."""
    columns_of_row = columns(row)
    values = list(zip(*rows, strict=True)) if rows else [()] * len(columns_of_row)
    arrays = {}
    for column, cells in zip(columns_of_row, values, strict=True):
        type_ = _TYPES[sql_type(column)]
        # A single day is text in an entry and a date in its row.
        arrays[column.name] = pa.array(map(_day, cells) if type_ == pa.date32() else cells, type_)
    return pa.table(arrays)


@lru_cache(maxsize=8192)
def _day(cell: str | datetime.date | None) -> datetime.date | None:
    return datetime.date.fromisoformat(cell) if isinstance(cell, str) else cell
