"""Files from a stranger: refused by name, or harmless; bench/read_hostile.py says how long each takes."""

import pytest

from kb.entries import prose
from tests.entries.hostile_files import BUSY, LAB, REFUSED

pytestmark = pytest.mark.timeout(30)


@pytest.mark.parametrize("case", REFUSED)
def test_hostile_file_is_refused_by_name(read, case):
    text, code, words = REFUSED[case]
    loaded = read({"actors/lab-a.md": text})
    assert loaded.entries == []
    assert code in [problem.code for problem in loaded.problems]
    assert any(words in problem.message for problem in loaded.problems), loaded.problems


def test_problems_of_hostile_files_can_be_printed(read):
    loaded = read({f"actors/a{n}.md": text for n, (text, _, _) in enumerate(REFUSED.values())})
    lines = [problem.source_line for problem in loaded.problems]
    assert all(c.isprintable() or c == "\t" for line in lines for c in line)


@pytest.mark.parametrize(
    "name", ["no", "on", "NULL island", "2026", "010", "1_000", "true", "12:30:45", "=x"]
)
def test_words_that_other_readers_turn_into_something_else_stay_words(read, name):
    loaded = read({"actors/lab-a.md": f"---\ntype: lab\nname: {name}\n---\n"})
    assert [item.entry.name for item in loaded.entries] == [name]


def test_joiners_are_allowed_in_running_prose(read):
    loaded = read({"actors/lab-a.md": LAB + "\nمی\u200cخواهد 👩\u200d💻"})
    assert loaded.problems == []


@pytest.mark.parametrize("markdown", BUSY, ids=lambda text: text[:6].strip())
def test_prose_that_keeps_renderers_busy_is_rendered_harmless(markdown):
    html = prose.render(markdown, lambda _: None)
    assert "<img" not in html and "<a" not in html
