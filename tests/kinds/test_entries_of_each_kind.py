"""Each kind takes what model.md gives it, and nothing else."""

from typing import Any

import pytest
from pydantic import ValidationError

from kb.kinds import KINDS, Claim, Dispute, Record, Source
from kb.kinds.claim_parts import Figure
from kb.kinds.references import references

REQUIRED: dict[str, dict[str, Any]] = {
    "actor": {"type": "lab", "name": "Lab A"},
    "model": {"name": "Model A", "developer": "lab-a"},
    "source": {"type": "news", "title": "T", "publisher": "P", "published": "unknown", "seen": "full"},
    "event": {"type": "incident", "title": "Lab A does", "date": "2025", "sources": ["s"]},
    "claim": {"type": "opinion", "speaker": "lab-a", "says": "it rains", "said_on": "2025-01"},
    "policy": {
        "type": "bill",
        "title": "B",
        "issuer": "lab-a",
        "jurisdiction": "US",
        "sources": ["s"],
    },
    "dispute": {"kind": "question", "title": "Q?", "checked_on": "2026-01-01"},
    "concept": {"term": "T", "definition": "D."},
}


def messages(kind: str, **changes: Any) -> list[tuple[tuple[str | int, ...], str]]:
    """Validate a small entry with changes and return the places and types of what is refused."""
    with pytest.raises(ValidationError) as refused:
        KINDS[kind].model_validate({"id": "x", **REQUIRED[kind], **changes})
    return [(error["loc"], error["type"]) for error in refused.value.errors()]


@pytest.mark.parametrize("kind", KINDS)
def test_the_required_fields_suffice(kind: str) -> None:
    assert KINDS[kind].model_validate({"id": "x", **REQUIRED[kind]}).id == "x"


@pytest.mark.parametrize(("kind", "key"), [(kind, key) for kind in KINDS for key in REQUIRED[kind]])
def test_each_required_field_is_required(kind: str, key: str) -> None:
    fields = {name: value for name, value in REQUIRED[kind].items() if name != key}
    with pytest.raises(ValidationError) as refused:
        KINDS[kind].model_validate({"id": "x", **fields})
    assert [(error["loc"], error["type"]) for error in refused.value.errors()] == [((key,), "missing")]


@pytest.mark.parametrize("kind", KINDS)
def test_an_unknown_key_is_refused(kind: str) -> None:
    assert messages(kind, colour="red") == [(("colour",), "extra_forbidden")]


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_has_a_description(kind: str) -> None:
    missing = [name for name, field in KINDS[kind].model_fields.items() if not field.description]
    assert missing == []


def test_a_word_outside_its_vocabulary_is_refused() -> None:
    assert messages("claim", type="alegation") == [(("type",), "literal_error")]


def test_text_is_not_converted_to_a_number() -> None:
    refused = messages("claim", figures=[{"measure": "exchanges", "exact": "5"}])
    assert {place[:3] for place, _ in refused} == {("figures", 0, "exact")}


@pytest.mark.parametrize(
    "bounds", [{}, {"exact": 1, "about": 1}, {"at_least": 2, "at_most": 1}, {"at_most": 1, "about": 2}]
)
def test_a_figure_has_one_bound_or_a_range(bounds: dict[str, int]) -> None:
    with pytest.raises(ValidationError):
        Figure.model_validate({"measure": "tokens", **bounds})


def test_two_bounds_make_a_range() -> None:
    figure = Figure.model_validate({"measure": "tokens", "at_most": 4, "at_least": 1})
    assert figure.bounds == [("at_least", 1), ("at_most", 4)]


def test_references_are_listed_with_their_place_and_part() -> None:
    claim = Claim.model_validate(
        {
            "id": "x",
            **REQUIRED["claim"],
            "speaker": ["lab-a", "lab-b"],
            "reports": ["s#page 3"],
            "distils": [{"teacher": "m", "student": "lab-b"}],
            "disputes": ["q#helps"],
        }
    )
    found = [(ref.location, ref.id, ref.part) for ref in references(claim)]
    assert sorted(found, key=str) == sorted(
        [
            (("speaker", 0), "lab-a", None),
            (("speaker", 1), "lab-b", None),
            (("reports", 0), "s", "page 3"),
            (("distils", 0, "teacher"), "m", None),
            (("distils", 0, "student"), "lab-b", None),
            (("disputes", 0), "q", "helps"),
        ],
        key=str,
    )


def test_a_dispute_keeps_its_own_kind_apart_from_the_kind_of_entry() -> None:
    dispute = Dispute.model_validate({"id": "x", **REQUIRED["dispute"]})
    assert (dispute.kind_, dispute.kind) == ("question", "dispute")


def test_a_source_was_read_only_at_an_address() -> None:
    source = Source.model_validate({"id": "x", **REQUIRED["source"], "where": "a book, p. 3"})
    assert not source.was_read
    source.url = "https://example.org/a"
    assert source.was_read


def test_the_record_finds_an_entry_of_any_kind_and_sorts_by_id() -> None:
    entries = [kind.model_validate({"id": f"x-{name}", **REQUIRED[name]}) for name, kind in KINDS.items()]
    record = Record.of(reversed(entries))
    assert [entry.kind for entry in record] == list(KINDS)
    assert record.find("x-claim") is record.claims["x-claim"]
    assert record.find("nobody") is None
    assert [record.name(id) for id in ("x-actor", "x-concept", "nobody")] == ["Lab A", "T", "nobody"]
