import pytest

from kb.graph.support_words import SUPPORT
from kb.kinds.vocabularies import VOCABULARIES

TRAFFIC = {"type": "traffic", "shown": "shown"}
BEHAVIOUR = {"type": "behavioural", "shown": "shown"}
DESCRIBED = {"type": "traffic", "shown": "described"}
NAMED = {"type": "traffic", "shown": "none"}


def words(row):
    return f"{row.when}: {row.word}"


def finding(make, id, speaker, relation="supports", **keys):
    """A finding about the charge that rests on a page of its own."""
    base = {"speaker": speaker, relation: ["charge"], "evidence": [TRAFFIC], "original": f"page-{id}"}
    return [make.source(f"page-{id}", derives_from=[]), make.claim(id, "finding", **(base | keys))]


def shown(make, *items, **keys):
    return make.charge("lab-b", evidence=list(items or [TRAFFIC]), original="post", **keys)


CASES = {
    "found": lambda m: [shown(m, DESCRIBED), m.claim("r", "finding", capacity="ruling", supports=["charge"])],
    "conceded": lambda m: [shown(m), m.answer("reply", "admission", stance="conceded")],
    "shown_both": lambda m: [shown(m), *finding(m, "against", "lab-c", "contests")],
    "shown_independent": lambda m: [shown(m), *finding(m, "other", "lab-c")],
    "shown_one": lambda m: [shown(m)],
    "contradicted": lambda m: [shown(m, DESCRIBED), m.answer("reply", evidence=[TRAFFIC])],
    "described": lambda m: [shown(m, DESCRIBED)],
    "cannot_be_judged": lambda m: [m.charge("lab-b")],
    "asserted": lambda m: [m.charge("lab-b", original="post")],
}


def support_of(make, *entries, id="charge"):
    return make.graph(*entries).support[id]


@pytest.mark.parametrize("row", SUPPORT.rows, ids=words)
def test_what_the_public_can_see_for_a_claim(make, row):
    support = support_of(make, *CASES[row.name](make))
    assert (support.word, support.because, support.admiralty) == (row.word, row.when, row.admiralty)
    assert (support.next_word, support.next_needs) == (row.next_word, row.next_needs)
    assert support.overridden is False


def test_every_case_has_its_row_and_every_word_too():
    assert list(CASES) == [row.name for row in SUPPORT]
    assert [row.word for row in SUPPORT] == list(VOCABULARIES["claim.support"])


def test_admiralty_numbers_are_those_of_the_model():
    numbers = {row.word: row.admiralty for row in SUPPORT}
    assert {word: n for word, n in numbers.items() if n != 6} == {
        "found": 1,
        "conceded": 1,
        "shown_independent": 2,
        "shown_one": 3,
    }


def test_following_the_next_word_never_goes_in_a_circle():
    following = {row.word: row.next_word for row in SUPPORT}
    for word in following:
        way = [word]
        while following[way[-1]]:
            way.append(following[way[-1]])
            assert len(way) <= len(following)


def test_a_ruling_for_stands_above_every_concession_and_every_ruling_against(make):
    ruling = make.claim("r", "finding", capacity="ruling", supports=["charge"])
    against = make.claim("s", "finding", capacity="ruling", contests=["charge"])
    assert support_of(make, shown(make), ruling, against).word == "found"


def test_a_ruling_against_counts_as_shown(make):
    ruling = make.claim("r", "finding", capacity="ruling", contests=["charge"])
    assert support_of(make, shown(make, DESCRIBED), ruling).word == "contradicted"
    assert support_of(make, shown(make), ruling).word == "shown_both"


def test_one_of_two_accused_that_concedes_does_not_concede_the_claim(make):
    charge = make.charge("lab-b", "lab-c", original="post", evidence=[DESCRIBED])
    reply = make.answer("reply", "admission", stance="conceded")
    assert support_of(make, charge, reply).word == "described"


def test_a_state_does_not_concede_for_a_company(make):
    reply = make.answer("reply", "admission", stance="conceded", speaker="state-b")
    assert support_of(make, shown(make, DESCRIBED), reply).word == "described"


def test_an_admission_is_the_own_word_of_its_speaker(make):
    admission = make.claim("adm", "admission", speaker="lab-b", original="post")
    assert support_of(make, admission, id="adm").word == "conceded"


@pytest.mark.parametrize("stance", ["partly_conceded", "answered_otherwise"])
def test_a_partial_concession_and_a_denial_without_evidence_leave_the_word(make, stance):
    part = make.answer("part", "admission", stance=stance)
    assert support_of(make, shown(make), part, make.answer("denial")).word == "shown_one"


def test_evidence_of_a_denial_that_answers_is_against_the_claim(make):
    support = support_of(make, shown(make), make.answer("reply", evidence=[BEHAVIOUR]))
    assert (support.word, support.against) == ("shown_both", ("reply",))


def test_an_opinion_that_answers_is_not_against_the_claim(make):
    support = support_of(make, shown(make), make.answer("reply", "opinion", evidence=[TRAFFIC]))
    assert (support.word, support.against) == ("shown_one", ())


def test_the_claim_itself_stands_first_among_those_in_favour(make):
    support = support_of(make, shown(make), *finding(make, "a-finding", "lab-c"))
    assert support.in_favour == ("charge", "a-finding")


