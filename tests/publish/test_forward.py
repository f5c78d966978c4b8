from kb.publish.forward import forward_body, forward_head
from kb.publish.page import Page


def test_a_former_address_sends_the_browser_on_and_stays_out_of_indexes():
    assert forward_head("claims/new/", "../..", "").splitlines() == [
        '<meta name="robots" content="noindex">',
        '<meta http-equiv="refresh" content="0; url=../../claims/new/">',
    ]


def test_with_an_address_of_the_site_the_new_page_is_the_canonical_one():
    assert '<link rel="canonical" href="https://example.org/claims/new/">' in forward_head(
        "claims/new/", "../..", "https://example.org/"
    )


def test_the_page_says_why_and_where_to():
    page = Page("claims", "old", "Old", "Old", "", "<p>Renamed.</p>", forward_to="claims/new/")
    body = forward_body(page, "../..")
    assert body.startswith("<p>Renamed.</p>")
    assert '<a href="../../claims/new/">claims/new/</a>' in body
