"""Problems as text, as JSON and as annotations."""

import json

import pytest

from kb.checks import EXPLANATIONS
from kb.checks.report import as_github, as_json, as_text, count
from kb.entries import Problem

UNKNOWN = Problem(
    "KB012",
    "error",
    "content/claims/x.md",
    4,
    10,
    'unknown actor "exampl-lab-a"',
    "the id of an actor",
    "example-lab-a",
    "write example-lab-a",
    "speaker: exampl-lab-a",
    12,
)
NOT_SEARCHED = Problem("KB080", "warning", "content/claims/x.md", 6, 1, "nobody looked", width=3)


def test_text_shows_the_line_the_caret_and_the_mend():
    assert as_text([UNKNOWN, NOT_SEARCHED], files=214).splitlines() == [
        'content/claims/x.md:4:10: error KB012 unknown actor "exampl-lab-a"',
        "  |",
        "4 | speaker: exampl-lab-a",
        "  |          ^^^^^^^^^^^^",
        "  = expected: the id of an actor",
        "  = did you mean: example-lab-a?",
        "  = mend: write example-lab-a",
        "  = more: kb explain KB012",
        "",
        "content/claims/x.md:6:1: warning KB080 nobody looked",
        "  = more: kb explain KB080",
        "",
        "2 problems (1 error, 1 warning) in 1 of 214 files",
    ]


def test_caret_stands_below_wide_letters():
    problem = Problem("KB012", "error", "p", 1, 7, "m", source_line="名: 深度求 x", width=1)
    assert as_text([problem]).splitlines()[2:4] == ["1 | 名: 深度求 x", "  | " + " " * 10 + "^"]


def test_long_line_is_cut_around_the_place():
    line = "a" * 500 + "stole" + "b" * 500
    problem = Problem("KB031", "error", "p", 1, 501, "m", source_line=line, width=5)
    line, caret = as_text([problem]).splitlines()[2:4]
    assert len(line) < 140
    at = caret.index("^")
    assert line[at : at + 5] == "stole" and caret.count("^") == 5


def test_nothing_acts_on_the_terminal():
    problem = Problem("KB022", "error", "p\x1b", 1, 1, "key \x1b[2J\u202e", source_line="\x1b]0;x\x07")
    text = as_text([problem])
    assert all(c.isprintable() or c == "\n" for c in text)
    assert "\\x1b[2J\\u202e" in text


def test_color_is_asked_for():
    assert "\x1b[" not in as_text([UNKNOWN])
    assert "\x1b[1;31merror KB012\x1b[0m" in as_text([UNKNOWN], color=True)


@pytest.mark.parametrize(
    ("problems", "files", "words"),
    [
        ([], 3, "no problems in 3 files"),
        ([], None, "no problems"),
        ([UNKNOWN], 1, "1 problem (1 error, 0 warnings) in 1 of 1 file"),
        ([UNKNOWN], None, "1 problem (1 error, 0 warnings) in 1 file"),
    ],
)
def test_closing_count(problems, files, words):
    assert count(problems, files) == words


def test_json_holds_every_field():
    report = json.loads(as_json([UNKNOWN, NOT_SEARCHED], files=2))
    assert (report["files"], report["errors"], report["warnings"]) == (2, 1, 1)
    assert report["problems"][0] == {
        "code": "KB012",
        "severity": "error",
        "path": "content/claims/x.md",
        "line": 4,
        "column": 10,
        "message": 'unknown actor "exampl-lab-a"',
        "expected": "the id of an actor",
        "suggestion": "example-lab-a",
        "mend": "write example-lab-a",
        "source_line": "speaker: exampl-lab-a",
        "width": 12,
        "edits": [],
    }


def test_annotations_put_errors_first_and_escape():
    odd = Problem("KB080", "warning", "content/a,b:c.md", 1, 1, "50% of\nit")
    assert as_github([odd, UNKNOWN]).splitlines() == [
        "::error file=content/claims/x.md,line=4,col=10,endColumn=22,title=KB012::"
        'unknown actor "exampl-lab-a"%0ADid you mean: example-lab-a%0AMend: write example-lab-a',
        "::warning file=content/a%2Cb%3Ac.md,line=1,col=1,endColumn=2,title=KB080::50%25 of%0Ait",
    ]


def test_every_code_is_explained():
    for code, explanation in EXPLANATIONS.items():
        assert code == explanation.code
        assert explanation.title and explanation.asks and explanation.example and explanation.mend
    assert list(EXPLANATIONS) == sorted(EXPLANATIONS)


def test_annotations_stop_at_ten_of_a_sort():
    many = [Problem("KB012", "error", f"content/claims/{n:02}.md", 1, 1, "x") for n in range(12)]
    lines = as_github(many).splitlines()
    assert len(lines) == 11
    assert lines[-1] == "::notice title=kb check::2 more errors; the job summary lists all."