def test_a_parent_and_its_unit_are_one_speaker(make):
    charge = make.claim("charge", speaker="holding-b", evidence=[TRAFFIC], original="post")
    assert support_of(make, charge, *finding(make, "other", "unit-b")).word == "shown_one"


def test_two_units_of_one_parent_are_one_speaker(make):
    sister = make.actor("sister", parent="holding-b")
    charge = make.claim("charge", speaker="sister", evidence=[TRAFFIC], original="post")
    assert support_of(make, sister, charge, *finding(make, "other", "lab-b")).word == "shown_one"


def test_somebody_who_speaks_for_the_accuser_is_no_second_speaker(make):
    other = finding(make, "other", "jo-doe", on_behalf_of="lab-a")
    assert support_of(make, shown(make), *other).word == "shown_one"


def test_the_author_of_a_source_and_the_actor_of_that_name_are_one_speaker(make):
    study = make.source("study", type="paper", authors=["J. Doe"], derives_from=[])
    charge = make.claim("charge", speaker="study", evidence=[TRAFFIC], original="study")
    assert support_of(make, study, charge, *finding(make, "other", "jo-doe")).word == "shown_one"


def test_two_speakers_with_one_origin_are_one(make):
    other = finding(make, "other", "lab-c", original="post")
    assert support_of(make, shown(make), *other).word == "shown_one"


def test_two_speakers_whose_reports_draw_on_one_post_are_one(make):
    retold = make.source("retold", derives_from=["post"])
    other = finding(make, "other", "lab-c", original="retold")
    assert support_of(make, shown(make), retold, *other).word == "shown_one"


def test_a_speaker_whose_origin_is_not_known_is_not_independent(make):
    basis = make.source("basis")
    other = finding(make, "other", "lab-c", original=None, reports=["basis"])
    assert support_of(make, shown(make), basis, *other).word == "shown_one"


def test_two_observers_of_behaviour_alone_are_one(make):
    other = finding(make, "other", "lab-c", evidence=[BEHAVIOUR])
    assert support_of(make, shown(make, BEHAVIOUR), *other).word == "shown_one"


def test_an_observer_of_behaviour_and_one_of_traffic_are_two(make):
    other = finding(make, "other", "lab-c", evidence=[BEHAVIOUR])
    assert support_of(make, shown(make), *other).word == "shown_independent"


def test_of_three_two_must_be_apart_from_each_other(make):
    observer = finding(make, "observer", "lab-c", evidence=[BEHAVIOUR])
    same = finding(make, "same", "lab-a", original="post")
    assert support_of(make, shown(make, BEHAVIOUR), *observer).word == "shown_one"
    assert support_of(make, shown(make, BEHAVIOUR), *observer, *same).word == "shown_independent"


@pytest.mark.parametrize("capacity", ["leak", "report"])
def test_testimony_in_a_leak_or_report_is_at_most_described(make, capacity):
    item = {"type": "testimony", "shown": "shown"}
    assert support_of(make, shown(make, item, capacity=capacity)).word == "described"
    assert support_of(make, shown(make, item, capacity="filing")).word == "shown_one"


def test_a_document_shown_in_a_report_is_shown(make):
    item = {"type": "document", "shown": "shown"}
    assert support_of(make, shown(make, item, capacity="report")).word == "shown_one"


def test_described_by_a_supporter_is_described(make):
    charge = make.charge("lab-b", original="post")
    assert (
        support_of(make, charge, *finding(make, "other", "lab-c", evidence=[DESCRIBED])).word == "described"
    )


def test_evidence_that_is_only_named_leaves_an_assertion(make):
    assert support_of(make, make.charge("lab-b", evidence=[NAMED])).word == "asserted"


def test_an_original_that_was_not_read_cannot_be_judged(make):
    unread = make.source("unread", seen="cited")
    assert support_of(make, unread, make.charge("lab-b", original="unread")).word == "cannot_be_judged"


def test_an_override_is_printed_as_one_with_its_reason(make):
    charge = shown(make, support={"is": "asserted", "because": "the page lacks the material"})
    support = support_of(make, charge)
    assert (support.word, support.because, support.overridden) == (
        "asserted",
        "the page lacks the material",
        True,
    )
    assert (support.admiralty, support.next_word, support.evidence_types) == (6, "described", ("traffic",))


@pytest.mark.parametrize("type_", ["policy_position", "opinion", "announcement"])
def test_claims_that_do_not_speak_of_evidence_have_no_support(make, type_):
    assert "c" not in make.graph(make.claim("c", type_)).support


@pytest.mark.parametrize("type_", ["allegation", "finding", "estimate", "denial", "admission"])
def test_claims_that_speak_of_evidence_have_support(make, type_):
    assert "c" in make.graph(make.claim("c", type_)).support


def test_a_withdrawn_supporter_and_a_withdrawn_claim_take_no_part(make):
    gone = {"withdrawn": {"on": "2025-06-01", "because": "it was misread"}}
    graph = make.graph(shown(make), *finding(make, "other", "lab-c", **gone))
    assert graph.support["charge"].word == "shown_one"
    assert graph.support["charge"].in_favour == ("charge",)
    assert "other" not in graph.support
