"""Collapses are stopped with their reason and keep the last good state; ordinary days are not stopped."""

import datetime
import random
from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest
from loopback import serving
from watching import DAY, NOW, outlet, row, scrape

from scrapers.bounds import Listed, collapse, counts_of_good_runs, excess, learned
from scrapers.published import NOT_GIVEN, Published
from scrapers.state import State
from scrapers.types import Item

WORDS = [
    "Chinese lab says model was trained without outputs of rivals",
    "American firm tightens terms of service",
    "senators ask about chips and exports",
    "researchers measure how far answers give a teacher away",
    "court hears the case on copied answers",
    "new release of open weights draws questions",
    "company denies the charge again",
]
GERMAN = [
    "Das Unternehmen weist den Vorwurf zurück",
    "Der Ausschuss fragt nach den Belegen für die Behauptung",
    "Die Forscher messen, wie viel vom Lehrer übrig bleibt",
    "Das Gericht verhandelt über abgeschriebene Antworten",
]
CHINESE = [
    "公司否认使用对方模型的输出进行训练",
    "委员会要求提交证据",
    "研究人员发布测量结果",
    "法院开庭审理此案",
]


@dataclass(frozen=True)
class Entry:
    """One entry of the feed of a test."""

    number: int
    title: str
    day: datetime.date | None
    link: str


