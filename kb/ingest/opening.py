"""Open the inbox for reading."""

from __future__ import annotations

from pathlib import Path

import duckdb

from kb.failures import Unable
from kb.ingest.inbox_tables import SCHEMA_VERSION

_AGAIN = "Run kb scrape --offline to write it anew."


def connect_inbox(path: Path) -> duckdb.DuckDBPyConnection:
    """Open the inbox for reading alone; no statement reaches another file, a network or a setting.

    Raises Unable where there is none, where it is damaged, or where another version wrote it.
    """
    if not path.is_file():
        raise Unable(str(path), "there is no inbox", "Run kb scrape to fill it.")
    try:
        connection = duckdb.connect(path, read_only=True, config={"enable_external_access": False})
        connection.execute("SET lock_configuration = true")
        found = connection.execute("SELECT value FROM meta WHERE key = 'schema_version'").fetchone()
    except duckdb.Error as reason:
        said = str(reason).strip().split("\n")[0]
        raise Unable(path.name, f"it cannot be read, or is no inbox: {said}", _AGAIN) from reason
    if not found or found[0] != str(SCHEMA_VERSION):
        connection.close()
        raise Unable(path.name, "another version of kb wrote it", _AGAIN)
    return connection
