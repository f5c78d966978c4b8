"""Outlets as data: what a definition must say, and how it is told what is wrong with it."""

import datetime

import pytest

from scrapers.outlet import Outlet, load_outlets, read_outlet

GOOD = """\
name: lab-a-news
publisher: Lab A
title: News
group: lab
language: en
address: https://lab-a.example/feed
address_seen: made up for a test
type: feed
every: 6h
reliability: {is: B, because: a party speaks of itself}
checked: never
"""


def written(folder, text, name="lab-a-news.yaml"):
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def test_a_good_definition_is_read(tmp_path):
    outlet, problems = read_outlet(written(tmp_path, GOOD))
    assert problems == []
    assert (outlet.name, outlet.interval, outlet.checked) == (
        "lab-a-news",
        datetime.timedelta(hours=6),
        "never",
    )


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (
            ("every: 6h", "every: hourly"),
            "lab-a-news.yaml: `every`: 'hourly' is no interval: write it like 6h or 1d.",
        ),
        (("type: feed", "type: fax"), "lab-a-news.yaml: `type`: 'fax' is no outlet type; there are feed, "),
        (("https://lab-a", "file:///lab-a"), "it does not begin with https:// or http://"),
        (("https://lab-a", "https://me:secret@lab-a"), "it carries a name or password"),
        (("publisher: Lab A\n", ""), "lab-a-news.yaml: `publisher`: it is missing."),
        (("title: News", "title: News\nbounds: {min: 3, max: 2, because: x}"), "min 3 is larger than max 2"),
        (("title: News", "title: News\nboundz: 3"), "lab-a-news.yaml: `boundz`: there is no such field"),
        (("checked: never", "checked: yesterday"), "neither a day like 2026-11-24 nor the word never"),
        (("is: B", "is: Z"), "`reliability.is`"),
        (("title: News", "title: News\ntitle: Other"), "`title` stands here a second time"),
        (("title: News", "title: &a News"), None),
        (("name: lab-a-news", "name: lab-b-news"), "they have to agree"),
        (("type: feed", "type: listing"), "`selectors` is missing, which the type listing reads"),
        (("title: News", "title: News\nwithin: [/news/]"), "`within` belongs to the type sitemap"),
        (("title: News", "title: !!python/none x"), "the tag"),
        (("title: News", "- title"), "line "),
    ],
)
def test_what_is_wrong_is_said_with_file_field_and_reason(tmp_path, change, sentence):
    outlet, problems = read_outlet(written(tmp_path, GOOD.replace(*change)))
    if sentence is None:
        assert outlet is not None
    else:
        assert outlet is None
        assert sentence in str(problems[0])


def test_words_of_yaml_1_1_stay_words(tmp_path):
    outlet, _ = read_outlet(written(tmp_path, GOOD.replace("title: News", "title: no\nhints: [yes, 010]")))
    assert (outlet.title, outlet.hints) == ("no", ["yes", "010"])


def test_two_outlets_with_one_address_are_told_apart(tmp_path):
    written(tmp_path, GOOD)
    written(tmp_path, GOOD.replace("name: lab-a-news", "name: lab-a-again"), "lab-a-again.yaml")
    outlets, problems = load_outlets(tmp_path)
    assert [outlet.name for outlet in outlets] == ["lab-a-again"]
    assert str(problems[0]) == (
        "lab-a-news.yaml: `address`: lab-a-again.yaml has the same address; one of the two has to go."
    )


def test_an_outlet_with_hints_takes_what_has_one_of_them_in_any_case(outlet):
    hinted = outlet(hints=["distill", "蒸馏"])
    assert hinted.is_hinted("On DISTILLATION", "")
    assert hinted.is_hinted("", "大模型蒸馏之争")
    assert not hinted.is_hinted("A new office", "")
    assert outlet().is_hinted("A new office")


def test_every_field_says_what_it_is_for():
    assert [name for name, field in Outlet.model_fields.items() if not field.description] == []
