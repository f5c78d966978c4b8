"""Generated records: sound, equal for equal seeds, distributed as the record is, and made up throughout."""

import re
from collections import Counter

import pytest
from copies import shares
from generate import record_shapes, write_entries

from kb.checks import check
from kb.entries import load
from kb.kinds import Actor, Model

SIZE = 60


@pytest.fixture(scope="module")
def shapes():
    return record_shapes()


@pytest.fixture(scope="module")
def generated(shapes, tmp_path_factory):
    folder = tmp_path_factory.mktemp("generated") / "content"
    assert write_entries(folder, shapes, shares(shapes, SIZE)) == SIZE
    return folder


@pytest.fixture(scope="module")
def two_sets(shapes, tmp_path_factory):
    """Each entry of the record copied twice."""
    folder = tmp_path_factory.mktemp("twice") / "content"
    write_entries(folder, shapes, shares(shapes, 2 * len(shapes)))
    return load(folder)


def texts(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.md")}


def errors(loaded):
    return [f"{p.path}: {p.code} {p.message}" for p in check(loaded) if p.severity == "error"]


def test_a_small_sample_has_no_errors(generated):
    loaded = load(generated)
    assert len(loaded.entries) == SIZE
    assert errors(loaded) == []


def test_whole_sets_have_no_errors(two_sets, shapes):
    assert len(two_sets.entries) == 2 * len(shapes)
    assert errors(two_sets) == []


def test_many_claims_over_few_other_entries_have_no_errors(shapes, tmp_path):
    counts = shares(shapes, SIZE) | {"claim": SIZE}
    write_entries(tmp_path / "content", shapes, counts)
    loaded = load(tmp_path / "content")
    assert len(loaded.record.claims) == SIZE
    assert errors(loaded) == []


def test_equal_seeds_give_equal_bytes_and_others_give_others(generated, shapes, tmp_path):
    write_entries(tmp_path / "again", shapes, shares(shapes, SIZE))
    write_entries(tmp_path / "other", shapes, shares(shapes, SIZE), seed="another")
    assert texts(tmp_path / "again") == texts(generated)
    assert texts(tmp_path / "other").keys() != texts(generated).keys()


def test_kinds_have_the_shares_of_the_record(generated, shapes):
    kinds = Counter(item.entry.kind for item in load(generated).entries)
    record = Counter(shape.kind for shape in shapes)
    for kind, count in record.items():
        assert abs(kinds[kind] - SIZE * count / len(shapes)) < 1


def lengths(entry):
    """The fields of an entry that are set, and how long each list is."""
    fields = entry.model_dump(exclude_unset=True, exclude={"id", "body"})
    return {name: len(value) if isinstance(value, list) else 1 for name, value in fields.items()}


def test_whole_sets_have_the_fields_lists_and_bodies_of_the_record(two_sets, shapes):
    of_record, of_copies = Counter(), Counter()
    for shape in shapes:
        of_record.update({(shape.kind, name): 2 * number for name, number in lengths(shape).items()})
        of_record[shape.kind, "body"] += 2 * len(shape.body.split())
    for item in two_sets.entries:
        of_copies.update({(item.entry.kind, name): n for name, n in lengths(item.entry).items()})
        of_copies[item.entry.kind, "body"] += len(item.entry.body.split())
    assert of_copies == of_record


def test_a_copy_has_the_terms_and_dates_of_its_shape(two_sets, shapes):
    def told(claim):
        evidence = [(item.type, item.shown) for item in claim.evidence]
        return claim.type, claim.capacity, claim.sense, claim.said_on, str(evidence)

    record = Counter(told(shape) for shape in shapes if shape.kind == "claim")
    copies = Counter(told(claim) for claim in two_sets.record.claims.values())
    assert copies == Counter({key: 2 * count for key, count in record.items()})


def test_no_name_of_the_record_gets_into_a_generated_file(generated, shapes):
    # A name of two signs comes about by chance.
    names = {shape.name for shape in shapes if isinstance(shape, Actor | Model) and len(shape.name) > 2}
    names |= {shape.id for shape in shapes if len(shape.id) > 5}
    pattern = re.compile(r"\b(?:" + "|".join(map(re.escape, sorted(names))) + r")\b")
    found = {name: pattern.findall(text.decode()) for name, text in texts(generated).items()}
    assert {name: words for name, words in found.items() if words} == {}


def test_chinese_names_are_made_up_in_chinese_and_differ(two_sets):
    named = [a for a in two_sets.record.actors.values() if a.names]
    names = [name for actor in named for value in actor.names.values() for name in flat(value)]
    assert any(re.fullmatch(r"[\u4e00-\u9fff]{3,}", name) for name in names)
    assert len({actor.names.get("zh") and str(actor.names["zh"]) for actor in named}) > 1


def flat(value):
    return value if isinstance(value, list) else [value]
