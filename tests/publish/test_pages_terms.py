"""The page of terms: versions with their days, what each changes, and the steps of a bill."""

import re
from datetime import date

import pytest

from kb.graph import terms_on
from kb.kinds import Record
from kb.publish.pages.terms import states_on


def text(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html)).strip()


def terms(make, day: str, in_force: str, effect: str, series: str = "lab-a-terms"):
    return make.policy(
        {
            "id": f"{series}-{day}", "type": "terms", "title": f"Terms of {day}", "issuer": "lab-a",
            "jurisdiction": "none", "sources": ["post"], "series": series, "in_force": in_force,
            "effect": effect, "scope": "training on answers", "covers": ["api"],
        }
    )  # fmt: skip


@pytest.fixture
def three(make):
    return [
        terms(make, "2024-01-01", "2024-01-01/2024-05-31", "permits"),
        terms(make, "2024-06-01", "2024-06-01/2024-12-31", "forbids"),
        terms(make, "2025-02-01", "2025-02-01/..", "forbids"),
    ]


@pytest.mark.parametrize(
    ("day", "states"),
    [
        (date(2023, 12, 31), "other other other"),
        (date(2024, 1, 1), "in other other"),
        (date(2024, 5, 31), "in other other"),
        (date(2024, 6, 1), "other in other"),
        (date(2025, 1, 15), "other last other"),
        (date(2026, 1, 1), "other other in"),
    ],
)
def test_a_version_is_in_force_or_was_last_seen_or_neither(three, day, states):
    found = states_on(three, day)
    assert " ".join(found[policy.id] for policy in three) == states
    in_force = {policy.id for policy in terms_on(Record.of(three), day)}
    assert in_force == {policy for policy, state in found.items() if state == "in"}


def test_each_version_says_what_it_changes_and_carries_its_days_for_the_script(three, render):
    content = render(*three)["terms"].content
    rows = [text(row) for row in re.findall(r"<tr data-from.*?</tr>", content)]
    assert [row.partition("API ")[2] for row in rows] == [
        "1 January 2024 to 31 May 2024 not then permits first version recorded training on answers",
        "1 June 2024 to 31 December 2024 not then forbids permits → forbids training on answers",
        "from 1 February 2025 on in force forbids the same effect training on answers",
    ]
    assert 'data-from="2025-02-01" data-until=""' in content
    assert "Forbids The text forbids the use that the scope names. Lab A none" in text(content)


def test_the_page_of_a_provider_shows_its_versions_and_leads_to_a_day(three, render):
    content = render(*three)["actors/lab-a"].content
    assert "Terms of 2024-06-01 1 June 2024 to 31 December 2024 forbids permits → forbids" in text(content)
    assert 'href="../../terms/?provider=lab-a"' in content


def test_a_bill_shows_its_steps_and_the_claims_that_it_rests_on_without_foretelling(make, render):
    bill = make.policy(
        {
            "id": "bill", "type": "bill", "title": "A Bill", "issuer": "state-b", "jurisdiction": "CN",
            "sources": ["post"], "rests_on": ["charge"],
            "stages": [
                {"date": "2025-02-01", "stage": "introduced", "source": "post"},
                {"date": "2025-02-03", "stage": "ordered_reported", "source": "post"},
            ],
        }
    )  # fmt: skip
    site = render(bill, make.charge())
    steps = (
        "Introduced 1 February 2025 In committee not recorded Ordered reported 3 February 2025 "
        "Passed one chamber not recorded Passed both not recorded Enacted not recorded"
    )
    assert steps in text(site["policies/bill"].content)
    assert f"{steps} Claims that its text relies on: 10 January 2025 Lab A says" in text(
        site["terms"].content
    )
    assert 'data-state="present" aria-current="step"><span>Ordered reported' in site["policies/bill"].content
