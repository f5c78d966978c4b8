"""Which front matter with figures the fast reading takes by itself."""

import pytest

from kb.entries.fast import read_fast
from kb.entries.source_text import SourceText


def fast(figure):
    return read_fast(SourceText("content/claims/x.md", f"---\ntype: estimate\nfigures: [{figure}]\n---\n"))


def test_thousands_with_a_comma_are_words():
    read = fast("{measure: tokens, at_least: 150000, assumes: 'from 10,000 to 25,000 tokens each'}")
    assert read["figures"] == [
        {"measure": "tokens", "at_least": 150000, "assumes": "from 10,000 to 25,000 tokens each"}
    ]


@pytest.mark.parametrize("number", ["010", "1_000", "+5", "0x1F", "1,000"])
def test_numbers_in_other_forms_are_left_to_the_slow_reading(number):
    assert fast(f"{{measure: tokens, exact: {number}}}") is None
