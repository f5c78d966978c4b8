"""What the model of a kind refuses, in words that mend."""

import pytest

CLAIM = {
    "type": "opinion",
    "speaker": "lab-a",
    "says": "a thing",
    "said_on": "2025-01-10",
    "original": "post-a",
}


def claim(**changes):
    keys = {**CLAIM, **changes}
    lines = [f"{key}: {value}" for key, value in keys.items() if value is not None]
    return "---\n" + "\n".join(lines) + "\n---\n"


# What is written, the code, line and column, a part of the message, the suggestion.
CASES = [
    ({"type": "Opinion"}, "KB024", (2, 7), "`type` has no term 'Opinion'", "opinion"),
    ({"type": "acusation"}, "KB024", (2, 7), "no term", "allegation"),
    ({"type": "[opinion]"}, "KB024", (2, 7), "no term a list", None),
    ({"speaker": "[]"}, "KB025", (3, 10), "the list `speaker` is empty", None),
    ({"speaker": "{a: b}"}, "KB025", (3, 10), "`speaker` must be a text, and this is keys with values", None),
    ({"speaker": "[a, {b: c}]"}, "KB025", (3, 14), "must be a text", None),
    ({"says": "[a, b]"}, "KB025", (4, 7), "`says` must be a text, and this is a list", None),
    ({"says": None}, "KB023", (1, 1), "the key `says` is missing in an entry of the kind claim", None),
    ({"said_on": "29 January 2025"}, "KB026", (5, 10), "is no date", "2025-01-29"),
    ({"said_on": "January 29, 2025"}, "KB026", (5, 10), "is no date", "2025-01-29"),
    ({"said_on": "2025/1/29"}, "KB026", (5, 10), "is no date", "2025-01-29"),
    ({"said_on": "29.1.2025"}, "KB026", (5, 10), "is no date", "2025-01-29"),
    ({"said_on": "Jan 2025"}, "KB026", (5, 10), "is no date", "2025-01"),
    ({"said_on": "2025-01-29T10:00"}, "KB026", (5, 10), "is no date", "2025-01-29"),
    ({"said_on": "2025-02-30"}, "KB026", (5, 10), "not in the calendar", None),
    ({"said_on": "2025-01/"}, "KB026", (5, 10), "an end of the interval is empty", "2025-01/.."),
    ({"said_on": "soon"}, "KB026", (5, 10), "is no date", None),
    ({"accuses": "lab-b"}, "KB025", (7, 10), "`accuses` must be a list, and this is a text", "[lab-b]"),
    ({"accuse": "[lab-b]"}, "KB022", (7, 1), "there is no key `accuse`", "accuses"),
    ({"headline": "x"}, "KB022", (7, 1), "there is no key `headline`", None),
    ({"evidence": "[traffic]"}, "KB025", (7, 12), "`evidence` must be keys with values", None),
    ({"evidence": "[{type: traffic}]"}, "KB023", (7, 12), "the key `shown` is missing in `evidence`", None),
    ({"evidence": "[{type: traffic, shwn: none}]"}, "KB022", (7, 28), "no key `shwn` in `evidence`", "shown"),
    ({"quote": "words"}, "KB025", (7, 8), "`quote` must be keys with values", None),
    ({"external_ids": "{doi: [x]}"}, "KB025", (7, 21), "`doi` must be a text", "x"),
    ({"figures": "[{measure: tokens}]"}, "KB025", (7, 11), "a figure needs one of exact", None),
    (
        {"figures": "[{measure: tokens, exact: '1,500'}]"},
        "KB025",
        (7, 36),
        "`exact` must be a number in plain digits, and '1,500' is none",
        "1500",
    ),
    (
        {"figures": "[{measure: tokens, at_least: 5, at_most: 3}]"},
        "KB025",
        (7, 11),
        "the range begins (5) above its end (3)",
        None,
    ),
    (
        {"former_ids": "[{id: A, on: 2025-01-01, because: x}]"},
        "KB025",
        (7, 19),
        "'A' is no id: only a-z",
        None,
    ),
]


@pytest.mark.parametrize(("changes", "code", "place", "words", "suggestion"), CASES)
def test_value_that_the_model_refuses_is_one_problem(read, changes, code, place, words, suggestion):
    [problem] = read({"claims/x.md": claim(**changes)}).problems
    assert (problem.code, (problem.line, problem.column)) == (code, place)
    assert words in problem.message
    assert problem.suggestion == suggestion
    assert problem.mend
    assert "Input should" not in problem.message and "pydantic" not in problem.message


@pytest.mark.parametrize(
    ("lines", "line", "words"),
    [
        ("title: Lab A: what it says", 3, "a colon followed by a space starts a new key"),
        ("title: @lab", 3, "a value cannot begin with this character"),
        ("title: 'it's'", 3, "quotation marks does not end"),
        ("title: [a, b", 3, "cannot be read"),
        ("  title: a\n title: b", 3, "a colon followed by a space starts a new key"),
    ],
)
def test_yaml_that_cannot_be_read_is_one_problem_in_words(read, lines, line, words):
    [problem] = read({"events/x.md": f"---\ntype: incident\n{lines}\n---\n"}).problems
    assert (problem.code, problem.line) == ("KB009", line)
    assert words in problem.message


def test_country_is_suggested_in_capitals(read):
    [problem] = read({"actors/x.md": "---\ntype: lab\nname: X\ncountry: us\n---\n"}).problems
    assert (problem.code, problem.suggestion) == ("KB025", "US")


def test_expected_lists_the_terms_and_the_keys(read):
    text = "---\ntype: labb\nname: X\nnaem: Y\n---\n"
    terms, keys = read({"actors/x.md": text}).problems
    assert terms.expected.startswith("one of lab, company, government")
    assert "aliases" in keys.expected and "body" not in keys.expected and " id," not in keys.expected


MENDS = [
    ({"said_on": "05/10/2026"}, "write 2026-10-05 or 2026-05-10, as the source means it"),
    ({"said_on": "soon"}, "write it like 2025-01-29"),
    ({"evidence": "[traffic]"}, "write it like {type: traffic, shown: none}"),
    ({"type": ""}, "write the value"),
    ({"stance": ""}, "delete the line, or write the value"),
]


@pytest.mark.parametrize(("changes", "mend"), MENDS)
def test_a_mend_shows_what_to_write(read, changes, mend):
    problem = read({"claims/x.md": claim(**changes)}).problems[0]
    assert problem.mend == mend


def test_a_needed_key_without_a_value_says_which_terms_it_takes(read):
    problem = read({"claims/x.md": claim(type="")}).problems[0]
    assert problem.expected.startswith("one of allegation, denial, ")


def test_a_day_in_another_form_is_named_as_a_whole(read):
    problem = read({"claims/x.md": claim(said_on="05/10/2026")}).problems[0]
    assert "'05/10/2026' is no date" in problem.message
