"""Entries of sound shape that keep the rules busy; bench/read_hostile.py says how long each takes."""

import pytest

pytestmark = pytest.mark.timeout(30)

SAYS = "claims/a-says.md"


def listed(form, times):
    return ", ".join(form.format(n) for n in range(times))


CASES = {
    "dead references": (SAYS, "accuses: [lab-b]", f"accuses: [{listed('lab-{}', 5000)}]"),
    "one id many times": (SAYS, "accuses: [lab-b]", f"accuses: [{listed('lab-b', 8000)}]"),
    "dead links": ("concepts/training.md", "\n---\n\n", "\n---\n\n" + "[a](b-c-d) " * 1900),
    "loaded words": ("concepts/training.md", "\n---\n\n", "\n---\n\n" + "stole " * 9000),
    "raw tags": ("concepts/training.md", "\n---\n\n", "\n---\n\n" + "a<b> " * 9000),
    "quotation marks": ("concepts/training.md", "\n---\n\n", "\n---\n\nstole " + "“„«\"‘`" * 4000),
    "names": ("actors/lab-b.md", "aliases: [The B Lab]", f"aliases: [{listed('а{}', 6000)}]"),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_rules_end_and_do_not_flood(record, case):
    record.edit(*CASES[case])
    problems = record.problems()
    assert len(problems) <= 105
    assert "KB004" not in [problem.code for problem in problems]
    assert problems or case == "names"
