"""The inbox: documents as tables with comments, whole or not at all."""

import datetime
import json
import resource

import duckdb
import pytest

from kb.failures import Unable
from kb.ingest import build_inbox, connect_inbox, read_documents
from kb.ingest.inbox_tables import TABLES


def a_document(id_="a1", **fields):
    return {
        "id": id_,
        "url": f"https://press.example/{id_}",
        "title": "On distillation",
        "site_name": "The Press",
        "language": "en",
        "published_on": "2026-02-24",
        "published_how": "the feed's date of publication",
        "published_confidence": "stated",
        "published_written": "2026-02-24",
        "text": "Words.",
        "text_sha256": "0" * 64,
        "canonical": None,
        "cluster": None,
        "authors": ["Jo Doe", "Ann Roe"],
        "outlets": ["the-press"],
        "addresses": [f"https://press.example/{id_}", f"https://press.example/{id_}?utm_source=x"],
        "links": [{"url": "https://lab-a.example/", "words": "Lab A"}],
        "notes": ["no text was found on the page"],
        "derives_from": [
            {
                "because": "it cites a report",
                "named": "Weekly",
                "url": "",
                "document": "b2",
                "words": "as reported",
            }
        ],
        **fields,
    }


@pytest.fixture
def inbox(tmp_path):
    target = tmp_path / "build" / "inbox.duckdb"
    documents = [
        a_document("b2", cluster="b2", published_on="2026-02-23", authors=[]),
        a_document("a1", cluster="b2"),
        a_document("c3", published_on=None, language=None, links=[], notes=[], derives_from=[]),
    ]
    build_inbox(documents, target)
    with connect_inbox(target) as connection:
        yield connection


def rows(connection, sql):
    return connection.execute(sql).fetchall()


def test_documents_and_their_lists_are_rows(inbox):
    assert rows(inbox, "SELECT id, published_on, language FROM documents") == [
        ("a1", datetime.date(2026, 2, 24), "en"),
        ("b2", datetime.date(2026, 2, 23), "en"),
        ("c3", None, None),
    ]
    assert rows(inbox, "SELECT n, name FROM document_authors WHERE document = 'a1' ORDER BY n") == [
        (1, "Jo Doe"),
        (2, "Ann Roe"),
    ]
    assert rows(inbox, "SELECT url, derives_from FROM document_derivations WHERE document = 'a1'") == [
        (None, "b2")
    ]


def test_clusters_say_how_many_and_when(inbox):
    days = datetime.date(2026, 2, 23), datetime.date(2026, 2, 24)
    assert rows(inbox, "FROM clusters") == [("b2", 2, *days)]


def test_every_table_and_column_has_a_comment(inbox):
    assert rows(inbox, "SELECT table_name FROM duckdb_tables() WHERE comment IS NULL") == []
    assert (
        rows(
            inbox,
            "SELECT table_name, column_name FROM duckdb_columns() WHERE comment IS NULL AND NOT internal",
        )
        == []
    )
    assert len(rows(inbox, "FROM duckdb_tables()")) == len(TABLES)


def test_the_inbox_is_only_read_and_reaches_no_other_file(inbox):
    for sql in ("DELETE FROM documents", "FROM read_csv('/etc/passwd')", "SET enable_external_access = true"):
        with pytest.raises(duckdb.Error):
            inbox.execute(sql)


def test_an_inbox_of_nothing_is_an_inbox(tmp_path):
    counts = build_inbox([], tmp_path / "inbox.duckdb")
    assert counts["documents"] == 0
    with connect_inbox(tmp_path / "inbox.duckdb") as connection:
        assert rows(connection, "FROM clusters") == []


def test_equal_documents_in_any_order_make_equal_tables(tmp_path):
    documents = [a_document(f"d{n}") for n in range(20)]
    build_inbox(documents, tmp_path / "one.duckdb")
    build_inbox(reversed(documents), tmp_path / "other.duckdb")
    with connect_inbox(tmp_path / "one.duckdb") as one, connect_inbox(tmp_path / "other.duckdb") as other:
        for table in TABLES:
            assert rows(one, f"FROM {table.name}") == rows(other, f"FROM {table.name}")


def test_a_failed_build_leaves_the_inbox_before_it(tmp_path):
    target = tmp_path / "inbox.duckdb"
    build_inbox([a_document()], target)
    before = target.read_bytes()
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, limits[1]))
    try:
        with pytest.raises(Unable, match="The inbox before it is unchanged"):
            build_inbox([a_document(f"d{n}", text="x" * 5_000) for n in range(400)], target)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert target.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["inbox.duckdb"]


@pytest.mark.parametrize("content", [None, b"no database", b""])
def test_what_is_no_inbox_is_told_with_the_next_step(tmp_path, content):
    path = tmp_path / "inbox.duckdb"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(Unable, match="kb scrape"):
        connect_inbox(path)


def test_an_inbox_of_another_version_is_refused(tmp_path):
    path = tmp_path / "inbox.duckdb"
    build_inbox([], path)
    with duckdb.connect(path) as connection:
        connection.execute("UPDATE meta SET value = '0' WHERE key = 'schema_version'")
    with pytest.raises(Unable, match="another version of kb wrote it"):
        connect_inbox(path)


def test_lines_of_json_are_read_and_a_broken_one_is_named(tmp_path):
    path = tmp_path / "documents.jsonl"
    path.write_text(json.dumps(a_document()) + "\n", "utf-8")
    assert [document["id"] for document in read_documents(path)] == ["a1"]
    path.write_text(json.dumps(a_document()) + "\n{broken\n", "utf-8")
    with pytest.raises(Unable, match="line 2 is no JSON"):
        list(read_documents(path))
    with pytest.raises(Unable, match="cannot be read"):
        list(read_documents(tmp_path / "none.jsonl"))
