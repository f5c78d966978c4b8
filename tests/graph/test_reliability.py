import pytest

from kb.graph.reliability import RELIABILITY
from kb.kinds.vocabularies import VOCABULARIES


def words(row):
    return f"{row.when}: {row.word}"


CASES = {
    "not_read": {"type": "legal", "seen": "cited"},
    "other": {"type": "other", "derives_from": []},
    "record": {"type": "legal"},
    "own_statement": {"type": "paper"},
    "own_reporting": {"type": "news", "derives_from": []},
    "basis_not_known": {"type": "news"},
    "retelling": {"type": "news", "derives_from": ["post"]},
}


@pytest.mark.parametrize("row", RELIABILITY.rows, ids=words)
def test_the_default_reliability_of_a_source(make, row):
    rating = make.graph(make.source("s", **CASES[row.name])).ratings["s"]
    assert (rating.letter, rating.because, rating.is_default) == (row.word, row.when, True)
    assert rating.words == VOCABULARIES["source.reliability"][row.word]


def test_every_case_has_its_row_and_every_letter_too():
    assert set(CASES) == {row.name for row in RELIABILITY}
    assert {row.word for row in RELIABILITY} == set(VOCABULARIES["source.reliability"])


TYPES = {
    "legal": "A",
    "policy": "A",
    "terms": "A",
    "hearing": "A",
    "lab_announcement": "B",
    "paper": "B",
    "dataset": "B",
    "news": "C",
    "blog": "C",
    "social": "C",
    "other": "F",
}


@pytest.mark.parametrize("type_", sorted(VOCABULARIES["source.type"]))
def test_every_type_of_source_that_did_its_own_work_has_its_letter(make, type_):
    graph = make.graph(make.source("s", type=type_, derives_from=[]))
    assert graph.ratings["s"].letter == TYPES[type_]


def test_a_departure_gives_its_reason(make):
    departure = {"is": "C", "because": "it adds first-hand knowledge"}
    rating = make.graph(make.source("s", derives_from=["post"], reliability=departure)).ratings["s"]
    assert (rating.letter, rating.words) == ("C", "Own reporting.")
    assert (rating.because, rating.is_default) == ("it adds first-hand knowledge", False)
