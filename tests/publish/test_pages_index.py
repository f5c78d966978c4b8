"""The index of each kind: what its rows can be filtered by, and its parts where it is long."""

import re

import pytest

from kb.publish.pages import index


def attributes(content, name):
    """Return what the rows of a table say of one filter, row by row."""
    return re.findall(rf'<tr data-row[^>]* data-{name}="([^"]*)"', content)


def options(content, name):
    form = content.partition(f'<select name="{name}"')[2].partition("</select>")[0]
    return re.findall(r'<option value="([^"]+)">([^<]+)</option>', form)


def test_a_claim_says_in_its_row_who_answered_what(make, render):
    charge = make.charge(accuses=["lab-b", "lab-c"])
    answer = make.claim("no", "denial", speaker="state-b", answers=["charge"], said_on="2025-01-12")
    content = render(charge, make.denial(), answer)["claims"].content
    assert attributes(content, "accused") == ["", "", "lab-b lab-c"]
    assert attributes(content, "standing")[-1] == "denied not_searched lab-b:denied lab-c:not_searched"
    assert (
        '<a href="../claims/denial/"><span class="standing" data-term="denied">denied</span></a>' in content
    )


def test_filters_offer_the_values_of_the_rows_in_words(make, render):
    content = render(make.charge(), make.denial())["claims"].content
    assert options(content, "type") == [("allegation", "allegation"), ("denial", "denial")]
    assert options(content, "speaker") == [("lab-a", "Lab A"), ("lab-b", "Lab B")]
    assert 'name="year"' not in content, "a filter with one value changes nothing"
    assert '<select name="standing" data-of="accused">' not in content
    other = make.claim("other", "allegation", accuses=["lab-c"], said_on="2024-02-01")
    both = render(make.charge(), other, make.denial())["claims"].content
    assert '<select name="standing" data-of="accused">' in both
    assert options(both, "year") == [("2024", "2024"), ("2025", "2025")]


def test_a_bill_is_found_by_its_step_and_terms_by_their_effect(make, render):
    source = make.source("law", type="legal")
    bill = make.policy(
        {
            "id": "bill",
            "type": "bill",
            "title": "Bill",
            "issuer": "state-b",
            "jurisdiction": "CN",
            "sources": ["law"],
            "stages": [{"date": "2025-02-01", "stage": "introduced", "source": "law"}],
        }
    )
    terms = make.policy(
        {
            "id": "terms",
            "type": "terms",
            "title": "Terms",
            "issuer": "lab-a",
            "jurisdiction": "none",
            "sources": ["law"],
            "series": "terms",
            "in_force": "2025-01-01/..",
            "effect": "forbids",
            "scope": "training",
        }
    )
    content = render(source, bill, terms)["policies"].content
    assert attributes(content, "stage") == ["introduced", ""]
    assert attributes(content, "effect") == ["", "forbids"]
    assert attributes(content, "jurisdiction") == ["CN", ""]


@pytest.fixture
def short_pages(monkeypatch):
    monkeypatch.setattr(index, "ROWS_ON_A_PAGE", 3)


def test_a_long_index_goes_on_in_parts_that_link_to_each_other(make, render, short_pages):
    site = render(
        *(make.source(f"report-{number}", published=f"2024-0{number}-01") for number in range(1, 6))
    )
    parts = [site["sources"], site["lists/sources-2"], site["lists/sources-3"]]
    assert [len(attributes(part.content, "type")) for part in parts] == [3, 3, 1]
    tables = "".join(part.content.partition("<tbody>")[2] for part in parts)
    assert re.findall(r"/sources/([a-z0-9-]+)/", tables) == [
        "statement",
        "post",
        *(f"report-{number}" for number in (5, 4, 3, 2, 1)),
    ]
    assert 'href="../lists/sources-2/"' in parts[0].content
    assert "20 January 2025 to 1 May 2024" in parts[1].content
    assert 'href="../../sources/" data-keeps-filters' in parts[1].content
    assert parts[1].shell == "sources"
    assert parts[1].breadcrumb == [("Sources", "sources/")]
    assert "lists/sources-4" not in site


def test_every_entry_stands_in_one_part_of_its_index(make, render, short_pages):
    site = render(make.charge(), make.denial())
    pages = [page.content for address, page in site.items() if re.match(r"(lists/)?actors(-\d)?$", address)]
    rows = [
        row for page in pages for row in re.findall(r'<tr data-row.*?<a href="[./]*/actors/([^/]+)/', page)
    ]
    assert sorted(rows) == ["firms-x", "lab-a", "lab-b", "lab-c", "state-b"]


def test_a_short_index_has_no_parts(make, render):
    site = render(make.charge())
    assert 'class="parts"' not in site["claims"].content
    assert not [address for address in site if address.startswith("lists/")]
