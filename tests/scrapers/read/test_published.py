"""Dates as found: read where a calendar has them, kept as written where not, doubted where they clash."""

import datetime

import pytest

from scrapers.published import NOT_GIVEN, read_published

SEEN = datetime.datetime(2026, 3, 1, tzinfo=datetime.UTC)


@pytest.mark.parametrize(
    "text",
    [
        "2026-02-24", "2026-02-24T10:00:00Z", "2026-02-24T10:00:00.123+08:00", "2026-02-24 10:00:00",
        "Tue, 24 Feb 2026 10:00:00 GMT", "Tue, 24 Feb 2026 23:30:00 -0800", "February 24, 2026",
        "24 February 2026",
        "Feb. 24th, 2026", "2026年2月24日", "2026/02/24 08:30", "20260224T100000Z", "Published on 2026-2-24",
        "2026.02.24",
    ],
)  # fmt: skip
def test_a_day_is_read_as_the_publisher_wrote_it(text):
    found = read_published(text, "a test", SEEN)
    assert (found.day, found.confidence, found.written) == (datetime.date(2026, 2, 24), "stated", text)


def test_a_time_with_a_zone_is_kept_in_utc():
    found = read_published("2026-02-24T01:00:00+08:00", "a test", SEEN)
    assert found.moment == datetime.datetime(2026, 2, 23, 17, tzinfo=datetime.UTC)
    assert found.day == datetime.date(2026, 2, 24)


@pytest.mark.parametrize(
    "text",
    ["0000-00-00", "0001-01-01T00:00:00Z", "2026-02-30", "1970-01-01T00:00:00Z", "soon", "99999999", "24/02"],
)
def test_what_no_calendar_or_web_has_is_kept_as_written_without_a_day(text):
    found = read_published(text, "a test", SEEN)
    assert (found.day, found.confidence, found.written) == (None, "none", text)
    assert found.how.startswith("a test; ")


def test_a_date_to_come_is_kept_and_doubted():
    found = read_published("2031-01-01", "a test", SEEN)
    assert found.day == datetime.date(2031, 1, 1)
    assert (found.confidence, found.how) == ("doubtful", "a test; it lay in the future when it was seen")


def test_the_next_day_is_no_date_to_come_since_zones_differ():
    assert read_published("2026-03-02", "a test", SEEN).confidence == "stated"


def test_no_date_is_no_date():
    assert read_published("  ", "a test", SEEN) == NOT_GIVEN
