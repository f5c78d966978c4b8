"""Sitemaps of pages and of news, indexes, packed and plain ones; broken ones are never taken for whole."""

import datetime
import gzip

import pytest

from scrapers.types import Unreadable, type_named
from scrapers.types.interface import ITEM_LIMIT
from scrapers.types.sitemap import CHILD_LIMIT

PAGES = """<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">{}</urlset>"""
INDEX = '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{}</sitemapindex>'


def url(path, more=""):
    return f"<url><loc>https://lab-a.example{path}</loc>{more}</url>"


@pytest.fixture
def read(outlet, answer):
    def reading(body, **fields):
        return type_named("sitemap").read(outlet("sitemap", **fields), answer(body))

    return reading


def test_pages_come_with_the_date_of_their_last_change_which_is_doubted(read):
    listing = read(PAGES.format(url("/news/a", "<lastmod>2026-02-24</lastmod>") + url("/b")))
    assert [item.url for item in listing.items] == ["https://lab-a.example/news/a", "https://lab-a.example/b"]
    first = listing.items[0].published
    assert (first.day, first.confidence) == (datetime.date(2026, 2, 24), "doubtful")
    assert first.how == "the sitemap's date of last change; it gives none of publication"
    assert listing.items[1].published.day is None


def test_news_come_with_title_language_and_date(read):
    news = (
        "<news:news><news:publication><news:name>Lab A</news:name><news:language>en</news:language>"
        "</news:publication><news:publication_date>2026-02-24T08:00:00Z</news:publication_date>"
        "<news:title>On &lt;b&gt;terms&lt;/b&gt;</news:title></news:news>"
    )
    only = read(PAGES.format(url("/news/a", news))).items[0]
    assert (only.title, only.language, only.published.confidence) == ("On terms", "en", "stated")


def test_only_pages_within_the_wanted_paths_are_listed(read):
    body = PAGES.format(url("/news/") + url("/news/a") + url("/about") + url("/newsletter"))
    listing = read(body, within=["/news/"])
    assert ([item.url for item in listing.items], listing.count) == (["https://lab-a.example/news/a"], 1)


def test_an_index_leads_to_its_newest_sitemaps(read):
    children = "".join(
        f"<sitemap><loc>https://lab-a.example/{n}.xml</loc><lastmod>2026-01-{n + 1:02}</lastmod></sitemap>"
        for n in range(25)
    )
    listing = read(INDEX.format(children))
    assert len(listing.next) == CHILD_LIMIT
    assert listing.next[:2] == ("https://lab-a.example/24.xml", "https://lab-a.example/23.xml")
    assert (listing.items, listing.notes) == ((), ("5 older sitemaps of 25 left out",))


def test_lines_of_text_are_a_sitemap(read):
    listing = read("https://lab-a.example/a\nhttps://lab-a.example/b\n")
    assert [item.url for item in listing.items] == ["https://lab-a.example/a", "https://lab-a.example/b"]


def test_a_packed_sitemap_is_unpacked(read):
    assert len(read(gzip.compress(PAGES.format(url("/a")).encode())).items) == 1


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("", "the answer is empty"),
        ("<html><body>x</body></html>", "its outermost element is <html>"),
        (PAGES.format(url("/a"))[:-20], "broken or cut off"),
        (gzip.compress(PAGES.format(url("/a") * 1000).encode())[:-30], "cut off before its end"),
        (gzip.compress(b" " * 16_000_000), "larger than 15,728,640 bytes when unpacked"),
        (b"\x1f\x8b" + b"x" * 50, "cannot be unpacked"),
        ('<!DOCTYPE r [<!ENTITY a "b">]><urlset>&a;</urlset>', "broken or cut off"),
        ("<urlset>" + "<url>" * 100_000, "broken or cut off"),
    ],
)
def test_what_is_no_whole_sitemap_is_refused(read, body, reason):
    with pytest.raises(Unreadable) as problem:
        read(body)
    assert reason in str(problem.value)


def test_of_a_hundred_thousand_pages_the_newest_are_kept(read):
    rows = "".join(url(f"/{n}", f"<lastmod>20{10 + n % 16}-01-01</lastmod>") for n in range(100_000))
    listing = read(PAGES.format(rows))
    assert (len(listing.items), listing.count) == (ITEM_LIMIT, 100_000)
    assert {item.published.day.year for item in listing.items} == {2024, 2025}
