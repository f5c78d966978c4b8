"""What is watched and what nobody has read: the coverage page."""

import re

import pytest

from kb.entries.problem import Problem
from kb.failures import Unable
from kb.publish.surroundings import Surroundings
from kb.publish.watched import Watched, watched


def text(html):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html)).strip()


def place(**keys):
    base = {"name": "press", "title": "News", "publisher": "Press D", "group": "press", "language": "en"}
    base |= {"country": "US", "address": "https://example.org/feed", "every": "6h", "items": 0}
    return Watched.model_validate(base | {"state": "never fetched", "last_seen": None, "newest": None} | keys)


def test_the_coverage_page_counts_what_no_person_has_read(make, render):
    read = make.charge(reviewed=[{"by": "A Person", "on": "2025-02-01"}])
    gone = make.claim("gone", "opinion", withdrawn={"on": "2025-02-02", "because": "said by nobody"})
    content = text(render(read, make.denial(), gone)["coverage"].content)
    assert "Claims 2 1 1" in content
    assert "Actors 5 5 0" in content


def test_it_says_how_many_originals_are_named_have_an_address_and_were_read(make, render):
    only_cited = make.source("letter", seen="cited", url=None, where="a letter that was not published")
    charge = make.charge(original="letter", reports=["post"])
    unnamed = make.claim("unnamed", "opinion", original=None, reports=["post"])
    site = render(charge, make.denial(), unnamed, only_cited)
    words = "Of 3 claims, 2 name their original, the place where it was first said; of 1 the original has"
    assert words in text(site["coverage"].content)
    assert words in text(site["method"].content)


def test_it_says_that_nothing_is_watched_where_there_is_no_list(render):
    content = text(render()["coverage"].content)
    assert "No place is watched" in content
    assert "The check has no warning." in content


def test_places_never_fetched_stand_apart_from_those_that_were_read(make, render):
    fetched = place(name="lab", publisher="Lab Z", state="fine", last_seen="2025-02-20", items=12)
    site = render(around=Surroundings(watched=(place(), fetched, place(name="zh", language="zh"))))
    content = text(site["coverage"].content)
    assert "3 places are defined: 2 never fetched, 1 fine. By language: English 2, Chinese 1." in content
    before, after = content.split("Defined but not yet fetched")
    assert "Lab Z News English US 6h fine 20 February 2025 not known 12" in before
    assert "Press D News English US 6h" in after


def test_warnings_are_counted_by_rule_and_name_their_entries(make, render):
    problem = Problem("KB081", "warning", "content/claims/charge.md", 4, 1, "nobody has looked for an answer")
    content = render(make.charge(), around=Surroundings(warnings=(problem,)))["coverage"].content
    assert '<a href="../rules/#kb081">KB081</a>: 1' in content
    assert 'href="../claims/charge/"' in content
    assert "nobody has looked for an answer" in content


def test_a_list_of_places_that_cannot_be_understood_is_refused(tmp_path):
    (tmp_path / "scrapers").mkdir()
    (tmp_path / "scrapers" / "coverage.json").write_text('{"outlets": [{"name": "x"}]}')
    with pytest.raises(Unable, match=r"outlets\.0\.title: Field required"):
        watched(tmp_path)
