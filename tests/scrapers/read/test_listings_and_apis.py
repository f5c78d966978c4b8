"""Listings by selectors that assert their count, and APIs that answer in JSON."""

import datetime
import json

import pytest

from scrapers.types import Unreadable, type_named

PAGE = """<html><body><ul id="list">{}</ul></body></html>"""
ROW = '<li><h5><a href="{link}">{title}</a></h5><div class="times">{date}</div></li>'
SELECTORS = {"item": "#list li", "link": "h5 a", "date": ".times", "at_least": 2, "at_most": 5}


def rows(*titles):
    return PAGE.format(
        "".join(
            ROW.format(link=f"/{n}.htm", title=title, date="2026-02-24") for n, title in enumerate(titles)
        )
    )


@pytest.fixture
def read(outlet, answer):
    def reading(body, **selectors):
        listed = outlet("listing", language="zh", selectors=SELECTORS | selectors)
        return type_named("listing").read(listed, answer(body))

    return reading


def test_a_page_as_it_was_seen_is_read(read):
    listing = read(rows("关于蒸馏", "<i>Two</i>"))
    first, second = listing.items
    assert (first.url, first.title, first.language) == ("https://lab-a.example/0.htm", "关于蒸馏", "zh")
    assert (second.title, second.published.day) == ("Two", datetime.date(2026, 2, 24))


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("<p>made anew</p>", "'#list li' finds 0 items where the page as it was seen has 2 to 5"),
        (rows("one"), "finds 1 item where"),
        (rows(*"abcdef"), "finds 6 items where"),
        (rows("a", "b").replace("<h5>", "<h6>").replace("</h5>", "</h6>"), "'h5 a' finds 0 nodes in item 1"),
        (rows("a", "b").replace("</h5>", '<a href="/x">again</a></h5>', 1), "'h5 a' finds 2 nodes in item 1"),
        (rows("a", "b").replace("times", "time"), "'.times' finds 0 nodes in item 1"),
    ],
)
def test_a_page_that_the_selectors_do_not_fit_is_refused_with_the_count(read, body, reason):
    with pytest.raises(Unreadable, match="made anew") as problem:
        read(body)
    assert (problem.value.code, reason in str(problem.value)) == ("selector_count", True)


def test_a_date_in_another_form_is_read_by_its_form(read):
    body = rows("a", "b").replace("2026-02-24", "24.02.2026")
    assert read(body, date_form="%d.%m.%Y").items[0].published.day == datetime.date(2026, 2, 24)
    other = read(rows("a", "b"), date_form="%d.%m.%Y").items[0].published
    assert (other.day, other.confidence) == (datetime.date(2026, 2, 24), "doubtful")


def test_html_inside_an_answer_in_json_is_found(read):
    body = json.dumps({"data": {"html": rows("a", "b")}})
    assert [item.title for item in read(body, json_key="data.html").items] == ["a", "b"]
    with pytest.raises(Unreadable, match=r"'data.text' leads to no text"):
        read(body, json_key="data.text")


KEYS = {
    "items": "data.results",
    "link": "group.0.url",
    "title": "group.0.title",
    "date": "group.0.time",
    "at_least": 1,
}


@pytest.fixture
def ask(outlet, answer):
    def asking(value, **keys):
        return type_named("json_api").read(outlet("json_api", keys=KEYS | keys), answer(json.dumps(value)))

    return asking


def found(**fields):
    return {"group": [{"url": "/a.html", "title": "A <em>title</em>", "time": 1771891200000} | fields]}


def test_an_api_lists_what_its_keys_lead_to(ask):
    only = ask({"data": {"results": [found()]}}).items[0]
    assert (only.url, only.title) == ("https://lab-a.example/a.html", "A title")
    assert only.published.day == datetime.date(2026, 2, 24)


def test_a_list_at_the_top_and_dates_in_words_are_read(ask):
    listing = ask(
        [{"URL": "https://lab-b.example/x", "T": "x", "D": "2026-02-24"}],
        items="",
        link="URL",
        title="T",
        date="D",
    )
    assert listing.items[0].published.day == datetime.date(2026, 2, 24)


@pytest.mark.parametrize(
    "value", [{}, {"data": None}, {"data": {"results": []}}, {"data": {"results": {"a": 1}}}, [1]]
)
def test_keys_that_lead_nowhere_are_told(ask, value):
    with pytest.raises(Unreadable) as problem:
        ask(value)
    assert problem.value.code == "key_count"


@pytest.mark.parametrize(
    "fields", [{"url": None}, {"url": 5}, {"title": None}, {"url": "javascript:alert(1)"}]
)
def test_an_item_without_address_or_title_is_left_out_and_counted(ask, fields):
    listing = ask({"data": {"results": [found(), found(**fields)]}})
    assert (len(listing.items), listing.count) == (1, 2)
    assert listing.notes == ("1 item without an address of the web left out",)


@pytest.mark.parametrize("time", [None, True, "", "soon", 10**30, -5, {"a": 1}])
def test_a_date_that_is_none_leaves_the_item_undated(ask, time):
    assert ask({"data": {"results": [found(time=time)]}}).items[0].published.day is None