def entries_of(day: int, count: int = 30, titles: list[str] = WORDS) -> list[Entry]:
    """Return what the feed lists on a day: the newest entries, about three a day."""
    newest = 200 + 3 * day
    return [
        Entry(
            number,
            f"{titles[number % len(titles)]}, part {number}",
            (NOW + (number // 3 - 67 - 200 // 3 + 66) * DAY).date(),
            f"/article/{number}",
        )
        for number in range(newest, newest - count, -1)
    ]


def as_feed(entries: list[Entry], base: str) -> str:
    items = "".join(
        f"<item><title>{entry.title}</title>"
        + f"<link>{entry.link if '//' in entry.link else base + entry.link}</link>"
        + (f"<pubDate>{entry.day:%a, %d %b %Y} 08:00:00 GMT</pubDate>" if entry.day else "")
        + "</item>"
        for entry in entries
    )
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>{items}</channel></rss>'


class Paper:
    """A host whose feed can be changed from run to run."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []

    def __call__(self, call) -> None:
        base = f"http://{call.host}:{call.connection.getsockname()[1]}"
        if call.path == "/feed":
            call.answer(as_feed(self.entries, base))
        elif call.path == "/robots.txt":
            call.answer("", "404 Not Found")
        else:
            call.answer("<html><title>Page</title><p>Words.</p></html>")


Change = Callable[[list[Entry]], list[Entry]]


def each(**changes) -> Change:
    """Return a collapse that changes every entry alike."""

    def change(entries):
        return [replace(entry, **{key: value(entry) for key, value in changes.items()}) for entry in entries]

    return change


COLLAPSES: dict[str, tuple[Change, str]] = {
    "nothing is listed": (lambda entries: [], "nothing is listed any more"),
    "a third is listed": (lambda entries: entries[:10], "10 items are listed; the fewest in any good run"),
    "all dates are shifted": (each(day=lambda e: e.day - 40 * DAY), "have another date than before"),
    "all dates are that of today": (
        each(day=lambda e: (NOW + 7 * DAY).date()),
        "have another date than before",
    ),
    "all entries are dated in the future": (
        each(
            number=lambda e: e.number + 900, link=lambda e: f"/n/{e.number}", day=lambda e: e.day + 400 * DAY
        ),
        "are dated in the future",
    ),
    "the dates are gone": (each(day=lambda e: None), "have no date any more"),
    "the titles are gone": (each(title=lambda e: ""), "have no title any more"),
    "all have one title": (each(title=lambda e: "Please log in"), "have the same title, 'Please log in'"),
    "the language is another": (
        each(title=lambda e: f"{GERMAN[e.number % 4]}, Teil {e.number}", link=lambda e: f"/de/{e.number}"),
        "the titles read as de, before they read as en",
    ),
    "the script is another": (
        each(title=lambda e: f"{CHINESE[e.number % 4]}{CHINESE[e.number % 3]}{e.number}"),
        "the titles are in Cjk letters, before they were in Latin ones",
    ),
    "all lead to another host": (
        each(link=lambda e: f"http://parked.example/{e.number}"),
        "lead to hosts never seen there, such as parked.example",
    ),
    "all have new addresses": (
        each(link=lambda e: f"/renamed/{e.number}"),
        "are known under other addresses",
    ),
}


@pytest.mark.parametrize(("change", "reason"), COLLAPSES.values(), ids=COLLAPSES)
def test_a_collapse_is_stopped_with_its_reason_and_keeps_the_last_good_state(change, reason, tmp_path):
    paper = Paper()
    with serving(paper=paper) as (_, at):
        outlets = [outlet("paper", f"{at['paper']}/feed", follow="hinted", hints=["no such word"])]
        for day in range(6):
            paper.entries = entries_of(day)
            assert row(scrape(outlets, tmp_path, now=NOW + day * DAY), "paper")["outcome"] in (
                "unchanged",
                "new",
            )
        good = dict(State(tmp_path).memory("paper").items)
        paper.entries = change(entries_of(6))
        report = scrape(outlets, tmp_path, now=NOW + 6 * DAY)
        assert row(report, "paper")["outcome"] == "stopped"
        assert reason in row(report, "paper")["reason"]
        assert report.partial
        assert State(tmp_path).memory("paper").items == good
        paper.entries = entries_of(7)
        assert row(scrape(outlets, tmp_path, now=NOW + 7 * DAY), "paper")["outcome"] == "unchanged"


def test_a_listing_whose_selectors_match_nothing_is_a_failure_that_keeps_the_last_good_state(tmp_path):
    html = ["<ul>" + "".join(f"<li><a href='/{n}'>Title {n}</a></li>" for n in range(6)) + "</ul>"]

    def behave(call):
        if call.path == "/robots.txt":
            call.answer("", "404 Not Found")
        else:
            call.answer(f"<html><body>{html[0]}</body></html>", Content_Type="text/html")

    with serving(one=behave) as (_, at):
        outlets = [outlet("list", f"{at['one']}/news", type="listing", selectors={"item": "li"})]
        assert row(scrape(outlets, tmp_path), "list")["new"] == 6
        html[0] = "<div>redesigned</div>"
        report = scrape(outlets, tmp_path, now=NOW + DAY)
        assert row(report, "list")["outcome"] == "failed"
        assert row(report, "list")["reason"]
        assert len(State(tmp_path).memory("list").items) == 6


def test_fifty_ordinary_runs_are_never_stopped(tmp_path):
    chance = random.Random(5)
    paper, stopped = Paper(), []
    with serving(paper=paper) as (_, at):
        outlets = [outlet("paper", f"{at['paper']}/feed", follow="hinted", hints=["no such word"])]
        for day in range(50):
            paper.entries = entries_of(day, count=chance.choice([24, 27, 30, 30, 30, 33, 36]))
            if chance.random() < 0.3:
                # A date that was corrected, a title that was edited, a link that was moved.
                paper.entries[0] = replace(paper.entries[0], day=paper.entries[0].day - 3 * DAY)
                paper.entries[1] = replace(paper.entries[1], title="DeepSeek 深度求索 回应")
                paper.entries[2] = replace(paper.entries[2], link="http://elsewhere.example/moved")
            report = scrape(outlets, tmp_path, now=NOW + day * DAY)
            if row(report, "paper")["outcome"] == "stopped":
                stopped.append((day, row(report, "paper")["reason"]))
    assert stopped == []


def listed(count: int, counts: list[int], **fields) -> Listed:
    return Listed(outlet("paper", "http://example.org/feed", **fields), count, (), {}, counts, NOW.date())


BOUNDS = {"min": 8, "max": 20, "because": "learned from five runs"}


def test_a_broken_min_stops_and_a_broken_max_is_told():
    few, many = listed(7, [10] * 5, bounds=BOUNDS), listed(21, [10] * 5, bounds=BOUNDS)
    assert collapse(few) == "7 items are listed, at least 8 were expected (learned from five runs)"
    assert collapse(many) is None
    assert excess(many) == "21 items are listed, at most 20 were expected"
    assert excess(few) is None
    assert collapse(listed(8, [10] * 5, bounds=BOUNDS)) is None


def test_bounds_are_learned_from_five_good_runs_and_not_from_fewer():
    assert learned([10, 10, 10, 10]) is None
    assert learned([10, 12, 8, 10, 11]) == (8, 20)
    assert learned([0, 0, 0, 0, 0]) == (0, 1)


def test_half_is_a_collapse_only_after_five_good_runs():
    assert collapse(listed(4, [10] * 4)) is None
    assert collapse(listed(4, [10] * 5)) is not None
    assert collapse(listed(5, [10] * 5)) is None


def test_a_feed_that_was_always_empty_has_not_collapsed():
    assert collapse(listed(0, [0, 0, 0])) is None


def test_counts_are_those_of_good_runs_at_the_present_address(tmp_path):
    paper = Paper()
    with serving(paper=paper) as (_, at):
        one = outlet("paper", f"{at['paper']}/feed", follow="hinted", hints=["no such word"])
        for day, count in enumerate([10, 11, 0]):
            paper.entries = entries_of(day, count)
            scrape([one], tmp_path, now=NOW + day * DAY)
        memory = State(tmp_path).memory("paper")
    assert counts_of_good_runs(one, memory) == [10, 11]
    assert counts_of_good_runs(outlet("paper", "http://example.org/other"), memory) == []


def test_few_items_are_no_ground_to_judge_by():
    items = tuple(
        Item(f"http://other.example/{n}", "Same", Published(NOW.date() + 900 * DAY, "stated", "stated"))
        for n in range(4)
    )
    known = {
        f"http://example.org/{n}": Item(f"http://example.org/{n}", f"T {n}", NOT_GIVEN) for n in range(9)
    }
    assert collapse(replace(listed(4, [4] * 4), items=items, known=known)) is None
