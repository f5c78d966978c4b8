import datetime

import pytest

from kb.graph import terms_on
from kb.graph.permission import PERMISSION
from kb.kinds.vocabularies import VOCABULARIES


def words(row):
    return f"{row.when}: {row.word}"


CASES = {
    "forbidden": (["forbids"], "2024-06"),
    "conditional": (["conditions"], "2024-06"),
    "permitted": (["permits"], "2024-06"),
    "silent": (["silent"], "2024-06"),
    "disagree": (["forbids", "permits"], "2024-06"),
    "undated": (["forbids"], None),
    "none_known": ([], "2024-06"),
}


def use_of(make, *entries, happened="2024-06", **edge):
    use = {"teacher": "model-a", "student": "model-b", "access": "api"} | edge
    row = make.graph(make.claim("c", happened=happened, distils=[use]), *entries).distillations[0]
    return row.permission, row.policy


@pytest.mark.parametrize("row", PERMISSION.rows, ids=words)
def test_what_the_terms_of_that_day_said(make, row):
    effects, happened = CASES[row.name]
    terms = [make.terms(f"terms-{n}", effect, "2024-01-01/..") for n, effect in enumerate(effects)]
    policy = "terms-0" if row.word != "not_known" else None
    assert use_of(make, *terms, happened=happened) == (row.word, policy)


def test_every_case_has_its_row_and_every_word_too():
    assert set(CASES) == {row.name for row in PERMISSION}
    assert {row.word for row in PERMISSION} == set(VOCABULARIES["distillation.permission"])


def versions(make, first, second, **keys):
    """Two versions of one clause with a day between, 22 May 2024."""
    return [
        make.terms("v1", first, "2023-08-09/2024-05-21", series="clause", **keys),
        make.terms("v2", second, "2024-05-23/..", series="clause", **keys),
    ]


def following(make, first, second):
    """Two versions of one clause that follow each other."""
    return [
        make.terms("v1", first, "2023-08-09/2024-05-21", series="clause"),
        make.terms("v2", second, "2024-05-22/..", series="clause"),
    ]


def test_the_day_between_two_versions_is_not_known(make):
    assert use_of(make, *versions(make, "forbids", "forbids"), happened="2024-05-22") == ("not_known", None)


@pytest.mark.parametrize(("day", "expected"), [("2024-05-21", "forbidden"), ("2024-05-23", "permitted")])
def test_the_days_beside_it_are_known(make, day, expected):
    assert use_of(make, *versions(make, "forbids", "permits"), happened=day)[0] == expected


def test_a_time_over_the_day_between_is_not_known(make):
    assert use_of(make, *versions(make, "forbids", "forbids"), happened="2024-05")[0] == "not_known"


def test_a_time_over_two_versions_that_follow_and_agree_is_known(make):
    assert use_of(make, *following(make, "forbids", "forbids"), happened="2024-05") == ("forbidden", "v1")


def test_a_time_over_two_versions_that_follow_and_differ_is_not_known(make):
    assert use_of(make, *following(make, "forbids", "permits"), happened="2024-05") == ("not_known", None)


def test_two_texts_without_a_series_do_not_count_together(make):
    first = make.terms("v1", "forbids", "2023-08-09/2024-05-21")
    second = make.terms("v2", "forbids", "2024-05-22/..")
    assert use_of(make, first, second, happened="2024-05")[0] == "not_known"


@pytest.mark.parametrize("happened", ["2024-05/..", "../2024-05", "2023/2024", "2022"])
def test_a_time_that_the_terms_do_not_cover_whole_is_not_known(make, happened):
    assert use_of(make, make.terms("t", "forbids", "2023-08-09/.."), happened=happened)[0] == "not_known"


def test_terms_that_the_claim_names_need_no_day(make):
    terms = make.terms("named", "conditions", "2020-01-01/2020-12-31", issuer="lab-c")
    assert use_of(make, terms, happened=None, terms="named") == ("conditional", "named")


def test_terms_that_the_claim_names_go_before_others(make):
    named = make.terms("named", "permits", "2024-01-01/..", covers=["app"])
    assert (
        use_of(make, named, make.terms("other", "forbids", "2024-01-01/.."), terms="named")[0] == "permitted"
    )


def test_terms_of_another_access_do_not_count(make):
    app = make.terms("app-terms", "permits", "2024-01-01/..", covers=["app"])
    both = make.terms("both", "forbids", "2024-01-01/..", covers=["api", "app"])
    assert use_of(make, app, both) == ("forbidden", "both")
    assert use_of(make, app, both, access="app") == ("not_known", None)


@pytest.mark.parametrize("access", ["not_stated", "dataset"])
def test_an_access_that_no_terms_cover_is_not_known(make, access):
    assert use_of(make, make.terms("t", "forbids", "2024-01-01/.."), access=access)[0] == "not_known"


def test_terms_of_another_issuer_do_not_count(make):
    assert use_of(make, make.terms("t", "forbids", "2024-01-01/..", issuer="lab-c"))[0] == "not_known"


def test_an_actor_teaches_under_its_own_terms(make):
    terms = make.terms("t", "forbids", "2024-01-01/..")
    assert use_of(make, terms, teacher="lab-a") == ("forbidden", "t")


def test_weights_are_under_the_licence_of_the_model(make):
    model = make.model("model-a", "lab-a", licence="open")
    licence = make.terms("open", "permits", "2024-01-01/..", type="licence", covers=[])
    terms = make.terms("t", "forbids", "2024-01-01/..", covers=["api", "weights"])
    assert use_of(make, model, licence, terms, access="weights") == ("permitted", "open")
    assert use_of(make, model, licence, terms, access="api") == ("forbidden", "t")


def test_weights_without_a_licence_are_under_the_makers_terms(make):
    terms = make.terms("t", "forbids", "2024-01-01/..", covers=["weights"])
    assert use_of(make, terms, access="weights") == ("forbidden", "t")


def test_a_law_and_a_clause_without_effect_do_not_count(make):
    law = make.terms("law", "permits", "2024-01-01/..", type="law", jurisdiction="US")
    silent = make.terms("blank", None, "2024-01-01/..")
    assert use_of(make, law, silent, make.terms("t", "forbids", "2024-01-01/.."))[0] == "forbidden"


def test_withdrawn_terms_do_not_count(make):
    gone = make.terms("t", "forbids", "2024/..", withdrawn={"on": "2025-06-01", "because": "wrong text"})
    assert use_of(make, gone)[0] == "not_known"
    assert use_of(make, gone, terms="t")[0] == "not_known"


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (datetime.date(2023, 8, 8), []),
        (datetime.date(2023, 8, 9), ["v1"]),
        (datetime.date(2024, 5, 21), ["v1"]),
        (datetime.date(2024, 5, 22), []),
        (datetime.date(2024, 5, 23), ["v2"]),
        (datetime.date(2030, 1, 1), ["v2"]),
    ],
)
def test_terms_in_force_on_a_day(make, day, expected):
    record = make.record(*versions(make, "forbids", "permits"))
    assert [policy.id for policy in terms_on(record, day)] == expected
