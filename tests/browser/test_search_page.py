"""The page of the search over the real record: facets, their counts, the address, and the keyboard."""

from collections import Counter

import duckdb
import pytest

from kb.publish.pages.words import word

pytestmark = pytest.mark.browser

STATUS = "document.querySelector('[data-search-page] [role=status]').textContent"
COUNTS = """(name) => Object.fromEntries(
  [...document.querySelectorAll(`.kb-facet input[data-key^="${name}:"]`)].map((box) => [
    box.dataset.key.slice(name.length + 1),
    Number(box.parentElement.querySelector('.kb-facet__count').textContent),
  ]))"""
HITS = "[...document.querySelectorAll('[data-search-page] li > a')].map((link) => link.pathname)"


@pytest.fixture(scope="module")
def www(record_site):
    return record_site / "build" / "www"


@pytest.fixture(scope="module")
def site(www, site_server):
    return site_server(www)


def settled(visitor, query):
    """Wait until the page shows the answer to the query of its address, facets and all."""
    form = "document.querySelector('[data-search-page] form').dataset.settled"
    visitor.wait(f"{form} === '{query}' && location.search === '{query}'")
    return visitor.page


def tick(page, facet, value):
    page.locator(f'.kb-facet input[data-key="{facet}:{value}"]').click()


def rows(record_site, sql):
    with duckdb.connect(record_site / "build" / "kb.duckdb", read_only=True) as store:
        return store.sql(sql).fetchall()


def test_facets_count_what_the_store_counts(visitor, site, record_site):
    query = "?type=allegation&actor=DeepSeek&role=accused"
    visitor.go(f"{site}search/{query}")
    page = settled(visitor, query)
    own = rows(
        record_site,
        "SELECT standing FROM responses JOIN claims ON claims.id = claim WHERE responses.actor = 'deepseek'"
        " AND answered_by = 'self' AND claims.type = 'allegation' AND withdrawn_on IS NULL",
    )
    standings = Counter(word("response.standing", standing) for (standing,) in own)
    assert page.evaluate(COUNTS, "standing") == standings
    assert page.evaluate(STATUS) == f"{len(own)} pages"
    spoken = rows(
        record_site,
        "SELECT count(*) FROM claims JOIN claim_speakers ON claim = claims.id WHERE speaker = 'deepseek'"
        " AND claims.type = 'allegation' AND withdrawn_on IS NULL",
    )[0][0]
    assert page.evaluate(COUNTS, "role").get("speaker", 0) == spoken
    visitor.assert_at_peace()


def test_an_answer_is_that_of_the_actor_in_question(visitor, site, record_site):
    query = "?standing=denied&actor=DeepSeek&role=accused"
    visitor.go(f"{site}search/{query}")
    page = settled(visitor, query)
    denied = rows(
        record_site,
        "SELECT claim FROM responses WHERE actor = 'deepseek' AND answered_by = 'self'"
        " AND standing = 'denied'",
    )
    assert set(page.evaluate(HITS)) == {f"/claims/{claim}/" for (claim,) in denied}
    assert page.locator("li .kb-search__facts").first.inner_text().count("DeepSeek: denied") == 1


def test_the_choice_stands_in_the_address_and_going_back_takes_it_up(visitor, site):
    visitor.go(f"{site}search/")
    page = settled(visitor, "")
    page.keyboard.press("/")
    page.keyboard.type("DeepSeek")
    settled(visitor, "?q=DeepSeek")
    tick(page, "kind", "claim")
    settled(visitor, "?q=DeepSeek&kind=claim")
    claims = page.evaluate(STATUS)
    tick(page, "kind", "source")
    both = "?q=DeepSeek&kind=claim&kind=source"
    settled(visitor, both)
    assert page.evaluate(STATUS) != claims
    shown = page.evaluate(HITS)
    page.reload()
    assert settled(visitor, both).evaluate(HITS) == shown
    page.go_back()
    settled(visitor, "?q=DeepSeek&kind=claim")
    assert page.evaluate(STATUS) == claims
    page.go_back()
    settled(visitor, "?q=DeepSeek")
    page.go_back()
    settled(visitor, "")
    assert page.input_value("input[type=search]") == ""
    visitor.assert_at_peace()


def test_without_words_the_newest_pages_come_first(visitor, site, record_site):
    query = "?kind=claim&type=allegation"
    visitor.go(f"{site}search/{query}")
    settled(visitor, query)
    newest = rows(
        record_site,
        "SELECT max(coalesce(said_from, said_until)) FROM claims WHERE type = 'allegation'"
        " AND withdrawn_on IS NULL",
    )[0][0]
    facts = visitor.page.locator("li .kb-search__facts").first.inner_text()
    assert f"{newest.day} {newest:%B %Y}" in facts


def test_the_keyboard_reaches_every_facet_before_the_hits_and_keeps_its_place(visitor, site):
    visitor.go(f"{site}search/?q=DeepSeek")
    page = settled(visitor, "?q=DeepSeek")
    page.focus("input[type=search]")
    stop = "document.activeElement.dataset.key ?? document.activeElement.tagName"
    stops = []
    while not stops or not stops[-1].startswith("kind:claim"):
        page.keyboard.press("Tab")
        stops.append(page.evaluate(stop))
        assert len(stops) < 40
    assert stops[:3] == ["BUTTON", "SUMMARY", "kind:"]
    page.keyboard.press("Space")
    settled(visitor, "?q=DeepSeek&kind=claim")
    assert page.evaluate(stop) == "kind:claim"
    page.keyboard.press("Space")
    settled(visitor, "?q=DeepSeek")
    assert page.evaluate(stop) == "kind:claim"


def test_all_values_of_a_facet_can_be_shown_and_all_filters_taken_away(visitor, site):
    visitor.go(f"{site}search/?year=2025")
    page = settled(visitor, "?year=2025")
    before = page.evaluate(COUNTS, "type")
    page.locator(".kb-facet:has(summary:text-is('Type')) button").click()
    assert before.items() < page.evaluate(COUNTS, "type").items()
    page.click("text=Remove all filters")
    settled(visitor, "")


def test_what_is_no_longer_a_value_is_shown_as_chosen_and_finds_nothing(visitor, site):
    visitor.go(f"{site}search/?type=rumour&nonsense=1")
    page = visitor.page
    visitor.wait(f"{STATUS}.startsWith('Nothing found')")
    visitor.wait("document.querySelector('.kb-facet input:checked')?.dataset.key === 'type:rumour'")
    assert page.evaluate(COUNTS, "type")["rumour"] == 0


def test_the_dialog_leads_to_the_page_with_what_was_typed(visitor, site):
    visitor.go(f"{site}?q=深度求索")
    visitor.wait("document.querySelector('dialog li')")
    visitor.page.click("dialog .kb-search__all")
    visitor.page.wait_for_url("**/search/?q=*")
    visitor.wait(f"{HITS}[0] === '/actors/deepseek/'")
    visitor.assert_at_peace()


def test_without_scripts_the_page_leads_to_every_table(browser, site):
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{site}search/")
    page.click("article li >> text=Policies")
    assert page.url == f"{site}policies/"
    page.context.close()


def test_a_lost_reader_gets_what_the_words_of_the_address_find(visitor, site):
    visitor.go(f"{site}actors/deep-seek-deepseek-kimi/")
    visitor.wait("document.querySelector('[data-search-lost] li')")
    assert visitor.elsewhere == []
    visitor.go(f"{site}v2/actors/deepseek.html")
    visitor.wait("document.querySelector('[data-search-lost] li a')?.pathname === '/actors/deepseek/'")
