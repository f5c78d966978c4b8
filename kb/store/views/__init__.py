"""The views of the store and its macro `terms_on(day)`, one file of SQL each."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from kb.store.sql import SqlFile, literal, quoted, read_sql

# A view may stand on those before it.
VIEWS = (
    "entries",
    "claims_in_count",
    "allegations",
    "lineage",
    "claim_pairs",
    "figures_as_claimed",
    "timeline",
)
MACROS = {"terms_on": "day"}


@cache
def view_files() -> dict[str, SqlFile]:
    """Return the files of all views and macros by name, in the order in which they are made."""
    folder = files("kb.store.views")
    return {name: read_sql(folder / f"{name}.sql") for name in (*VIEWS, *MACROS)}


def view_statements() -> list[str]:
    """Return the statements that make all views and macros, with comments on them and their columns."""
    statements = []
    for name, file in view_files().items():
        about = literal(file.text("description"))
        if name in MACROS:
            statements.append(f"CREATE MACRO {name}({MACROS[name]}) AS TABLE\n{file.statement}")
            statements.append(f"COMMENT ON MACRO TABLE {name} IS {about}")
            continue
        statements.append(f"CREATE VIEW {name} AS\n{file.statement}")
        statements.append(f"COMMENT ON VIEW {name} IS {about}")
        statements += [
            f"COMMENT ON COLUMN {name}.{quoted(line.name)} IS {literal(line.text)}"
            for line in file.lines("column")
        ]
    return statements
