"""The page of a question: figures by measure on one scale, each with its assumption; and figures as found."""

import re

import pytest

from kb.kinds.claim_parts import Figure
from kb.publish.pages.scale import Mark, Scale


def text(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html)).strip()


@pytest.fixture
def question(make):
    positions = [{"key": "much", "says": "it matters much"}, {"key": "little", "says": "it matters little"}]
    return make.dispute(
        {
            "id": "how-much", "kind": "question", "title": "How much?", "checked_on": "2025-02-20",
            "positions": positions,
        }
    )  # fmt: skip


def estimate(make, id: str, *figures, **keys):
    keys = {"disputes": ["how-much#much"]} | keys
    return make.claim(id, "estimate", figures=list(figures), **keys)


def test_a_scale_goes_by_powers_of_ten_only_where_figures_differ_widely():
    near = [Figure(measure="share", exact=value, unit="percent") for value in (14, 50)]
    far = [Figure(measure="tokens", at_least=3, at_most=40), Figure(measure="tokens", about=20_000)]
    assert Scale.of(near) == Scale(0, 50, by_powers=False)
    assert Scale.of(far) == Scale(1, 100_000, by_powers=True)
    assert Scale.of(far).mark(far[1]) == Mark(199.2, 0, is_point=True, opens="")
    assert len(Scale.of(far).ticks) == 6


def test_a_bound_alone_is_drawn_open_to_its_side():
    scale = Scale(0, 100, by_powers=False)
    assert scale.mark(Figure(measure="duration", at_least=50)).opens == "right"
    assert scale.mark(Figure(measure="duration", at_most=50)).opens == "left"


def test_figures_of_one_measure_share_a_scale_and_keep_what_their_author_assumes(make, render, question):
    few = estimate(make, "few", {"measure": "tokens", "at_least": 10, "at_most": 40, "assumes": "4 a day"})
    many = estimate(make, "many", {"measure": "tokens", "about": 9000}, speaker="lab-c")
    cost = estimate(make, "cost", {"measure": "cost", "about": 5, "unit": "USD"})
    content = render(question, few, many, cost)["disputes/how-much"].content
    assert "10 to 40 tokens 4 a day 10 January 2025" in text(content)
    assert "about 9,000 tokens nothing stated" in text(content)
    assert content.count("<circle") == 1 and content.count("<rect") == 1
    assert "Not drawn: no other figure can be set beside it on one scale" in text(content)


def test_positions_name_who_holds_them_and_claims_without_one_stand_apart(make, render, question):
    held = estimate(make, "held", {"measure": "tokens", "about": 9})
    apart = make.claim("apart", "opinion", disputes=["how-much"])
    content = text(render(question, held, apart)["disputes/how-much"].content)
    assert "it matters much Lab A 1 it matters little nobody in this record 0" in content
    assert "it was so" in content.partition("Claims that take no position")[2]


def test_a_figure_stands_beside_what_others_found_for_the_same_measure(make, render):
    charge = make.charge(figures=[{"measure": "exchanges", "at_least": 1000}])
    found = make.claim(
        "found", "finding", speaker="lab-c", contests=["charge"],
        figures=[{"measure": "exchanges", "about": 20}, {"measure": "accounts", "about": 3}],
    )  # fmt: skip
    content = text(render(charge, found)["claims/charge"].content)
    assert "at least 1,000 exchanges Lab C : about 20 exchanges nothing stated" in content
    alone = text(render(charge)["claims/charge"].content)
    assert "at least 1,000 exchanges no figure of others is recorded" in alone
