"""Prose of entries as HTML: links by id, nothing raw, nothing that runs."""

import pytest

from kb.entries.prose import Heading, Link, first_paragraph, headings, links, raw_html, render

PAGES = {"lab-a": "../../actors/lab-a/"}


def html(markdown):
    return render(markdown, PAGES.get).strip()


def test_links_lead_to_entries_and_to_the_web():
    assert html("[Lab *A*](lab-a)") == '<p><a href="../../actors/lab-a/">Lab <em>A</em></a></p>'
    assert html("[x](https://a.example/b?c=d&e)") == (
        '<p><a href="https://a.example/b?c=d&amp;e" rel="noopener">x</a></p>'
    )
    assert html("<mailto:a@b.example>") == (
        '<p><a href="mailto:a@b.example" rel="noopener">mailto:a@b.example</a></p>'
    )


@pytest.mark.parametrize(
    "target",
    ["lab-x", "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x", "file:/x",
     "//evil.example", "/x", "../x", "#x", "&#106;avascript:alert(1)", "javascript&colon;alert(1)", "",
     "x.png"],
)  # fmt: skip
def test_other_links_are_their_words_alone(target):
    assert html(f"a [word]({target}) b") == "<p>a word b</p>"


def test_images_are_their_words_alone():
    assert html("![a *b* [c](lab-a)](https://x.example/i.png)") == (
        '<p>a <em>b</em> <a href="../../actors/lab-a/">c</a></p>'
    )


@pytest.mark.parametrize(
    "markdown",
    ["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "a <b onclick=x>b</b>", "<svg/onload=x>"],
)
def test_raw_html_is_shown_as_text(markdown):
    page = html(markdown)
    assert "&lt;" in page
    assert {part.split(">")[0] for part in page.split("<")[1:]} <= {"p", "/p"}


def test_tables_lists_code_and_headings():
    page = html("# One\n\n## Two\n\n|a|b|\n|-|:-|\n|1|`2`|\n\n3. x\n\n```py\ny\n```")
    assert '<h2 id="one">One</h2>' in page and '<h2 id="two">Two</h2>' in page
    assert "<td><code>2</code></td>" in page
    assert '<ol start="3">' in page and "<pre><code>y\n</code></pre>" in page
    assert "style=" not in page and "class=" not in page


def test_anchors_of_headings_are_those_of_the_page():
    markdown = "# What is *known*?\n\n## What is known\n\nText\n----\n\n### 深度"
    assert headings(markdown) == [
        Heading("what-is-known", "What is known?", 2),
        Heading("what-is-known--2", "What is known", 2),
        Heading("text", "Text", 2),
        Heading("深度", "深度", 3),
    ]
    page = html(markdown)
    assert all(f'id="{heading.anchor}"' in page for heading in headings(markdown))


def test_links_are_listed_allowed_or_not():
    assert links("a [b\nc](lab-a)\n\n![d](e.png) <https://f.example> [g](javascript:h)") == [
        Link("lab-a", "b c", 0),
        Link("e.png", "d", 3, is_image=True),
        Link("https://f.example", "https://f.example", 3),
        Link("javascript:h", "g", 3),
    ]
    assert links("`[a](b)` and [c] (d)") == []


def test_first_paragraph_is_plain_text():
    assert first_paragraph("# Title\n\nOne [two](lab-a)\nthree `four` &amp; *five*.\n\nSix.") == (
        "One two three four & five."
    )
    assert first_paragraph("- a list\n\n> a quotation") is None
    assert first_paragraph("") is None


def test_raw_html_is_found_and_code_is_not():
    assert raw_html("a <b>x</b> `<i>` <https://a.example>\n\n<div>\ny\n</div>") == [
        (0, "<b>"),
        (0, "</b>"),
        (2, "<div>\ny\n</div>"),
    ]
    assert raw_html("1 < 2 and 3 > 2, a<b") == []
