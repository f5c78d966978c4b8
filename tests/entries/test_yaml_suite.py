"""The YAML test suite: every case that must be refused is, none crashes, and both readings agree."""

import os
from pathlib import Path

import pytest

from kb.entries.fast import read_fast
from kb.entries.places import read_placed
from kb.entries.scan import scan

pytestmark = pytest.mark.corpus
FOLDER = Path(os.environ.get("KB_TESTDATA", "nowhere")) / "yaml"
CASES = sorted(FOLDER.rglob("in.yaml"))


def read(case):
    """Both readings of a case as front matter: what is wrong, the slow data, the fast data."""
    text = case.read_text("utf-8")
    source, problems = scan(f"---\n{text.rstrip(chr(10))}\n---\n".encode(), "content/actors/x.md")
    if problems:
        return problems, None, None
    placed = read_placed(source)
    return placed.problems, placed.data, read_fast(source)


def test_the_suite_is_there():
    assert len(CASES) > 300


@pytest.mark.parametrize(
    "case", [c for c in CASES if (c.parent / "error").exists()], ids=lambda c: c.parent.name
)
def test_case_that_must_fail_is_refused(case):
    problems, _, fast = read(case)
    assert problems
    assert fast is None


@pytest.mark.parametrize("case", CASES, ids=lambda c: str(c.parent.relative_to(FOLDER)))
def test_no_case_crashes_and_both_readings_agree(case):
    problems, slow, fast = read(case)
    if fast is not None:
        assert (problems, slow) == ([], fast)
