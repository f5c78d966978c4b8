"""How far readers agree: alpha against the hand, and rounds of readings."""

import pytest

from kb.entries.readings import Reading, readings
from kb.failures import Unable
from kb.graph.agreement import FieldAgreement, alpha, rounds


def reading(claim, reader, **fields):
    return Reading(
        round="2026-11-24-blind", on="2026-11-24", claim=claim, reader=reader, had="sources", **fields
    )


def test_alpha_of_two_readers_is_what_the_hand_calculates():
    # Three of twelve differ; of all 24 values five are a and nineteen b.
    one, other = "abbbbbaabbbb", "abbbbbbbbbba"
    by_hand = 1 - (24 - 1) * 6 / (24 * 24 - 5 * 5 - 19 * 19)
    assert alpha(list(zip(one, other, strict=True))) == pytest.approx(by_hand)


def test_alpha_of_equal_readings_is_one_and_of_one_value_is_none():
    assert alpha([("a", "a"), ("b", "b")]) == 1
    assert alpha([("a", "a"), ("a", "a")]) is None


def test_a_round_compares_what_was_filled_in_by_two():
    found = rounds(
        [
            reading("x", "entry", type="denial", speaker=["lab-a"], accuses=[]),
            reading("x", "blind", type="denial", speaker=["lab-a"]),
            reading("y", "entry", type="allegation", speaker=["lab-a", "lab-b"], accuses=["lab-c"]),
            reading("y", "blind", type="finding", speaker=["lab-b", "lab-a"]),
        ]
    )
    assert [(each.field, each.claims, each.agreed) for each in found[0].fields] == [
        ("type", 2, 1),
        ("speaker", 2, 2),
    ]
    assert found[0].fields[1] == FieldAgreement("speaker", 2, 2, 1.0)
    assert found[0].looked_through == 0


def test_a_round_counts_claims_with_errors_once():
    found = rounds(
        [
            reading("x", "audit", errors=["the day is one late", "a name"]),
            reading("y", "audit", errors=["speaker and accused are swapped"], is_serious=True),
            reading("z", "audit", errors=[]),
        ]
    )
    assert (found[0].looked_through, found[0].with_errors, found[0].with_serious_errors) == (3, 2, 1)


def test_a_line_that_is_no_reading_is_named(tmp_path):
    folder = tmp_path / "readings"
    folder.mkdir()
    (folder / "a.jsonl").write_text('{"claim": "x"}\n', "utf-8")
    with pytest.raises(Unable, match=r"a\.jsonl, line 1: round: Field required"):
        readings(tmp_path)
