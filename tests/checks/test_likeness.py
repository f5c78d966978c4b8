"""Which addresses are the same, and which names cannot be told apart."""

import pytest

from kb.checks.likeness import normal_address, skeleton


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/post",
        "http://example.org/post/",
        "https://www.example.org/post",
        "https://EXAMPLE.org:443/post?utm_source=a&utm_medium=b&fbclid=c",
    ],
)
def test_one_page_has_one_address(url):
    assert normal_address(url) == "example.org/post"


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/Post",
        "https://example.org/post?id=1",
        "https://example.org/post#b",
        "https://example.org:8080/post",
        "https://blog.example.org/post",
    ],
)
def test_other_pages_keep_theirs(url):
    assert normal_address(url) != "example.org/post"


def test_address_that_cannot_be_read_stays_as_it_is():
    assert normal_address("https://[::1/x") == "https://[::1/x"


@pytest.mark.parametrize(
    ("name", "other"), [("OpenAI", "0penAl"), ("Moonshot", "Моonshоt"), ("Claude", "ⅭIaude")]
)
def test_names_that_look_alike(name, other):
    assert skeleton(name) == skeleton(other)


@pytest.mark.parametrize(("name", "other"), [("Lab A", "Lab B"), ("深度", "求索"), ("Lab 2", "Lab 3")])
def test_names_that_do_not(name, other):
    assert skeleton(name) != skeleton(other)
