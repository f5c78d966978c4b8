"""The record itself is sound: one test per entry, named after it."""

import subprocess
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from kb.checks import check
from kb.entries import load
from kb.kinds import KINDS
from kb.kinds.vocabularies import VOCABULARIES

CONTENT = Path(__file__).resolve().parents[2] / "content"
FILES = sorted(path for folder in KINDS.values() for path in (CONTENT / folder.folder).rglob("*.md"))

# Frames of disputes for which no source could be opened, taken out before anything was published.
NEVER_PUBLISHED = {"cac-deepseek-moonshot", "mistral-deepseek", "pla-gpt-3-5", "reflection-70b-claude"}


@cache
def errors():
    """Every error of the record as printed words, by the path of its file."""
    found = {}
    for problem in check(load(CONTENT)):
        if problem.severity == "error":
            found.setdefault(problem.path, []).append(f"{problem.line}: {problem.code} {problem.message}")
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_entry_is_sound(path):
    assert errors().get(path.relative_to(CONTENT.parent).as_posix(), []) == []


def test_no_error_stands_outside_of_the_entries():
    assert errors().keys() <= {path.relative_to(CONTENT.parent).as_posix() for path in FILES}


def test_every_id_that_was_ever_merged_still_answers():
    """The history is that of this checkout; where it is shallow, the test looks as far as it goes."""
    command = ["git", "log", "--no-renames", "--diff-filter=D", "--name-only", "--format=", "--", "."]
    done = subprocess.run(command, cwd=CONTENT, capture_output=True, text=True, check=False)
    folders = {folder.folder for folder in KINDS.values()}
    deleted = {Path(line) for line in done.stdout.splitlines() if line.endswith(".md")}
    ids = {path.stem for path in deleted if folders & set(path.parts)}
    record = load(CONTENT).record
    answers = {entry.id for entry in record} | {former.id for entry in record for former in entry.former_ids}
    assert ids - answers <= NEVER_PUBLISHED


def test_every_kind_and_every_type_of_claim_is_there():
    record = load(CONTENT).record
    assert {entry.kind for entry in record} == set(KINDS)
    types = Counter(str(claim.type) for claim in record.claims.values())
    assert set(types) == set(VOCABULARIES["claim.type"])
    assert types.total() >= 12
