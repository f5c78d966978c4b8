import pytest

from kb.graph.memberships import INHERITING


def members(make, *entries):
    found = make.graph(make.dispute("quarrel"), question(make), *entries).memberships
    return [(m.kind, m.id, m.dispute, m.position) for m in found]


def question(make):
    positions = [{"key": "much", "says": "It matters much."}, {"key": "little", "says": "It matters little."}]
    return make.dispute("how-much", kind="question", positions=positions)


def test_claims_events_and_policies_belong_to_what_they_write(make):
    event = make.event("release", disputes=["quarrel"])
    terms = make.terms("terms", "forbids", "2024/..", disputes=["quarrel"])
    assert members(make, make.claim("c", disputes=["quarrel"]), event, terms) == [
        ("claim", "c", "quarrel", None),
        ("event", "release", "quarrel", None),
        ("policy", "terms", "quarrel", None),
    ]


def test_a_question_with_two_positions_keeps_them_apart(make):
    much = make.claim("a", disputes=["how-much#much"])
    little = make.claim("b", disputes=["how-much#little"])
    both = make.claim("c", disputes=["how-much#much", "how-much#little"])
    assert members(make, much, little, both) == [
        ("claim", "a", "how-much", "much"),
        ("claim", "b", "how-much", "little"),
        ("claim", "c", "how-much", "little"),
        ("claim", "c", "how-much", "much"),
    ]


@pytest.mark.parametrize("relation", INHERITING)
def test_a_claim_belongs_to_the_disputes_of_the_claim_that_it(make, relation):
    charge = make.charge("lab-b", disputes=["quarrel"])
    other = make.claim("other", "opinion", **{relation: ["charge"]})
    assert ("claim", "other", "quarrel", None) in members(make, charge, other)


@pytest.mark.parametrize("relation", ["supersedes", "distinct_from"])
def test_a_claim_does_not_belong_to_the_disputes_of_the_claim_that_it(make, relation):
    charge = make.charge("lab-b", disputes=["quarrel"])
    other = make.claim("other", "opinion", **{relation: ["charge"]})
    assert members(make, charge, other) == [("claim", "charge", "quarrel", None)]


def test_an_answer_to_an_answer_belongs_too_and_circles_end(make):
    charge = make.charge("lab-b", disputes=["quarrel"], qualifies=["second"])
    first = make.answer("first")
    second = make.answer("second", "opinion", answers=["first"])
    assert [id for _, id, _, _ in members(make, charge, first, second)] == ["charge", "first", "second"]


def test_a_position_is_not_inherited(make):
    charge = make.charge("lab-b", disputes=["how-much#much"])
    other = make.claim("other", "opinion", contests=["charge"])
    assert members(make, charge, other) == [
        ("claim", "charge", "how-much", "much"),
        ("claim", "other", "how-much", None),
    ]


def test_a_position_that_a_claim_writes_replaces_the_inherited_membership(make):
    charge = make.charge("lab-b", disputes=["how-much#much"])
    other = make.claim("other", "opinion", contests=["charge"], disputes=["how-much#little"])
    assert members(make, charge, other)[1:] == [("claim", "other", "how-much", "little")]


def test_withdrawn_claims_and_disputes_have_no_members(make):
    gone = {"on": "2025-06-01", "because": "it was misread"}
    charge = make.charge("lab-b", disputes=["quarrel", "old"], withdrawn=gone)
    old = make.dispute("old", withdrawn=gone)
    still = make.claim("still", disputes=["old"])
    assert members(make, old, still, charge, make.answer("reply")) == []
