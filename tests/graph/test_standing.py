import pytest

from kb.graph import in_lists
from kb.graph.responses import STANDING

SEARCH = {"from": "lab-b", "through": "2025-03-01", "looked": "its own site"}


def words(row):
    return f"{row.when}: {row.word}"


CASES = {
    "conceded": lambda m: [m.answer("reply", "admission", stance="conceded")],
    "partly_conceded": lambda m: [m.answer("reply", "admission", stance="partly_conceded")],
    "denied": lambda m: [m.answer("reply")],
    "answered_otherwise": lambda m: [m.answer("reply", "opinion")],
    "declined": lambda m: [m.answer("reply", "announcement", stance="declined")],
    "unanswered": lambda m: [m.charge("lab-b", no_reply=[SEARCH])],
    "not_searched": lambda m: [],
}


@pytest.mark.parametrize("row", STANDING.rows, ids=words)
def test_how_an_accused_stands_to_a_claim(make, row):
    graph = make.graph(make.charge("lab-b"), *CASES[row.name](make))
    (response,) = graph.responses["charge"]
    assert (response.actor, response.answered_by, response.standing) == ("lab-b", "self", row.word)


def test_every_case_has_its_row():
    assert set(CASES) == {row.name for row in STANDING}


def standing_of(make, *answers, **keys):
    (response,) = make.graph(make.charge("lab-b", **keys), *answers).responses["charge"]
    return response


def test_the_latest_day_with_an_answer_counts(make):
    early = make.answer("early", "admission", stance="conceded", said_on="2025-02-01")
    late = make.answer("late", said_on="2025-09-17")
    assert standing_of(make, early, late).standing == "denied"
    assert standing_of(make, early, late).answer == "late"


def test_denial_and_partial_concession_on_one_day_are_partly_conceded(make):
    denial = make.answer("a-denial")
    part = make.answer("b-part", "admission", stance="partly_conceded")
    response = standing_of(make, denial, part)
    assert (response.standing, response.answer) == ("partly_conceded", "b-part")


ONE_DAY = [
    ("admission", {"stance": "conceded"}, "conceded"),
    ("admission", {"stance": "partly_conceded"}, "partly_conceded"),
    ("denial", {}, "denied"),
    ("opinion", {}, "answered_otherwise"),
    ("announcement", {"stance": "declined"}, "unanswered"),
]


@pytest.mark.parametrize("stronger", range(len(ONE_DAY)))
@pytest.mark.parametrize("weaker", range(len(ONE_DAY)))
def test_of_several_answers_on_one_day_the_one_that_grants_most_stands(make, stronger, weaker):
    first, second = sorted([stronger, weaker])
    answers = [make.answer(f"r-{n}-{n == first}", ONE_DAY[n][0], **ONE_DAY[n][1]) for n in {first, second}]
    assert standing_of(make, *answers).standing == ONE_DAY[first][2]


def test_declining_later_does_not_take_a_denial_back(make):
    later = make.answer("later", "announcement", stance="declined", said_on="2025-05-01")
    response = standing_of(make, make.answer("reply"), later)
    assert (response.standing, response.answer, response.how) == ("denied", "reply", None)


def test_a_party_that_only_declined_is_unanswered_and_the_row_says_how(make):
    charge = {"original": "post"}
    reply = make.answer("reply", "announcement", stance="declined", original="post")
    response = standing_of(make, reply, **charge)
    assert (response.standing, response.answer, response.how) == ("unanswered", "reply", "declined")
    assert (response.through, response.looked, response.source) == (None, None, "post")


def test_a_page_that_says_the_party_declined_makes_it_unanswered(make):
    response = standing_of(make, no_reply=[SEARCH | {"how": "declined", "source": "post"}])
    assert (response.standing, response.answer, response.how) == ("unanswered", None, "declined")
    assert (response.through, response.looked, response.source) == ("2025-03-01", "its own site", "post")


def test_of_several_searches_the_one_that_reaches_furthest_is_shown(make):
    earlier = {"from": "lab-b", "through": "2025-02-01", "looked": "one paper", "how": "no_answer"}
    response = standing_of(make, no_reply=[earlier, SEARCH])
    assert (response.through, response.looked, response.how) == ("2025-03-01", "its own site", "none_found")


def test_an_answer_outweighs_a_search_that_found_none(make):
    response = standing_of(make, make.answer("reply"), no_reply=[SEARCH])
    assert (response.standing, response.answer, response.through) == ("denied", "reply", None)


def test_joint_denial_of_two_of_three_leaves_the_third_unanswered(make):
    silent = {"from": "lab-d", "through": "2025-03-01", "looked": "its own site"}
    charge = make.charge("lab-b", "lab-c", "lab-d", no_reply=[silent])
    graph = make.graph(charge, make.answer("reply", speaker=["lab-b", "lab-c"]))
    rows = graph.responses["charge"]
    assert [(r.actor, r.standing, r.answer) for r in rows] == [
        ("lab-b", "denied", "reply"),
        ("lab-c", "denied", "reply"),
        ("lab-d", "unanswered", None),
    ]
    assert in_lists(rows) == "denied by 2 of 3, unanswered by 1 of 3"


