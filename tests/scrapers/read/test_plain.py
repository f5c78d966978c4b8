"""Fields of strangers become words: no markup, no controls, nothing unseen, and never for long."""

import pytest

from scrapers.plain import plain


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a <b>bold</b> word", "a bold word"),
        ("<p>one</p><p>two</p>", "one two"),
        ("&lt;script&gt;alert(1)&lt;/script&gt; title", "title"),
        ("&amp;lt;img src=x onerror=alert(1)&amp;gt; title", "title"),
        ("<scr<script>ipt>alert(1)</scr</script>ipt>", ""),
        ("AT&amp;T and R&D", "AT&T and R&D"),
        ("x<y and y>z", "xz"),
        ("if x < y", "if x < y"),
        ("n<m", "n< m"),
        ("<img src=x onerror=alert(1)", "< img src=x onerror=alert(1)"),
        ("a\u202eb\u200bc\u00ad", "abc"),
        ("a\x00b\x1b[31m", "a b [31m"),
        ("e\u0301", "é"),
        ("<title>x</title>y", "y"),
        ("<!-- hidden --> seen", "seen"),
    ],
)
def test_words_are_what_is_left(text, words):
    assert plain(text, 200) == words


def test_a_long_field_is_cut_with_a_sign():
    assert plain("word " * 100, 20) == "word word word word…"


def test_lines_are_kept_where_they_are_wanted():
    assert plain("<p>one</p>\n\n<p>two  words</p>", 200, lines=True) == "one\ntwo words"


@pytest.mark.parametrize(
    "piece", ["<", "&", "<b>", "&lt;", "<!--", "<a href='", "&amp;", "]]>", "<p", "\u202e"]
)
@pytest.mark.timeout(30)
def test_a_million_signs_end(piece):
    assert len(plain(piece * (1_000_000 // len(piece)), 4_000)) <= 4_000


@pytest.mark.corpus
def test_no_script_injection_survives_as_markup(testdata):
    lines = [
        line
        for path in sorted((testdata / "xss").rglob("*.txt"))
        for line in path.read_text("utf-8", "replace").splitlines()
        if line.strip()
    ]
    assert len(lines) > 800
    for line in lines:
        words = plain(line, 500)
        assert not any(f"<{sign}" in words.lower() for sign in "abcdefghijklmnopqrstuvwxyz/!?")
