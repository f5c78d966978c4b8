"""The data files hold every row, are equal for an equal store, and describe themselves."""

import csv
import datetime
import hashlib
import json
import resource

import duckdb
import pytest

from kb.store import StoreProblem, build_database, dictionary, export_data
from kb.store.tables import TABLES, columns

DAY = datetime.date(2025, 6, 1)


@pytest.fixture(scope="module")
def data(store, tmp_path_factory):
    folder = tmp_path_factory.mktemp("export") / "data"
    export_data(store, folder, DAY)
    return folder


def test_every_table_is_there_in_three_formats_and_one_description(store, tmp_path):
    paths = export_data(store, tmp_path / "data", DAY)
    names = {f"{table}.{ending}" for table in TABLES for ending in ("parquet", "csv", "jsonl")}
    assert {path.name for path in paths} == names | {"datapackage.json"}
    assert {path.name for path in (tmp_path / "data").iterdir()} == names | {"datapackage.json"}


def test_two_builds_give_files_that_are_equal_byte_for_byte(graph, data, tmp_path):
    build_database(graph, tmp_path / "other.duckdb", DAY)
    export_data(tmp_path / "other.duckdb", tmp_path / "data", DAY)
    for path in data.iterdir():
        assert path.read_bytes() == (tmp_path / "data" / path.name).read_bytes(), path.name


@pytest.mark.parametrize("table", TABLES)
def test_parquet_and_json_lines_hold_every_value_as_it_is(store, data, table):
    with duckdb.connect() as reader:
        reader.execute(f"ATTACH '{store}' AS store (READ_ONLY)")
        true = reader.execute(f"FROM store.{table} ORDER BY ALL").fetchall()
        assert reader.execute(f"FROM '{data / table}.parquet'").fetchall() == true
    lines = (data / f"{table}.jsonl").read_text("utf-8").splitlines()
    names = [column.name for column in columns(TABLES[table])]
    plain = [[str(v) if isinstance(v, datetime.date) else v for v in row] for row in true]
    assert [json.loads(line) for line in lines] == [dict(zip(names, row, strict=True)) for row in plain]


def test_parquet_holds_the_types_of_the_store(data):
    with duckdb.connect() as reader:
        described = reader.execute(f"DESCRIBE FROM '{data}/claims.parquet'").fetchall()
    types = {name: type_ for name, type_, *_ in described}
    assert (types["said_from"], types["origins"], types["support_overridden"]) == (
        "DATE",
        "INTEGER",
        "BOOLEAN",
    )


def test_csv_is_safe_to_open_in_a_spreadsheet_and_the_others_are_as_they_are(data):
    with (data / "sources.csv").open(encoding="utf-8", newline="") as file:
        titles = {row["id"]: row["title"] for row in csv.DictReader(file)}
    assert titles["news-x"] == "'=1+1"
    assert titles["post-a"] == "Post"
    assert '"title":"=1+1"' in (data / "sources.jsonl").read_text("utf-8")


def test_csv_keeps_numbers_and_nulls(data):
    with (data / "figures.csv").open(encoding="utf-8", newline="") as file:
        first = next(csv.DictReader(file))
    assert (first["claim"], first["n"], first["value"], first["of"]) == ("charge", "1", "1000.0", "")


def test_the_files_of_claims_carry_speakers_standing_words_and_withdrawal(data):
    withdrawn = [json.loads(line) for line in (data / "claims.jsonl").read_text("utf-8").splitlines()][-2]
    assert (withdrawn["id"], withdrawn["speakers"], withdrawn["withdrawn_on"]) == (
        "taken-back",
        "Lab A",
        "2025-05-01",
    )


def test_the_description_names_licence_day_and_every_table(data):
    package = json.loads((data / "datapackage.json").read_text("utf-8"))
    assert package["licenses"][0]["name"] == "CC-BY-4.0"
    assert (package["version"], package["created"]) == ("2025-06-01", "2025-06-01T00:00:00Z")
    assert [resource["path"] for resource in package["resources"]] == [f"{table}.csv" for table in TABLES]


