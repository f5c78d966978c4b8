"""The tables of the inbox: names, types and the comment on every column."""

from __future__ import annotations

from dataclasses import dataclass

# Raised when a table or column changes its name or meaning.
SCHEMA_VERSION = 2


@dataclass(frozen=True, slots=True)
class Column:
    """A column, its type in DuckDB, and what it means."""

    name: str
    type: str
    comment: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table, what a row of it is, its columns, and the columns of its key."""

    name: str
    comment: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]


_DOCUMENT = Column("document", "VARCHAR", "Document that the row belongs to.")
_N = Column("n", "INTEGER", "Number of the row within the document, from 1, in the order of the page.")

TABLES = (
    Table(
        "documents",
        "Pages as read by the scrapers: addresses of one page and copies word by word are one row.",
        (
            Column("id", "VARCHAR", "Id of the document, made of its address."),
            Column("url", "VARCHAR", "Address at which it was read."),
            Column("title", "VARCHAR", "Title, without the name of the site."),
            Column("site_name", "VARCHAR", "Name that the site gives itself, else its host."),
            Column("language", "VARCHAR", "Language of the text, BCP 47; null where it could not be told."),
            Column("published_on", "DATE", "Day of publication; null where none was found."),
            Column("published_how", "VARCHAR", "How that day was found."),
            Column("published_confidence", "VARCHAR", "How far to trust it: stated, likely, doubtful, none."),
            Column("published_written", "VARCHAR", "The date as it was written."),
            Column("text", "VARCHAR", "Main text, a line per paragraph, without markup."),
            Column("text_sha256", "VARCHAR", "SHA-256 of the text."),
            Column("canonical", "VARCHAR", "Address that the page gives for itself."),
            Column(
                "cluster", "VARCHAR", "Id of the first of its near-duplicates; null where there are none."
            ),
        ),
        ("id",),
    ),
    Table(
        "document_authors",
        "Authors as the page names them.",
        (_DOCUMENT, _N, Column("name", "VARCHAR", "Name of the author.")),
        ("document", "n"),
    ),
    Table(
        "document_outlets",
        "Outlets that listed the document.",
        (_DOCUMENT, _N, Column("outlet", "VARCHAR", "Name of the outlet.")),
        ("document", "n"),
    ),
    Table(
        "document_addresses",
        "All addresses at which the document was read.",
        (_DOCUMENT, _N, Column("address", "VARCHAR", "Address of the page or of its copy.")),
        ("document", "n"),
    ),
    Table(
        "document_links",
        "Links in the text to other hosts.",
        (
            _DOCUMENT,
            _N,
            Column("url", "VARCHAR", "Address that the link leads to."),
            Column("words", "VARCHAR", "Words that the link stands on."),
        ),
        ("document", "n"),
    ),
    Table(
        "document_notes",
        "What was found wanting when the document was read.",
        (_DOCUMENT, _N, Column("note", "VARCHAR", "What was wanting.")),
        ("document", "n"),
    ),
    Table(
        "document_derivations",
        "What a document may draw on, proposed from its words and links; a person decides.",
        (
            _DOCUMENT,
            _N,
            Column("because", "VARCHAR", "Why it is proposed."),
            Column("named", "VARCHAR", "Source as the document names it."),
            Column("url", "VARCHAR", "Address that stands with the name; null where none does."),
            Column("derives_from", "VARCHAR", "Id of the other document; null where it was not read."),
            Column("words", "VARCHAR", "The words that say so."),
        ),
        ("document", "n"),
    ),
    Table(
        "candidates",
        "Documents in scope, with what an extractor proposes of each; a person decides.",
        (
            _DOCUMENT,
            Column("score", "DOUBLE", "How strongly it is in scope, from 0 to 1."),
            Column(
                "neighbour", "BOOLEAN", "Whether it speaks of copied weights, which is near and not in scope."
            ),
            Column("because", "VARCHAR", "Why it is taken for relevant."),
            Column("extractor", "VARCHAR", "Extractor that proposed it."),
            Column("version", "VARCHAR", "Version of that extractor."),
            Column("proposal", "VARCHAR", "Actors, claims and events with their passages, as JSON."),
        ),
        ("document",),
    ),
    Table(
        "clusters",
        "Groups of near-duplicates: documents that share most of their wording.",
        (
            Column("id", "VARCHAR", "Id of the document of the group that was published first."),
            Column("documents", "INTEGER", "How many documents the group has."),
            Column("first_on", "DATE", "First day of publication in the group."),
            Column("last_on", "DATE", "Last day of publication in the group."),
        ),
        ("id",),
    ),
    Table(
        "meta",
        "What the inbox is.",
        (Column("key", "VARCHAR", "What is told."), Column("value", "VARCHAR", "What there is to tell.")),
        ("key",),
    ),
)
