"""The SQL page: every named question, the tables with their columns, and a console for other questions."""

from __future__ import annotations

import math
from dataclasses import replace

import orjson

from kb.publish.page import Page
from kb.publish.pages.edition import Edition
from kb.publish.pages.making import index_page
from kb.publish.pages.templates import fill
from kb.store.dictionary import dictionary
from kb.store.queries import named_queries

_ABOUT = "Questions to the database with their answers, and a console for questions of your own."


def page(edition: Edition) -> Page:
    """Return the SQL page; its twin tells a console the tables, columns and questions that there are."""
    queries = named_queries().values()
    content = fill(
        "console",
        root=edition.root,
        questions=[query for query in queries if not query.block],
        blocks=[query for query in queries if query.block],
        tables=dictionary(),
        # Rounded up: equal databases may differ by some bytes, and their pages may not.
        megabytes=math.ceil((edition.surroundings.console or 0) / 1_000_000),
        is_preview=edition.surroundings.answers is None,
    )
    script = "static/console.js" if edition.surroundings.console else None
    return replace(index_page("sql", "SQL", _ABOUT, content), twin=_for_programs(), script=script)


def _for_programs() -> bytes:
    data = {
        "tables": {
            str(table.name): {
                "sort": table.sort,
                "comment": table.comment,
                "columns": {str(column.name): column.comment for column in table.columns},
            }
            for table in dictionary()
        },
        "questions": {
            query.name: {
                "sql": query.sql,
                "defaults": {p.name: p.default for p in query.parameters if p.default},
            }
            for query in named_queries().values()
        },
    }
    return orjson.dumps(data) + b"\n"
