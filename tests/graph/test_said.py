import pytest

from kb.graph.said import SAID

CASES = {
    "ruling": {"capacity": "ruling", "type": "finding"},
    "report": {"capacity": "leak"},
    "allegation": {},
    "denial": {"type": "denial"},
    "admission": {"type": "admission"},
    "finding": {"type": "finding"},
    "estimate": {"type": "estimate"},
    "announcement": {"type": "announcement"},
    "policy_position": {"type": "policy_position"},
    "rest": {"type": "opinion"},
}


@pytest.mark.parametrize("row", SAID.rows, ids=lambda row: f"{row.when}: {row.word}")
def test_how_a_picture_names_a_statement(make, row):
    assert SAID.first(make.claim("c", **CASES[row.name])).name == row.name


def test_every_row_has_its_case():
    assert set(CASES) == {row.name for row in SAID}
