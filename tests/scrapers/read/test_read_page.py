"""A page read: each field with how it was found, words only, and silence where the page is silent."""

import datetime

import pytest

from scrapers.published import read_published
from scrapers.reading import Link, read_page
from scrapers.types import Item

SEEN = datetime.datetime(2026, 3, 1, 12, tzinfo=datetime.UTC)
WORDS = "Lab A says that accounts which it attributes to Lab B drew many answers from its model. " * 5
PAGE = """<!doctype html><html lang="{lang}"><head><title>{title}</title>{head}</head><body>
<nav><a href="/">Home</a> <a href="/about">About us</a></nav>
<article><h1>{heading}</h1>{body}<p>{words}</p><p>{words}</p></article>
<footer>Copyright, imprint, contact</footer></body></html>"""


def html(
    head="", body="", title="On distillation | Lab A", heading="On distillation", words=WORDS, lang="en"
):
    return PAGE.format(head=head, body=body, title=title, heading=heading, words=words, lang=lang)


def test_the_main_text_is_read_without_the_menu_and_the_foot(page):
    text = page(html()).text
    assert text.count("Lab A says") == 10
    assert "About us" not in text
    assert "imprint" not in text


@pytest.mark.parametrize(
    ("head", "title", "how"),
    [
        ('<meta property="og:title" content="On distillation">', "On distillation", "its og:title"),
        ('<meta property="og:title" content="On distillation | Lab A">'
         '<meta property="og:site_name" content="Lab A">',
         "On distillation", "its og:title"),
        ('<script type="application/ld+json">'
         '{"@type": "NewsArticle", "headline": "On distillation"}</script>',
         "On distillation", "the headline in its linked data"),
        ("", "On distillation", "its heading, which its title contains"),
    ],
)  # fmt: skip
def test_the_title_is_found_without_the_name_of_the_site(page, head, title, how):
    document = page(html(head))
    assert (document.title, document.title_how) == (title, how)


def test_a_headline_that_describes_gives_way_to_the_name_in_the_title(page):
    data = '{"@type": "Article", "headline": "an encyclopedia article", "name": "On distillation"}'
    head = f'<script type="application/ld+json">{data}</script>'
    assert page(html(head)).title == "On distillation"


def test_scripts_and_styles_are_no_text_and_take_nothing_with_them(page):
    body = '<p>before</p><script>document.write("<p>written</p>")</script><style>p {}</style><p>after</p>'
    text = page(html(body=body)).text
    assert "written" not in text
    assert "before" in text
    assert "after" in text


def test_a_title_with_a_dash_of_its_own_is_kept_whole(page):
    document = page(html(title="Models – and their makers", heading="Something else"))
    assert document.title == "Models – and their makers"


@pytest.mark.parametrize(
    ("head", "body", "authors"),
    [
        ('<meta name="author" content="Jo Doe">', "", ("Jo Doe",)),
        ('<meta name="author" content="By Jo Doe and Ann Roe">', "", ("Jo Doe", "Ann Roe")),
        ('<meta name="citation_author" content="Doe, Jo">'
         '<meta name="citation_author" content="Roe, Ann">', "",
         ("Doe, Jo", "Roe, Ann")),
        ('<script type="application/ld+json">{"@graph": [{"@type": ["Article"], "author": [{"@id": "#1"}]},'
         '{"@id": "#1", "@type": "Person", "name": "Jo Doe"}]}</script>', "", ("Jo Doe",)),
        ("", '<p class="byline">By <a rel="author" href="/jo">Jo Doe</a></p>', ("Jo Doe",)),
        ("", '<span class="byline">作者：张三</span>', ("张三",)),
        ("", '<div class="x-author-box_2">By Jo Doe</div>', ("Jo Doe",)),
        ("", '<div class="x-author-box_2">Jo Doe writes about models.</div>', ()),
        ('<meta name="dc:creator" content="Jo Doe">', "", ("Jo Doe",)),
        ('<script type="application/ld+json"><![CDATA['
         '{"@type": "Article", "author": {"name": "Jo Doe"}}]]></script>', "", ("Jo Doe",)),
        ('<meta property="article:author" content="https://social.example/lab-a">', "", ()),
        ("", "", ()),
    ],
)  # fmt: skip
def test_authors_are_those_that_the_page_names(page, head, body, authors):
    assert page(html(head, body)).authors == authors


@pytest.mark.parametrize(
    ("head", "body", "url", "confidence", "how"),
    [
        ('<meta property="article:published_time" content="2026-02-24T10:00:00Z">', "", "/post", "stated",
         "its article:published_time"),
        ('<script type="application/ld+json">{"@type": "BlogPosting", "datePublished": "2026-02-24"}'
         "</script>", "",
         "/post", "stated", "its linked data"),
        ("", '<time datetime="2026-02-24">a week ago</time>', "/post", "likely", "a time marked on the page"),
        ("", "", "/2026/02/24/post", "likely", "its address"),
        ("", "", "/202602/t20260224_1201.html", "likely", "its address"),
        ("", "<p>发布时间：2026-02-24 10:00</p>", "/post", "likely", "words at the beginning of the text"),
        ('<meta property="article:modified_time" content="2026-02-24">', "", "/post", "doubtful",
         "its article:modified_time, the date of a change; it gives none of publication"),
    ],
)  # fmt: skip
def test_a_date_comes_with_how_it_was_found_and_how_far_to_trust_it(page, head, body, url, confidence, how):
    published = page(html(head, body), f"https://lab-a.example{url}").published
    assert published.day == datetime.date(2026, 2, 24)
    assert (published.confidence, published.how) == (confidence, how)


def test_a_page_without_a_date_has_none(page):
    assert page(html()).published.day is None


