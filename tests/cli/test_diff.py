"""`kb diff` as a process: revisions and folders, words, Markdown and JSON."""

import json
import os
import shutil
import subprocess

import pytest

NAMES = ("AUTHOR_NAME", "AUTHOR_EMAIL", "COMMITTER_NAME", "COMMITTER_EMAIL")


def git(at, *arguments):
    names = {f"GIT_{name}": "a@example.org" for name in NAMES}
    subprocess.run(
        ["git", "-C", at, *arguments], env={**os.environ, **names}, check=True, capture_output=True
    )


@pytest.fixture
def repository(small_record):
    git(small_record, "init", "-q", "-b", "main")
    git(small_record, "add", "content", "mkdocs.yml")
    git(small_record, "commit", "-q", "-m", "Begin")
    return small_record


def withdraw(record):
    file = record / "content" / "claims" / "lab-a-2025-01-10-answers-used.md"
    text = file.read_text("utf-8")
    file.write_text(
        text.replace("---\n", "---\nwithdrawn: {on: 2025-02-20, because: '<b>@somebody</b> [x](y)'}\n", 1)
    )


def test_nothing_changed(kb, repository):
    done = kb("diff", "HEAD", at=repository)
    assert (done.returncode, done.stdout) == (0, "The record does not change.\n")


def test_what_lies_here_is_compared_with_a_revision(kb, repository):
    withdraw(repository)
    done = kb("diff", "main", at=repository)
    assert done.stdout.startswith("Withdrawn and brought back:\n  - Lab A says that ")


def test_two_folders_are_compared_without_git(kb, small_record, tmp_path):
    shutil.copytree(small_record / "content", tmp_path / "old")
    withdraw(small_record)
    done = kb(
        "diff", str(tmp_path / "old"), str(small_record / "content"), "--format", "json", at=small_record
    )
    changes = json.loads(done.stdout)
    assert changes[0]["sort"] == "withdrawn"
    assert changes[0]["because"] == "<b>@somebody</b> [x](y)"


def test_markdown_for_a_pull_request_runs_nothing_and_calls_nobody(kb, repository):
    withdraw(repository)
    done = kb("diff", "HEAD", "--format", "md", at=repository)
    assert "## What this changes in the record" in done.stdout
    assert "<b>" not in done.stdout
    assert "@somebody" not in done.stdout
    assert "[x](y)" not in done.stdout


def test_markdown_says_that_a_file_cannot_be_read(kb, repository):
    (repository / "content" / "actors" / "lab-n.md").write_text("---\nname: Lab: N\n---\n")
    done = kb("diff", "HEAD", "--format", "md", at=repository)
    assert "With the change: 1 file cannot be read and takes no part" in done.stdout
    assert "Nothing that can be read." in done.stdout


def test_a_revision_that_is_none_is_named(kb, repository):
    done = kb("diff", "no-such-branch", at=repository)
    assert done.returncode == 3
    assert "the revision 'no-such-branch': git knows no such commit here" in done.stderr


def test_an_option_of_git_is_no_revision(kb, repository):
    done = kb("diff", "--", "--output=x", at=repository)
    assert done.returncode == 3
    assert not (repository / "x").exists()
