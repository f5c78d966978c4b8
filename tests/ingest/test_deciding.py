"""From a document to a decision: candidates beside the record, drafts that pass, decisions that stay."""

import json

import pytest

from kb.entries import load
from kb.failures import Unable
from kb.ingest import build_inbox, candidate_rows
from kb.ingest.deciding import open_inbox
from kb.ingest.drafts import with_report
from kb.ingest.extract import RuleExtractor, names_of

DAY = "2025-02-02"
AGAIN = (
    "Lab A accused Lab B of training Model B on answers of Model A. Lab A said that 30,000 exchanges "
    "had passed through fraudulent accounts. Norvin Labs, an AI lab, denied that it had trained on outputs "
    "of Lab A."
)


def a_page(id_, text, **fields):
    return {
        **dict.fromkeys(
            ("published_how", "published_confidence", "published_written", "canonical", "cluster")
        ),
        **{key: [] for key in ("authors", "addresses", "links", "notes", "derives_from")},
        "id": id_,
        "url": f"https://press.example/{id_}",
        "title": f"Page {id_}",
        "site_name": "The Press",
        "language": "en",
        "published_on": "2025-01-12",
        "text": text,
        "text_sha256": "0" * 64,
        "outlets": ["the-press"],
        **fields,
    }


@pytest.fixture
def record(small_record):
    pages = [
        a_page("aaaa1111", AGAIN),
        a_page("bbbb2222", "The distillery sells whisky. Lab A is not concerned."),
        a_page(
            "cccc3333", "Lab B has denied that it trained on answers of Lab A.", published_on="2025-01-25"
        ),
    ]
    extractor = RuleExtractor(names_of(load(small_record / "content").record))
    build_inbox(pages, small_record / "build" / "inbox.duckdb", candidate_rows(pages, extractor))
    return small_record


def by_key(inbox, key):
    return next(one for one in inbox.waiting if one.candidate.key == key)


def test_what_is_out_of_scope_does_not_wait(record):
    assert {one.candidate.key for one in open_inbox(record).waiting} == {"aaaa1111", "cccc3333"}


def test_a_claim_beside_the_record_changes_a_figure_or_answers(record):
    inbox = open_inbox(record)
    first = by_key(inbox, "aaaa1111").beside
    assert first[0].words == (
        "changes a figure of lab-a-2025-01-10-answers-used: exchanges 30000, recorded 20000"
    )
    answer = by_key(inbox, "cccc3333").beside[0]
    assert answer.words == "answers lab-a-2025-01-10-answers-used (a reply is on record)"


def test_accepting_writes_drafts_that_lack_only_what_a_person_can_say(record, kb):
    inbox = open_inbox(record)
    paths = inbox.accept(by_key(inbox, "aaaa1111"), DAY)
    kinds = [path.parts[1] for path in paths]
    assert kinds.count("sources") == 1 and "actors" in kinds and "claims" in kinds
    checked = json.loads(kb("check", "--format", "json", at=record).stdout)
    errors = {
        (one["code"], one["message"].split(":")[0])
        for one in checked["problems"]
        if one["severity"] == "error"
    }
    assert {code for code, _ in errors} <= {"KB021", "KB023"}


def test_a_decision_is_kept_and_its_candidate_does_not_come_back(record):
    inbox = open_inbox(record)
    file = inbox.reject(by_key(inbox, "cccc3333"), "known already", DAY)[0]
    assert file.as_posix() == "content/reviews/2025-02.jsonl"
    assert json.loads((record / file).read_text("utf-8")) == {
        "key": "cccc3333",
        "decision": "rejected",
        "because": "known already",
        "on": DAY,
        "url": "https://press.example/cccc3333",
    }
    assert [one.candidate.key for one in open_inbox(record).waiting] == ["aaaa1111"]
    assert load(record / "content").problems == []


def test_merging_adds_the_page_to_the_reports_of_a_claim(record):
    inbox = open_inbox(record)
    inbox.merge(by_key(inbox, "aaaa1111"), "lab-a-2025-01-10-answers-used", DAY)
    claim = load(record / "content").record.claims["lab-a-2025-01-10-answers-used"]
    assert claim.reports[0] == "outlet-d-2025-01-11-report"
    assert claim.reports[1].startswith("press-2025-01-12-") or claim.reports[1].startswith(
        "the-press-2025-01-12-"
    )
    assert len(claim.reports) == 2


def test_merging_into_what_is_no_claim_changes_nothing(record):
    inbox = open_inbox(record)
    with pytest.raises(Unable, match="there is no claim of this id"):
        inbox.merge(by_key(inbox, "aaaa1111"), "lab-a", DAY)
    assert not (record / "content" / "reviews").exists()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("---\nsays: x\n---\n", "---\nsays: x\nreports: [new]\n---\n"),
        ("---\nreports: [a, b]\nadded: c\n---\n", "---\nreports: [a, b, new]\nadded: c\n---\n"),
        ("---\nreports:\n  - a\nadded: c\n---\n", "---\nreports:\n  - a\n  - new\nadded: c\n---\n"),
    ],
)
def test_a_report_is_added_in_the_form_that_the_entry_has(before, after):
    assert with_report(before, "new") == after
