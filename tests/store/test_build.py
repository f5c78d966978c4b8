"""A store is whole or it is not there: counted afresh, switched by one rename, equal for an equal record."""

import datetime
import random
import resource
from collections.abc import Iterator
from contextlib import contextmanager

import duckdb
import pytest

from kb.graph import derive
from kb.kinds import Record
from kb.store import StoreProblem, build_database, connect_read_only, run_query
from kb.store.tables import TABLES

DAY = datetime.date(2025, 6, 1)
NEXT_STEP = "See that the folder can be written to and has room, then build again."


@contextmanager
def at_most(size: int) -> Iterator[None]:
    """Let no file of this process grow over a size."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def contents(path):
    with connect_read_only(path) as connection:
        return {table: run_query(connection, f"FROM {table}").rows for table in TABLES}


def test_the_build_returns_the_rows_of_every_table(graph, tmp_path):
    counts = build_database(graph, tmp_path / "new" / "kb.duckdb", DAY)
    assert list(counts) == list(TABLES)
    assert counts["claims"] == 7
    assert counts == {table: len(rows) for table, rows in contents(tmp_path / "new" / "kb.duckdb").items()}


def test_nothing_is_left_beside_the_store(graph, tmp_path):
    build_database(graph, tmp_path / "kb.duckdb", DAY)
    assert [path.name for path in tmp_path.iterdir()] == ["kb.duckdb"]


def test_the_log_of_an_older_file_goes_with_it(graph, tmp_path):
    (tmp_path / "kb.duckdb.wal").write_bytes(b"of an older file")
    build_database(graph, tmp_path / "kb.duckdb", DAY)
    assert [path.name for path in tmp_path.iterdir()] == ["kb.duckdb"]


def test_an_empty_record_gives_a_store_with_empty_tables(tmp_path):
    counts = build_database(derive(Record()), tmp_path / "kb.duckdb", DAY)
    assert {table for table, count in counts.items() if count} == {"meta"}


def test_two_builds_of_equal_entries_in_another_order_are_equal_table_by_table(entries, store, tmp_path):
    others = random.Random(4).sample(entries, len(entries))
    build_database(derive(Record.of(others)), tmp_path / "kb.duckdb", DAY)
    assert contents(tmp_path / "kb.duckdb") == contents(store)


def test_another_build_date_changes_the_build_date_alone(graph, store, tmp_path):
    build_database(graph, tmp_path / "kb.duckdb", datetime.date(2026, 1, 1))
    here, there = contents(tmp_path / "kb.duckdb"), contents(store)
    assert {table for table in TABLES if here[table] != there[table]} == {"meta"}
    assert set(here["meta"]) ^ set(there["meta"]) == {
        ("build_date", "2026-01-01"),
        ("build_date", "2025-06-01"),
    }


@pytest.mark.parametrize("size", [0, 100_000, 500_000, 1_000_000, 2_000_000])
def test_a_file_size_limit_leaves_the_old_store_as_it_was(graph, tmp_path, size):
    target = tmp_path / "kb.duckdb"
    target.write_bytes(b"the store before")
    with at_most(size), pytest.raises(StoreProblem) as failed:
        build_database(graph, target, DAY)
    assert target.read_bytes() == b"the store before"
    assert [path.name for path in tmp_path.iterdir()] == ["kb.duckdb"]
    words = str(failed.value)
    assert words.startswith(f"kb.duckdb in {tmp_path}: it could not be written: ")
    assert "File too large" in words
    assert words.endswith("The store before it is unchanged. " + NEXT_STEP)
    assert "\n" not in words


def test_a_parent_that_is_no_folder_is_said_in_a_sentence(graph, tmp_path):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(StoreProblem, match="There was none before it"):
        build_database(graph, tmp_path / "file" / "kb.duckdb", DAY)


def test_a_target_that_cannot_be_replaced_stays(graph, tmp_path):
    (tmp_path / "kb.duckdb").mkdir()
    with pytest.raises(StoreProblem, match="it could not be written: Is a directory"):
        build_database(graph, tmp_path / "kb.duckdb", DAY)
    assert [path.name for path in tmp_path.iterdir()] == ["kb.duckdb"]


def changed(store, tmp_path, statement):
    path = tmp_path / "kb.duckdb"
    path.write_bytes(store.read_bytes())
    with duckdb.connect(path) as connection:
        connection.execute(statement)
    return path


def test_a_store_of_a_newer_version_is_refused_with_advice(store, tmp_path):
    path = changed(store, tmp_path, "UPDATE meta SET value = '99' WHERE key = 'schema_version'")
    with pytest.raises(StoreProblem) as refused:
        connect_read_only(path)
    assert str(refused.value) == (
        "kb.duckdb: a newer version of kb wrote it (schema 99, this one reads 1). Nothing was changed. "
        "Update kb, or run kb build to write it anew."
    )


def test_a_store_of_an_older_version_and_another_database_are_refused(store, tmp_path):
    path = changed(store, tmp_path, "UPDATE meta SET value = '0' WHERE key = 'schema_version'")
    with pytest.raises(StoreProblem, match=r"an older version of kb wrote it \(schema 0\)"):
        connect_read_only(path)
    path = changed(store, tmp_path, "DROP TABLE meta")
    with pytest.raises(StoreProblem, match="it is another database"):
        connect_read_only(path)


def test_a_store_that_is_not_there_is_said(tmp_path):
    with pytest.raises(
        StoreProblem, match=r"there is no store\. Nothing was changed\. Run kb build to write it\."
    ):
        connect_read_only(tmp_path / "kb.duckdb")


def damaged_is_refused_or_harmless(path, true):
    """Whether the file was refused in one sentence; where it was read, it holds the true rows."""
    try:
        assert contents(path) == true
        return False
    except StoreProblem as refused:
        assert "it cannot be read, it is damaged or being written" in str(refused)
        assert str(refused).endswith("Run kb build to write it anew.")
        assert "\n" not in str(refused)
        return True


def damage(store, tmp_path, flips):
    good, true = store.read_bytes(), contents(store)
    chance = random.Random(7)
    for number in range(flips):
        bad = bytearray(good)
        bad[chance.randrange(len(bad))] ^= 1 << chance.randrange(8)
        path = tmp_path / f"flip-{number}.duckdb"
        path.write_bytes(bad)
        yield damaged_is_refused_or_harmless(path, true)
        path.unlink()


def test_a_flipped_bit_is_refused_in_a_sentence_or_touches_no_row(store, tmp_path):
    assert sum(damage(store, tmp_path, 12)) >= 6


@pytest.mark.soak
def test_a_hundred_flipped_bits_are_refused_in_a_sentence_or_touch_no_row(store, tmp_path):
    assert sum(damage(store, tmp_path, 100)) >= 60


@pytest.mark.parametrize("kept", [0, 0.1, 0.5, 0.99])
def test_a_truncated_store_is_refused_in_a_sentence(store, tmp_path, kept):
    path = tmp_path / "kb.duckdb"
    path.write_bytes(store.read_bytes()[: int(store.stat().st_size * kept)])
    assert damaged_is_refused_or_harmless(path, contents(store))
