"""The first half of the gold set: figures that were reached once and may not fall."""

import json

import pytest

from kb.entries import load
from kb.ingest.evaluation import evaluate, keep, read_gold
from kb.ingest.evaluation.naming import known_of
from kb.ingest.extract import RuleExtractor, names_of

PINNED = {
    ("relevance", "f1"): 0.93,
    ("relevance", "precision"): 0.95,
    ("actors (name, type)", "precision"): 0.92,
    ("actors (name, type)", "recall"): 0.88,
    ("claims (speaker, target), direct speech", "precision"): 0.90,
    ("claims (speaker, type, target)", "f1"): 0.80,
    ("events (type, date)", "f1"): 0.78,
    ("figures on matched claims", "f1"): 0.95,
}


@pytest.fixture(scope="module")
def figures(root):
    gold = read_gold(root / "tests/gold/gold.yaml", root / "tests/gold/pages.jsonl")
    names = names_of(load(root / "content").record, known_of(gold.aliases, gold.known))
    return evaluate(gold, RuleExtractor(names), names)


@pytest.mark.parametrize(("task", "measure"), PINNED, ids=map(str, PINNED))
def test_a_pinned_figure_does_not_fall(figures, task, measure):
    assert figures["tasks"][task][measure] >= PINNED[task, measure]


def test_no_accusation_is_filed_as_fact_and_no_party_is_swapped(figures):
    assert [case for kind in figures["polarity"]["kinds"].values() for case in kind["cases"]] == []


def test_the_kept_figures_of_a_set_are_replaced_and_those_of_others_stay(figures, tmp_path):
    file = tmp_path / "reading.json"
    file.write_text('{"other": {}, "first": {"pages": 0}}', "utf-8")
    keep(figures, "first", file)
    kept = json.loads(file.read_text("utf-8"))
    assert kept["other"] == {}
    assert kept["first"]["pages"] == 122
    assert kept["first"]["tasks"]["relevance"]["f1"] == round(figures["tasks"]["relevance"]["f1"], 3)
