"""The first look at some entries finds their own errors and nothing else."""

from kb.checks import check, first_look
from kb.entries import load


def test_errors_of_the_entries_looked_at_are_found_and_no_others(small_record):
    content = small_record / "content"
    for name in ("lab-b-2025-01-20-denies-use", "lab-a-2025-01-10-answers-used"):
        file = content / "claims" / f"{name}.md"
        file.write_text(file.read_text("utf-8").replace("speaker: lab-", "speaker: no-lab-"), "utf-8")
    loaded = load(content)
    found = first_look(loaded, ["lab-b-2025-01-20-denies-use"])
    assert [(problem.code, problem.path) for problem in found] == [
        ("KB012", "content/claims/lab-b-2025-01-20-denies-use.md")
    ]
    assert found[0] in check(loaded)
    assert first_look(loaded, []) == []


def test_files_that_cannot_be_read_are_named_whatever_is_looked_at(small_record):
    (small_record / "content" / "actors" / "lab-b.md").write_text("---\ntype: lap\n---\n", "utf-8")
    codes = {problem.code for problem in first_look(load(small_record / "content"), [])}
    assert codes == {"KB023", "KB024"}
