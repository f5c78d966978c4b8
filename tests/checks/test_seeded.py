"""Seeded mistakes: each at its line and column, alone, with the right first suggestion, mended by kb fix."""

from pathlib import Path

import pytest
import yaml

from kb.checks import RULES, check
from kb.checks.fixing import mends
from kb.entries import load
from kb.kinds import KINDS

HERE = Path(__file__).parent
# Shown so that somebody looks; an entry that is otherwise sound may have them.
TO_LOOK_AT = {"KB080", "KB081", "KB082", "KB083", "KB084"}


def seeds(name):
    return yaml.safe_load((HERE / f"seeded_{name}.yaml").read_text("utf-8"))


ALL = [*seeds("own"), *seeds("blind")]


def write(record, seed):
    folder, name = KINDS[seed["kind"]].folder, seed.get("name", "new-entry")
    path = f"{folder}/{name}.md"
    record.write(path, seed["text"])
    return path


def found(record, seed):
    """The problems of the seeded mistake: of its file, or wherever they are; not those to look at."""
    problems = check(load(record.content))
    return [p for p in problems if p.code not in TO_LOOK_AT or p.code == seed.get("code")]


def as_read(text):
    """What an entry says, however its YAML is written."""
    _, front, body = text.split("---\n", 2) if text.startswith("---\n") else ("", "", text)
    return yaml.load(front, yaml.BaseLoader), body.strip()


def is_mended(record, seed):
    path = write(record, seed)
    by_path = {file.path: file.new for file in mends(record.content).files}
    new = by_path.get(f"content/{path}")
    return new is not None and as_read(new) == as_read(seed["expect"])


def is_suggested(record, seed):
    """Whether the first suggestion leads to what a person would have written, or names what is wanted."""
    write(record, seed)
    problem = found(record, seed)[0]
    words = seed.get("suggest")
    if words:
        return words.lower() in f"{problem.suggestion} {problem.mend}".lower()
    if problem.edits:
        return is_mended(record, seed)
    if seed["expect"] is None:
        return problem.mend is not None
    lines = seed["text"].split("\n")
    line, start = lines[problem.line - 1], problem.column - 1
    instead = problem.suggestion or ""
    lines[problem.line - 1] = line[:start] + instead + line[start + problem.width :]
    return as_read("\n".join(lines)) == as_read(seed["expect"])


@pytest.mark.parametrize("seed", ALL, ids=[seed["what"] for seed in ALL])
def test_a_mistake_is_one_problem_at_its_place(record, seed):
    write(record, seed)
    problems = found(record, seed)
    assert len(problems) == 1, problems
    (problem,) = problems
    assert problem.line == seed["line"]
    assert problem.column <= seed["col"] < problem.column + problem.width or problem.column == seed["col"]
    assert seed.get("code") in (None, problem.code)


@pytest.mark.parametrize("name", ["own", "blind"])
def test_nine_in_ten_mistakes_have_the_right_first_suggestion(name, fresh_record):
    wrong = [s["what"] for n, s in enumerate(seeds(name)) if not is_suggested(fresh_record(n), s)]
    assert len(wrong) <= len(seeds(name)) / 10, wrong


@pytest.mark.parametrize("name", ["own", "blind"])
def test_six_in_ten_mistakes_are_mended_as_a_person_would(name, fresh_record):
    wanted = [(n, s) for n, s in enumerate(seeds(name)) if s["expect"] is not None]
    mended = [s["what"] for n, s in wanted if is_mended(fresh_record(n), s)]
    assert len(mended) >= len(seeds(name)) * 0.6, mended


def test_no_mend_says_something_else_than_a_person_would_have_written(fresh_record):
    for n, seed in enumerate(ALL):
        record = fresh_record(n)
        path = write(record, seed)
        mended = {file.path: file.new for file in mends(record.content).files}
        if f"content/{path}" in mended:
            assert seed["expect"] is not None, seed["what"]
            assert as_read(mended[f"content/{path}"]) == as_read(seed["expect"]), seed["what"]


def test_the_seeds_are_of_all_kinds_and_many_rules():
    assert len(ALL) >= 60
    assert {seed["kind"] for seed in ALL} == set(KINDS)
    assert {seed["code"] for seed in ALL if "code" in seed} - set(RULES) != set()
