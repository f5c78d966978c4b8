import pytest

from kb.graph.headlines import VERBS

CASES = {
    "report": ("report", "Paper X reports that it was so"),
    "leak": ("leak", "Paper X, citing unnamed people, says that it was so"),
    "rest": ("on_record", "Paper X says that it was so"),
}
PLURAL = {
    "report": "Paper X and Lab A report that it was so",
    "leak": "Paper X and Lab A, citing unnamed people, say that it was so",
    "rest": "Paper X and Lab A say that it was so",
}


def words(row):
    return f"{row.when}: {row.word.strip()}"


@pytest.mark.parametrize("row", VERBS.rows, ids=words)
def test_a_headline_joins_the_speaker_to_what_is_said(make, row):
    capacity, expected = CASES[row.name]
    graph = make.graph(make.claim("c", speaker="paper-x", capacity=capacity))
    assert graph.headlines["c"] == expected


@pytest.mark.parametrize("row", VERBS.rows, ids=words)
def test_several_speakers_take_the_plural(make, row):
    graph = make.graph(make.claim("c", speaker=["paper-x", "lab-a"], capacity=CASES[row.name][0]))
    assert graph.headlines["c"] == PLURAL[row.name]


def test_every_case_has_its_row():
    assert set(CASES) == set(PLURAL) == {row.name for row in VERBS}


def test_three_speakers_are_all_named(make):
    graph = make.graph(make.claim("c", speaker=["lab-a", "lab-b", "lab-c"]))
    assert graph.headlines["c"] == "Lab A, Lab B and Lab C say that it was so"


def test_four_speakers_are_counted_in_the_headline_and_named_beside_it(make):
    graph = make.graph(make.claim("c", speaker=["lab-a", "lab-b", "lab-c", "lab-d"]))
    assert graph.headlines["c"] == "Lab A and 3 others say that it was so"
    assert graph.speakers["c"] == ("Lab A", "Lab B", "Lab C", "Lab D")


def test_a_source_that_speaks_stands_for_its_authors(make):
    article = make.source("article", authors=["Ann Lee", "Bo Ek"])
    graph = make.graph(article, make.claim("c", speaker="article"))
    assert graph.headlines["c"] == "Ann Lee and Bo Ek say that it was so"
    assert graph.speakers["c"] == ("Ann Lee", "Bo Ek")


def test_a_source_without_authors_stands_for_its_publisher(make):
    graph = make.graph(make.source("article"), make.claim("c", speaker="article"))
    assert graph.headlines["c"] == "Publisher of article says that it was so"


def test_line_breaks_of_a_folded_text_become_spaces(make):
    graph = make.graph(make.claim("c", says="it was\n  so\n"))
    assert graph.headlines["c"] == "Lab A says that it was so"


def test_title_is_the_headline_of_a_claim_and_the_name_of_anything_else(make):
    graph = make.graph(make.claim("c"))
    assert graph.title("c") == "Lab A says that it was so"
    assert graph.title("lab-b") == "Lab B"
