from __future__ import annotations

import pytest

from kb.kinds.claim_parts import Figure
from kb.kinds.vocabularies import VOCABULARIES
from kb.publish.pages import dates, markup
from kb.publish.pages.figures import amount, measured
from kb.publish.pages.words import word


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("2025-01-29", "29 January 2025"),
        ("2025-01", "January 2025"),
        ("2025", "2025"),
        ("unknown", "date not given"),
        ("../2025-01-29", "on or before 29 January 2025"),
        ("2025-01-29/..", "from 29 January 2025 on"),
        ("2024-06/2024-12", "June 2024 to December 2024"),
        ("2025-01~", "about January 2025"),
        ("2025-01-29?", "perhaps 29 January 2025"),
        ("2025-21", "spring 2025"),
        ("2025-01-XX", "some day from 1 January 2025 to 31 January 2025"),
    ],
)
def test_a_date_in_words(written, words):
    assert dates.in_words(written) == words


def test_an_interval_of_a_single_act_says_within_which_days_it_lies():
    assert dates.moment_in_words("2025-01-20/2025-01-29") == "between 20 January 2025 and 29 January 2025"


def test_only_what_html_can_express_becomes_a_time_element():
    assert dates.time("2025-01-29") == '<time datetime="2025-01-29">29 January 2025</time>'
    assert dates.time("../2025") == '<span class="date" data-date="../2025">on or before 2025</span>'


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        ({"measure": "exchanges", "at_least": 150000}, "at least 150,000 exchanges"),
        ({"measure": "accounts", "about": 24000}, "about 24,000 accounts"),
        ({"measure": "tokens", "at_least": 10**9, "at_most": 4 * 10**11}, "1 billion to 400 billion tokens"),
        ({"measure": "cost", "exact": 5576000, "unit": "USD"}, "USD 5.576 million"),
        ({"measure": "share", "at_most": 12.5, "unit": "percent"}, "at most 12.5 %"),
        ({"measure": "samples", "exact": 1234567}, "1,234,567 samples"),
        ({"measure": "other", "about": 3, "of": "servers"}, "about 3"),
    ],
)
def test_a_figure_in_words(figure, words):
    assert amount(Figure.model_validate(figure)) == words


def test_what_is_measured_names_what_it_is_of():
    assert (
        measured(Figure.model_validate({"measure": "share", "about": 3, "of": "the data"}))
        == "share: the data"
    )
    assert measured(Figure.model_validate({"measure": "other", "about": 3, "of": "servers"})) == "servers"


@pytest.mark.parametrize("vocabulary", VOCABULARIES)
def test_no_term_is_printed_with_an_underscore(vocabulary):
    assert not [term for term in VOCABULARIES[vocabulary] if "_" in word(vocabulary, term)]


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "//example.org", ""])
def test_an_address_that_a_browser_should_not_open_is_no_link(address):
    assert markup.outward(address, "<open>") == "&lt;open&gt;"
