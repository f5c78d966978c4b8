"""Answers as a table, as JSON, as CSV and as Markdown."""

import csv
import datetime
import io
import json

from kb.cli.tables import as_csv, as_json, as_markdown, as_table

COLUMNS = ("name", "n")
ROWS = [("深度求索", 2), ("a", None), ("b", -1.0)]


def test_a_table_lines_up_chinese_and_leaves_null_empty():
    assert as_table(COLUMNS, ROWS) == "name      n\n--------  --\n深度求索  2\na\nb         -1"


def test_a_table_cuts_what_is_long_and_hides_what_a_terminal_would_obey():
    lines = as_table(("x",), [("é" * 100,), ("a\x1b[31m\nb\u202e",)]).splitlines()
    assert lines[2] == "é" * 71 + "…"
    assert lines[3] == "a [31m b"


def test_a_table_without_rows_shows_its_columns():
    assert as_table(COLUMNS, []) == "name  n\n----  -"


def test_json_holds_values_as_they_are_and_days_as_text():
    rows = [("=1+1", datetime.date(2025, 1, 29)), (None, -5)]
    assert json.loads(as_json(("a", "b"), rows)) == [{"a": "=1+1", "b": "2025-01-29"}, {"a": None, "b": -5}]


def test_csv_is_safe_to_open_in_a_spreadsheet_and_keeps_negative_numbers():
    texts = ["=1+1", "+1", "-1", "@x", "\tx", "\rx", "x=1", "a,b", 'say "so"']
    read = list(csv.reader(io.StringIO(as_csv(("t", "n"), [(text, -1) for text in texts]), newline="")))
    assert read[0] == ["t", "n"]
    assert [row[0] for row in read[1:]] == [
        "'=1+1",
        "'+1",
        "'-1",
        "'@x",
        "'\tx",
        "'\rx",
        "x=1",
        "a,b",
        'say "so"',
    ]
    assert {row[1] for row in read[1:]} == {"-1"}


def test_csv_writes_whole_numbers_without_a_fraction():
    assert as_csv(("n",), [(150000.0,), (0.5,), (None,)]) == 'n\n150000\n0.5\n""'


def test_markdown_escapes_what_would_be_markup():
    assert (
        as_markdown(("a",), [("x|y <b>*z*[w](u)",)]) == "| a |\n| --- |\n| x\\|y \\<b\\>\\*z\\*\\[w\\](u) |"
    )


def test_a_schema_that_is_cut_says_where_it_is_whole(kb, tmp_path):
    done = kb("schema", "event", at=tmp_path)
    assert "…" in done.stdout
    assert done.stderr == "what ends with … is whole in: kb schema event --format json\n"
