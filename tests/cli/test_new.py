"""`kb new`: what it asks, what it fills in, and what it knows already."""

# ruff: noqa: E501 - a case reads best in one line

import pytest

from kb.cli.asking import Asking
from kb.entries import load
from kb.entries.proposed_id import proposed_id
from kb.entries.scaffold import needed_keys, scaffold
from kb.kinds import KINDS
from tests.checks.conftest import SmallRecord

PAGE = """<html lang="zh"><head><title>On answers</title>
<meta property="og:title" content="On answers"><meta property="og:site_name" content="Outlet N">
<meta property="article:published_time" content="2025-02-20T10:00:00Z">
<meta name="author" content="Ann Author">
</head><body><article><h1>On answers</h1><p>It is a text of some length, with a point or two. It goes on
so that there is enough of it to be taken for the text of the page, and then it ends.</p></article></body></html>
"""


class Person:
    """Somebody at the terminal who gives these answers, one for each question."""

    def __init__(self, *answers):
        self.answers = list(answers)
        self.told = []

    def read(self, prompt):
        self.told.append(prompt)
        return self.answers.pop(0)

    def asking(self, folder):
        return Asking(load(SmallRecord(folder).content).record, self.read, self.told.append)


def test_it_asks_what_is_needed_and_offers_what_is_like_the_answer(tmp_path):
    person = Person("opinion", "the b lab", "1", "it matters", "3 March 2025", "what lab a sa", "1", "")
    asking = person.asking(tmp_path)
    fields = asking.fields("claim", {})
    assert fields == {
        "type": "opinion",
        "speaker": "lab-b",
        "says": "it matters",
        "said_on": "2025-03-03",
        "original": "report-d",
    }
    assert asking.entry_id("claim", fields) == "lab-b-2025-03-03-matters"


def test_what_is_known_is_not_asked(tmp_path):
    person = Person("little", "post-a")
    known = {"type": "opinion", "speaker": "lab-a", "said_on": "2025"}
    assert person.asking(tmp_path).fields("claim", known)["says"] == "little"
    assert person.answers == []


def test_an_allegation_is_asked_for_its_accused(tmp_path):
    person = Person("lab-b", "")
    known = {"type": "allegation", "speaker": "lab-a", "says": "x", "said_on": "2025", "original": "post-a"}
    assert person.asking(tmp_path).fields("claim", known)["accuses"] == ["lab-b"]


def test_a_wrong_term_and_a_wrong_date_are_asked_again(tmp_path):
    person = Person("modelrelease", "model_release", "A release", "soon", "2025-03", "report-d", "")
    fields = person.asking(tmp_path).fields("event", {})
    assert (fields["type"], fields["date"]) == ("model_release", "2025-03")
    assert "  that is none of the terms; did you mean model_release?" in person.told


def test_an_id_that_is_taken_is_asked_again(tmp_path):
    person = Person("lab-a", "Lab N", "lab-n")
    assert person.asking(tmp_path).entry_id("actor", {"name": "Lab N"}) == "lab-n"


@pytest.mark.parametrize(
    ("kind", "fields", "expected"),
    [
        ("actor", {"name": "Société Générale"}, "societe-generale"),
        ("claim", {"speaker": "lab-a", "said_on": "2025-01-29", "says": "it is"}, None),
        ("claim", {"speaker": ["lab-a", "lab-b"], "said_on": "../2025-01", "says": "too much data"}, "lab-a-2025-01-too-much-data"),
        ("source", {"publisher": "Outlet D", "published": "unknown", "title": "The Outlet D list of 12 labs"}, "outlet-d-list-12-labs"),
    ],
)  # fmt: skip
def test_ids_are_proposed_by_habit(kind, fields, expected):
    assert proposed_id(kind, fields) == expected


@pytest.mark.parametrize("kind", KINDS)
def test_no_kind_needs_more_than_eight_fields_and_short_templates_fit_into_an_address(kind):
    assert len(needed_keys(kind)) <= 8
    assert len(scaffold(kind, short=True)) < 3500


def test_a_source_is_begun_from_a_page(kb, small_record):
    (small_record / "page.html").write_text(PAGE, encoding="utf-8")
    address = "https://outlet-n.example/answers?utm_source=x"
    done = kb("new", "source", address, "--page", "page.html", "--set", "seen=full", at=small_record)
    assert done.returncode == 0, done.stderr
    assert "written: content/sources/outlet-n-2025-02-20-answers.md" in done.stderr
    text = (small_record / "content/sources/outlet-n-2025-02-20-answers.md").read_text("utf-8")
    for line in (
        "title: On answers",
        "publisher: Outlet N",
        "published: 2025-02-20",
        "url: https://outlet-n.example/answers",
        "authors: [Ann Author]",
        "language: zh",
        "seen: full",
        "type:",
    ):
        assert f"\n{line}\n" in text


def test_an_address_that_the_record_has_is_named(kb, small_record):
    (small_record / "page.html").write_text(PAGE, encoding="utf-8")
    sources = load(small_record / "content").record.sources.values()
    known = next(source for source in sources if source.url)
    done = kb("new", "source", f"{known.url}?utm_source=x", "--page", "page.html", at=small_record)
    assert done.returncode == 3
    assert f"it is already the source {known.id}" in done.stderr


def test_parts_are_given_as_they_stand_in_an_entry(kb, small_record):
    actors = "actors=[{actor: lab-a, role: acts}, {actor: lab-b, role: affected}]"
    done = kb("new", "event", "--set", actors, "--set", "title=[Draft] of a law", at=small_record)
    assert "\nactors:\n  - {actor: lab-a, role: acts}\n  - {actor: lab-b, role: affected}\n" in done.stdout
    assert "\ntitle: >-\n  [Draft] of a law\n" in done.stdout


def test_brackets_that_do_not_close_are_named(kb, small_record):
    done = kb("new", "event", "--set", "actors=[{actor: lab-a]", at=small_record)
    assert done.returncode == 2
    assert "the value of actors cannot be read" in done.stderr


def test_a_name_for_an_id_is_answered_with_the_id(kb, small_record):
    done = kb("new", "actor", "Nordlicht AI", at=small_record)
    assert done.returncode == 2
    assert "Did you mean nordlicht-ai?" in done.stderr


def test_a_claim_is_not_begun_from_an_address(kb, small_record):
    done = kb("new", "claim", "https://outlet-n.example/", at=small_record)
    assert done.returncode == 2
    assert "Only a source is begun from an address" in done.stderr


def test_an_address_that_cannot_be_fetched_leaves_a_next_step(kb, small_record):
    done = kb("new", "source", "http://127.0.0.1:9/x", at=small_record)
    assert done.returncode == 3
    assert "--page" in done.stderr
    assert "Traceback" not in done.stderr


def test_without_a_terminal_and_an_id_the_frame_is_printed(kb, small_record):
    done = kb("new", "claim", "--set", "speaker=lab-a", at=small_record)
    assert done.returncode == 0
    assert "\nspeaker: lab-a\n" in done.stdout
    assert "\nsays:\n" in done.stdout
