"""Every named question, of a small record and of an empty one; and what is answered and what refused."""

import datetime

import duckdb
import pytest

from kb.graph import derive
from kb.graph.timeline import timeline
from kb.kinds import Record
from kb.store import QueryProblem, build_database, connect_read_only, named_queries, run_named, run_query

DAY = datetime.date(2025, 6, 1)


def day(text):
    return datetime.date.fromisoformat(text)


@pytest.fixture(scope="module")
def empty(tmp_path_factory):
    path = tmp_path_factory.mktemp("empty") / "kb.duckdb"
    build_database(derive(Record()), path, DAY)
    return connect_read_only(path)


def test_there_are_at_least_twelve_named_queries():
    assert len(named_queries()) >= 12


@pytest.mark.parametrize("name", named_queries())
def test_a_query_runs_on_an_empty_record(empty, name):
    assert run_named(empty, name).rows == []


@pytest.mark.parametrize("name", named_queries())
def test_a_query_says_what_it_answers_and_has_the_columns_of_ids_that_it_names(empty, name):
    query = named_queries()[name]
    assert query.title
    assert query.description.endswith(".")
    assert set(query.ids) <= set(run_named(empty, name).columns)
    assert [p.name for p in query.parameters if p.type not in ("text", "date", "integer", "boolean")] == []
    assert all(parameter.description for parameter in query.parameters)


@pytest.mark.parametrize("name", named_queries())
def test_every_parameter_is_used_and_every_used_parameter_is_described(name):
    query = named_queries()[name]
    used = {word.strip("$,()") for word in query.sql.replace(")", " ").split() if "$" in word}
    assert {word.split("$")[-1] for word in used} == {parameter.name for parameter in query.parameters}


@pytest.mark.parametrize("name", named_queries())
def test_the_text_of_a_query_gives_the_same_answer_in_any_console(connection, name):
    query = named_queries()[name]
    assert run_query(connection, query.text()) == run_named(connection, name)


@pytest.mark.parametrize("name", named_queries())
def test_an_answer_never_carries_says_without_its_speakers(empty, name):
    columns = run_named(empty, name).columns
    says = [column for column in columns if column.endswith("says")]
    assert [c for c in says if c.removesuffix("says") + "speakers" not in columns] == []


def test_who_accuses_whom_shows_the_own_answer_and_the_answer_of_the_state_apart(ask):
    columns = (
        "claim",
        "accused",
        "standing",
        "answer",
        "answer_speakers",
        "state_answer",
        "searched_through",
    )
    both = [
        ("charge", "lab-b", "denied", "denial", "Lab B", "embassy", None),
        ("charge", "lab-c", "unanswered", None, None, "embassy", day("2025-03-01")),
    ]
    assert ask("who-accuses-whom", *columns) == both
    assert ask("who-accuses-whom", *columns, actor="lab-c") == both[1:]


def test_unanswered_lists_who_did_not_answer_and_what_was_read(ask):
    assert ask("unanswered", "claim", "speakers", "accused", "standing", "searched_through", "looked") == [
        ("charge", "Lab A", "lab-c", "unanswered", day("2025-03-01"), "its site and press")
    ]
    assert ask("unanswered", "claim", actor="lab-b") == []


def test_one_origin_counts_two_sources_of_which_one_retells_the_other_as_one(ask):
    assert ask("one-origin", "claim", "sources", "origins")[0] == ("charge", 2, 1)


def test_denials_stand_beside_what_they_answer_with_the_days_between(ask):
    columns = ("denial", "answered", "days_at_least", "days_at_most")
    assert ask("denials", *columns) == [("denial", "charge", 3, 30), ("embassy", "charge", 5, 5)]
    assert ask("denials", *columns, actor="state-b") == [("embassy", "charge", 5, 5)]


def test_teacher_student_keeps_allegation_and_denial_as_two_rows(ask):
    columns = ("student", "teacher", "known", "permission", "speakers", "claim")
    rows = [
        ("model-a", "model-b", "admitted", "not_known", "Lab A", "own-word"),
        ("model-b", "model-a", "alleged", "forbidden", "Lab A", "charge"),
        ("model-b", "model-a", "denied", "forbidden", "Lab B", "denial"),
    ]
    assert ask("teacher-student", *columns) == rows
    assert ask("teacher-student", *columns, actor="lab-c") == []


def test_terms_on_a_day_take_the_day_given_else_the_day_of_the_build(ask):
    assert ask("terms-on-day", "policy", "issuer_name", "effect") == [("terms-2", "Lab A", "permits")]
    assert ask("terms-on-day", "policy", "effect", day="2024-06-01") == [("terms-1", "forbids")]
    assert ask("terms-on-day", "policy", day="2025-01-01") == []


