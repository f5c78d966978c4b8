"""What changed between two records: each sort of change once, in words and as data."""

import pytest

from kb.entries import load
from kb.graph import derive
from kb.graph.compare import CHANGES, compare
from tests.checks.conftest import SmallRecord


@pytest.fixture
def changed(tmp_path):
    """Change a small record and return what changed: changed(lambda record: ...)."""

    def change(*steps):
        record = SmallRecord(tmp_path)
        before = derive(load(record.content).record)
        for step in steps:
            step(record)
        loaded = load(record.content)
        assert loaded.problems == []
        return compare(before, derive(loaded.record))

    return change


def edit(path, old, new):
    return lambda record: record.edit(path, old, new)


def only(changes, sort):
    (change,) = [change for change in changes if change.sort == sort]
    return change


def test_equal_records_have_no_changes(changed):
    assert changed() == []


def test_a_new_claim_is_told_by_its_headline_with_its_accused(changed):
    text = (
        "type: allegation\nspeaker: lab-a\nsays: more was taken\nsaid_on: 2025-02-01\n"
        "accuses: [lab-b]\noriginal: post-a\n"
    )
    (change,) = changed(lambda record: record.add("claims/a-says-more.md", text))
    assert change.sort == "claim_added"
    assert change.words == "Lab A says that more was taken (2025-02-01); accused: Lab B"


def test_a_reply_changes_the_standing_and_says_why(changed):
    text = (
        "type: admission\nspeaker: lab-b\nsays: some answers were used\nsaid_on: 2025-03-01\n"
        "answers: [a-says]\nstance: partly_conceded\noriginal: statement-b\n"
    )
    changes = changed(lambda record: record.add("claims/b-grants.md", text))
    assert only(changes, "reply_added").id == "b-grants"
    standing = only(changes, "standing")
    assert (standing.before, standing.after) == ("denied", "partly_conceded")
    assert standing.because == "answered by b-grants: Lab B says that some answers were used"


def test_a_lost_answer_is_told_with_its_consequence(changed):
    changes = changed(edit("claims/b-denies.md", "answers: [a-says]", "about: [lab-a]"))
    assert only(changes, "reply_lost").before == "a-says"
    assert only(changes, "standing").after == "not_searched"
    assert only(changes, "standing").because == "nobody has looked for an answer"


def test_evidence_changes_the_support(changed):
    changes = changed(
        edit("claims/a-says.md", "sense:", "evidence: [{type: traffic, shown: described}]\nsense:")
    )
    support = only(changes, "support")
    assert (support.before, support.after) == ("asserted", "described")
    assert support.because


def test_figures_are_told_with_their_bounds(changed):
    (change,) = changed(
        edit("claims/a-says.md", "sense:", "figures: [{measure: exchanges, at_least: 150000}]\nsense:")
    )
    assert change.sort == "figure"
    assert change.words.endswith("now also exchanges: at least 150,000")


def test_a_withdrawal_says_why(changed):
    changes = changed(
        edit("concepts/training.md", "term:", "withdrawn: {on: 2025-03-01, because: said twice}\nterm:")
    )
    assert (only(changes, "withdrawn").because, only(changes, "withdrawn").after) == (
        "said twice",
        "2025-03-01",
    )


def test_a_rename_is_one_change_and_not_one_for_each_reference(changed):
    def rename(record):
        text = (record.content / "actors/lab-b.md").read_text("utf-8")
        record.write(
            "actors/b-labs.md",
            text.replace("type:", "former_ids: [{id: lab-b, on: 2025-03-01, because: its new name}]\ntype:"),
        )
        record.delete("actors/lab-b.md")
        for path in ("claims/a-says.md", "claims/b-denies.md", "models/model-b.md"):
            file = record.content / path
            file.write_text(file.read_text("utf-8").replace("lab-b", "b-labs"), "utf-8")

    (change,) = changed(rename)
    assert (change.sort, change.before, change.after) == ("renamed", "lab-b", "b-labs")
    assert change.because == "its new name"


def test_a_merge_is_told_as_one(changed):
    text = "type: media\nname: Outlet D two\n"
    record_with_two = lambda record: record.add("actors/outlet-d-two.md", text)  # noqa: E731
    changes = changed(record_with_two)
    assert [c.words for c in changes] == ["new actor: Outlet D two"]


def test_a_removed_entry_is_named(changed):
    changes = changed(lambda record: record.delete("concepts/training.md"))
    assert only(changes, "removed").id == "training"


def test_lists_tell_only_what_came_and_went(changed):
    (change,) = changed(edit("claims/a-says.md", "about: [model-a]", "about: [model-b]"))
    assert change.words == "about of a-says: now also model-b, no longer model-a"


def test_long_texts_tell_only_the_words_that_differ(changed):
    long = "Lab B trained on answers of Model A in the spring and in the summer of that year"
    changes = changed(
        edit("claims/a-says.md", "says: Lab B trained on answers of Model A", f"says: {long}"),
    )
    assert (
        only(changes, "field").words == "says of a-says: with “in the spring and in the summer of that year”"
    )


def test_terms_change_what_was_permitted(changed):
    changes = changed(edit("policies/terms-a.md", "effect: forbids", "effect: permits"))
    assert {(c.id, c.after) for c in changes if c.sort == "permission"} == {
        ("a-says", "permitted"),
        ("b-denies", "permitted"),
    }


def test_readers_come_and_go(changed):
    (change,) = changed(
        edit("concepts/training.md", "term:", "reviewed: [{by: A Reader, on: 2025-03-01}]\nterm:")
    )
    assert change.words == "training was read against its sources by A Reader on 2025-03-01"


def test_weighty_changes_come_first(changed):
    changes = changed(
        edit("concepts/training.md", "definition: Learning", "definition: To learn"),
        edit("claims/b-denies.md", "answers: [a-says]", "about: [lab-a]"),
    )
    order = [list(CHANGES).index(change.sort) for change in changes]
    assert order == sorted(order)
    assert changes[0].sort == "reply_lost"
