"""What a first-time reader does from the home page alone, and the terms on a day."""

import datetime

import pytest

from kb.entries import load
from kb.graph import terms_on

pytestmark = pytest.mark.browser

ROWS = "[...document.querySelectorAll('#terms-rows tr[data-state=\"{}\"]:not([hidden])')]"
QUESTION = "disputes/how-much-does-distillation-matter/"
CHARGE = "claims/openai-2025-01-29-evidence-of-distillation/"


@pytest.fixture(scope="module")
def site(record_site, site_server):
    return site_server(record_site / "build" / "www")


@pytest.mark.parametrize("day", ["2023-05-01", "2025-01-29", "2026-07-01"])
def test_terms_on_a_day_of_the_address_are_those_that_the_record_has_in_force(visitor, site, root, day):
    page = visitor.go(f"{site}terms/?day={day}")
    visitor.wait("document.querySelector('#terms-rows').dataset.live === ''")
    shown = page.evaluate(ROWS.format("in") + ".map((row) => row.querySelector('a').pathname.split('/')[2])")
    record = load(root / "content").record
    assert sorted(shown) == sorted(policy.id for policy in terms_on(record, datetime.date.fromisoformat(day)))
    visitor.assert_at_peace()


def test_a_provider_and_a_month_are_chosen_in_two_fields_and_stand_in_the_address(visitor, site):
    page = visitor.go(site)
    with page.expect_navigation():
        page.click("nav.md-tabs >> text=Terms")
    visitor.wait("document.querySelector('#terms-rows')?.dataset.live === ''")
    page.fill("input[name=day]", "2025-01-15")
    page.select_option("select[name=time]", "month")
    page.select_option("select[name=provider]", "openai")
    assert page.evaluate("location.search") == "?day=2025-01-15&time=month&provider=openai"
    assert page.locator("[data-terms-status]").inner_text().startswith("In January 2025: versions in force")
    names = page.evaluate(
        "[...document.querySelectorAll('#terms-rows tbody:not([hidden])')].map((b) => b.dataset.name)"
    )
    assert names == ["OpenAI"]


def test_without_scripts_every_version_can_be_read(browser, site):
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{site}terms/?day=2025-01-29")
    rows = page.locator("#terms-rows tr[data-series]")
    assert rows.count() == sum(rows.nth(at).is_visible() for at in range(rows.count())) > 100
    assert not page.locator("form[data-terms]").is_visible()
    page.context.close()


def test_a_reply_a_bill_and_a_question_are_two_clicks_from_home_at_most(visitor, site):
    page = visitor.go(site)
    page.click("a[href='actors/deepseek/#received']")
    page.click(f"a[href$='{CHARGE}']")
    assert "DeepSeek says that R1 did not learn" in page.locator("section.replies").inner_text()
    visitor.go(site)
    page.click("h3 a[href='policies/hr-8283/']")
    assert page.locator("ol.stage-bar [aria-current=step]").inner_text().startswith("Ordered reported")
    assert page.locator("h2#rests-on").count() == 1
    visitor.go(site)
    page.click(f"#questions + ul a[href='{QUESTION}']")
    page.locator("h2#positions").wait_for()
    assert page.locator("h2#positions, h2#estimates, h2#text-what-would-settle-it").count() == 3
    visitor.assert_at_peace()


def test_the_search_on_the_home_page_leads_to_hits(visitor, site):
    page = visitor.go(site)
    page.fill("#home-words", "H.R. 8283")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    visitor.wait("[...document.querySelectorAll('main a')].some((a) => a.pathname === '/policies/hr-8283/')")
    visitor.assert_at_peace()


def test_reply_and_accusation_share_the_first_screen_of_a_small_phone(browser, site):
    page = browser.new_page(viewport={"width": 360, "height": 640})
    page.goto(site + CHARGE)
    place = "(e) => [getComputedStyle(e).fontSize, e.getBoundingClientRect().top]"
    (size, _), (same, top) = (
        page.locator(s).first.evaluate(place) for s in ("main h1", ".replies .statement")
    )
    assert size == same
    assert top < 640
    page.close()


def test_all_charges_against_one_lab_are_a_file_three_clicks_from_home(visitor, site):
    page = visitor.go(site)
    page.click(".matrix thead a >> text=DeepSeek")
    page.locator("#received ~ .came-from a").first.click()
    with page.expect_download() as taken:
        page.click("[data-files] a[download='charges-against-deepseek.csv']")
    head, *rows = taken.value.path().read_text("utf-8").splitlines()
    assert head == "said_on,type,speakers,says,support,actor,claim"
    assert len(rows) > 5
    assert all("deepseek" in row for row in rows)
