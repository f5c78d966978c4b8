from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

from kb.graph import TABLES
from kb.kinds import FOLDERS
from kb.kinds.vocabularies import VOCABULARIES
from kb.store.dictionary import dictionary

ROOT = Path(__file__).resolve().parents[2]


def text(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html)).strip()


def test_there_is_an_index_per_kind_and_only_views_of_the_whole_lie_at_depth_one(make, render):
    site = render(make.charge())
    whole = {address for address in site if "/" not in address}
    views = {"lineage", "vocabulary", "method", "data", "dictionary", "rules", "corrections", "contribute"}
    views |= {"speed", "evaluation", "coverage", "parity"}
    views |= {"timeline", "graph"}
    views |= {"changes"}
    views |= {"search"}
    views |= {"terms"}
    views |= {"sql"}
    assert whole == {*FOLDERS, "", *views}
    assert {address.split("/")[0] for address in site if "/" in address} <= {*FOLDERS, "graph", "sql"}


def test_the_index_of_claims_says_who_spoke_when_and_how_each_accused_answered(make, render):
    site = render(make.charge(accuses=["lab-b", "lab-c"]), make.denial())
    row = "10 January 2025 Lab A Lab A says that Lab B trained Model B on answers of Model A allegation"
    assert f"{row} Lab B : denied Lab C : not searched asserted" in text(site["claims"].content)
    assert 'data-term="not_searched"' in site["claims"].content


def test_the_index_of_actors_counts_charges_and_answers(make, render):
    content = text(render(make.charge(), make.denial())["actors"].content)
    assert "Lab B , 乙实验室 lab CN 1 0 1 of 1" in content
    assert "Lab A lab US 0 1" in content


def test_an_empty_index_says_so_in_words(make, render):
    assert "Nothing of this kind is recorded yet." in render()["events"].content


def test_the_lineage_shows_alleged_and_denied_rows_each_with_its_speaker(make, render):
    charge = make.charge(distils=[{"teacher": "model-a", "student": "model-b"}])
    content = text(render(charge, make.denial())["lineage"].content)
    assert "Model A Model B Lab B 20 January 2025 denied" in content
    assert "Model A Model B Lab A 10 January 2025 alleged" in content
    assert "denied" not in text(render(charge)["lineage"].content).split("How it is known")[0]


def test_the_lineage_keeps_reuse_of_weights_out_of_its_counts(make, render):
    charge = make.charge(sense="weights_reuse", distils=[{"teacher": "model-a", "student": "model-b"}])
    content = text(render(charge)["lineage"].content)
    assert "No claim of the record names a teacher and a student." in content
    assert content.split(" Where this comes from")[0].endswith("not known which terms governed it")


def test_home_says_who_accuses_whom_how_many_answered_and_how_much_nobody_read(make, render):
    content = text(render(make.charge(), make.denial())[""].content)
    assert "Lab A 1 ● 1 answered" in content
    assert "replies on record 1 of 1" in content
    assert "As of 1 March 2025 . 11 of 11 entries were drafted with a language model" in content
    assert 'href="claims/charge/"' in render(make.charge())[""].content


def test_the_vocabulary_page_defines_every_term_at_the_address_that_pages_link_to(make, render):
    content = render()["vocabulary"].content
    for vocabulary, terms in VOCABULARIES.items():
        for term in terms:
            assert f'id="{vocabulary}.{term}"' in content


def test_the_method_page_prints_every_row_of_every_table(make, render):
    content = text(render()["method"].content).replace("&#39;", "'")
    for table in TABLES:
        assert table.title.replace("'", "'") in content
        for row in table:
            assert " ".join(row.when.split()) in content


def test_the_data_dictionary_has_every_table_and_column(make, render):
    content = render()["dictionary"].content
    for table in dictionary():
        assert f'<h2 id="{table.name}">{table.name}</h2>' in content
        assert all(f"<code>{column.name}</code>" in content for column in table.columns)


class Reading(HTMLParser):
    """The tags and attributes that a browser would see."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}


HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"


def test_a_hostile_text_comes_out_as_text_wherever_it_stands(make, render):
    looked = {"from": "lab-b", "through": "2025-02-01", "looked": HOSTILE}
    figure = {"measure": "other", "about": 1, "of": HOSTILE, "assumes": HOSTILE}
    charge = make.charge(
        says=HOSTILE,
        body=HOSTILE,
        no_reply=[looked],
        figures=[figure],
        quote={"text": HOSTILE, "lang": HOSTILE},
        support={"is": "asserted", "because": HOSTILE},
        reviewed=[{"by": HOSTILE, "on": "2025-02-01"}],
        reports=[f"odd#{HOSTILE}"],
        disputes=["a-and-b#key"],
        withdrawn=None,
    )
    entries = [
        charge,
        make.source(
            "odd", title=HOSTILE, publisher=HOSTILE, authors=[HOSTILE], where=HOSTILE, language=HOSTILE
        ),
        make.actor(
            {
                "id": "lab-b",
                "type": "lab",
                "name": HOSTILE,
                "names": {HOSTILE: HOSTILE},
                "aliases": [HOSTILE],
                "website": HOSTILE,
                "external_ids": {HOSTILE: HOSTILE},
            }
        ),
        make.concept({"id": "odd-term", "term": HOSTILE, "definition": HOSTILE}),
        make.dispute(
            {
                "id": "a-and-b",
                "kind": "question",
                "title": HOSTILE,
                "checked_on": "2025-02-20",
                "positions": [{"key": "key", "says": HOSTILE}],
            }
        ),
    ]
    for address, page in render(*entries).items():
        read = Reading()
        read.feed(page.content)
        assert not read.tags & {"script", "img"}, address
        assert not [name for name in read.attributes if name.startswith("on")], address


def test_every_mention_of_what_is_said_stands_with_its_speaker(make, render):
    says = "Lab B trained Model B on answers of Model A"
    entries = make.charge(disputes=["a-and-b"]), make.denial(), dispute_of(make)
    for address, page in render(*entries).items():
        for found in re.finditer(re.escape(says), page.content):
            assert page.content[: found.start()].endswith("Lab A says that "), address


def dispute_of(make):
    return make.dispute(
        {"id": "a-and-b", "kind": "dispute", "title": "Lab A charges Lab B", "checked_on": "2025-02-20"}
    )


def test_equal_records_give_equal_pages_whatever_the_order_of_entries(make, render):
    assert render(make.charge(), make.denial()) == render(make.denial(), make.charge())


def test_pages_do_not_depend_on_the_seed_of_hashes():
    assert _digest("1") == _digest("2")


def _digest(seed: str) -> str:
    program = (
        "import sys,datetime;from pathlib import Path;"
        "from kb.entries import load;from kb.graph import derive;"
        "from kb.publish.pages import render_pages;"
        "graph=derive(load(Path('tests/small/content')).record);"
        "[sys.stdout.write(repr(p)) for p in render_pages(graph, datetime.date(2025,3,1), {})]"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=True,
    )
    return hashlib.sha256(done.stdout).hexdigest()
