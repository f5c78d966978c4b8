"""The store: DuckDB tables, views and named questions, written from the graph and never by hand."""

from kb.store.database import build_database
from kb.store.dictionary import ColumnDoc, TableDoc, dictionary
from kb.store.errors import QueryProblem, StoreProblem
from kb.store.export import export_data
from kb.store.queries import NamedQuery, Parameter, named_queries, run_named
from kb.store.reading import Result, connect_read_only, run_query
from kb.store.schema import SCHEMA_VERSION, schema_sql

__all__ = [
    "SCHEMA_VERSION",
    "ColumnDoc",
    "NamedQuery",
    "Parameter",
    "QueryProblem",
    "Result",
    "StoreProblem",
    "TableDoc",
    "build_database",
    "connect_read_only",
    "dictionary",
    "export_data",
    "named_queries",
    "run_named",
    "run_query",
    "schema_sql",
]
