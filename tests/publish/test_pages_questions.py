"""The page of every named question: its rows, its SQL, and the files beside it."""

import json
import re

from kb.publish.pages.questions import MOST_SHOWN
from kb.publish.surroundings import Surroundings
from kb.store import named_queries
from kb.store.queries import answers
from kb.store.reading import Result


def text(html):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html)).strip()


def site_with(render, make, **given):
    """Render a record with made-up answers to some questions, and none to the others."""
    empty = {name: Result((), []) for name in named_queries()}
    return render(make.charge(), around=Surroundings(answers=empty | given))


def test_a_question_shows_its_rows_with_links_for_ids(make, render):
    unanswered = Result(("says", "speakers", "claim", "accused"), [("x", "Lab A", "charge", "lab-b")])
    page = site_with(render, make, unanswered=unanswered)["sql/unanswered"]
    assert '<td><a href="../../claims/charge/">charge</a></td>' in page.content
    assert "1 row." in text(page.content)


def test_the_rows_can_be_taken_away_as_csv_and_as_json_that_knows_their_pages(make, render):
    answer = Result(("says", "claim", "accused"), [("=1+1", "charge", "lab-b")])
    page = site_with(render, make, unanswered=answer)["sql/unanswered"]
    assert page.table == b"says,claim,accused\n'=1+1,charge,lab-b\n"
    assert json.loads(page.twin) == {
        "columns": ["says", "claim", "accused"],
        "rows": [["=1+1", "charge", "lab-b"]],
        "pages": {"charge": "claims/charge/", "lab-b": "actors/lab-b/"},
    }


def test_an_empty_answer_says_that_absence_is_not_evidence(make, render):
    content = site_with(render, make)["sql/unanswered"].content
    assert "Absence here is not evidence of absence" in content


def test_a_long_answer_is_cut_in_the_page_and_whole_beside_it(make, render):
    answer = Result(("n",), [(n,) for n in range(MOST_SHOWN + 5)])
    page = site_with(render, make, contested=answer)["sql/contested"]
    assert f"{MOST_SHOWN + 5} rows; the first {MOST_SHOWN} are shown." in text(page.content)
    assert page.table.count(b"\n") == MOST_SHOWN + 6


def test_without_a_database_the_page_has_the_sql_and_says_what_makes_the_rows(make, render):
    page = render(make.charge())["sql/unanswered"]
    assert "once kb build has made the database" in text(page.content)
    assert "FROM allegations" in page.content
    assert page.twin is None


def test_the_sql_page_lists_every_question_and_every_table(make, render):
    page = render(make.charge())["sql"]
    for name in named_queries():
        assert f'href="{name}/"' in page.content
    assert set(json.loads(page.twin)["questions"]) == set(named_queries())
    assert "claim_targets" in json.loads(page.twin)["tables"]


def test_every_question_is_answered_from_a_built_store(small_site):
    found = answers(small_site / "build" / "kb.duckdb")
    assert set(found) == set(named_queries())
    assert [row[-1] for row in found["all-claims"].rows] == [
        "lab-b-2025-01-20-denies-use",
        "lab-a-2025-01-10-answers-used",
    ]


def test_a_copy_without_the_parts_of_the_console_says_so_and_runs_no_script(make, render):
    page = site_with(render, make)["sql"]
    assert "built without the parts that run SQL in a browser" in text(page.content)
    assert page.script is None


def test_the_console_says_its_size_before_it_is_started(make, render):
    around = Surroundings(answers={name: Result((), []) for name in named_queries()}, console=8_900_001)
    page = render(make.charge(), around=around)["sql"]
    assert "Start SQL and ask (9 MB, once)" in text(page.content)
    assert page.script == "static/console.js"
