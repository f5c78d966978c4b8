"""Seeded mistakes: each at its line and column, alone, with the right first suggestion, mended by kb fix."""

from pathlib import Path

import pytest
import yaml

from kb.checks import RULES, check
from kb.checks.fixing import mends
from kb.entries import load
from kb.kinds import KINDS
from tests.checks.conftest import SmallRecord

HERE = Path(__file__).parent
# Shown so that somebody looks; an entry that is otherwise sound may have them.
TO_LOOK_AT = {"KB080", "KB081", "KB082", "KB083", "KB084"}


def seeds(name):
    return yaml.safe_load((HERE / f"seeded_{name}.yaml").read_text("utf-8"))


OWN, BLIND = seeds("own"), seeds("blind")
ALL = [*OWN, *BLIND]


class Outcome:
    """What the checks say of a seeded mistake, and what kb fix makes of it (None for nothing)."""

    def __init__(self, seed, folder):
        record = SmallRecord(folder)
        path = f"{KINDS[seed['kind']].folder}/{seed.get('name', 'new-entry')}.md"
        record.write(path, seed["text"])
        found = check(load(record.content))
        self.seed = seed
        self.problems = [p for p in found if p.code not in TO_LOOK_AT or p.code == seed.get("code")]
        self.mended = {f.path: f.new for f in mends(record.content).files}.get(f"content/{path}")

    @property
    def is_mended(self):
        return self.mended is not None and as_read(self.mended) == as_read(self.seed["expect"])

    @property
    def is_suggested(self):
        """Whether the first suggestion leads to what a person would have written, or names what is wanted."""
        problem, seed = self.problems[0], self.seed
        if words := seed.get("suggest"):
            return words.lower() in f"{problem.suggestion} {problem.mend}".lower()
        if problem.edits:
            return self.is_mended
        if seed["expect"] is None:
            return problem.mend is not None
        lines = seed["text"].split("\n")
        line, start = lines[problem.line - 1], problem.column - 1
        lines[problem.line - 1] = line[:start] + (problem.suggestion or "") + line[start + problem.width :]
        return as_read("\n".join(lines)) == as_read(seed["expect"])


def as_read(text):
    """What an entry says, however its YAML is written."""
    _, front, body = text.split("---\n", 2) if text.startswith("---\n") else ("", "", text)
    try:
        return yaml.load(front, yaml.BaseLoader), body.strip()
    except yaml.YAMLError:
        return text


@pytest.fixture(scope="module")
def outcome(tmp_path_factory):
    """Return the outcome of a seed, which is looked at once: outcome(seed)."""
    outcomes = {}

    def look(seed):
        if seed["what"] not in outcomes:
            outcomes[seed["what"]] = Outcome(seed, tmp_path_factory.mktemp("seed"))
        return outcomes[seed["what"]]

    return look


@pytest.mark.parametrize("seed", ALL, ids=[seed["what"] for seed in ALL])
def test_a_mistake_is_one_problem_at_its_place(outcome, seed):
    problems = outcome(seed).problems
    assert len(problems) == 1, problems
    (problem,) = problems
    assert problem.line == seed["line"]
    assert problem.column <= seed["col"] < problem.column + problem.width or problem.column == seed["col"]
    assert seed.get("code") in (None, problem.code)


@pytest.mark.parametrize("some", [OWN, BLIND], ids=["own", "blind"])
def test_nine_in_ten_mistakes_have_the_right_first_suggestion(outcome, some):
    wrong = [seed["what"] for seed in some if not outcome(seed).is_suggested]
    assert len(wrong) <= len(some) / 10, wrong


@pytest.mark.parametrize("some", [OWN, BLIND], ids=["own", "blind"])
def test_six_in_ten_mistakes_are_mended_as_a_person_would(outcome, some):
    mended = [s["what"] for s in some if s["expect"] is not None and outcome(s).is_mended]
    assert len(mended) >= len(some) * 0.6, mended


@pytest.mark.parametrize("seed", ALL, ids=[seed["what"] for seed in ALL])
def test_no_mend_says_something_else_than_a_person_would_have_written(outcome, seed):
    mended = outcome(seed).mended
    if mended is not None:
        assert seed["expect"] is not None
        assert as_read(mended) == as_read(seed["expect"])


def test_the_seeds_are_of_all_kinds_and_many_rules():
    assert len(ALL) >= 60
    assert {seed["kind"] for seed in ALL} == set(KINDS)
    assert {seed["code"] for seed in ALL if "code" in seed} - set(RULES) != set()
