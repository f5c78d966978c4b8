"""Answers and outlets made in a line, and the folder of inputs that others wrote."""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from scrapers.fetched import Fetched
from scrapers.outlet import Outlet
from scrapers.reading import Document, read_page

SEEN = datetime.datetime(2026, 3, 1, 12, tzinfo=datetime.UTC)

Answer = Callable[..., Fetched]
MakeOutlet = Callable[..., Outlet]
Page = Callable[..., Document]


def an_answer(body: bytes | str, url: str = "https://lab-a.example/feed", **headers: str) -> Fetched:
    data = body.encode() if isinstance(body, str) else body
    names = {name.replace("_", "-"): value for name, value in headers.items()}
    return Fetched(url, url, 200, names, data, SEEN)


def an_outlet(type_: str = "feed", **fields: object) -> Outlet:
    return Outlet.model_validate(
        {
            "name": "lab-a-news",
            "publisher": "Lab A",
            "title": "News",
            "group": "lab",
            "language": "en",
            "address": "https://lab-a.example/feed",
            "address_seen": "made up for a test",
            "type": type_,
            "every": "6h",
            "reliability": {"is": "B", "because": "a party speaks of itself"},
            "checked": "never",
            **fields,
        }
    )


@pytest.fixture
def answer() -> Answer:
    """A whole answer with these bytes: answer(body, url, content_type=...)."""
    return an_answer


@pytest.fixture
def outlet() -> MakeOutlet:
    """An outlet of a type: outlet("sitemap", within=["/news/"])."""
    return an_outlet


@pytest.fixture
def page() -> Page:
    """What is read of a page: page(html, url)."""

    def read(body: bytes | str, url: str = "https://lab-a.example/post", **headers: str) -> Document:
        return read_page(an_answer(body, url, **{"content_type": "text/html", **headers}))

    return read


@pytest.fixture
def testdata() -> Path:
    """The folder named by KB_TESTDATA, for tests marked corpus."""
    folder = os.environ.get("KB_TESTDATA")
    assert folder, "tests marked corpus need KB_TESTDATA, the folder of inputs that others wrote"
    return Path(folder)
