"""The fast reading gives what the slow one gives, or leaves the file to it."""

# ruff: noqa: E501 - tables of values

import random

import pytest
from pydantic import ValidationError

from kb.entries.fast import read_fast
from kb.entries.places import places_of, read_placed
from kb.entries.scan import scan
from kb.kinds import Claim

VALUES = [
    "2026", "010", "1_000", "0x1F", "0o17", "1.10", "1e3", "+5", "-5", ".5", ".inf", ".nan", "99999999999999999999",
    "no", "NO", "on", "yes", "true", "True", "y", "null", "~", "Null", "", "2026-02-23", "2026-02-30", "2026-02",
    "12:30:45", "2026-02-23T10:00:00Z", "a:b", "a: b", "a #b", "a#b", "'it''s'", '"a\\tb"', '"\\x41"', '""', "''",
    "[a, b]", "[2026, 010]", "{a: 1}", "{a: 010}", "[a:b]", "[a:?]", "[>]", "[|x]", "[?x]", "[ :x]", "<<", "=",
    "@x", "`x`", "%x", "!x", "&x", "*x", "|", ">", ">-\n    a\n    b", "|\n    a\n\n    b\n", ">-\n    a\n\n    b",
    "a\n    b", "'a\n    b'", "- a", "-", "?", "? a", "¿qué?", "深度求索", "a\u00a0b", "\u00a0", "x\\y", "“quoted”",
]  # fmt: skip
PLACES = ["says: {}", "about: [{}]", "about:\n  - {}", "figures: [{{measure: exchanges, at_least: {}}}]",
          "figures:\n  - measure: exchanges\n    exact: {}\n    of: {}", "{}: x", "evidence: [{{type: {}}}]"]  # fmt: skip


def entry_of(data):
    try:
        return Claim.model_validate({**data, "id": "x", "body": ""})
    except ValidationError:
        return None


def front_of(lines):
    return f"---\ntype: opinion\nspeaker: lab-a\nsaid_on: 2025-01-10\nsays: words\n{lines}\n---\n"


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("value", VALUES)
def test_both_readings_give_the_same_entry(value, place):
    text = front_of(place.format(value, value)).replace("says: words\nsays", "says")
    source, problems = scan(text.encode(), "content/claims/x.md")
    if problems:
        return
    fast = read_fast(source)
    fast_entry = None if fast is None else entry_of(fast)
    if fast_entry is None:
        # The file goes to the slow reading, whose word counts.
        return
    placed = read_placed(source)
    assert placed.problems == []
    assert entry_of(placed.data) == fast_entry


@pytest.mark.parametrize(
    ("written", "number"),
    [("150000", 150000), ("0", 0), ("-3", -3), ("1.5", 1.5), ("99999999999999999999", 10**20 - 1)],
)
def test_figures_are_numbers_in_both(read, written, number):
    front = (
        f"type: opinion\nspeaker: a\nsays: b\nsaid_on: 2025\nfigures: [{{measure: tokens, exact: {written}}}]"
    )
    loaded = read({"claims/x.md": f"---\n{front}\n---\n", "claims/y.md": f"---\n# \\\n{front}\n---\n"})
    figures = [item.entry.figures[0].exact for item in loaded.entries]
    assert figures == [number, number] and {type(figure) for figure in figures} == {type(number)}


@pytest.mark.parametrize(
    "written", ["010", "1_000", "0x1F", "+5", "1e3", ".inf", "'5'", "150,000", "5.", "five"]
)
def test_other_forms_of_numbers_are_one_problem(read, written):
    front = f"type: opinion\nspeaker: a\nsays: b\nsaid_on: 2025\nfigures:\n  - measure: tokens\n    exact: {written}"
    [problem] = read({"claims/x.md": f"---\n{front}\n---\n"}).problems
    assert (problem.code, problem.line, problem.column) == ("KB025", 8, 12)


ATOMS = ["a", "b: ", "c:", " - ", "\n", "\n  ", "[", "]", "{", "}", ", ", ":", ": ", "'", '"', "#", " #", ">", "|",
         ">-\n", "\\", "2026", "010", "1_0", "~", "no", "?", "? ", "-", "---", "&", "*", "!", "%", "=", "é", "\u00a0",
         "\n\n", "exact: ", " ", "''"]  # fmt: skip
BEGINNINGS = ["", "x: y\n", "figures:\n  - {", "says: >-\n  ", "accuses: [", "names: {"]


def test_random_front_matter_is_read_alike():
    chance = random.Random(20261124)
    compared = 0
    for _ in range(30_000):
        pieces = [chance.choice(ATOMS) for _ in range(chance.randint(1, 10))]
        front = chance.choice(BEGINNINGS) + "".join(pieces) + chance.choice(["\n", "}\n", "]\n"])
        source, problems = scan(f"---\n{front}---\n".encode(), "x")
        fast = None if problems else read_fast(source)
        if fast is not None and "figures" not in fast:
            compared += 1
            placed = read_placed(source)
            assert (placed.data, placed.problems) == (fast, []), front
    assert compared > 500


def test_places_are_those_of_the_values_in_characters():
    text = "---\nname: 深度求索\nnames: {zh: [深, 度]}\nsays: >-\n  one\n  two\n---\n"
    source, _ = scan(text.encode(), "x")
    placed = places_of(source)
    at = {location: source.text[start:end] for location, (start, end) in placed.values.items() if location}
    assert at == {
        ("name",): "深度求索",
        ("names",): "{zh: [深, 度]}",
        ("names", "zh"): "[深, 度]",
        ("names", "zh", 0): "深",
        ("names", "zh", 1): "度",
        ("says",): ">-\n  one\n  two",
    }
    assert source.position(placed.value(("names", "zh", 1))[0]) == (3, 17)
