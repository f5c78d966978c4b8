import pytest

from kb.graph import Parties, answered_by
from kb.graph.answers import ANSWER, ANSWERED_BY


def words(row):
    return f"{row.when}: {row.word}"


BY = {
    "itself": {"speaker": "lab-b"},
    "parent": {"speaker": "holding-b"},
    "unit": {"speaker": "unit-b"},
    "for_it": {"speaker": "jo-doe", "on_behalf_of": "lab-b"},
    "state": {"speaker": "state-b"},
}


@pytest.mark.parametrize("row", ANSWERED_BY.rows, ids=words)
def test_whose_answer_it_is(make, row):
    answer = make.answer("reply", **BY[row.name])
    graph = make.graph(make.charge("lab-b"), answer)
    rows = {(r.answered_by, r.standing) for r in graph.responses["charge"]}
    assert (row.word, "denied") in rows
    assert answered_by(Parties(graph.record), answer, "lab-b") == (row.word,)


def test_every_speaker_case_has_its_row():
    assert set(BY) == {row.name for row in ANSWERED_BY}


DOES = {
    "denial": ("denial", {}),
    "concedes": ("admission", {"stance": "conceded"}),
    "partly_concedes": ("announcement", {"stance": "partly_conceded"}),
    "declines": ("announcement", {"stance": "declined"}),
    "rest": ("opinion", {}),
}


@pytest.mark.parametrize("row", ANSWER.rows, ids=words)
def test_what_one_answer_does_with_the_charge(make, row):
    type_, keys = DOES[row.name]
    graph = make.graph(make.charge("lab-b"), make.answer("reply", type_, **keys))
    (response,) = graph.responses["charge"]
    standing = "unanswered" if row.word == "declined" else row.word
    assert (response.standing, response.answer) == (standing, "reply")


def test_every_answer_case_has_its_row():
    assert set(DOES) == {row.name for row in ANSWER}


def test_a_denial_is_denied_whatever_stance_it_names(make):
    graph = make.graph(make.charge("lab-b"), make.answer("reply", stance="conceded"))
    assert graph.responses["charge"][0].standing == "denied"


def test_an_admission_of_something_else_is_answered_otherwise(make):
    reply = make.answer("reply", "admission", stance="answered_otherwise")
    assert make.graph(make.charge("lab-b"), reply).responses["charge"][0].standing == "answered_otherwise"


@pytest.mark.parametrize("speaker", ["lab-c", "jo-doe", "agency-a", "court-a"])
def test_nobody_else_answers_for_the_accused(make, speaker):
    graph = make.graph(make.charge("lab-b"), make.answer("reply", speaker=speaker))
    (response,) = graph.responses["charge"]
    assert (response.answered_by, response.standing, response.answer) == ("self", "not_searched", None)
    assert graph.incoming["charge"]["answers"] == ("reply",)


def test_a_unit_of_the_same_parent_does_not_answer_for_its_sister(make):
    sister = make.actor("sister", parent="holding-b")
    graph = make.graph(sister, make.charge("lab-b"), make.answer("reply", speaker="sister"))
    assert graph.responses["charge"][0].standing == "not_searched"


def test_a_parent_of_the_parent_answers(make):
    graph = make.graph(make.charge("unit-b"), make.answer("reply", speaker="holding-b"))
    assert graph.responses["charge"][0].standing == "denied"


def test_a_source_written_by_the_accused_is_its_answer(make):
    report = make.source("report-b", type="paper", authors=["LAB B"])
    graph = make.graph(report, make.charge("lab-b"), make.answer("reply", speaker="report-b"))
    assert graph.responses["charge"][0].standing == "denied"


def test_a_state_that_says_it_speaks_for_a_company_is_still_the_state(make):
    reply = make.answer("reply", speaker="state-b", on_behalf_of="lab-b")
    own, state = make.graph(make.charge("lab-b"), reply).responses["charge"]
    assert (own.answered_by, own.standing) == ("self", "not_searched")
    assert (state.answered_by, state.standing, state.answer) == ("state", "denied", "reply")


def test_a_company_and_its_state_that_speak_together_give_both_rows(make):
    reply = make.answer("reply", speaker=["lab-b", "state-b"])
    rows = make.graph(make.charge("lab-b"), reply).responses["charge"]
    assert [(r.answered_by, r.standing) for r in rows] == [("self", "denied"), ("state", "denied")]


def test_a_state_that_is_the_parent_of_a_company_is_still_the_state(make):
    owned = make.actor("owned", country="CN", parent="state-b")
    graph = make.graph(owned, make.charge("owned"), make.answer("reply", speaker="state-b"))
    assert [(r.answered_by, r.standing) for r in graph.responses["charge"]] == [
        ("self", "not_searched"),
        ("state", "denied"),
    ]


def test_an_accused_government_answers_for_itself(make):
    graph = make.graph(make.charge("state-b"), make.answer("reply", speaker="state-b"))
    assert [(r.answered_by, r.standing) for r in graph.responses["charge"]] == [("self", "denied")]


def test_a_government_of_another_country_is_not_the_accused_state(make):
    graph = make.graph(make.charge("lab-d"), make.answer("reply", speaker="state-b"))
    assert [r.answered_by for r in graph.responses["charge"]] == ["self"]


def test_a_state_that_declined_did_not_answer(make):
    reply = make.answer("reply", "announcement", speaker="state-b", stance="declined")
    assert [r.answered_by for r in make.graph(make.charge("lab-b"), reply).responses["charge"]] == ["self"]
