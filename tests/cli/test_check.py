"""`kb check` as a process: what is shown of what, and for whom."""

import os
import subprocess
import sys
import time

import pytest

from tests.cli.test_diff import git
from tests.conftest import ROOT

MISTAKE = "---\ntype: labb\nname: Lab N\n---\n"


@pytest.fixture
def repository(small_record):
    (small_record / "content" / "actors" / "lab-old.md").write_text(MISTAKE)
    git(small_record, "init", "-q", "-b", "main")
    git(small_record, "add", "content", "mkdocs.yml")
    git(small_record, "commit", "-q", "-m", "Begin")
    return small_record


def test_changed_shows_the_problems_of_changed_files_alone(kb, repository):
    assert kb("check", "--changed", at=repository).returncode == 0
    (repository / "content" / "actors" / "lab-new.md").write_text(MISTAKE)
    done = kb("check", "--changed", at=repository)
    assert done.returncode == 1
    assert "lab-new.md:2:7" in done.stdout
    assert "lab-old.md" not in done.stdout


def test_base_says_what_the_change_does(kb, repository):
    (repository / "content" / "actors" / "lab-old.md").write_text(MISTAKE.replace("labb", "lab"))
    git(repository, "commit", "-q", "-a", "-m", "Mend")
    (repository / "content" / "claims" / "lab-a-2025-01-10-answers-used.md").unlink()
    git(repository, "commit", "-q", "-a", "-m", "Remove")
    done = kb("check", "--base", "HEAD~1", at=repository)
    assert done.returncode == 1
    assert "error KB098" in done.stdout


@pytest.mark.parametrize("form", ["text", "github"])
def test_base_leaves_out_the_warnings_that_the_change_cannot_mend(kb, repository, form):
    unused = (
        "---\ntype: legal\ntitle: Of {}\npublisher: A\npublished: 2025\nseen: full\nwhere: Paper {}\n---\n"
    )
    sources = repository / "content" / "sources"
    (sources / "old-letter.md").write_text(unused.format("old", "old"))
    git(repository, "add", "content")
    git(repository, "commit", "-q", "-m", "Add")
    (sources / "new-letter.md").write_text(unused.format("new", "new"))
    shown = kb("check", "--base", "HEAD", "--format", form, at=repository).stdout
    assert "new-letter.md" in shown
    assert "old-letter.md" not in shown


def test_annotations_show_no_more_than_the_host_does(kb, repository):
    for number in range(12):
        (repository / "content" / "actors" / f"lab-{number}.md").write_text(MISTAKE)
    lines = kb("check", "--base", "HEAD", "--format", "github", at=repository).stdout.splitlines()
    errors = [line for line in lines if line.startswith("::error")]
    assert len(errors) == 10
    # Those of changed files come before the old one.
    assert "lab-old.md" not in "".join(errors)
    assert lines[10] == "::notice title=kb check::3 more errors; the job summary lists all."


@pytest.mark.parametrize("arguments", [["--changed"], ["--base", "main"]])
def test_outside_of_git_it_says_what_is_missing(kb, small_record, arguments):
    done = kb("check", *arguments, at=small_record)
    assert done.returncode == 3
    assert "git knows no such commit here" in done.stderr


def test_watch_checks_again_after_a_save(small_record):
    script = "import sys; from kb.cli.main import main; sys.exit(main())"
    process = subprocess.Popen(
        [sys.executable, "-u", "-c", script, "check", "--watch"],
        cwd=small_record,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        assert_prints(process, "kb check: done")
        # The watcher needs a moment before it sees anything.
        time.sleep(1)
        (small_record / "content" / "actors" / "lab-new.md").write_text(MISTAKE)
        assert_prints(process, "lab-new.md:2:7: error KB024")
    finally:
        process.kill()
        process.wait()


def assert_prints(process, words):
    for line in process.stdout:
        if words in line:
            return
    raise AssertionError(f"it ended without saying {words!r}")


def test_every_code_can_be_explained(kb, small_record):
    from kb.checks import EXPLANATIONS

    listed = kb("explain", at=small_record).stdout
    assert all(code in listed for code in EXPLANATIONS)
    assert "KB098 (error): Entry removed" in kb("explain", "kb098", at=small_record).stdout
