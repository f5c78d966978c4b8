"""The voice of sentences: contested conduct that is stated, and all the ways in which it is attributed."""

from pathlib import Path

import pytest
import yaml

from kb.checks.sentences import sentences
from kb.checks.voice import asserted
from kb.checks.voice_signs import SIGNS, groups_in
from kb.checks.voice_words import CONDUCT
from kb.entries import load
from kb.graph import derive

HERE = Path(__file__).parent


def gold(name):
    return yaml.safe_load((HERE / f"prose_gold_{name}.yaml").read_text("utf-8"))


def is_flagged(text):
    return any(asserted(sentence.text) for sentence in sentences(text))


@pytest.mark.parametrize("name", ["own", "blind"])
def test_recall_and_false_alarms_on_judged_sentences(name):
    items = gold(name)
    asserting = [item["text"] for item in items if item["asserts"]]
    others = [item["text"] for item in items if not item["asserts"]]
    missed = [text for text in asserting if not is_flagged(text)]
    false = [text for text in others if is_flagged(text)]
    assert len(asserting) >= 50 and len(others) >= 50
    assert len(missed) <= 0.05 * len(asserting), missed
    assert len(false) <= 0.03 * len(others), false


def test_on_sentences_that_it_was_never_tuned_on_it_finds_seven_in_ten():
    """The honest figure: recall 0.70, false alarms 8 %. Nobody changes the words for these sentences."""
    items = gold("second_blind")
    missed = [item["text"] for item in items if item["asserts"] and not is_flagged(item["text"])]
    false = [item["text"] for item in items if not item["asserts"] and is_flagged(item["text"])]
    assert len(items) == 200
    assert len(missed) <= 30, missed
    assert len(false) <= 8, false


def test_no_pattern_matches_without_one_of_its_signs(root):
    record = load(root / "content").record
    texts = [item["text"] for name in ("own", "blind") for item in gold(name)]
    texts += [entry.body for entry in record] + [claim.says for claim in record.claims.values()]
    assert len(CONDUCT) == len(SIGNS)
    for n, pattern in enumerate(CONDUCT):
        for found in filter(None, map(pattern.search, texts)):
            assert groups_in(found.group()) >> n & 1, (pattern.pattern[:60], found.group())


def test_headlines_of_all_claims_of_the_record_are_attributed(root):
    graph = derive(load(root / "content").record)
    assert [words for words in graph.headlines.values() if is_flagged(words)] == []


def test_charges_of_the_record_without_their_speaker_are_stated(root):
    record = load(root / "content").record
    charges = [c for c in record.claims.values() if c.type == "allegation"]
    stated = [c.id for c in charges if is_flagged(f"{c.says[0].upper()}{c.says[1:]}.")]
    # 31 of 66 when this was last counted: the check misses half of the record's own charges put baldly.
    assert len(stated) >= 0.4 * len(charges), (stated, len(charges))


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