def test_claims_about_an_actor_say_what_its_part_is(ask):
    assert ask("claims-about-actor", "claim", "part", "speakers", actor="lab-b") == [
        ("charge", "is accused", "Lab A"),
        ("denial", "speaks", "Lab B"),
        ("guess", "is concerned", "Ann, Bo"),
    ]


def test_figures_are_as_claimed_and_a_range_is_one_row(ask):
    columns = ("claim", "speakers", "measure", "bound", "low", "high", "unit")
    of_charge = [
        ("charge", "Lab A", "exchanges", "range", 1000, 2500, "count"),
        ("charge", "Lab A", "accounts", "about", 7, 7, "count"),
    ]
    of_guess = [("guess", "Ann, Bo", "tokens", "at_most", None, 5, "tokens")]
    assert ask("figures", *columns) == of_charge + of_guess
    assert ask("figures", *columns, question="matters") == of_guess


def test_the_timeline_shows_events_claims_steps_and_terms_by_day(ask):
    assert ask("timeline", "day", "kind", "type", "id") == [
        (day("2024-01-01"), "policy", "in_force", "terms-1"),
        (day("2025-01-02"), "policy", "in_force", "terms-2"),
        (day("2025-01-05"), "event", "model_release", "release-b"),
        (day("2025-01-29"), "claim", "allegation", "charge"),
        (day("2025-02-01"), "claim", "denial", "denial"),
        (day("2025-02-03"), "claim", "denial", "embassy"),
        (day("2025-03-01"), "claim", "estimate", "guess"),
        (day("2025-03-01"), "policy", "introduced", "bill-1"),
        (day("2025-04-01"), "claim", "admission", "own-word"),
        (day("2025-04-10"), "policy", "in_committee", "bill-1"),
    ]
    assert ask("timeline", "id", dispute="matters") == [("guess",)]


def test_support_counts_leave_out_what_stays_out_of_counts(ask):
    assert ask("support-counts", "type", "support", "claims", "overridden") == [
        ("admission", "conceded", 1, 0),
        ("allegation", "described", 1, 0),
        ("denial", "asserted", 2, 0),
        ("estimate", "asserted", 1, 0),
    ]


def test_sources_by_reliability_say_how_many_claims_rest_on_each(ask):
    columns = ("reliability", "source", "claims")
    assert ask("sources-by-reliability", *columns) == [
        ("A", "bill-text", 0),
        ("B", "post-a", 2),
        ("B", "post-b", 1),
        ("C", "blog-y", 1),
        ("E", "news-x", 2),
    ]
    assert ask("sources-by-reliability", *columns, letter="C") == [("C", "blog-y", 1)]


def test_bills_and_memos_stand_at_their_last_step(ask):
    columns = ("policy", "number", "stage", "stage_on", "rests_on_claims")
    assert ask("bills-and-memos", *columns) == [("bill-1", "H.R. 1", "in_committee", "2025-04-10", 1)]
    assert ask("bills-and-memos", *columns, stage="enacted") == []


def test_admissions_name_teacher_and_student(ask):
    assert ask("admissions", "claim", "speakers", "teacher", "student") == [
        ("own-word", "Lab A", "model-b", "model-a")
    ]


def test_parity_counts_every_actor_on_both_sides(ask):
    columns = ("actor", "speaks", "accuses", "denies", "admits", "accused_in", "answered", "unanswered")
    assert ask("parity", *columns) == [
        ("lab-b", 1, 0, 1, 0, 1, 1, 0),
        ("lab-c", 0, 0, 0, 0, 1, 0, 1),
        ("lab-a", 2, 1, 0, 1, 0, 0, 0),
        ("state-b", 1, 0, 1, 0, 0, 0, 0),
    ]


def test_contested_shows_both_claims_with_their_speakers(ask):
    assert ask("contested", "other", "relation", "claim", "speakers", "other_speakers") == [
        ("charge", "answers", "denial", "Lab B", "Lab A"),
        ("charge", "answers", "embassy", "State B", "Lab A"),
        ("charge", "qualifies", "guess", "Ann, Bo", "Lab A"),
    ]


def test_positions_without_a_claim_are_shown_too(ask):
    assert ask("positions", "question", "position", "claim", "speakers") == [
        ("matters", "much", None, None),
        ("matters", "little", "guess", "Ann, Bo"),
    ]
    assert ask("positions", "position", question="quarrel") == []


def test_copied_weights_stand_apart_for_those_who_ask(ask):
    assert ask("copied-weights", "claim", "speakers", "says") == [
        ("weights", "Lab A", "Lab B copied weights")
    ]


