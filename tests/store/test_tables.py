"""The tables are those of the model, word for word, and every one of them explains itself."""

import duckdb
import pytest
from duckdb_sqlalchemy import Dialect
from sqlalchemy import create_engine
from sqlalchemy.schema import CreateTable
from sqlmodel import Session, select

from kb.store.schema import schema_sql
from kb.store.tables import ENTRY_TABLES, TABLES, columns
from kb.store.tables.claims import ClaimSpeakerRow
from kb.store.tables.entries import DisputeRow

LISTS = {
    "claim_speakers": "claim n kind speaker",
    "claim_targets": "claim n kind target role",
    "claim_sources": "claim n source role place",
    "claim_relations": "claim n type other",
    "evidence": "claim n type shown",
    "figures": "claim n measure bound value unit of assumes source",
    "distillations": "claim n teacher student access sense known permission policy",
    "responses": "claim actor answered_by standing answer through looked how source",
    "memberships": "kind id dispute position",
    "event_actors": "event n actor role",
    "event_models": "event n model",
    "event_sources": "event n source place",
    "policy_sources": "policy n source place",
    "policy_stages": "policy n date date_from date_until stage source",
    "policy_claims": "policy n claim",
    "dispute_parties": "dispute n actor side",
    "dispute_positions": "dispute n position words",
    "concept_sources": "concept n source place",
    "source_authors": "source n name",
    "source_derivations": "source n derives_from",
    "names": "kind id n name lang",
    "external_ids": "kind id scheme value",
    "reviewers": "kind id n name on_day",
    "former_ids": "former kind id",
    "edges": "src_kind src type dst_kind dst date date_from date_until via",
    "meta": "key value",
}


def test_the_tables_are_the_eight_kinds_the_lists_and_meta():
    kinds = ["actors", "models", "sources", "events", "claims", "policies", "disputes", "concepts"]
    assert list(TABLES) == [*kinds, *LISTS]


@pytest.mark.parametrize("table", LISTS)
def test_a_list_has_the_columns_that_the_model_names(table):
    assert " ".join(column.name for column in columns(TABLES[table])) == LISTS[table]


def test_a_row_of_an_entry_begins_with_what_every_kind_has():
    heads = {" ".join(column.name for column in columns(row)[:7]) for row in ENTRY_TABLES.values()}
    assert heads == {"id added title summary withdrawn_on withdrawn_because review"}


def test_the_bounds_of_a_date_stand_behind_it():
    names = [column.name for column in columns(TABLES["claims"])]
    at = names.index("said_on")
    assert names[at : at + 3] == ["said_on", "said_from", "said_until"]
    at = names.index("happened")
    assert names[at : at + 3] == ["happened", "happened_from", "happened_until"]


def test_the_key_of_the_entry_is_the_name_of_the_column():
    assert "kind" in [column.name for column in columns(DisputeRow)]


def test_every_table_view_and_column_has_a_comment(connection):
    silent = connection.execute(
        "SELECT table_name FROM duckdb_tables() WHERE comment IS NULL"
        " UNION ALL SELECT view_name FROM duckdb_views() WHERE NOT internal AND comment IS NULL"
        " UNION ALL SELECT table_name || '.' || column_name FROM duckdb_columns()"
        " WHERE NOT internal AND comment IS NULL"
    ).fetchall()
    assert silent == []


def test_comments_are_the_descriptions_of_the_models(rows):
    assert rows("SELECT comment FROM duckdb_tables() WHERE table_name = 'claims'") == [
        ("Statements, each by named speakers. That a statement stands here does not say that it is true.",)
    ]
    assert rows(
        "SELECT comment FROM duckdb_columns() WHERE table_name = 'actors' AND column_name = 'country'"
    ) == [("Country of its seat, ISO 3166-1 alpha-2, or EU.",)]


def test_there_are_primary_keys_and_no_other_constraint_but_not_null(rows):
    assert rows("SELECT DISTINCT constraint_type FROM duckdb_constraints() ORDER BY 1") == [
        ("NOT NULL",),
        ("PRIMARY KEY",),
    ]


def test_types_are_plain(rows):
    types = {type_ for (type_,) in rows("SELECT DISTINCT data_type FROM duckdb_columns() WHERE NOT internal")}
    assert types == {"VARCHAR", "INTEGER", "DOUBLE", "BOOLEAN", "DATE"}


def test_whatever_carries_says_carries_its_speakers_in_the_same_row(rows):
    pairs = rows("SELECT table_name, column_name FROM duckdb_columns() WHERE NOT internal")
    says = [(table, column) for table, column in pairs if column.endswith("says")]
    assert len(says) > 5
    assert [
        (table, column)
        for table, column in says
        if (table, column.removesuffix("says") + "speakers") not in pairs
    ] == []


def test_the_printed_schema_makes_the_same_tables_as_the_build(rows):
    sql = (
        "SELECT table_name, column_name, data_type, comment FROM duckdb_columns()"
        " WHERE NOT internal ORDER BY ALL"
    )
    with duckdb.connect() as fresh:
        fresh.execute(schema_sql())
        assert fresh.execute(sql).fetchall() == rows(sql)


def test_the_schema_of_one_kind_is_its_table_alone():
    assert schema_sql("concept").startswith("CREATE TABLE concepts (\n  id VARCHAR NOT NULL,\n")
    assert schema_sql("concept").count("CREATE ") == 1


@pytest.mark.parametrize("row", TABLES.values(), ids=TABLES)
def test_sqlalchemy_makes_the_same_columns(row):
    made = str(CreateTable(row.__table__).compile(dialect=Dialect()))
    assert all(column.name in made for column in columns(row))


def test_a_session_reads_typed_rows(store, tmp_path):
    copy = tmp_path / "kb.duckdb"
    copy.write_bytes(store.read_bytes())
    engine = create_engine(f"duckdb:///{copy}", connect_args={"read_only": True})
    with Session(engine) as session:
        row = session.exec(select(ClaimSpeakerRow).where(ClaimSpeakerRow.claim == "guess")).one()
        dispute = session.get(DisputeRow, "matters")
    engine.dispose()
    assert (row.kind, row.speaker) == ("source", "blog-y")
    assert dispute is not None
    assert (dispute.kind_, str(dispute.checked_on)) == ("question", "2025-05-30")
