from __future__ import annotations

import re

import pytest

from kb.publish.pages.timeline_gaps import gap


def text(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html)).strip()


def rows(page) -> list[str]:
    return [text(row) for row in re.findall(r"<li data-row.*?</li>", page.content)]


def event(make, id: str, date: str):
    return make.event(
        {"id": id, "type": "incident", "title": f"Title of {id}", "date": date, "sources": ["post"]}
    )


def test_each_line_names_who_says_so_and_a_charge_shows_how_it_was_answered(make, render):
    timeline = render(make.charge(), make.denial(), event(make, "stop", "2025-02-01"))["timeline"]
    assert rows(timeline) == [
        "1 February 2025 incident Title of stop source: Lab A",
        "20 January 2025 denial Lab B says that no answer of Model A was used",
        "10 January 2025 allegation Lab A says that Lab B trained Model B on answers of Model A denied",
    ]


def test_a_short_form_stands_behind_the_name_of_its_speaker(make, render):
    timeline = render(make.charge(short="Answers of Model A were used"))["timeline"]
    assert rows(timeline) == ["10 January 2025 allegation Lab A: Answers of Model A were used not searched"]


def test_lines_carry_what_the_filters_ask_for_and_the_filters_offer_what_lines_carry(make, render):
    content = render(make.charge())["timeline"].content
    assert (
        'data-kind="claim allegation" data-actor="lab-a lab-b" data-dispute="" data-place="US CN"' in content
    )
    assert '<option value="claim">Statements</option>' in content
    assert '<option value="lab-b">Lab B</option>' in content
    assert '<option value="lab-c">' not in content


def test_a_gap_is_named_between_the_months_around_it(make, render):
    content = render(event(make, "one", "2025-01-31"), event(make, "two", "2025-04-01"))["timeline"].content
    assert text(content).count("No entry between January 2025 and April 2025: 2 months without one.") == 1


@pytest.mark.parametrize(
    ("after", "before"), [("2025-02", "2025-01"), ("2025", "2023-01"), ("2026-01", "2025")]
)
def test_neighbouring_months_and_years_without_a_month_have_no_gap_between_them(after, before):
    assert gap(after, before) is None


def test_past_the_bound_every_month_has_its_pages_and_the_first_page_keeps_the_newest(
    make, render, monkeypatch
):
    monkeypatch.setattr("kb.publish.pages.timeline.LINES_ON_A_PAGE", 2)
    events = [event(make, f"e{day}", f"2025-01-0{day}") for day in (1, 2, 3)]
    site = render(*events, event(make, "later", "2025-02-01"))
    assert {address for address in site if address.startswith("timeline")} == {
        "timeline",
        "timeline/2025-02",
        "timeline/2025-01",
        "timeline/2025-01-part-2",
    }
    assert len(rows(site["timeline"])) == 1
    assert [len(rows(site[f"timeline/{name}"])) for name in ("2025-01", "2025-01-part-2")] == [2, 1]
    assert '<a href="2025-01-part-2/" data-keeps-filters>January 2025, part 2</a>' in site["timeline"].content
    assert "2 of 4 entries" in text(site["timeline/2025-01"].content)
