"""The store: DuckDB tables, views and named questions, written from the graph and never by hand."""

from kb.store.database import build_database
from kb.store.errors import QueryProblem, StoreProblem
from kb.store.reading import Result, connect_read_only, run_query
from kb.store.schema import SCHEMA_VERSION, schema_sql

__all__ = [
    "SCHEMA_VERSION",
    "QueryProblem",
    "Result",
    "StoreProblem",
    "build_database",
    "connect_read_only",
    "run_query",
    "schema_sql",
]
