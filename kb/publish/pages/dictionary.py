"""The data files and the data dictionary: every table with its columns, from the models' own descriptions."""

from __future__ import annotations

from kb.publish.page import Page
from kb.publish.pages.edition import Edition
from kb.publish.pages.making import index_page
from kb.publish.pages.templates import fill
from kb.store.dictionary import dictionary

_ABOUT = "Every table, view and column of the database, and what stands in it."


def files_page() -> Page:
    """Return what is poured into the data page: the files of every table."""
    tables = [table for table in dictionary() if table.sort == "table"]
    content = fill("data_files", tables=tables)
    return index_page("data", "Data", "The record as files and as a database.", content)


def page(edition: Edition) -> Page:
    """Return the page of the data dictionary."""
    content = fill("dictionary", tables=dictionary(), root=edition.root)
    return index_page("dictionary", "Data dictionary", _ABOUT, content)
