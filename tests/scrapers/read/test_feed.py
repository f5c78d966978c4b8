"""Feeds of all dialects, and what is done with those that are none, broken, huge or full of markup."""

import datetime

import pytest

from scrapers.types import Unreadable, type_named
from scrapers.types.feed_text import ENTRY_LIMIT

RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>Lab A</title><language>en</language>{}</channel></rss>"""
ITEM = """<item><title>{title}</title><link>{link}</link><pubDate>{date}</pubDate>
<author>Jo Doe</author><description>{text}</description></item>"""
DAY = "Tue, 24 Feb 2026 10:00:00 GMT"


def item(title="A title", link="https://lab-a.example/a", date=DAY, text="Words"):
    return ITEM.format(title=title, link=link, date=date, text=text)


@pytest.fixture
def read(outlet, answer):
    return lambda body, **headers: type_named("feed").read(outlet(), answer(body, **headers))


ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Lab A</title>
<entry><title>A title</title>
<link href="https://lab-a.example/a"/><published>2026-02-24T10:00:00Z</published>
<author><name>Jo Doe</name></author>
<summary>Words</summary></entry></feed>"""
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://lab-a.example/"><title>Lab A</title></channel>
<item rdf:about="https://lab-a.example/a"><title>A title</title><link>https://lab-a.example/a</link>
<dc:date>2026-02-24T10:00:00Z</dc:date><dc:creator>Jo Doe</dc:creator>
<description>Words</description></item></rdf:RDF>"""
JSON = """{"version": "https://jsonfeed.org/version/1.1", "title": "Lab A", "language": "en",
"items": [{"id": "1",
"url": "https://lab-a.example/a", "title": "A title", "date_published": "2026-02-24T10:00:00Z",
"authors": [{"name": "Jo Doe"}], "content_html": "<p>Words</p>"}]}"""


@pytest.mark.parametrize("body", [RSS.format(item()), ATOM, RDF, JSON], ids=["rss", "atom", "rdf", "json"])
def test_every_dialect_gives_the_same_item(read, body):
    listing = read(body)
    only = listing.items[0]
    assert (only.url, only.title, only.authors, only.summary) == (
        "https://lab-a.example/a", "A title", ("Jo Doe",), "Words",
    )  # fmt: skip
    assert (only.published.day, only.published.confidence) == (datetime.date(2026, 2, 24), "stated")
    assert (listing.count, listing.next, listing.notes) == (1, (), ())


def test_the_parser_is_never_handed_a_name_that_it_would_open(read, tmp_path):
    secret = tmp_path / "secret.xml"
    secret.write_text(RSS.format(item(title="opened")), "utf-8")
    for body in (str(secret), f"file://{secret}", "https://lab-b.example/feed"):
        with pytest.raises(Unreadable, match="no feed"):
            read(body)


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("", "the answer is empty"),
        ("<html><head><title>Just a moment...</title></head></html>", "a web page titled 'Just a moment...'"),
        ("hello", "the answer is no feed; the server calls it text/plain"),
        ('{"items": 1}', "JSON and no JSON Feed"),
        ('{"items": [', "the answer is no JSON"),
        ("[" * 10, "the answer is no feed"),
        ('{"version": "https://jsonfeed.org/version/1", "items": ' + "[" * 100_000, "the answer is no JSON"),
        ('{"version": "x", "items": [' + "[]," * 400_000 + "1]}", "larger than a listing is"),
    ],
)
def test_what_is_no_feed_is_named(read, body, reason):
    with pytest.raises(Unreadable) as problem:
        read(body, content_type="text/plain")
    assert reason in str(problem.value)


def test_a_feed_without_entries_is_a_feed(read):
    assert (read(RSS.format("")).items, read(RSS.format("")).count) == ((), 0)


def test_titles_are_words_whatever_they_hold(read):
    body = RSS.format(item(title="&lt;script&gt;alert(1)&lt;/script&gt;AT&amp;amp;T &lt;b&gt;sues&lt;/b&gt;"))
    assert read(body).items[0].title == "AT&T sues"


def test_a_date_to_come_is_kept_and_doubted(read):
    published = read(RSS.format(item(date="Tue, 24 Feb 2037 10:00:00 GMT"))).items[0].published
    assert (published.day, published.confidence) == (datetime.date(2037, 2, 24), "doubtful")


@pytest.mark.parametrize(
    ("date", "how"), [("", "no date was found"), ("0000-00-00", "no date of the calendar")]
)
def test_no_date_and_year_0_are_kept_without_a_day(read, date, how):
    published = read(RSS.format(item(date=date))).items[0].published
    assert published.day is None
    assert how in published.how


def test_only_a_date_of_update_says_so(read):
    published = read(ATOM.replace("published>", "updated>")).items[0].published
    assert published.day == datetime.date(2026, 2, 24)
    assert (published.confidence, published.how) == (
        "likely", "the feed's date of update; it gives none of publication",
    )  # fmt: skip


def test_a_feed_that_dates_all_items_anew_is_doubted(read):
    items = "".join(item(link=f"https://lab-a.example/{n}") for n in range(10))
    listing = read(RSS.format(items))
    assert {i.published.confidence for i in listing.items} == {"doubtful"}
    assert "all items listed have the same date to the second" in listing.items[0].published.how


def test_two_days_among_many_items_are_no_doubt(read):
    items = "".join(item(link=f"https://lab-a.example/{n}") for n in range(9))
    other = item(link="https://lab-a.example/x", date="Mon, 23 Feb 2026 09:00:00 GMT")
    assert {i.published.confidence for i in read(RSS.format(items + other)).items} == {"stated"}


def test_relative_links_lead_to_the_feeds_host_and_others_nowhere(read):
    body = RSS.format(item(link="/a?x=1#part") + item(link="javascript:alert(1)") + item(link=""))
    listing = read(body)
    assert [i.url for i in listing.items] == ["https://lab-a.example/a?x=1"]
    assert (listing.count, listing.notes) == (3, ("2 items without an address of the web left out",))


def test_one_address_listed_twice_is_one_item(read):
    assert len(read(RSS.format(item(title="one") + item(title="two"))).items) == 1


def test_a_header_that_lies_about_the_charset_does_no_harm(read):
    body = RSS.format(item(title="Café 深度求索")).encode()
    listing = read(body, content_type="application/rss+xml; charset=iso-8859-1")
    assert (listing.items[0].title, listing.items[0].notes) == ("Café 深度求索", ())


def test_lost_characters_are_noted(read):
    body = RSS.format(item(title="caf@@ deux")).encode().replace(b"@@", b"\xff\xff")
    listing = read(body, content_type="application/rss+xml; charset=utf-8")
    lost = "\N{REPLACEMENT CHARACTER}" in listing.items[0].title
    assert bool(listing.items[0].notes) == lost


def test_control_characters_do_not_end_the_reading(read):
    assert read(RSS.format(item(title="a\x00b\x08c"))).items[0].title == "a b c"


HUGE = {
    "100,000 items": lambda: RSS.format(
        "".join(item(link=f"https://lab-a.example/{n}") for n in range(100_000))
    ),
    "an item of 20 MB": lambda: RSS.format(item(text="word " * 4_000_000)),
    "an item of 20 MB in CDATA": lambda: RSS.format(item(text=f"<![CDATA[{'<p>a</p>' * 2_500_000}]]>")),
    "a bomb of entities": lambda: (
        '<!DOCTYPE lolz [<!ENTITY l0 "lol">'
        + "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(12))
        + "]>"
        + RSS.format(item(title="&l12;"))
    ),
    "half a million entities": lambda: (
        "<!DOCTYPE x [" + '<!ENTITY a "b">' * 500_000 + "]>" + RSS.format(item(title="a title"))
    ),
    "attributes without end": lambda: RSS.format('<item a="' + "x" * 8_000_000),
}


@pytest.mark.timeout(60)
@pytest.mark.parametrize("name", HUGE)
def test_huge_feeds_are_read_in_bounded_time(read, name):
    body = HUGE[name]().encode()
    try:
        listing = read(body)
    except Unreadable:
        listing = None
    if name == "100,000 items":
        assert (len(listing.items), listing.count) == (ENTRY_LIMIT, 100_000)
    if name.startswith("an item"):
        assert len(listing.items[0].summary) <= 4_000


def test_an_external_entity_brings_nothing_in(read, tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("the secret", "utf-8")
    body = f'<!DOCTYPE r [<!ENTITY e SYSTEM "file://{secret}">]>' + RSS.format(item(title="a &e; b"))
    assert "the secret" not in repr(read(body))


@pytest.mark.soak
@pytest.mark.parametrize(
    "piece", ["<b>", "<a>", "<", "<a ", "<!--", "<![CDATA[", "&", "<p>a</p>", "<item>", "<x:y>"]
)
@pytest.mark.timeout(120)
def test_endless_pieces_end(read, piece):
    body = RSS.replace("{}</channel></rss>", "<item><description>") + piece * (6_000_000 // len(piece))
    try:
        read(body)
    except Unreadable as reason:
        assert str(reason)
