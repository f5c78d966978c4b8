"""Filters whose state stands in the address, and pictures that the keyboard walks through."""

import pytest

pytestmark = pytest.mark.browser

SHOWN = "[...document.querySelectorAll('[data-row]:not([hidden])')]"


@pytest.fixture(scope="module")
def site(record_site, site_server):
    return site_server(record_site / "build" / "www")


def test_filters_of_the_timeline_stand_in_the_address_and_come_back_from_it(visitor, site):
    page = visitor.go(f"{site}timeline/?actor=deepseek")
    of_actor = visitor.wait(f"{SHOWN}.length")
    assert page.evaluate(f"{SHOWN}.every((row) => row.dataset.actor.split(' ').includes('deepseek'))")
    page.select_option("select[name=kind]", "denial")
    denials = page.evaluate(f"{SHOWN}.length")
    assert 0 < denials < of_actor
    assert page.evaluate("location.search") == "?actor=deepseek&kind=denial"
    assert page.locator("[role=status]").first.inner_text().startswith(f"{denials} of ")
    page.reload()
    assert visitor.wait(f"{SHOWN}.length") == denials
    page.click("button[type=reset]")
    visitor.wait("location.search === ''")
    assert page.evaluate(f"{SHOWN}.length") > of_actor
    visitor.assert_at_peace()


def test_a_filter_that_nothing_fits_says_that_absence_is_no_evidence(visitor, site):
    visitor.go(f"{site}timeline/?place=ZZ")
    visitor.wait("document.querySelector('[role=status]').textContent.startsWith('0 of ')")
    assert (
        "Absence here is not evidence of absence" in visitor.page.locator("[role=status]").first.inner_text()
    )
    assert visitor.page.evaluate(f"{SHOWN}.length") == 0


def test_arrow_keys_walk_through_a_picture_and_mark_the_rows_of_the_box_in_hand(visitor, site):
    page = visitor.go(f"{site}graph/deepseek/")
    page.focus(".picture")
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.dataset.node") == "deepseek"
    page.keyboard.press("ArrowLeft")
    neighbour = page.evaluate("document.activeElement.dataset.node")
    assert neighbour != "deepseek"
    marked = page.evaluate("[...document.querySelectorAll('tr.lit')].map((row) => row.dataset.boxes)")
    assert marked and all(neighbour in row.split() for row in marked)
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.url.endswith(f"/{neighbour}/")
    visitor.assert_at_peace()


def test_the_lineage_sorts_by_a_head_and_keeps_its_filter_in_the_address(visitor, site):
    page = visitor.go(f"{site}lineage/?known=alleged")
    rows = visitor.wait(f"{SHOWN}.length")
    page.click("#lineage-rows th:nth-child(4) button")
    days = page.evaluate(f"{SHOWN}.map((row) => row.querySelector('[data-sort]').dataset.sort)")
    assert len(days) == rows
    assert days == sorted(days)
    assert page.evaluate("document.querySelector('#lineage-rows [aria-sort]').ariaSort") == "ascending"
    page.select_option("select[name=case]", "border")
    assert page.evaluate("location.search") == "?known=alleged&case=border"
