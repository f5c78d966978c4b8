"""The arXiv API: newest first, page after page, one item per paper whatever its version."""

from dataclasses import replace

import pytest

from scrapers.types import Unreadable, type_named

QUERY = "https://export.arxiv.org/api/query?search_query=all%3Adistillation&max_results=5"
FEED = """<feed xmlns="http://www.w3.org/2005/Atom" xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">
<opensearch:totalResults>{total}</opensearch:totalResults>{entries}</feed>"""
ENTRY = """<entry><id>http://arxiv.org/abs/2602.0000{n}v3</id><published>2026-02-24T10:00:00Z</published>
<title>On
 distillation {n}</title><summary>We show x&lt;y.</summary><author><name>Jo Doe</name></author>
<link href="http://arxiv.org/abs/2602.0000{n}v3" rel="alternate"/></entry>"""


@pytest.fixture
def read(outlet, answer):
    def reading(body, url=QUERY):
        return type_named("arxiv").read(outlet("arxiv", address=QUERY), replace(answer(body), requested=url))

    return reading


def test_the_first_question_asks_for_the_newest(outlet):
    assert type_named("arxiv").start(outlet("arxiv", address=QUERY)) == [
        "https://export.arxiv.org/api/query?search_query=all%3Adistillation"
        "&sortBy=submittedDate&sortOrder=descending&start=0&max_results=100"
    ]


def test_a_version_is_the_paper(read):
    only = read(FEED.format(total=1, entries=ENTRY.format(n=1))).items[0]
    assert (only.url, only.title, only.summary) == (
        "https://arxiv.org/abs/2602.00001", "On distillation 1", "We show x< y.",
    )  # fmt: skip
    assert (only.authors, only.published.day.isoformat(), only.language) == (("Jo Doe",), "2026-02-24", "en")


def test_further_pages_follow_up_to_a_limit(read):
    body = FEED.format(total=9_000, entries=ENTRY.format(n=1))
    assert "start=100" in read(body, f"{QUERY}&start=0").next[0]
    assert read(body, f"{QUERY}&start=400").next == ()
    assert read(FEED.format(total=60, entries=ENTRY.format(n=1)), f"{QUERY}&start=0").next == ()
    assert read(FEED.format(total=9_000, entries=""), f"{QUERY}&start=0").next == ()


def test_a_refused_query_is_told(read):
    error = "<entry><id>http://arxiv.org/api/errors#incorrect_id</id><title>Error</title></entry>"
    with pytest.raises(Unreadable, match="refuses the query"):
        read(FEED.format(total=1, entries=error))
