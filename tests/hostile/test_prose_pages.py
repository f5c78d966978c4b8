"""Prose of the site from a stranger: it is published as it lies there, so what may lie there is little."""

import pytest

PAGE = "---\ntitle: A page\ndescription: A page.\n---\n\n# A page\n\n"
SCRIPTS = {
    "inline": "<script>alert(1)</script>",
    "of a file": '<script src="../static/search.js"></script>',
    "in capitals": "<SCRIPT type=module>alert(1)</SCRIPT>",
    "not closed": "<p>\n<script\n",
    "for one reader of Markdown alone": "a <script/x>alert(1)</script>",
}
# What else MkDocs would publish, and what the last gate says of it.
OTHERS = {
    "handler": ("<b onclick=alert(1)>x</b>", "<b> carries the attribute onclick"),
    "link": ("[a](javascript:alert(1))", "a link opens javascript:"),
    "frame": ("<iframe srcdoc=x></iframe>", "<iframe> has no place here"),
    "picture": ("![a](https://example.org/a.png)", "the page would load https://example.org/a.png"),
    "leads-away": (
        '<meta http-equiv="refresh" content="0;URL=https://example.org/">',
        "the page would load https://example.org/",
    ),
}


def refused(rebuilt, kb):
    """Build, which must fail and leave the old product; return what it says."""
    before = rebuilt.files()
    done = kb("build", at=rebuilt.folder)
    assert done.returncode == 3, done.stderr
    assert "still holds the old product" in done.stderr
    assert "Traceback" not in done.stderr
    assert rebuilt.files() == before
    return done.stderr


def write(rebuilt, name, text, page=PAGE):
    (rebuilt.folder / "content" / "pages" / f"{name}.md").write_text(page + text)


@pytest.mark.parametrize(
    "case", ["inline", *(pytest.param(case, marks=pytest.mark.soak) for case in list(SCRIPTS)[1:])]
)
def test_prose_with_a_script_is_not_published(case, rebuilt, kb):
    write(rebuilt, "more", SCRIPTS[case])
    assert "content/pages/more.md: it holds a script, and prose has none" in refused(rebuilt, kb)


def test_prose_with_more_than_words_is_not_published_and_a_title_is_words(rebuilt, kb):
    write(
        rebuilt, "more", "Words.", PAGE.replace("title: A page", 'title: "</title><script>alert(1)</script>"')
    )
    for name, (text, _) in OTHERS.items():
        write(rebuilt, name, text)
    said = refused(rebuilt, kb)
    for name, (_, words) in OTHERS.items():
        assert f"{name}/index.html: {words}" in said
    assert "more/index.html" not in said


def test_links_and_files_of_other_sorts_beside_the_prose_are_refused_by_name(small_record, kb):
    pages = small_record / "content" / "pages"
    (pages / "leak.md").symlink_to("/etc/hosts")
    (pages / "all").symlink_to("/etc")
    (pages / "run.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")
    (small_record / "content" / "reviews").mkdir()
    (small_record / "content" / "reviews" / "2025-01.jsonl").symlink_to("/etc/hosts")
    done = kb("check", at=small_record)
    assert done.returncode == 1
    for place in (
        "content/pages/leak.md:1:1: error KB003",
        "content/pages/all:1:1: error KB003",
        "content/pages/run.svg:1:1: error KB002",
        "content/reviews/2025-01.jsonl:1:1: error KB003",
    ):
        assert place in done.stdout
    assert not (small_record / "build").exists()
