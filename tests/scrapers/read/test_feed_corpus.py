"""2,100 feeds that others wrote, and 11 encodings: none makes the reader fall, none brings markup in."""

import re

import pytest

from scrapers.types import Unreadable, type_named

pytestmark = pytest.mark.corpus

_TAG = re.compile(r"<[A-Za-z/!?]")
_UNSEEN = re.compile(r"[\u202a-\u202e\u2066-\u2069\u200b\x00-\x08]")


def listings(folder, outlet, answer):
    """Yield each file with its listing, or with the reason why it is none."""
    feed = type_named("feed")
    for path in sorted(folder.rglob("*")):
        if path.suffix not in (".xml", ".json", ".html"):
            continue
        try:
            yield path, feed.read(outlet(), answer(path.read_bytes(), content_type="application/xml"))
        except Unreadable as reason:
            yield path, reason


def fields(listing):
    for item in listing.items:
        yield from (item.title, item.summary, *item.authors, item.published.written, item.language or "")


def test_no_feed_makes_the_reader_fall_or_brings_markup_in(testdata, outlet, answer):
    read, refused, active = 0, [], []
    for path, listing in listings(testdata / "feeds", outlet, answer):
        read += 1
        if isinstance(listing, Unreadable):
            refused.append(path.name)
            continue
        active += [(path.name, text) for text in fields(listing) if _TAG.search(text) or _UNSEEN.search(text)]
        assert all(item.url.startswith(("http://", "https://")) for item in listing.items)
    assert read > 2_000
    assert active == []
    # Those that hold no entry and no sign of a dialect, which is what they are about.
    assert len(refused) <= 10


def test_the_texts_of_feeds_in_many_encodings_arrive(testdata, outlet, answer):
    lost = []
    for path, listing in listings(testdata / "feeds" / "tests" / "encoding", outlet, answer):
        if not isinstance(listing, Unreadable):
            lost += [
                path.name
                for item in listing.items
                if "\N{REPLACEMENT CHARACTER}" in item.title + item.summary and not item.notes
            ]
    assert lost == []


def test_encodings_that_contradict_what_is_said_of_them(testdata, outlet, answer):
    found = {path.name: listing for path, listing in listings(testdata / "encodings", outlet, answer)}
    assert found["utf8.xml"].notes == ("1 item without an address of the web left out",)
    assert all(isinstance(found[name], Unreadable) for name in found if name.endswith(".html"))
