"""What became of entries: read from git, told without what is gone, silent where git knows only a part."""

import os
import subprocess
from datetime import date

import pytest

from kb.entries.past import Touched
from kb.publish.history import Past, fewer, history_of

IDENTITY = ["-c", "user.name=x", "-c", "user.email=x@example.org"]
ACTOR = "---\ntype: lab\nname: {}\n---\n{}"
CHARGE = """---
type: allegation
speaker: lab-a
says: Lab B trained on its answers
said_on: 2025-01-10
accuses: [lab-b]
original: post
{}---
"""
SOURCE = """---
type: lab_announcement
title: A post
publisher: Lab A
published: 2025-01-10
seen: full
url: https://example.org/post
---
"""
SILENT = "no_reply: [{from: lab-b, through: 2025-02-01, looked: its newsroom}]\n"


def git(at, *arguments, day="2025-03-01"):
    when = {f"GIT_{who}_DATE": f"{day}T12:00:00Z" for who in ("AUTHOR", "COMMITTER")}
    subprocess.run(["git", "-C", at, *IDENTITY, *arguments], env={**os.environ, **when}, check=True)


def write(root, **files):
    for name, text in files.items():
        folder, _, entry_id = name.partition("__")
        path = root / "content" / folder / f"{entry_id.replace('_', '-')}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


@pytest.fixture
def checkout(tmp_path):
    git(tmp_path, "init", "-q", "-b", "main")
    write(tmp_path, actors__lab_a=ACTOR.format("Lab A", ""), actors__lab_b=ACTOR.format("Lab B", ""))
    write(tmp_path, sources__post=SOURCE, claims__charge=CHARGE.format(""))
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-q", "-m", "Begin", day="2025-03-01")
    write(
        tmp_path, claims__charge=CHARGE.format(SILENT), actors__lab_b=ACTOR.format("Laboratory B", "Prose.")
    )
    git(tmp_path, "commit", "-q", "-a", "-m", "Look for an answer", day="2025-03-04")
    return tmp_path


def test_an_entry_has_the_days_of_its_commits_and_what_changed_in_words(checkout):
    assert history_of(checkout).by_entry["charge"] == [
        Past(date(2025, 3, 1), "charge", "Entered"),
        Past(
            date(2025, 3, 4),
            "charge",
            "Standing: Laboratory B: not searched → unanswered; Corrected: no reply",
        ),
    ]


def test_a_page_says_what_was_corrected_and_not_what_stood_there(checkout):
    told = history_of(checkout).by_entry["lab-b"][-1].words
    assert told == "Corrected: name; Prose rewritten"


def test_a_version_that_no_longer_reads_is_passed_over(checkout):
    write(checkout, actors__lab_a="---\ntype: [\n---\n")
    git(checkout, "commit", "-q", "-a", "-m", "Break", day="2025-03-05")
    assert [past.words for past in history_of(checkout).by_entry["lab-a"]] == ["Entered"]


def test_the_latest_changes_come_first_and_name_an_entry_once(checkout):
    latest = history_of(checkout).latest
    assert {past.entry_id for past in latest[:2]} == {"charge", "lab-b"}
    assert len(latest) == 4


def test_a_shallow_clone_and_a_folder_without_git_have_no_history(checkout, tmp_path_factory):
    clone = tmp_path_factory.mktemp("clone")
    git(checkout, "clone", "-q", "--depth", "1", f"file://{checkout}", str(clone / "shallow"))
    assert history_of(clone / "shallow") is None
    assert history_of(clone) is None


def test_old_commits_of_a_day_are_told_as_one_and_the_newest_one_by_one():
    first, second = date(2025, 3, 1), date(2025, 3, 2)
    commits = [
        Touched(day, {name: None}) for day, name in ((first, "a"), (first, "b"), (second, "c"), (second, "d"))
    ]
    assert list(fewer(commits, one_by_one=1)) == [
        Touched(first, {"a": None, "b": None}),
        Touched(second, {"c": None}),
        Touched(second, {"d": None}),
    ]
    assert list(fewer(commits)) == commits
