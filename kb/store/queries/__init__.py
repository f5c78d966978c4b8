"""The named questions: one file of SQL each, with title, description and typed parameters at its top."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import duckdb

from kb.store.errors import QueryProblem
from kb.store.reading import Result, connect_read_only, run_query
from kb.store.sql import HeaderLine, SqlFile, literal, read_sql

_TRUTHS = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a question asks for: text, date, integer or boolean; its default holds where none is given."""

    name: str
    type: str
    default: str | None
    description: str

    def value(self, text: str | None) -> Any:
        """Return a text as a value of the type. Raises QueryProblem where it is none."""
        if text is None:
            return None
        try:
            if self.type == "date":
                return datetime.date.fromisoformat(text)
            if self.type == "integer":
                return int(text)
            return _TRUTHS[text.lower()] if self.type == "boolean" else text
        except (ValueError, KeyError):
            example = {"date": "2025-01-29", "integer": "10", "boolean": "yes or no"}[self.type]
            raise QueryProblem(
                f"The parameter {self.name} takes {self.type}, like {example}; {text!r} is none."
            ) from None


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """A named question. `ids` are the columns of its answer that hold ids of entries.

    `by` names, for a parameter, the column of the answer whose value it picks: asked with the parameter, the
    question gives the rows that have it there. `block` marks questions that a block of a page shows.
    """

    name: str
    title: str
    description: str
    parameters: tuple[Parameter, ...]
    ids: tuple[str, ...]
    by: Mapping[str, str]
    block: bool
    sql: str

    def bound(self, given: Mapping[str, str]) -> dict[str, Any]:
        """Return the value of every parameter. Raises QueryProblem for one that does not exist."""
        names = [parameter.name for parameter in self.parameters]
        for name in given:
            if name not in names:
                near = _or_near(name, names)
                raise QueryProblem(f"The query {self.name} has no parameter {name!r}; {near}")
        return {p.name: p.value(given.get(p.name, p.default)) for p in self.parameters}

    def text(self, given: Mapping[str, str] | None = None) -> str:
        """Return the SQL with its values written in, to be copied into any console."""
        values = self.bound(given or {})

        def written(found: re.Match[str]) -> str:
            value = values[found[1]]
            if isinstance(value, datetime.date):
                return f"DATE {literal(value.isoformat())}"
            return "NULL" if value is None else literal(value) if isinstance(value, str) else str(value)

        return re.sub(r"\$(\w+)", written, self.sql)


def run_named(
    connection: duckdb.DuckDBPyConnection, name: str, given: Mapping[str, str] | None = None
) -> Result:
    """Answer a named question. Raises QueryProblem for a name or parameter that does not exist."""
    query = named_queries().get(name)
    if query is None:
        raise QueryProblem(f"There is no query {name!r}; {_or_near(name, list(named_queries()))}")
    return run_query(connection, query.sql, query.bound(given or {}))


def answers(database: Path) -> dict[str, Result]:
    """Answer every named question, each with the defaults of its parameters."""
    with connect_read_only(database) as connection:
        return {name: run_named(connection, name) for name in named_queries()}


def _or_near(name: str, names: list[str]) -> str:
    near = get_close_matches(name, names, n=1)
    if near:
        return f"did you mean {near[0]}?"
    return f"there are: {', '.join(names)}." if names else "it takes none."


@cache
def named_queries() -> dict[str, NamedQuery]:
    """Return all named questions by name, in the order of their names."""
    folder = files("kb.store.queries")
    paths = sorted((path for path in folder.iterdir() if path.name.endswith(".sql")), key=lambda p: p.name)
    return {query.name: query for query in map(_query, map(read_sql, paths))}


def _query(file: SqlFile) -> NamedQuery:
    ids = tuple(name.strip() for line in file.lines("ids") for name in line.text.split(","))
    parameters = tuple(_parameter(line) for line in file.lines("param"))
    title, description = file.text("title"), file.text("description")
    by = {line.name: line.text for line in file.lines("by")}
    block = any(file.lines("block"))
    return NamedQuery(file.name, title, description, parameters, ids, by, block, file.statement)


def _parameter(line: HeaderLine) -> Parameter:
    type_, _, default = (part.strip() for part in line.rest.partition("="))
    return Parameter(line.name, type_, None if default == "null" else default, line.text)
