"""`kb scrape` and `kb outlets` as a person calls them. They cannot reach loopback: no server answers them."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from loopback import LOOPBACK, serving
from watching import DAY, NOW, newspaper, outlet, scrape

from scrapers.client import Client, Limits
from scrapers.coverage import FILE, coverage, write_coverage
from scrapers.guard import Guard
from scrapers.state import State, only_one

ROOT = Path(__file__).resolve().parents[3]
DEFINITION = """\
name: {name}
publisher: Nobody
title: Made up for a test
group: press
language: en
address: {address}
address_seen: In a test.
type: {type}
every: 1d
reliability: {{is: D, because: It is made up.}}
checked: never
"""
RSS = (
    '<rss version="2.0"><channel><title>News</title><item><title>First</title>'
    "<link>https://example.org/1</link><pubDate>Tue, 24 Nov 2026 08:00:00 GMT</pubDate></item>"
    "</channel></rss>"
)


@pytest.fixture
def checkout(tmp_path) -> Path:
    """A checkout with the site's settings and no outlets."""
    root = tmp_path / "checkout"
    (root / "content").mkdir(parents=True)
    (root / "scrapers" / "outlets").mkdir(parents=True)
    settings = (ROOT / "mkdocs.yml").read_text("utf-8").replace("custom_dir: site/theme", "")
    (root / "mkdocs.yml").write_text(settings, "utf-8")
    return root


def define(checkout: Path, name: str, address: str, type_: str = "feed", more: str = "") -> Path:
    path = checkout / "scrapers" / "outlets" / f"{name}.yaml"
    path.write_text(DEFINITION.format(name=name, address=address, type=type_) + more, "utf-8")
    return path


Kb = Callable[..., object]


def test_a_dry_run_says_who_would_be_asked_and_asks_nobody(checkout, kb):
    define(checkout, "paper", "http://127.0.0.1:1/feed")
    define(checkout, "paused", "http://127.0.0.1:1/other", more="paused: {because: Its owner asked us.}\n")
    done = kb("scrape", "--dry-run", "--json", at=checkout)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == [
        {"outlet": "paper", "outcome": "would be asked", "about": "http://127.0.0.1:1/feed"},
        {"outlet": "paused", "outcome": "paused", "about": "Its owner asked us."},
    ]
    assert not (checkout / "scrapers" / "coverage.json").exists()
    assert not (checkout / "state" / "outlets.jsonl").exists()


def test_a_run_that_fails_reports_all_and_ends_with_4(checkout, kb):
    define(checkout, "inner", "http://127.0.0.1:1/feed")
    define(checkout, "odd", "http://127.0.0.1:1/odd", "no_such_type")
    done = kb("scrape", "--json", at=checkout)
    assert done.returncode == 4, done.stderr
    rows = {each["outlet"]: each for each in json.loads(done.stdout)["outlets"]}
    assert (rows["inner"]["outcome"], rows["inner"]["code"]) == ("failed", "address_refused")
    assert rows["odd"]["outcome"] == "unsound definition"
    assert "no_such_type" in rows["odd"]["reason"]
    assert "no contact is configured" in done.stderr
    assert json.loads((checkout / "state" / "report.json").read_text("utf-8")) == json.loads(done.stdout)
    watched = json.loads((checkout / FILE).read_text("utf-8"))["outlets"]
    assert [(each["name"], each["state"]) for each in watched] == [("inner", "failing")]


def test_the_table_has_every_outlet_and_the_reasons_in_full(checkout, kb):
    define(checkout, "inner", "http://127.0.0.1:1/feed")
    done = kb("scrape", at=checkout)
    assert done.returncode == 4
    assert done.stdout.splitlines()[0].split() == [
        *("outlet", "outcome", "new", "unchanged", "failed", "waiting", "next", "due"),
    ]
    assert "inner: 127.0.0.1 resolves to 127.0.0.1, which is no public address" in done.stdout
    assert "1 outlets: 1 failed" in done.stderr


def test_without_outlets_there_is_an_empty_report(checkout, kb):
    done = kb("scrape", "--json", at=checkout)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["outlets"] == []


def test_a_name_that_no_outlet_has_is_a_mistake_of_usage(checkout, kb):
    define(checkout, "openai-news", "https://example.org/feed")
    done = kb("scrape", "openai-new", at=checkout)
    assert done.returncode == 2
    assert "Did you mean openai-news?" in done.stderr


def test_two_scrapes_of_one_memory_do_not_run_at_once(checkout, kb):
    with only_one(checkout / "state"):
        done = kb("scrape", at=checkout)
    assert done.returncode == 3
    assert "another kb scrape works there" in done.stderr


def test_the_memory_may_not_lie_in_the_folder_that_is_thrown_away(checkout, kb):
    done = kb("scrape", at=checkout, KB_STATE=str(checkout / "build" / "state"))
    assert done.returncode == 3
    assert "it lies in build/" in done.stderr


def test_read_offline_the_archive_answers(checkout, kb):
    with serving(one=newspaper(range(3))) as (_, at):
        define(checkout, "paper", f"{at['one']}/feed")
        scrape([outlet("paper", f"{at['one']}/feed")], checkout / "state", now=NOW - 30 * DAY)
    done = kb("scrape", "--offline", "--json", at=checkout)
    assert done.returncode == 0, done.stderr
    (paper,) = json.loads(done.stdout)["outlets"]
    assert (paper["outcome"], paper["listed"], paper["unchanged"]) == ("unchanged", 3, 3)
    documents = (checkout / "state" / "documents.jsonl").read_text("utf-8").splitlines()
    assert sorted(json.loads(line)["title"] for line in documents) == [
        "Article /article/0",
        "Article /article/1",
        "Article /article/2",
    ]
    asked = kb("query", "--inbox", "SELECT title FROM documents ORDER BY title LIMIT 1", at=checkout)
    assert asked.returncode == 0, asked.stderr
    assert asked.stdout.split("\n")[2] == "Article /article/0"


