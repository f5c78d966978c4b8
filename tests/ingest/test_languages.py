"""The tables of the languages: what they hold, and how their patterns are put together."""

import json

import pytest

from kb.ingest.extract.language import LANGUAGES, language_of
from kb.ingest.extract.languages import reading
from kb.ingest.extract.languages.pack import CLASSES

TABLE = {
    "verbs": {"say": ["said", "has said"]},
    "more_verbs": {"accuse": ["claim"]},
    "fragments": {"OUT": ["answers", "chat logs"], "ACT": "copied (?P<x><OUT>)"},
    "verb_last": False,
    "frames": [{"indirect": "(?P<s><A>) (?P<v><VERB>)"}],
    "agents": ["(?P<a><A>) <ACT>"],
    "collapses": [],
    "corefs": [],
    "victims": [],
}


@pytest.fixture
def tables(monkeypatch):
    listed = {}
    monkeypatch.setattr(reading, "table", lambda name: listed[name.removeprefix("languages/")])
    monkeypatch.setattr(reading, "pack_of", reading.pack_of.__wrapped__)
    return listed


def whole(table):
    needed = (field.name for field in reading.fields(reading.Pack) if field.name not in (*table, "code"))
    return {**dict.fromkeys(needed, "x"), **table}


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_language_that_is_read_has_a_table_with_verbs_of_known_classes(code):
    pack = reading.pack_of(code)
    assert pack.code == code
    assert set(pack.verbs.values()) <= set(CLASSES)
    assert {form for _, form in pack.frames} >= {"direct", "indirect"}


def test_a_fragment_stands_for_its_words_the_longest_first_and_within_other_fragments(tables):
    tables["xx"] = whole(TABLE)
    pack = reading.pack_of("xx")
    assert pack.agents[0].pattern.endswith(r" copied (?P<x>(?:chat\slogs|answers))")
    assert pack.frames[0][0].pattern.endswith(r"(?P<v>(?:has\ssaid|said))")
    assert pack.verbs == {"said": "say", "has said": "say", "claim": "accuse"}


def test_a_table_has_the_patterns_of_the_one_that_it_is_like_and_its_own_fragments(tables):
    tables["family"] = whole({key: TABLE[key] for key in ("frames", "agents", "fragments", "verb_last")})
    tables["xx"] = {"like": "family", "verbs": TABLE["verbs"], "fragments": {"OUT": ["respuestas"]}}
    assert reading.pack_of("xx").agents[0].pattern.endswith("copied (?P<x>(?:respuestas))")


def test_a_word_that_is_no_field_of_a_pack_is_an_error(tables):
    tables["xx"] = {**TABLE, "negatoin": "not"}
    with pytest.raises(ValueError, match=r"xx\.yaml has negatoin, which is no field of a pack"):
        reading.pack_of("xx")


def test_the_language_of_every_marked_page_is_known_from_its_text(root):
    pages = [
        json.loads(line)
        for file in sorted((root / "tests/gold").glob("*pages*.jsonl"))
        for line in file.read_text("utf-8").splitlines()
    ]
    assert [page["id"] for page in pages if language_of(page["text"]) != page["language"]] == []
