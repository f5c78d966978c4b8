"""Changes as a page and as Atom feeds, read by a reader of feeds that is not ours."""

import re

import feedparser
import pytest

from kb.entries.corrections import Correction
from kb.publish.feeds import MOST, Item, feed
from kb.publish.surroundings import Surroundings

SITE = "https://record.example/"


def text(html):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html)).strip()


def quarrel(make):
    """Return a charge added on one day, its denial on a later one, and the dispute that holds both."""
    dispute = {"id": "a-and-b", "kind": "dispute", "title": "Lab A and Lab B", "checked_on": "2025-02-01"}
    return (
        make.charge(added="2025-02-01", disputes=["a-and-b"]),
        make.denial(added="2025-02-03"),
        make.claim("other", "opinion", speaker="lab-c", added="2025-02-02"),
        make.dispute(dispute),
    )


def parsed(page):
    found = feedparser.parse(page.feed)
    assert not found.bozo
    assert found.version == "atom10"
    return found


def test_the_feed_of_all_changes_has_absolute_ids_and_the_newest_first(make, render):
    found = parsed(render(*quarrel(make), site_url=SITE)["changes"])
    assert found.feed.id == f"{SITE}changes/index.atom"
    assert found.feed.updated == "2025-02-03T00:00:00Z"
    assert {link.rel: link.href for link in found.feed.links} == {
        "self": f"{SITE}changes/index.atom",
        "alternate": f"{SITE}changes/",
    }
    assert [entry.id for entry in found.entries] == [
        f"{SITE}claims/denial/",
        f"{SITE}claims/other/",
        f"{SITE}claims/charge/",
    ]


def test_an_item_names_its_speaker_and_the_reply(make, render):
    found = parsed(render(*quarrel(make), site_url=SITE)["changes"])
    charge = next(entry for entry in found.entries if entry.id.endswith("/charge/"))
    assert charge.title == "Lab A says that Lab B trained Model B on answers of Model A"
    assert charge.summary == "Reply: denied. 2025-02-01: was added."
    assert (charge.published, charge.updated) == ("2025-02-01T00:00:00Z", "2025-02-01T00:00:00Z")


def test_an_actor_is_followed_with_what_it_says_and_what_is_said_of_it(make, render):
    site = render(*quarrel(make), site_url=SITE)
    assert [entry.id for entry in parsed(site["actors/lab-b"]).entries] == [
        f"{SITE}claims/denial/",
        f"{SITE}claims/charge/",
    ]
    assert [entry.id for entry in parsed(site["actors/lab-c"]).entries] == [f"{SITE}claims/other/"]
    assert parsed(site["actors/state-b"]).feed.updated == "2025-03-01T00:00:00Z"


def test_a_dispute_is_followed_with_the_answers_to_its_claims(make, render):
    found = parsed(render(*quarrel(make), site_url=SITE)["disputes/a-and-b"])
    assert [entry.id.split("/")[-2] for entry in found.entries] == ["denial", "charge"]


def test_a_withdrawal_brings_an_entry_to_the_top_with_its_reason(make, render):
    gone = make.claim(
        "gone", "opinion", added="2025-01-01", withdrawn={"on": "2025-02-20", "because": "never said"}
    )
    first = parsed(render(*quarrel(make), gone, site_url=SITE)["changes"]).entries[0]
    assert first.id == f"{SITE}claims/gone/"
    assert first.summary == "2025-02-20: was withdrawn: never said. 2025-01-01: was added."


def test_without_an_address_of_its_own_the_site_has_no_feed_and_says_so(make, render):
    site = render(*quarrel(make))
    assert {address for address, page in site.items() if page.feed} == set()
    assert "has no address of its own yet, so it has no feeds" in text(site["changes"].content)


def test_a_feed_escapes_what_entries_say_and_ends_somewhere():
    items = [Item(f"claims/{n}/", "<b> & ]]>", "x", None, f"2025-01-{n:02}") for n in range(1, 29)] * 5
    found = feedparser.parse(feed(SITE, "a.atom", "All", "changes/", items, "2025-03-01"))
    assert not found.bozo
    assert len(found.entries) == MOST
    assert found.entries[0].title == "<b> & ]]>"


def test_the_changes_page_lists_the_newest_day_first_with_its_numbers(make, render):
    log = Correction(
        key="k",
        asked_on="2025-02-10",
        request="a date",
        by="a reader",
        entries=("charge",),
        done="mended the date",
        done_on="2025-02-12",
    )
    content = text(render(*quarrel(make), around=Surroundings(corrections=(log,)))["changes"].content)
    days = re.findall(r"\d+ February 2025(?= Claims: 1\.)", content)
    assert days == [
        "12 February 2025",
        "10 February 2025",
        "3 February 2025",
        "2 February 2025",
        "1 February 2025",
    ]
    assert "a request was decided: mended the date" in content
    assert "Lab A says that Lab B trained Model B on answers of Model A allegation · denied" in content


@pytest.mark.parametrize("address", ["changes", "actors/lab-b"])
def test_equal_records_have_equal_feeds(make, render, address):
    first, second = (render(*order(quarrel(make)), site_url=SITE)[address].feed for order in (list, reversed))
    assert first == second
