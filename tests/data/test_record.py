"""The record itself is sound: one test per entry, named after it."""

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


def test_every_kind_and_every_type_of_claim_is_there():
    record = load(CONTENT).record
    assert {entry.kind for entry in record} == set(KINDS)
    types = Counter(str(claim.type) for claim in record.claims.values())
    assert set(types) == set(VOCABULARIES["claim.type"])
    assert types.total() >= 12
