import pytest

from kb.graph.distillations import KNOWN
from kb.kinds.vocabularies import VOCABULARIES

EDGE = {"teacher": "model-a", "student": "model-b"}


def words(row):
    return f"{row.when}: {row.word}"


CASES = {
    "allegation": {"type": "allegation"},
    "denial": {"type": "denial", "speaker": "lab-b"},
    "admission": {"type": "admission", "speaker": "lab-b"},
    "announcement": {"type": "announcement", "speaker": "lab-b"},
    "test": {"type": "finding", "evidence": [{"type": "statistical", "shown": "shown"}]},
    "rest": {"type": "finding", "evidence": [{"type": "traffic", "shown": "shown"}]},
}


def rows(make, *entries):
    found = make.graph(*entries).distillations
    return [(r.claim, r.n, r.teacher, r.student, r.known) for r in found]


@pytest.mark.parametrize("row", KNOWN.rows, ids=words)
def test_how_it_is_known(make, row):
    claim = make.claim("c", distils=[EDGE], **CASES[row.name])
    assert rows(make, claim) == [("c", 1, "model-a", "model-b", row.word)]


def test_every_case_has_its_row_and_every_word_too():
    assert set(CASES) == {row.name for row in KNOWN}
    assert {row.word for row in KNOWN} == set(VOCABULARIES["distillation.known"])


@pytest.mark.parametrize("type_", ["behavioural", "statistical"])
def test_a_finding_on_behaviour_or_statistics_is_tested(make, type_):
    claim = make.claim("c", "finding", distils=[EDGE], evidence=[{"type": type_, "shown": "none"}])
    assert rows(make, claim)[0][-1] == "tested"


@pytest.mark.parametrize("type_", ["estimate", "opinion", "policy_position", "announcement"])
def test_any_other_claim_by_somebody_else_is_alleged(make, type_):
    assert rows(make, make.claim("c", type_, distils=[EDGE]))[0][-1] == "alleged"


@pytest.mark.parametrize("speaker", ["lab-b", "holding-b"])
def test_an_announcement_by_the_maker_or_its_parent_is_declared(make, speaker):
    assert rows(make, make.claim("c", "announcement", speaker=speaker, distils=[EDGE]))[0][-1] == "declared"


def test_teachers_and_students_may_be_actors(make):
    claim = make.claim(
        "c", "announcement", speaker="lab-b", distils=[{"teacher": "lab-a", "student": "lab-b"}]
    )
    assert rows(make, claim) == [("c", 1, "lab-a", "lab-b", "declared")]


def test_several_edges_of_one_claim_are_never_collapsed(make):
    edges = [EDGE, EDGE | {"access": "api"}, {"teacher": "model-b", "student": "model-a"}]
    assert [row[1:4] for row in rows(make, make.claim("c", distils=edges))] == [
        (1, "model-a", "model-b"),
        (2, "model-a", "model-b"),
        (3, "model-b", "model-a"),
    ]


@pytest.mark.parametrize("student", ["model-b", "lab-b", "unit-b"])
def test_a_denial_denies_edges_of_the_speaker_its_unit_and_its_model(make, student):
    charge = make.charge("lab-b", distils=[{"teacher": "model-a", "student": student}])
    assert rows(make, charge, make.answer("reply")) == [
        ("charge", 1, "model-a", student, "alleged"),
        ("reply", 1, "model-a", student, "denied"),
    ]


def test_a_parent_denies_edges_of_its_units_model(make):
    reply = make.answer("reply", speaker="holding-b")
    assert rows(make, make.charge("lab-b", distils=[EDGE]), reply)[1][-1] == "denied"


@pytest.mark.parametrize("speaker", ["lab-c", "state-b", "jo-doe"])
def test_nobody_denies_edges_of_another(make, speaker):
    reply = make.answer("reply", speaker=speaker)
    assert len(rows(make, make.charge("lab-b", distils=[EDGE]), reply)) == 1


def test_somebody_who_speaks_for_the_maker_denies_for_it(make):
    reply = make.answer("reply", speaker="jo-doe", on_behalf_of="lab-b")
    assert rows(make, make.charge("lab-b", distils=[EDGE]), reply)[1] == (
        "reply",
        1,
        "model-a",
        "model-b",
        "denied",
    )


def test_a_joint_denial_denies_only_the_edges_of_those_who_speak(make):
    edges = [{"teacher": "model-a", "student": lab} for lab in ("lab-b", "lab-c", "lab-d")]
    charge = make.charge("lab-b", "lab-c", "lab-d", distils=edges)
    denied = rows(make, charge, make.answer("reply", speaker=["lab-b", "lab-c"]))[3:]
    assert denied == [
        ("reply", 1, "model-a", "lab-b", "denied"),
        ("reply", 2, "model-a", "lab-c", "denied"),
    ]


def test_a_denial_that_writes_an_edge_itself_has_it_once(make):
    assert len(rows(make, make.charge("lab-b", distils=[EDGE]), make.answer("reply", distils=[EDGE]))) == 2


def test_a_denial_of_two_claims_with_one_edge_has_it_once(make):
    second = make.claim("second", accuses=["lab-b"], distils=[EDGE])
    reply = make.answer("reply", answers=["charge", "second"])
    denied = [
        row for row in rows(make, make.charge("lab-b", distils=[EDGE]), second, reply) if row[0] == "reply"
    ]
    assert denied == [("reply", 1, "model-a", "model-b", "denied")]


def test_a_denied_row_has_the_access_the_sense_and_the_permission_of_the_charge(make):
    terms = make.terms("terms-1", "forbids", "2024-01-01/..")
    edge = EDGE | {"access": "api"}
    charge = make.charge("lab-b", distils=[edge], sense="reasoning_traces", happened="2024-06")
    row = make.graph(terms, charge, make.answer("reply")).distillations[1]
    assert (row.claim, row.access, row.sense) == ("reply", "api", "reasoning_traces")
    assert (row.permission, row.policy) == ("forbidden", "terms-1")


def test_an_admission_and_an_older_denial_give_no_denied_row(make):
    charge = make.charge("lab-b", distils=[EDGE])
    admission = make.answer("adm", "admission", stance="conceded")
    assert len(rows(make, charge, admission, make.answer("old", said_on="2025-01-01"))) == 1


def test_a_withdrawn_denial_gives_no_denied_row(make):
    reply = make.answer("reply", withdrawn={"on": "2025-06-01", "because": "it was misread"})
    assert len(rows(make, make.charge("lab-b", distils=[EDGE]), reply)) == 1
