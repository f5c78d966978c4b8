from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest


def twin(site, address: str) -> dict[str, Any]:
    return json.loads(site[address].twin)


def objects(value: Any) -> Iterator[dict[str, Any]]:
    """Yield every object in a piece of JSON."""
    if isinstance(value, dict):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from objects(inner)


def test_a_twin_has_every_field_the_derived_words_and_the_speakers_beside_what_they_say(make, render):
    data = twin(render(make.charge(), make.denial()), "claims/charge")
    assert data["kind"] == "claim"
    assert data["headline"] == "Lab A says that Lab B trained Model B on answers of Model A"
    assert data["speakers"] == [{"id": "lab-a", "name": "Lab A", "kind": "actor"}]
    assert set(type(make.charge()).model_fields) <= set(data)
    assert data["derived"]["support"]["word"] == "asserted"
    assert data["derived"]["responses"] == [
        {
            "claim": "charge",
            "actor": "lab-b",
            "answered_by": "self",
            "standing": "denied",
            "answer": "denial",
            "through": None,
            "looked": None,
            "how": None,
            "source": None,
        }
    ]
    assert data["sources_named"][0]["url"] == "https://example.org/post"
    assert data["licence"] == "CC BY 4.0"
    assert data["reading"].endswith("no person has read this entry against its sources yet")


def test_a_twin_says_not_searched_where_nobody_looked(make, render):
    data = twin(render(make.charge()), "claims/charge")
    assert [row["standing"] for row in data["derived"]["responses"]] == ["not_searched"]


def test_no_object_of_any_twin_says_something_without_its_speakers(make, render):
    question = make.dispute(
        {
            "id": "question",
            "kind": "question",
            "title": "How much?",
            "checked_on": "2025-02-20",
            "positions": [{"key": "much", "says": "it matters much"}],
        }
    )
    site = render(question, make.charge(disputes=["question#much"]), make.denial())
    for address, page in site.items():
        for found in objects(json.loads(page.twin)) if page.twin else ():
            assert "says" not in found or found["speakers"], address


def test_a_source_that_speaks_is_named_by_its_authors(make, render):
    paper = make.source("paper", type="paper", authors=["Jo Doe"])
    data = twin(render(paper, make.claim("found", "finding", speaker="paper")), "claims/found")
    assert data["speakers"] == [{"id": "paper", "name": "Jo Doe", "kind": "source"}]


def test_a_withdrawn_entry_carries_its_reason(make, render):
    gone = {"on": "2025-02-02", "because": "the page was a parody"}
    assert twin(render(make.charge(withdrawn=gone)), "claims/charge")["withdrawn"] == gone


def test_the_kind_of_entry_and_the_kind_of_dispute_are_two_keys(make, render):
    entry = make.dispute({"id": "d", "kind": "dispute", "title": "A charges B", "checked_on": "2025-02-20"})
    data = twin(render(entry), "disputes/d")
    assert (data["kind"], data["dispute_kind"]) == ("dispute", "dispute")


def test_keys_are_those_of_the_entry_and_not_of_the_program(make, render):
    looked = {"from": "lab-b", "through": "2025-02-01", "looked": "the press"}
    data = twin(render(make.charge(no_reply=[looked])), "claims/charge")
    assert data["no_reply"][0]["from"] == "lab-b"
    assert not [key for found in objects(data) for key in found if key.endswith("_")]


def test_a_former_address_has_no_twin_of_its_own(make, render):
    former = {"id": "old", "on": "2025-02-01", "because": "the day was wrong"}
    assert render(make.charge(former_ids=[former]))["claims/old"].twin is None


@pytest.mark.parametrize(
    ("address", "key"),
    [
        ("actors/lab-b", "allegations_received"),
        ("models/model-b", "distillations"),
        ("sources/post", "claims"),
    ],
)
def test_a_twin_of_each_kind_names_what_points_at_the_entry(make, render, address, key):
    charge = make.charge(distils=[{"teacher": "model-a", "student": "model-b"}])
    assert len(twin(render(charge), address)["derived"][key]) == 1


def test_equal_records_give_equal_bytes(make, render):
    one, other = render(make.charge(), make.denial()), render(make.denial(), make.charge())
    assert [page.twin for page in one.values()] == [page.twin for page in other.values()]
