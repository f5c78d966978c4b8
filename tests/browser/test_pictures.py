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