def test_the_description_gives_hash_and_size_of_every_file(data):
    package = json.loads((data / "datapackage.json").read_text("utf-8"))
    files = [file for r in package["resources"] for file in (r, *r["alsoAs"])]
    assert len(files) == 3 * len(TABLES)
    for file in files:
        content = (data / file["path"]).read_bytes()
        assert (file["bytes"], file["hash"]) == (
            len(content),
            f"sha256:{hashlib.sha256(content).hexdigest()}",
        )


def test_the_description_of_a_table_comes_from_the_models(data):
    package = json.loads((data / "datapackage.json").read_text("utf-8"))
    table = next(resource for resource in package["resources"] if resource["path"] == "responses.csv")
    schema = table["schema"]
    assert schema["primaryKey"] == ["claim", "actor", "answered_by"]
    assert {"fields": ["actor"], "reference": {"resource": "actors", "fields": ["id"]}} in schema[
        "foreignKeys"
    ]
    standing = schema["fields"][3]
    assert standing["name"] == "standing"
    assert standing["type"] == "string"
    assert standing["description"] == "How the accused stands to it."
    assert standing["constraints"]["required"] is True
    assert "not_searched" in standing["constraints"]["enum"]
    assert [field["type"] for field in schema["fields"]].count("date") == 1


def test_the_columns_of_the_csv_files_are_the_fields_described(data):
    package = json.loads((data / "datapackage.json").read_text("utf-8"))
    for r in package["resources"]:
        with (data / r["path"]).open(encoding="utf-8", newline="") as file:
            assert next(csv.reader(file)) == [field["name"] for field in r["schema"]["fields"]]


def test_every_resource_that_a_foreign_key_names_exists(data):
    package = json.loads((data / "datapackage.json").read_text("utf-8"))
    keys = [key for r in package["resources"] for key in r["schema"].get("foreignKeys", [])]
    assert len(keys) > 20
    assert {key["reference"]["resource"] for key in keys} <= {r["name"] for r in package["resources"]}


def test_a_folder_that_cannot_be_written_is_said_in_a_sentence(store, tmp_path):
    (tmp_path / "data").write_bytes(b"")
    with pytest.raises(StoreProblem, match=r"they could not be written: .*kb\.duckdb is unchanged\."):
        export_data(store, tmp_path / "data", DAY)


def test_a_file_that_would_grow_too_large_is_said_in_a_sentence(store, tmp_path):
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, hard))
    try:
        with pytest.raises(StoreProblem, match="File too large"):
            export_data(store, tmp_path / "data", DAY)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_store_that_is_not_there_is_not_exported(tmp_path):
    with pytest.raises(StoreProblem, match="there is no store"):
        export_data(tmp_path / "kb.duckdb", tmp_path / "data", DAY)


def test_the_dictionary_lists_tables_views_and_the_macro_with_a_comment_each():
    docs = dictionary()
    assert [doc.name for doc in docs if doc.sort == "table"] == list(TABLES)
    assert [doc.name for doc in docs if doc.sort == "macro"] == ["terms_on"]
    assert {doc.name for doc in docs if doc.sort == "view"} >= {
        "allegations",
        "claims_in_count",
        "lineage",
        "timeline",
    }
    assert [f"{d.name}.{c.name}" for d in docs for c in d.columns if not c.comment] == []
    assert [doc.name for doc in docs if not doc.comment] == []


def test_the_dictionary_knows_keys_vocabularies_and_what_a_column_refers_to():
    claims = next(doc for doc in dictionary() if doc.name == "claims")
    found = {column.name: column for column in claims.columns}
    assert found["id"].key
    assert found["stance"].terms == "claim.stance"
    assert found["stance"].values == ("conceded", "partly_conceded", "answered_otherwise", "declined")
    assert found["original"].refers_to == ("sources",)
    assert (found["says"].nullable, found["short"].nullable) == (False, True)
