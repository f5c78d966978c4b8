"""One cause is one problem: what follows from it is not named as well."""

import pytest

SAYS = "claims/a-says.md"
DENIES = "claims/b-denies.md"


@pytest.mark.parametrize(
    ("path", "old", "new", "expected"),
    [
        (DENIES, "original: statement-b", "original: statement-c", ["KB012 claims/b-denies.md:7:11"]),
        (DENIES, "speaker: lab-b", "speeker: lab-b", ["KB022 claims/b-denies.md:3:1"]),
        (DENIES, "type: denial", "type: denyal", ["KB024 claims/b-denies.md:2:7"]),
        (DENIES, "said_on: 2025-01-20", "said_on: 20 January 2025", ["KB026 claims/b-denies.md:5:10"]),
        ("actors/lab-a.md", "type: lab", "type: labb", ["KB024 actors/lab-a.md:2:7"]),
        ("sources/post-a.md", "title: Lab", "title: Lab: x: Lab", ["KB009 sources/post-a.md:3:11"]),
        ("disputes/how-much.md", "kind: question", "kind: quest", ["KB024 disputes/how-much.md:2:7"]),
        ("sources/report-d.md", "seen: full", "seen: ful", ["KB024 sources/report-d.md:6:7"]),
    ],
)
def test_one_mistake_is_one_problem(record, path, old, new, expected):
    record.edit(path, old, new)
    found = [line for line in record.found() if not line.startswith("KB08")]
    assert found == expected


def test_unknown_actor_is_suggested_by_id_and_by_name(record):
    record.edit(SAYS, "speaker: lab-a", "speaker: Outlet D")
    problem = record.only()
    assert (problem.suggestion, problem.width) == ("outlet-d", 8)
    record.edit(SAYS, "speaker: Outlet D", "speaker: outlt-d")
    assert record.only().suggestion == "outlet-d"


def test_position_is_kept_in_the_suggestion_of_an_id(record):
    record.edit(SAYS, "how-much#limited", "howmuch#limited")
    assert record.only().suggestion == "how-much#limited"


def test_problems_of_all_files_come_in_one_run_in_order(record):
    record.edit(SAYS, "speaker: lab-a", "speaker: lab-x")
    record.edit(DENIES, "answers: [a-says]", "answers: [a-sayz]")
    record.edit("actors/lab-a.md", "type: lab", "type: labb")
    record.write("events/broken.md", "no front matter")
    paths = [line.partition(" ")[2] for line in record.found()]
    assert paths == sorted(paths)
    assert {line[:5] for line in record.found()} >= {"KB012", "KB024", "KB007"}


def test_a_source_that_an_unsound_entry_names_is_not_called_unused(record):
    record.edit("policies/terms-a.md", "sources: [post-a]", "sources: [letter-a]")
    record.edit("events/b-releases.md", "sources: [report-d]", "sources: [statement-b]")
    record.edit("events/b-releases.md", "type: model_release", "type: release")
    record.edit("claims/b-denies.md", "original: statement-b", "reports: [report-d]")
    assert [line for line in record.found() if line.startswith("KB084")] == []