def test_a_state_answers_for_a_company_and_the_company_stays_not_searched(make):
    graph = make.graph(make.charge("lab-b"), make.answer("reply", speaker="state-b"))
    rows = graph.responses["charge"]
    assert [(r.answered_by, r.standing, r.answer) for r in rows] == [
        ("self", "not_searched", None),
        ("state", "denied", "reply"),
    ]
    assert in_lists(rows) == "not searched"


def test_an_answer_older_than_the_claim_gives_no_standing(make):
    reply = make.answer("reply", said_on="2025-01-28")
    graph = make.graph(make.charge("lab-b"), reply)
    assert graph.responses["charge"][0].standing == "not_searched"
    assert graph.support["charge"].against == ()
    assert graph.incoming["charge"]["answers"] == ("reply",)


def test_an_answer_of_a_month_that_reaches_the_day_of_the_claim_stands(make):
    assert standing_of(make, make.answer("reply", said_on="2025-01")).standing == "denied"


def test_a_group_is_owed_no_response_and_has_a_row_only_where_someone_answered(make):
    charge = make.charge("firms-x", no_reply=[SEARCH | {"from": "firms-x"}])
    assert make.graph(charge).responses["charge"] == ()
    by_state = make.graph(charge, make.answer("reply", speaker="state-b")).responses["charge"]
    assert [(r.actor, r.answered_by, r.standing) for r in by_state] == [("firms-x", "state", "denied")]
    own = make.graph(charge, make.answer("reply", speaker="firms-x")).responses["charge"]
    assert [(r.actor, r.answered_by, r.standing) for r in own] == [("firms-x", "self", "denied")]


def test_a_parent_answers_for_its_unit(make):
    assert standing_of(make, make.answer("reply", speaker="holding-b")).standing == "denied"


def test_an_answer_to_a_repeated_claim_is_shown_and_gives_no_standing(make):
    first = make.claim("first", accuses=["lab-b"], said_on="2025-01-01")
    reply = make.answer("reply", answers=["first"], said_on="2025-01-10")
    graph = make.graph(first, reply, make.charge("lab-b", repeats=["first"]))
    assert graph.earlier_answers["charge"] == ("reply",)
    assert graph.responses["charge"][0].standing == "not_searched"
    assert graph.responses["first"][0].standing == "denied"


def test_an_answer_to_both_is_no_earlier_answer(make):
    first = make.claim("first", accuses=["lab-b"], said_on="2025-01-01")
    reply = make.answer("reply", answers=["first", "charge"])
    graph = make.graph(first, reply, make.charge("lab-b", repeats=["first"]))
    assert graph.earlier_answers["charge"] == ()
    assert graph.responses["charge"][0].standing == "denied"


def test_claims_that_repeat_each_other_come_to_an_end(make):
    first = make.claim("first", accuses=["lab-b"], repeats=["charge"])
    graph = make.graph(first, make.charge("lab-b", repeats=["first"]), make.answer("reply"))
    assert graph.earlier_answers["first"] == ("reply",)
    assert graph.earlier_answers["charge"] == ()


def test_a_withdrawn_denial_leaves_the_claim_not_searched(make):
    reply = make.answer("reply", withdrawn={"on": "2025-06-01", "because": "it was misread"})
    graph = make.graph(make.charge("lab-b"), reply)
    assert graph.responses["charge"][0].standing == "not_searched"
    assert graph.headlines["reply"] == "Lab B says that it was so"


def test_a_finding_that_accuses_has_responses_too(make):
    finding = make.claim("charge", "finding", accuses=["lab-b"])
    assert make.graph(finding, make.answer("reply")).responses["charge"][0].standing == "denied"


def test_a_claim_without_accused_has_no_rows(make):
    assert make.graph(make.claim("charge"), make.answer("reply")).responses["charge"] == ()


def test_contesting_claims_of_others_are_counted_apart(make):
    third = make.claim("third", "opinion", speaker="jo-doe", contests=["charge"])
    own = make.claim("own", "opinion", speaker="lab-a", contests=["charge"])
    graph = make.graph(make.charge("lab-b"), third, own)
    assert graph.contested_by["charge"] == ("third",)
    assert graph.responses["charge"][0].standing == "not_searched"


def test_an_answer_reaches_claims_that_repeat_at_second_hand(make):
    first = make.claim("first", accuses=["lab-b"], said_on="2025-01-01")
    second = make.claim("second", accuses=["lab-b"], said_on="2025-01-02", repeats=["first"])
    replies = [
        make.answer("late-reply", answers=["first"], said_on="2025-01-20"),
        make.answer("own-reply", answers=["second"], said_on="2025-01-10"),
    ]
    graph = make.graph(first, second, make.charge("lab-b", repeats=["second"]), *replies)
    assert graph.earlier_answers["charge"] == ("own-reply", "late-reply")
    assert graph.earlier_answers["second"] == ("late-reply",)
    assert graph.earlier_answers["first"] == ()