def test_an_unknown_query_and_an_unknown_parameter_say_which_there_is(connection):
    with pytest.raises(QueryProblem, match=r"There is no query 'denial'; did you mean denials\?"):
        run_named(connection, "denial")
    with pytest.raises(
        QueryProblem, match=r"The query denials has no parameter 'actr'; did you mean actor\?"
    ):
        run_named(connection, "denials", {"actr": "lab-b"})
    with pytest.raises(QueryProblem, match=r"The query parity has no parameter 'actor'; it takes none\."):
        run_named(connection, "parity", {"actor": "lab-b"})


def test_a_value_of_the_wrong_type_says_what_one_looks_like(connection):
    with pytest.raises(QueryProblem, match="The parameter day takes date, like 2025-01-29; 'soon' is none"):
        run_named(connection, "terms-on-day", {"day": "soon"})


def test_the_text_of_a_query_holds_the_values_as_literals():
    text = named_queries()["terms-on-day"].text({"day": "2025-01-29"})
    assert "coalesce(DATE '2025-01-29'," in text
    assert "accused = 'o''neil'" in named_queries()["unanswered"].text({"actor": "o'neil"})


def test_a_wrong_question_gets_the_words_of_the_database_with_what_was_perhaps_meant(connection):
    with pytest.raises(QueryProblem) as refused:
        run_query(connection, "SELECT speeker FROM claim_speakers")
    assert str(refused.value).startswith('Referenced column "speeker" not found in FROM clause!')
    assert 'Candidate bindings: "speaker"' in str(refused.value)
    with pytest.raises(QueryProblem, match='Did you mean "claims"'):
        run_query(connection, "FROM claim")


@pytest.mark.parametrize(
    "sql",
    [
        "INSERT INTO actors (id) VALUES ('x')",
        "CREATE TEMP TABLE t AS SELECT 1",
        "COPY claims TO 'claims.csv'",
        "ATTACH ':memory:' AS other",
        "SET threads = 1",
        "LOAD json",
        "INSTALL httpfs",
        "EXPORT DATABASE 'folder'",
        "DROP TABLE claims",
        "CALL pragma_version()",
    ],
)
def test_only_reading_is_answered(connection, sql):
    with pytest.raises(QueryProblem, match="The store is only read"):
        run_query(connection, sql)


@pytest.mark.parametrize("sql", ["", "  -- nothing", "SELECT 1; SELECT 2", "SELECT 1; DROP TABLE claims"])
def test_one_statement_is_answered_at_a_time(connection, sql):
    with pytest.raises(QueryProblem, match="One statement at a time"):
        run_query(connection, sql)


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT * FROM read_text('/etc/hostname')",
        "FROM read_csv('pyproject.toml')",
        "FROM '/etc/hostname'",
        "FROM glob('*')",
        "FROM read_parquet('http://127.0.0.1:9/x.parquet')",
    ],
)
def test_a_question_reaches_no_other_file_and_no_network(connection, sql):
    with pytest.raises(QueryProblem):
        run_query(connection, sql)


@pytest.mark.parametrize(
    "sql",
    ["DESCRIBE claims", "SHOW TABLES", "SUMMARIZE claims", "EXPLAIN FROM claims",
     "WITH a AS (SELECT 1) FROM a", "VALUES (1)", "PIVOT claims ON type USING count(*)",
     "FROM terms_on('2025-02-02')"],
)  # fmt: skip
def test_all_ways_of_reading_are_answered(connection, sql):
    assert run_query(connection, sql).rows


def test_the_connection_itself_cannot_write(connection):
    with pytest.raises(duckdb.InvalidInputException, match="read-only"):
        connection.execute("DELETE FROM claims")


def test_the_timeline_in_sql_and_the_timeline_of_the_pages_have_the_same_rows(graph, rows):
    of_pages = {(moment.day, moment.kind, moment.type, moment.id) for moment in timeline(graph)}
    assert of_pages
    assert {(str(day), *rest) for day, *rest in rows("SELECT day, kind, type, id FROM timeline")} == of_pages


@pytest.mark.parametrize("name", [name for name, query in named_queries().items() if query.by])
def test_a_parameter_picks_the_rows_that_have_it_in_the_column_that_the_question_names(connection, name):
    everything = run_named(connection, name)
    for parameter, column in named_queries()[name].by.items():
        at = list(everything.columns).index(column)
        for value in {row[at] for row in everything.rows} - {None}:
            picked = [row for row in everything.rows if row[at] == value]
            assert run_named(connection, name, {parameter: value}).rows == picked
