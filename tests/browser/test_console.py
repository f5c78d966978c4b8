"""The SQL console in a real browser: started by a click alone, with the database that the site ships."""

import datetime
import json
import re

import pytest

from kb.publish.browser_parts import browser_parts, sent
from kb.store import connect_read_only, named_queries, run_named

pytestmark = pytest.mark.browser

STARTED = ("duckdb.js", "duckdb.wasm.gz", "worker.js", "kb.duckdb.gz")
MOST = 9_000_000
DONE = "!document.querySelector('[data-run]').disabled"


@pytest.fixture(scope="module")
def build(record_site):
    if browser_parts() is None:
        pytest.fail("The parts of the console are not in this environment. Run make, then this again.")
    return record_site / "build"


@pytest.fixture
def console(build, visitor, site_server):
    visitor.go(f"{site_server(build / 'www')}sql/")
    return visitor


def ask(console, sql):
    """Write a question into the editor and ask it."""
    console.page.locator("#console-sql, .cm-content").first.focus()
    console.wait("document.querySelector('[data-editor]').firstChild.shadowRoot?.activeElement", 20)
    console.page.keyboard.press("Control+a")
    console.page.keyboard.insert_text(sql)
    console.page.keyboard.press("Control+Enter")
    console.wait(DONE, 30)


def test_nothing_of_it_is_fetched_before_a_click_and_at_most_nine_megabytes_after(
    build, visitor, site_server
):
    asked = []
    visitor.page.on("request", lambda request: asked.append(request.url))
    visitor.go(f"{site_server(build / 'www')}sql/")
    assert not [address for address in asked if "/sql/console/" in address]
    assert "Start SQL and ask (9 MB, once)" in visitor.page.inner_text("[data-run]")
    assert sum(sent(build / "www" / "sql" / "console" / name) for name in STARTED) <= MOST
    visitor.page.click("[data-run]")
    visitor.wait(DONE, 30)
    fetched = {address.rpartition("/")[2] for address in asked if "/sql/console/" in address}
    assert fetched <= set(STARTED)
    visitor.assert_at_peace()


def test_an_answer_links_ids_goes_away_as_a_file_and_is_asked_again_by_its_address(console):
    day = "DATE '2025-01-29' AS day"
    ask(console, f"SELECT claim, speakers, {day}, count(*) OVER () AS n FROM claims_in_count LIMIT 2")
    rows = console.page.locator("[data-answer] tbody tr")
    assert rows.count() == 2
    address = rows.first.locator("a").get_attribute("href")
    assert re.fullmatch(r"\.\./claims/[a-z0-9-]+/", address)
    assert rows.first.locator("td").nth(2).inner_text() == "2025-01-29"
    links = console.page.locator("[data-taken] a")
    assert [links.nth(n).get_attribute("download") for n in range(3)] == [
        "answer.csv",
        "answer.json",
        "answer.md",
    ]
    again = console.page.url
    console.page.goto("about:blank")
    console.go(again)
    assert console.page.input_value("#console-sql").startswith("SELECT claim, speakers, DATE")


def test_a_wrong_question_is_marked_and_an_empty_answer_is_no_evidence(console):
    ask(console, "SELECT spekers FROM claims")
    error = console.page.inner_text("[data-error]")
    assert 'Candidate bindings: "speakers"' in error
    assert "LINE 1: SELECT spekers" in error
    ask(console, "SELECT id FROM claims WHERE false")
    assert "Absence here is not evidence of absence" in console.page.inner_text(".console")
    console.assert_at_peace()


def test_the_editor_completes_columns_of_the_tables_that_a_question_names(console):
    console.page.focus("#console-sql")
    console.wait("document.querySelector('[data-editor]').firstChild.shadowRoot?.activeElement", 20)
    console.page.keyboard.press("Control+a")
    console.page.keyboard.type("FROM claims SELECT happ")
    found = (
        "document.querySelector('[data-editor] div').shadowRoot.querySelector('.cm-tooltip li')?.textContent"
    )
    assert console.wait(found, 10).startswith("happened")
    console.assert_at_peace()


def test_every_named_question_has_the_same_rows_in_the_browser(build, console):
    asked = {name: query.text() for name, query in named_queries().items()}
    script = """async (asked) => {
        const { open } = await import("../static/console_database.js");
        const database = await open(new URL("console/", location.href), () => {});
        const rows = {};
        for (const [name, sql] of Object.entries(asked)) rows[name] = (await database.ask(sql)).rows;
        return rows;
    }"""
    found = console.page.evaluate(script, asked)
    with connect_read_only(build / "kb.duckdb") as store:
        for name in asked:
            expected = json.loads(json.dumps(run_named(store, name).rows, default=plain))
            assert found[name] == expected, name


def plain(value):
    return value.isoformat() if isinstance(value, datetime.date) else float(value)


def test_a_block_leads_to_its_rows_alone_with_its_sql(build, visitor, site_server):
    site = site_server(build / "www")
    visitor.go(f"{site}actors/deepseek/")
    note = visitor.page.locator("[data-rows][href*='charges-against']")
    number = visitor.page.locator("#received ~ ul.claims").first.locator("li").count()
    visitor.go(site + note.get_attribute("href").removeprefix("../../"))
    visitor.wait("document.querySelector('[data-files] a[download]')")
    assert visitor.page.locator("[data-rows-shown] tbody tr").count() == number
    assert "t.target = 'deepseek'" in visitor.page.inner_text("[data-sql]")
    visitor.assert_at_peace()
