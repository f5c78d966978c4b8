"""The data files: every table as Parquet, CSV and JSON Lines, equal byte for byte for an equal record.

Parquet and JSON Lines hold every value as it is. The CSV files are made to be opened in a spreadsheet:
a text that begins with = + - @, a tab or a carriage return stands behind an apostrophe, so that no
program takes it for a formula. Numbers are numbers, negative ones too. Whoever computes reads Parquet.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from pathlib import Path

import duckdb

from kb.failures import reason_of
from kb.store.config import WRITING
from kb.store.datapackage import write_datapackage
from kb.store.errors import StoreProblem
from kb.store.reading import connect_read_only
from kb.store.schema import sql_type
from kb.store.spreadsheet import FORMULA
from kb.store.sql import literal, quoted
from kb.store.tables import TABLES, Row, columns

_FORMATS: Mapping[str, str] = {
    "parquet": "FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 100000",
    "csv": "FORMAT csv, HEADER true, DELIMITER ',', QUOTE '\"', ESCAPE '\"'",
    "jsonl": "FORMAT json, ARRAY false",
}


def export_data(database: Path, folder: Path, build_date: datetime.date) -> list[Path]:
    """Write the data files of a store and their datapackage.json into a folder; return their paths.

    Raises StoreProblem where the store cannot be read or a file cannot be written.
    """
    # The guard of reading: it refuses a store that is damaged or of another version.
    connect_read_only(database).close()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        paths = _write(database, folder)
        return [*paths, write_datapackage(folder, build_date)]
    except (OSError, duckdb.Error) as reason:
        raise StoreProblem(
            f"The data files in {folder}",
            f"they could not be written: {reason_of(reason)}",
            "See that the folder can be written to and has room, then build again.",
            f"{database.name} is unchanged.",
        ) from reason


def _write(database: Path, folder: Path) -> list[Path]:
    paths = []
    with duckdb.connect(config=WRITING) as connection:
        connection.execute(f"ATTACH {literal(str(database))} AS store (READ_ONLY)")
        for name, row in TABLES.items():
            for ending, options in _FORMATS.items():
                path = folder / f"{name}.{ending}"
                cells = _for_spreadsheets(row) if ending == "csv" else "*"
                rows = f"SELECT {cells} FROM store.{quoted(name)} ORDER BY ALL"
                connection.execute(f"COPY ({rows}) TO {literal(str(path))} ({options})")
                paths.append(path)
    return paths


def _for_spreadsheets(row: type[Row]) -> str:
    formula = literal(FORMULA)
    cells = []
    for column in columns(row):
        name = quoted(column.name)
        if sql_type(column) == "VARCHAR":
            mark = f"CASE WHEN regexp_matches({name}, {formula}) THEN '''' ELSE '' END"
            cells.append(f"{mark} || {name} AS {name}")
        else:
            cells.append(name)
    return ", ".join(cells)
