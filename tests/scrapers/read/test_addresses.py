"""Addresses: which are taken, how links resolve, and which mean one page."""

import pytest

from scrapers.addresses import absolute, address_problem, host_of, same_page_key

POST = "lab-a.example/blog/post"


@pytest.mark.parametrize(
    "address",
    [
        "https://lab-a.example/blog/post",
        "http://www.lab-a.example/blog/post/",
        "https://lab-a.example/blog/post?utm_source=x&utm_medium=rss",
        "https://lab-a.example/blog/post?fbclid=abc#part",
        "https://lab-a.example/blog/post/amp/",
        "https://lab-a.example/amp/blog/post",
        "https://amp.lab-a.example/blog/post",
        "https://m.lab-a.example/blog/post?ref=hn&utm_campaign=y",
        "https://lab-a.example/blog/post/index.html",
        "https://lab-a-example.cdn.ampproject.org/c/s/lab-a.example/blog/post",
        "https://www.google.com/amp/s/lab-a.example/blog/post.amp",
        "https://lab-a.example:443/blog/post",
        "https://LAB-A.example/blog/post",
    ],
)
def test_trackers_and_amp_are_one_page(address):
    assert same_page_key(address) == POST


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://lab-a.example/?p=1234", "https://lab-a.example/?p=1235"),
        ("https://lab-a.example/a?id=1", "https://lab-a.example/a?id=2"),
        ("https://lab-a.example/a", "https://lab-a.example/A"),
        ("https://lab-a.example/a", "https://lab-b.example/a"),
        ("https://lab-a.example/x?post_id=12345", "https://lab-a.example/x?post_id=12346"),
        ("https://lab-a.example:8443/a", "https://lab-a.example/a"),
    ],
)
def test_what_names_another_page_is_another(one, other):
    assert same_page_key(one) != same_page_key(other)


def test_a_host_in_another_script_is_one_with_its_ascii_form():
    assert same_page_key("http://例子.测试/a") == same_page_key("http://xn--fsqu00a.xn--0zwm56d/a")


@pytest.mark.parametrize(
    ("link", "leads_to"),
    [
        ("../b", "https://lab-a.example/b"),
        ("//cdn.example/x", "https://cdn.example/x"),
        ("?q=1", "https://lab-a.example/a/c?q=1"),
        ("https://lab-b.example/x#part", "https://lab-b.example/x"),
        (" https://lab-b.example/a b ", "https://lab-b.example/a%20b"),
        ("HTTPS://lab-b.example/x", "https://lab-b.example/x"),
        ("https://lab-b.example/\n\tx", "https://lab-b.example/x"),
    ],
)
def test_links_resolve_as_in_a_browser(link, leads_to):
    assert absolute("https://lab-a.example/a/c", link) == leads_to


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)", "java\nscript:alert(1)", "data:text/html,x", "file:///etc/passwd", "gopher://a.example/",
        "mailto:a@b.example", "https://user:pass@lab-a.example/", "https://[::1", "", "#top" * 1000,
        "https://lab-a.example/‮moc", "https://lab-a.example:0/", "https://lab-a.example/" + "x" * 3000,
    ],
)  # fmt: skip
def test_links_that_lead_nowhere(link):
    assert absolute("https://lab-a.example/a/", link) is None


def test_an_address_is_refused_with_a_reason():
    assert address_problem("ftp://lab-a.example/") == "it does not begin with https:// or http://"
    assert address_problem("https://lab-a.example/ x") == "it has a character that no address has"
    assert address_problem("https://lab-a.example:99999/") is not None
    assert address_problem("https://lab-a.example/") is None
    assert host_of("https://www.Lab-A.example/x") == "lab-a.example"


def test_addresses_of_a_hundred_thousand_signs_are_quick():
    for sign in ("a", "/", "?", "%", "&a="):
        absolute("https://lab-a.example/", "https://lab-a.example/" + sign * 100_000)
        same_page_key("https://lab-a.example/" + sign * 2_000)


@pytest.mark.corpus
def test_no_address_of_the_url_tests_makes_it_fall(testdata):
    import json

    cases = [
        c
        for c in json.loads((testdata / "urls" / "urltestdata.json").read_text("utf-8"))
        if isinstance(c, dict)
    ]
    assert len(cases) > 500
    for case in cases:
        found = absolute("https://lab-a.example/a/", case["input"])
        if found is not None:
            assert found.startswith(("http://", "https://"))
            assert same_page_key(found)
