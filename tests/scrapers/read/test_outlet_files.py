"""The outlets that are shipped: sound, distinct, not yet fetched, and of all the sorts that matter."""

from collections import Counter

import pytest

from scrapers.addresses import same_page_key
from scrapers.outlet import GROUPS, load_outlets
from scrapers.types import type_named


@pytest.fixture(scope="module")
def outlets(root):
    found, problems = load_outlets(root / "scrapers" / "outlets")
    assert [str(problem) for problem in problems] == []
    return found


def test_there_are_at_least_forty_of_every_sort(outlets):
    assert len(outlets) >= 40
    assert {outlet.group for outlet in outlets} == set(GROUPS)


def test_their_addresses_are_distinct(outlets):
    places = Counter((same_page_key(o.address), o.text.path if o.text else "") for o in outlets)
    assert [place for place, times in places.items() if times > 1] == []


def test_none_is_said_to_have_been_fetched(outlets):
    assert {outlet.checked for outlet in outlets} == {"never"}
    assert [outlet.name for outlet in outlets if outlet.bounds or outlet.paused] == []


def test_each_says_where_its_address_was_seen(outlets):
    assert [outlet.name for outlet in outlets if len(outlet.address_seen.split()) < 8] == []


def test_feeds_apis_and_sitemaps_come_first(outlets):
    types = Counter(outlet.type for outlet in outlets)
    assert types["listing"] <= 3
    assert types["feed"] > len(outlets) / 2


def test_labs_and_regulators_of_three_continents_are_watched(outlets):
    labs = {outlet.country for outlet in outlets if outlet.group == "lab"}
    policy = {outlet.country for outlet in outlets if outlet.group == "policy"}
    assert {"US", "CN", "FR"} <= labs
    assert {"US", "CN", "EU"} <= policy
    assert {"en", "zh"} <= {outlet.language for outlet in outlets if outlet.group == "press"}


def test_every_type_can_say_where_to_begin(outlets):
    for outlet in outlets:
        local = outlet.type in ("git_history", "warc")
        assert bool(type_named(outlet.type).start(outlet)) != local
