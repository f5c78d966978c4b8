"""New entries: templates that teach and that the checks accept once they are filled in."""

import pytest

from kb.entries import scaffold
from kb.entries.scaffold import needed_keys
from kb.entries.yaml_text import written
from kb.kinds import KINDS

FILLED = {
    "actor": {"type": "lab", "name": "Lab A: the “first” #1"},
    "model": {"name": "010", "developer": "lab-a"},
    "source": {
        "type": "news",
        "title": "What 'it' says: a \\ report",
        "publisher": "@outlet",
        "published": "2025-01",
        "seen": "full",
        "url": "https://a.example/b?c=d&e=f#g",
    },
    "event": {
        "type": "incident",
        "title": "T " * 80 + "end",
        "date": "2025",
        "sources": ["a", "b#place: two"],
    },
    "claim": {
        "type": "opinion",
        "speaker": ["lab-a", "lab-b"],
        "says": "- x",
        "said_on": "../2025-01-29",
        "original": "post-a",
        "figures": [{"measure": "cost", "at_least": 5, "unit": "USD"}],
        "interest": ["competitor"],
    },
    "policy": {"type": "bill", "title": "null", "issuer": "a", "jurisdiction": "NO", "sources": ["s"]},
    "dispute": {"kind": "question", "title": "Is it?", "checked_on": "2025-01-29"},
    "concept": {"term": "Term", "definition": "Two\nlines", "not": ["other"]},
}


@pytest.mark.parametrize("kind", KINDS)
def test_empty_template_lacks_only_the_values_that_are_needed(read, kind):
    problems = read({f"{KINDS[kind].folder}/new.md": scaffold(kind)}).problems
    assert {problem.code for problem in problems} == {"KB021"}
    assert [problem.message for problem in problems] == [f"`{key}` has no value" for key in needed_keys(kind)]
    assert len(problems) <= 8


@pytest.mark.parametrize("kind", KINDS)
def test_filled_template_is_a_sound_entry_with_these_values(read, kind):
    loaded = read({f"{KINDS[kind].folder}/new.md": scaffold(kind, **FILLED[kind])})
    assert loaded.problems == []
    written = loaded.entries[0].entry.model_dump(by_alias=True, exclude_unset=True)
    known = {key: written[key] for key in FILLED[kind] if key != "figures"}
    assert known == {key: value for key, value in FILLED[kind].items() if key != "figures"}


@pytest.mark.parametrize("kind", KINDS)
def test_every_key_is_there_with_its_description(kind):
    template = scaffold(kind)
    for name, field in KINDS[kind].model_fields.items():
        key = field.alias or name
        if key not in ("id", "body"):
            assert f"\n{key}:" in template or f"\n# {key}:" in template, key
            assert field.description.split()[0] in template


def test_question_has_the_heading_of_a_question():
    assert "## What would settle it" in scaffold("dispute", kind="question")
    assert "## What would settle it" not in scaffold("dispute", kind="dispute")


def test_unknown_key_is_refused():
    with pytest.raises(ValueError, match="has no key 'speeker'"):
        scaffold("claim", speeker="lab-a")


def test_small_figures_are_written_in_plain_digits():
    figures = [{"measure": "other", "at_most": 1e-05}]
    assert written("figures", figures) == "figures:\n  - {measure: other, at_most: 0.00001}"
