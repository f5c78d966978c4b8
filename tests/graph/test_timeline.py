"""The line of time: what stands in it, in which order, and in which month."""

import pytest

from kb.graph.timeline import month_of, timeline


def lines(graph):
    return [(moment.day, moment.kind, moment.type, moment.id) for moment in timeline(graph)]


def test_statements_events_steps_and_versions_stand_in_one_line_the_newest_first(make):
    bill = make.terms("bill", None, "2025-03-01/..").model_copy(update={"in_force": None})
    stages = make.terms("law", "forbids", "2024-01-01/2024-12-31")
    graph = make.graph(
        make.charge(),
        make.event("release", date="2025-01-20"),
        stages,
        bill.model_validate(
            {
                **bill.model_dump(by_alias=True, exclude={"kind_", "body"}),
                "type": "bill",
                "jurisdiction": "US",
                "effect": None,
                "stages": [{"date": "2025-02-02", "stage": "introduced", "source": "post"}],
            }
        ),
    )
    assert lines(graph) == [
        ("2025-02-02", "policy", "introduced", "bill"),
        ("2025-01-29", "claim", "allegation", "charge"),
        ("2025-01-20", "event", "model_release", "release"),
        ("2024-01-01", "policy", "in_force", "law"),
    ]


def test_claims_about_copied_weights_and_withdrawn_entries_are_left_out(make):
    gone = {"on": "2025-03-01", "because": "it was no statement"}
    graph = make.graph(make.charge(sense="weights_reuse"), make.claim("other", withdrawn=gone))
    assert lines(graph) == []


def test_a_moment_names_speakers_accused_and_makers_with_their_countries_and_its_disputes(make):
    charge = make.charge("lab-b", about=["model-a"], disputes=["quarrel"])
    moment = timeline(make.graph(charge, make.dispute("quarrel")))[0]
    assert moment.actors == ("lab-a", "lab-b")
    assert moment.places == ("US", "CN")
    assert moment.disputes == ("quarrel",)


@pytest.mark.parametrize(
    ("date", "month"),
    [
        ("2025-01-29", "2025-01"),
        ("2025-01", "2025-01"),
        ("2025", "2025"),
        ("../2025-01-29", "2025-01"),
        ("2024-12-30/2025-01-02", "2024-12"),
        ("2025/..", "2025"),
    ],
)
def test_a_date_lies_in_its_month_or_where_that_is_not_known_in_its_year(date, month):
    assert month_of(date) == month


def test_what_has_only_a_year_comes_after_the_months_of_that_year(make):
    dates = {"late": "2024-12-31", "year": "2025", "early": "2025-01-01"}
    graph = make.graph(*(make.claim(id, said_on=date) for id, date in dates.items()))
    assert [moment.id for moment in timeline(graph)] == ["early", "year", "late"]
