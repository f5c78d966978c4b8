import pytest

from kb.graph.evidence import CANNOT_SHOW
from kb.kinds.vocabularies import VOCABULARIES


def words(row):
    return f"{row.when}: {row.word}"


CASES = {
    "traffic": "Traffic cannot show that the answers were trained on.",
    "behavioural": "A model's behaviour cannot show that its cause is another than web text.",
    "statistical": "A statistical signal cannot show which way and by which path the outputs went.",
    "testimony": "Testimony cannot show more than the witness saw.",
    "document": "A document cannot show that what it says was carried out.",
}


@pytest.mark.parametrize("row", CANNOT_SHOW.rows, ids=words)
def test_what_evidence_of_this_type_cannot_show(make, row):
    graph = make.graph(make.claim("c", evidence=[{"type": row.name, "shown": "described"}]))
    support = graph.support["c"]
    assert (support.evidence_types, support.cannot_show) == ((row.name,), (CASES[row.name],))


def test_every_type_of_evidence_has_its_row_and_every_row_a_case():
    assert set(CASES) == {row.name for row in CANNOT_SHOW} == set(VOCABULARIES["evidence.type"])


def test_types_of_supporters_stand_beside_those_of_the_claim(make):
    claim = make.claim("c", evidence=[{"type": "document", "shown": "none"}])
    other = make.claim("d", "finding", supports=["c"], evidence=[{"type": "traffic", "shown": "none"}])
    assert make.graph(claim, other).support["c"].evidence_types == ("traffic", "document")
