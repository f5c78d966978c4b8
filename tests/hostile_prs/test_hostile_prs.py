"""Hostile pull requests are refused or flagged by name in under five seconds; good ones are not refused."""

import time

import pytest

from tests.hostile_prs.good import GOOD
from tests.hostile_prs.hostile import HOSTILE


@pytest.mark.parametrize(
    ("code", "severity", "change"), [case[1:] for case in HOSTILE], ids=[case[0] for case in HOSTILE]
)
def test_a_hostile_pull_request_is_named(pull_request, code, severity, change):
    change(pull_request)
    pull_request.commit()
    began = time.monotonic()
    problems = pull_request.problems()
    assert time.monotonic() - began < 5
    assert (code, severity) in {(problem.code, problem.severity) for problem in problems}


def test_there_are_sixty_of_them():
    assert len({case[0] for case in HOSTILE}) >= 60


@pytest.mark.parametrize("change", [case[1] for case in GOOD], ids=[case[0] for case in GOOD])
def test_a_good_pull_request_is_not_refused(pull_request, change):
    change(pull_request)
    assert [p for p in pull_request.problems() if p.severity == "error"] == []


def test_there_are_a_hundred_good_ones():
    assert len({case[0] for case in GOOD}) >= 100


def test_a_change_that_is_not_committed_is_seen_too(pull_request):
    pull_request.delete("content/claims/b-denies.md")
    pull_request.write("content/pages/x.js", "1")
    assert {"KB098", "KB093"} <= {problem.code for problem in pull_request.problems()}


def test_nothing_is_said_of_a_change_that_changes_nothing(pull_request):
    assert pull_request.problems() == []


def test_a_log_may_be_added_to_and_a_reader_may_sign(pull_request):
    with (pull_request.content / "corrections.jsonl").open("a") as log:
        log.write('{"key": "2025-03-01-date", "on": "2025-03-02", "done": "corrected"}\n')
    pull_request.edit(
        "content/claims/a-says.md", "sense:", "reviewed: [{by: A Stranger, on: 2025-03-01}]\nsense:"
    )
    pull_request.commit()
    assert pull_request.problems() == []


def test_a_merge_that_leaves_a_former_id_is_fine(pull_request):
    pull_request.delete("content/actors/lab-c.md")
    pull_request.edit(
        "content/actors/lab-b.md",
        "former_ids: [",
        "former_ids: [{id: lab-c, on: 2025-03-01, because: a duplicate}, ",
    )
    pull_request.edit("content/claims/a-says-more.md", "accuses: [lab-c]", "accuses: [lab-b]")
    pull_request.edit("content/claims/a-says-more.md", "from: lab-c", "from: lab-b")
    pull_request.commit()
    assert [p.code for p in pull_request.problems() if p.severity == "error"] == []
