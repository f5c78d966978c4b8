"""datapackage.json: what the data files are, in the words of the Data Package standard, version 2."""

from __future__ import annotations

import datetime
import hashlib
import json
from pathlib import Path
from typing import Any

from kb.store.dictionary import ColumnDoc, TableDoc, dictionary

_TYPES = {
    "VARCHAR": "string",
    "INTEGER": "integer",
    "DOUBLE": "number",
    "BOOLEAN": "boolean",
    "DATE": "date",
}
_MEDIA_TYPES = {"parquet": "application/vnd.apache.parquet", "jsonl": "application/jsonl", "csv": "text/csv"}
_DESCRIPTION = (
    "Who says that whose AI model was trained on whose outputs, what the other side answers, and on what "
    "evidence. A claim is somebody's statement, not a fact that the record states: read says and title only "
    "with speakers. The CSV files are for spreadsheets (texts that look like formulas stand behind an "
    "apostrophe); Parquet and JSON Lines hold every value as it is."
)


def write_datapackage(folder: Path, build_date: datetime.date) -> Path:
    """Write the description of the data files in a folder; its files are there already."""
    tables = [table for table in dictionary() if table.sort == "table"]
    package = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "distillation-record",
        "title": "The Distillation Record",
        "description": _DESCRIPTION,
        "version": build_date.isoformat(),
        "created": f"{build_date.isoformat()}T00:00:00Z",
        "licenses": [
            {
                "name": "CC-BY-4.0",
                "title": "Creative Commons Attribution 4.0",
                "path": "https://creativecommons.org/licenses/by/4.0/",
            }
        ],
        "resources": [_resource(folder, table, {t.name: t for t in tables}) for table in tables],
    }
    path = folder / "datapackage.json"
    path.write_text(json.dumps(package, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return path


def _resource(folder: Path, table: TableDoc, tables: dict[str, TableDoc]) -> dict[str, Any]:
    schema: dict[str, Any] = {"fields": [_field(column) for column in table.columns]}
    key = [column.name for column in table.columns if column.key]
    if key:
        schema["primaryKey"] = key
    references = [
        {"fields": [column.name], "reference": {"resource": column.refers_to[0], "fields": ["id"]}}
        for column in table.columns
        if len(column.refers_to) == 1 and column.refers_to[0] in tables
    ]
    if references:
        schema["foreignKeys"] = references
    return {
        "name": table.name.replace("_", "-"),
        "type": "table",
        "description": table.comment,
        **_file(folder, table.name, "csv"),
        "format": "csv",
        "encoding": "utf-8",
        "schema": schema,
        "alsoAs": [_file(folder, table.name, "parquet"), _file(folder, table.name, "jsonl")],
    }


def _file(folder: Path, table: str, ending: str) -> dict[str, Any]:
    content = (folder / f"{table}.{ending}").read_bytes()
    return {
        "path": f"{table}.{ending}",
        "mediatype": _MEDIA_TYPES[ending],
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
    }


def _field(column: ColumnDoc) -> dict[str, Any]:
    constraints: dict[str, Any] = {} if column.nullable else {"required": True}
    if column.values:
        constraints["enum"] = list(column.values)
    field = {"name": column.name, "type": _TYPES[column.type], "description": column.comment}
    return field | ({"constraints": constraints} if constraints else {})
