"""The voice of sentences: contested conduct that is stated, and all the ways in which it is attributed."""

import re
from pathlib import Path

import pytest
import yaml

from kb.checks.voice import assertions
from kb.checks.voice.patterns import CONDUCT
from kb.checks.voice.tables import LANGUAGE, PARTICULAR, STATED
from kb.entries import load
from kb.graph import derive

HERE = Path(__file__).parent


# All of these were looked at while words and patterns were written, and are guards. When each was judged for
# the first time, unseen, recall and false alarms were: blind 0.56; second 0.70 and 8 %; third 0.69 and 11 %;
# fourth 0.82 and 4 %; fifth 0.80 and 6 %. The last is what is told of the check.
SETS = ("own", "blind", "second_blind", "third_blind", "fourth_blind", "fifth_blind")


def gold(name):
    return yaml.safe_load((HERE / f"prose_gold_{name}.yaml").read_text("utf-8"))


def is_flagged(text):
    return any(assertions(text))


def misjudged(name):
    """Return the asserting sentences of a set that are not flagged, and the others that are."""
    items = gold(name)
    missed = [item["text"] for item in items if item["asserts"] and not is_flagged(item["text"])]
    return missed, [item["text"] for item in items if not item["asserts"] and is_flagged(item["text"])]


@pytest.mark.parametrize("name", SETS)
def test_recall_and_false_alarms_on_judged_sentences(name):
    missed, false = misjudged(name)
    half = len(gold(name)) / 2
    assert half >= 50
    assert len(missed) <= 0.05 * half, missed
    assert len(false) <= 0.03 * half, false


@pytest.mark.parametrize(("name", "misses", "alarms"), [("forms", 35, 2), ("rounds", 39, 0)])
def test_forms_that_were_seen_once_are_still_seen(name, misses, alarms):
    missed, false = misjudged(name)
    assert len(missed) <= misses, missed
    assert len(false) <= alarms, false


def test_a_pattern_that_is_passed_over_for_want_of_a_word_would_not_have_matched():
    rows = [LANGUAGE.read(item["text"]) for name in (*SETS, "forms", "rounds") for item in gold(name)]
    expressions = [LANGUAGE.compiled([pattern]) for pattern in CONDUCT]
    for row in rows:
        found = {place.span() for expression in expressions for place in expression.finditer(row.signs)}
        assert {place.span() for table, place in STATED.found(row) if table == PARTICULAR} == found


def test_headlines_of_all_claims_of_the_record_are_attributed(root):
    graph = derive(load(root / "content").record)
    # A headline is to its end what its speaker says; in prose a semicolon begins a statement of our own.
    headlines = [re.sub(r"; |, yet ", ", ", words) for words in graph.headlines.values()]
    assert [words for words in headlines if is_flagged(words)] == []


def test_charges_of_the_record_without_their_speaker_are_stated(root):
    record = load(root / "content").record
    charges = [c for c in record.claims.values() if c.type == "allegation"]
    stated = [c.id for c in charges if is_flagged(f"{c.says[0].upper()}{c.says[1:]}.")]
    # 61 of 86 when last counted; what is missed has a verb of saying or a doubt of its own, or names no act.
    assert len(stated) >= 0.65 * len(charges), (stated, len(charges))


def test_the_place_is_that_of_the_words(record):
    record.edit(
        "concepts/training.md",
        "\n---\n\n",
        "\n---\n\nA thing.\n\nIn May, Lab B trained on\noutputs of Lab A.\n",
    )
    problem = record.only()
    assert (problem.code, problem.severity, problem.line, problem.column) == ("KB035", "warning", 8, 1)
    assert problem.mend == 'begin with who says it: "Lab A says that ..."'


def test_quotations_and_titles_of_sources_are_the_words_of_others(record):
    record.edit(
        "concepts/training.md",
        "\n---\n\n",
        "\n---\n\n> Lab B copied the outputs of Lab A.\n\nIt wrote “Lab B copied the outputs of Lab A”.\n",
    )
    assert record.found() == []


def test_the_items_of_a_list_are_said_by_whom_the_line_before_names(record):
    listed = "\n\n- Lab B copied the outputs of Lab A.\n- Lab C too.\n"
    record.edit("concepts/training.md", "\n---\n\n", f"\n---\n\nLab A says of each of them:{listed}")
    assert record.found() == []
    record.edit("concepts/training.md", "Lab A says of each of them:", "This is what is at issue:")
    assert record.only().line == 8


def test_a_heading_is_a_sentence_of_its_own(record):
    record.edit(
        "concepts/training.md", "\n---\n\n", "\n---\n\nA thing\n## How Lab B distilled Model A\nMore.\n"
    )
    problem = record.only()
    assert (problem.code, problem.line, problem.column) == ("KB035", 7, 4)
    record.edit("concepts/training.md", "How Lab B distilled Model A", "What Lab A says about Lab B")
    assert record.found() == []


def test_what_somebody_says_may_answer_a_question(record):
    answer = "That Lab B copied the outputs of Lab A."
    record.edit("concepts/training.md", "\n---\n\n", f"\n---\n\nWhat does Lab A say? {answer}\n")
    assert record.found() == []
    record.edit("concepts/training.md", "What does Lab A say?", "What is known?")
    assert record.only().code == "KB035"


def test_questions_of_a_dispute_may_presuppose(record):
    record.edit(
        "disputes/a-and-b.md",
        "## What is not known\n\nMuch.",
        "## What is not known\n\nWhich models the answers of Model A went into.",
    )
    assert record.found() == []


def test_a_loaded_word_is_one_problem_and_not_two(record):
    record.edit("concepts/training.md", "\n---\n\n", "\n---\n\nLab B stole the outputs of Lab A.\n")
    assert record.only().code == "KB031"


def test_the_speaker_of_a_claim_is_named_in_the_mend(record):
    record.edit("claims/a-says.md", "As [Lab A says](post-a);", "Lab B copied answers of Model A;")
    assert record.only().mend == 'begin with who says it: "Lab A says that ..."'


@pytest.mark.parametrize(
    "text", ["Lab B trained on" + " the outputs" * 3000, "that " * 20000, "says, " * 20000]
)
def test_long_sentences_take_no_time(text):
    import time

    began = time.monotonic()
    is_flagged(text)
    assert time.monotonic() - began < 2