def test_a_stated_date_far_from_that_of_the_address_is_doubted(page):
    head = '<meta property="article:published_time" content="2026-02-24T10:00:00Z">'
    published = page(html(head), "https://lab-a.example/2024/01/05/post").published
    assert (published.confidence, published.how) == (
        "doubtful", "its article:published_time; its address says 2024-01-05",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("lang", "words", "language", "how"),
    [
        ("en-us", WORDS, "en-US", "the page says so"),
        ("en", "深度求索表示，其基础模型的训练数据来自网页和电子书，并未有意使用他人输出。" * 5, "zh",
         "told by its text; the page says en"),
        ("", WORDS, "en", "told by its text"),
        ("", "Kurz.", "", ""),
    ],
)  # fmt: skip
def test_the_language_is_that_of_the_text(page, lang, words, language, how):
    document = page(html(words=words, lang=lang, title="x", heading=""))
    assert (document.language, document.language_how) == (language, how)


def test_the_canonical_address_is_the_one_that_the_page_gives(page):
    assert page(html('<link rel="canonical" href="/a">')).canonical == "https://lab-a.example/a"
    front = page(html('<link rel="canonical" href="/">'))
    assert (front.canonical, front.notes) == (
        "",
        ("its canonical address is the front page; it was not taken",),
    )
    assert page(html('<link rel="canonical" href="javascript:alert(1)">')).canonical == ""


def test_links_are_those_of_the_text_to_other_hosts(page):
    body = (
        '<p>First reported by <a href="https://press.example/story">The Press</a>, see '
        '<a href="/own">our own</a>, <a href="javascript:alert(1)">this</a> and '
        '<a href="https://press.example/story">again</a>. ' + WORDS + "</p>"
    )
    assert page(html(body=body)).links == (Link("https://press.example/story", "The Press"),)


def test_the_name_of_the_site_is_its_own_else_its_host(page):
    named = page(html('<meta property="og:site_name" content="Lab A Blog">'))
    assert (named.site_name, named.site_name_how) == ("Lab A Blog", "its og:site_name")
    assert page(html(), "https://www.lab-b.example/x").site_name == "lab-b.example"


def test_no_field_holds_markup(page):
    evil = "&lt;img src=x onerror=alert(1)&gt;"
    head = (
        f'<meta property="og:title" content="{evil}T"><meta name="author" content="{evil}A">'
        f'<meta property="og:site_name" content="{evil}S">'
        f'<meta property="article:published_time" content="{evil}">'
    )
    body = f'<p>{evil} <a href="https://b.example/">{evil}L</a> <script>alert(1)</script>{WORDS}</p>'
    document = page(html(head, body))
    said = [
        document.title,
        *document.authors,
        document.site_name,
        document.text,
        *(link.words for link in document.links),
    ]
    assert [text for text in said if "<img" in text or "alert(1)</" in text] == []
    assert (document.title, document.authors, document.site_name) == ("T", ("A",), "S")


def test_what_the_listing_said_fills_what_the_page_leaves_open(answer):
    published = read_published("2026-02-24", "the feed's date of publication", SEEN)
    hint = Item("https://lab-a.example/post", "From the feed", published, ("Jo Doe",), language="en")
    body = "<html><body><p>A short page without anything else.</p></body></html>"
    document = read_page(
        answer(body, "https://lab-a.example/post", content_type="text/html"), hint, outlet="lab-a"
    )
    assert (document.title, document.title_how, document.authors) == (
        "From the feed",
        "the listing",
        ("Jo Doe",),
    )
    assert (document.published.day, document.outlet) == (datetime.date(2026, 2, 24), "lab-a")


def test_what_the_page_states_stands_before_what_the_listing_said(answer):
    hint = Item("https://lab-a.example/post", "Other", read_published("2025-10-10", "the feed's date", SEEN))
    body = html('<meta property="article:published_time" content="2026-02-24T10:00:00Z">')
    document = read_page(answer(body, "https://lab-a.example/post", content_type="text/html"), hint)
    assert (document.title, document.published.day) == ("On distillation", datetime.date(2026, 2, 24))
    assert document.published.how == "its article:published_time; the listing says 2025-10-10"


def test_a_text_says_little_and_no_more_is_said_of_it(page):
    text = "Skip to content\n\nOn distillation\n\n" + WORDS + "\n\n  Lab A Letter\n"
    document = page(text, "https://lab-a.example/saved", content_type="text/plain; charset=utf-8")
    assert (document.title, document.site_name) == ("On distillation", "Lab A Letter")
    assert document.text == " ".join(WORDS.split())
    assert (document.authors, document.published.day, document.canonical, document.links) == (
        (),
        None,
        "",
        (),
    )


def test_reading_the_same_bytes_gives_the_same_document(page):
    assert page(html()) == page(html())


@pytest.mark.parametrize("body", [b"%PDF-1.7 ...", b"\x89PNG\r\n", b"\x1f\x8b\x08\x00", b"PK\x03\x04zip"])
def test_bytes_of_another_format_are_told(page, body):
    document = page(body)
    assert (document.text, document.notes) == (
        "",
        ("the answer is no page of text; its bytes are another format's",),
    )


def test_an_empty_page_says_so(page):
    assert page("<html></html>").notes == ("no text was found on the page",)


def test_lost_characters_are_noted(page):
    document = page(html(words="caf\N{REPLACEMENT CHARACTER} " + WORDS))
    assert document.notes == ("some characters could not be decoded, by those who made the page",)


def test_a_page_whose_header_lies_about_its_charset_is_read(page):
    document = page(html(words="Café 深度求索 " + WORDS), content_type="text/html; charset=iso-8859-1")
    assert "Café 深度求索" in document.text
