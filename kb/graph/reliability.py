"""The reliability of a source: a letter and its words, by the type of source and what it draws on."""

from __future__ import annotations

from kb.graph.rows import Rating
from kb.graph.table import Row, Table, always
from kb.kinds import Source
from kb.kinds.vocabularies import definition

RECORDS = frozenset(["legal", "policy", "terms", "hearing"])
OWN_STATEMENTS = frozenset(["lab_announcement", "paper", "dataset"])

RELIABILITY: Table[Row[Source]] = Table(
    "reliability",
    "The reliability of a source, where nobody gave a reason to depart from it",
    (
        Row("not_read", "F", "it was not read; another source names it", lambda s: s.seen == "cited"),
        Row("other", "F", "its type is other", lambda s: s.type == "other"),
        Row(
            "record",
            "A",
            "it is a legal document, a text of a public body, terms or a record of a hearing; a public "
            "archive's copy too",
            lambda s: s.type in RECORDS,
        ),
        Row(
            "own_statement",
            "B",
            "it is a laboratory's announcement, a paper or a data set",
            lambda s: s.type in OWN_STATEMENTS,
        ),
        Row(
            "own_reporting",
            "C",
            "it is news, a blog or a post that did its own reporting or saw the document",
            lambda s: s.derives_from == [],
        ),
        Row(
            "basis_not_known",
            "D",
            "it is news, a blog or a post, and what it draws on is not known",
            lambda s: s.derives_from is None,
        ),
        Row("retelling", "E", "it is news, a blog or a post that retells other sources", always),
    ),
)


def rating(source: Source) -> Rating:
    """Return the reliability of a source: a person's departure with its reason, else the default."""
    row = RELIABILITY.first(source)
    letter, because = row.word, row.when
    if source.reliability:
        letter, because = source.reliability.is_, source.reliability.because
    return Rating(letter, definition("source.reliability", letter), because, source.reliability is None)