def test_without_a_scrape_there_is_no_inbox_to_ask(checkout, kb):
    asked = kb("query", "--inbox", "FROM documents", at=checkout)
    assert asked.returncode == 3
    assert "there is no inbox. Nothing was changed. Run kb scrape to fill it." in asked.stderr


def test_outlets_are_listed_with_their_state(checkout, kb):
    with serving(one=newspaper(range(3))) as (_, at):
        define(checkout, "paper", f"{at['one']}/feed")
        scrape([outlet("paper", f"{at['one']}/feed")], checkout / "state")
    define(checkout, "other", "https://example.org/feed")
    done = kb("outlets", "--format", "json", at=checkout)
    assert done.returncode == 0, done.stderr
    rows = {each["outlet"]: each for each in json.loads(done.stdout)}
    assert rows["other"]["state"] == "never fetched"
    assert rows["paper"]["last success"] == "2026-11-24 12:00"
    assert rows["paper"]["next due"] == "2026-11-25 12:00"
    assert rows["paper"]["items"] == 3


def test_outlets_with_mistakes_are_named_and_end_with_1(checkout, kb):
    define(checkout, "odd", "ftp://example.org/feed")
    done = kb("outlets", at=checkout)
    assert done.returncode == 1
    assert "odd.yaml: `address`" in done.stderr


def test_a_definition_is_tried_on_a_saved_page(checkout, kb, tmp_path):
    path = define(checkout, "paper", "https://example.org/feed")
    page = tmp_path / "saved.xml"
    page.write_text(RSS, "utf-8")
    done = kb("outlets", "test", str(path), "--page", str(page), at=checkout)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1].split() == ["2026-11-24", "First", "https://example.org/1"]
    assert "1 items listed" in done.stderr
    assert not (checkout / "state").exists()


def test_a_definition_that_does_not_fit_its_page_says_so(checkout, kb, tmp_path):
    path = define(checkout, "paper", "https://example.org/feed")
    page = tmp_path / "saved.html"
    page.write_text("<html><body>No feed</body></html>", "utf-8")
    done = kb("outlets", "test", str(path), "--page", str(page), at=checkout)
    assert done.returncode == 1
    assert done.stderr.startswith("kb: ")


def test_a_definition_is_never_tried_on_loopback(checkout, kb):
    path = define(checkout, "paper", "http://127.0.0.1:1/feed")
    done = kb("outlets", "test", str(path), at=checkout)
    assert done.returncode == 3
    assert "no public address" in done.stderr


def test_bounds_are_proposed_after_five_good_runs_and_not_written(checkout, kb):
    with serving(one=newspaper(range(10))) as (_, at):
        path = define(checkout, "paper", f"{at['one']}/feed")
        before = path.read_text("utf-8")
        for day in range(4):
            scrape([outlet("paper", f"{at['one']}/feed")], checkout / "state", now=NOW + day * DAY)
        early = kb("outlets", "learn", "paper", at=checkout)
        scrape([outlet("paper", f"{at['one']}/feed")], checkout / "state", now=NOW + 4 * DAY)
    done = kb("outlets", "learn", "paper", at=checkout)
    assert early.returncode == 1
    assert "paper has 4 good runs; bounds are learned from 5" in early.stderr
    assert done.stdout == (
        "bounds:\n  min: 8\n  max: 20\n"
        "  because: 80 % and 200 % of the median of 5 good runs, which listed 10 to 10 items\n"
    )
    assert path.read_text("utf-8") == before


def test_the_coverage_file_is_ordered_and_says_days_only(tmp_path):
    (tmp_path / "scrapers").mkdir()
    with serving(one=newspaper(range(3))) as (_, at):
        outlets = [outlet("b", f"{at['one']}/feed"), outlet("a", "http://example.org/feed", language="zh")]
        scrape(outlets[:1], tmp_path / "state")
    entries = coverage(outlets, State(tmp_path / "state"), NOW)
    assert [each["name"] for each in entries] == ["a", "b"]
    assert entries[1] | {"address": ""} == {
        "name": "b",
        "title": "Made up for a test",
        "publisher": "Nobody",
        "group": "press",
        "language": "en",
        "country": None,
        "type": "feed",
        "address": "",
        "every": "1d",
        "checked": "never",
        "state": "fine",
        "last_seen": "2026-11-24",
        "newest": "2026-11-24",
        "items": 3,
    }
    assert (entries[0]["state"], entries[0]["last_seen"]) == ("never fetched", None)
    write_coverage(entries, tmp_path)
    written = (tmp_path / FILE).read_bytes()
    write_coverage(coverage(outlets[::-1], State(tmp_path / "state"), NOW), tmp_path)
    assert (tmp_path / FILE).read_bytes() == written


def test_the_client_of_a_test_reaches_loopback_and_that_of_the_command_does_not():
    with serving(one=newspaper([1])) as (server, at):
        with Client("tests", guard=Guard(also_allowed=[LOOPBACK]), limits=Limits(seconds=5)) as allowed:
            assert allowed.fetch(f"{at['one']}/feed").status == 200
        opened = len(server.opened)
        with Client("kb") as shipped, pytest.raises(Exception, match="no public address"):
            shipped.fetch(f"{at['one']}/feed")
        assert len(server.opened) == opened
