"""Dates are kept as written and give strict bounds."""

from datetime import date

import pytest

from kb.kinds.dates import DateProblem, Span, span


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2025-01-29", date(2025, 1, 29), date(2025, 1, 29)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2025", date(2025, 1, 1), date(2025, 12, 31)),
        ("2025-21", date(2025, 3, 1), date(2025, 5, 31)),
        ("2025~", date(2025, 1, 1), date(2025, 12, 31)),
        ("202X", date(2020, 1, 1), date(2029, 12, 31)),
        ("2025-01-XX", date(2025, 1, 1), date(2025, 1, 31)),
        ("2024-12/2025-01-15", date(2024, 12, 1), date(2025, 1, 15)),
        ("../2025-01-29", None, date(2025, 1, 29)),
        ("2025-01-29/..", date(2025, 1, 29), None),
        ("../2025~", None, date(2025, 12, 31)),
        ("unknown", None, None),
    ],
)
def test_a_date_has_strict_bounds(text: str, first: date | None, last: date | None) -> None:
    assert span(text) == Span(first, last)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("2025-02-30", "2025-02-30 is not in the calendar"),
        ("2025-13", "2025-13 is not in the calendar"),
        ("2025-01/", "an end of the interval is empty"),
        ("../..", "at least one end"),
        ("2025-02/2025-01", "ends \\(2025-01\\) before it begins"),
        ("29 January 2025", "is no date"),
        ("2025-1-3", "is no date"),
        ("2025-01-29T10:00:00", "is no date"),
        ("٢٠٢٥", "is no date"),
        ("", "is empty"),
    ],
)
def test_what_is_no_date_is_refused_with_the_reason(text: str, reason: str) -> None:
    with pytest.raises(DateProblem, match=reason):
        span(text)


def test_a_span_lies_before_another_only_when_all_of_it_does() -> None:
    assert span("2025-01").before(span("2025-02-01"))
    assert not span("2025-01").before(span("2025-01-31"))
    assert not span("2025-01/..").before(span("2030"))
    assert not span("2025-01").before(span("../2026"))


def test_a_span_covers_another_up_to_its_open_ends() -> None:
    assert span("2025-01-01/..").covers(span("2031"))
    assert span("2025").covers(span("2025-06"))
    assert not span("2025").covers(span("2025-12/2026-01"))
    assert not span("2025-01-01/..").covers(span("2025-02/.."))
