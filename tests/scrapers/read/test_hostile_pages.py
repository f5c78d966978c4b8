"""No page, however made, takes long, grows without bound, or brings the reader down."""

import random
import resource
import subprocess
import sys

import pytest

PAGES = {
    "deep": lambda: "<div>" * 100_000 + "x" + "</div>" * 100_000,
    "deep and wide": lambda: ("<div>" * 2_900 + "<p>hello world</p>" * 200 + "</div>" * 2_900) * 10,
    "open formatting": lambda: (
        "<p>" + "".join(f"<b id={n}>" for n in range(2_000)) + "x" + "</p><p>x" * 2_000
    ),
    "open formatting in capitals": lambda: (
        "<p>" + "".join(f"<FoNt id={n}>" for n in range(2_000)) + "</p><p>x" * 2_000
    ),
    "attributes": lambda: "<div " + " ".join(f"a{n}=1" for n in range(100_000)) + ">x",
    "many attributes many times": lambda: (
        ("<div " + " ".join(f"a{n}" for n in range(2_000)) + ">x</div>") * 200
    ),
    "paragraphs": lambda: "<p>hello world</p>" * 500_000,
    "one long text": lambda: "<p>" + "word " * 2_000_000,
    "tables": lambda: "<table><tr><td>" * 30_000,
    "comments": lambda: "<!--" * 500_000,
    "links": lambda: "<a href='https://b.example/x'>y</a> " * 100_000,
    "linked data": lambda: (
        '<script type="application/ld+json">' + '{"@type": "Article", "@graph": [' * 20_000 + "</script>"
    ),
    "linked data, wide": lambda: (
        '<script type="application/ld+json">[' + ",".join(['{"@type":"x"}'] * 15_000) + "]</script>" * 30
    ),
    "meta": lambda: "<meta name=a content=b>" * 100_000,
    "title": lambda: "<title>" + "x | " * 500_000,
    "dates": lambda: "<p>" + "2026-02- " * 300_000,
    "byline": lambda: "<p class=byline>" + "By A, " * 100_000,
    "phrases": lambda: "<p>" + "According to a report by The " * 50_000,
    "frames": lambda: "<frameset><frame>" * 50_000,
    "svg": lambda: "<svg><foreignObject>" * 20_000,
}


@pytest.mark.timeout(60)
@pytest.mark.parametrize("name", PAGES)
def test_a_hostile_page_is_read_in_bounded_time(page, name):
    from scrapers.documents import fold

    body = f"<html><body>{PAGES[name]()}"
    assert len(fold([page(body)])) == 1


MEMORY = """
import datetime, resource, sys
from scrapers.fetched import Fetched
from scrapers.reading import read_page
body = sys.stdin.buffer.read()
at = datetime.datetime(2026, 3, 1, tzinfo=datetime.UTC)
address, headers = "https://a.example/", {"content-type": "text/html"}
read_page(Fetched(address, address, 200, headers, b"<p>x", at))
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
read_page(Fetched(address, address, 200, headers, body, at))
print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024)
"""


@pytest.mark.parametrize("name", ["open formatting", "paragraphs", "links", "one long text", "deep"])
def test_a_hostile_page_takes_at_most_64_megabytes_more(root, name):
    if sys.platform != "linux":
        assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        pytest.skip("memory is measured as Linux counts it")
    done = subprocess.run(
        [sys.executable, "-c", MEMORY],
        input=PAGES[name]().encode(),
        cwd=root,
        capture_output=True,
        check=True,
    )
    assert int(done.stdout) <= 64


ELEMENTS = [
    "a",
    "abbr",
    "b",
    "body",
    "br",
    "button",
    "center",
    "dd",
    "div",
    "dl",
    "dt",
    "em",
    "font",
    "form",
    "frameset",
    "h1",
    "head",
    "hr",
    "html",
    "i",
    "iframe",
    "img",
    "input",
    "li",
    "link",
    "math",
    "meta",
    "nobr",
    "noscript",
    "object",
    "ol",
    "option",
    "p",
    "plaintext",
    "pre",
    "ruby",
    "s",
    "script",
    "select",
    "span",
    "style",
    "svg",
    "table",
    "tbody",
    "td",
    "template",
    "textarea",
    "th",
    "title",
    "tr",
    "ul",
    "x-y",
]


def soup(seed, pieces):
    """Return tags in any order, as no person writes them."""
    chance = random.Random(seed)
    chosen = [chance.choice(ELEMENTS) for _ in range(chance.randint(1, 6))]
    parts = []
    for number in range(pieces):
        name = chance.choice(chosen)
        parts.append(
            chance.choice(
                [f"<{name}>", f"</{name}>", f"<{name} id={number} class=author>", "word ", "<!--x-->"]
            )
        )
    return "".join(parts)


@pytest.mark.parametrize("seed", range(40))
def test_soup_is_read(page, seed):
    assert page(soup(seed, 3_000)).url


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(40, 440))
def test_more_soup_is_read(page, seed):
    assert page(soup(seed, 40_000)).url
