"""The doors on the site: where a repository is named, and where none is."""

import json
import re
import shutil
from urllib.parse import parse_qs, urlsplit

import pytest

from kb.entries import load
from kb.entries.corrections import corrections, line_problem
from kb.failures import Unable
from kb.kinds import KINDS
from kb.publish.doors import doors
from tests.conftest import ROOT, SMALL, copy_record, run_kb

HOST = "http://127.0.0.1:9/owner/record"
LOG = (
    '{"key": "2025-02-01-date", "on": "2025-02-01", "by": "a named party", "request": "a <b>date</b>", '
    '"entries": ["lab-b"]}\n'
    '{"key": "2025-02-01-date", "on": "2025-02-04", "done": "corrected"}\n'
    '{"key": "2025-02-09-name", "on": "2025-02-09", "by": "a reader", "request": "a name"}\n'
)


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """A site with a repository of its own, and a log with two requests."""
    record = copy_record(tmp_path_factory.mktemp("doors"), SMALL)
    settings = record / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace('repo_url: ""', f'repo_url: "{HOST}"'), "utf-8")
    (record / "content" / "corrections.jsonl").write_text(LOG, "utf-8")
    done = run_kb("build", at=record)
    assert done.returncode == 0, done.stdout + done.stderr
    return record / "build" / "www"


def addresses(page):
    html = page.read_text("utf-8").replace("&amp;", "&")
    return re.findall(rf'href="({re.escape(HOST)}[^"]*)"', html)


def test_the_contribute_page_has_three_doors(site):
    found = addresses(site / "contribute" / "index.html")
    forms = {parse_qs(urlsplit(a).query)["template"][0] for a in found if "/issues/new" in a}
    assert forms == {"fix.yml", "source-or-reply.yml", "named-party.yml"}
    for name in forms:
        assert (ROOT / ".github" / "ISSUE_TEMPLATE" / name).exists()
    assert {urlsplit(a).path for a in found if "/new/" in a} == {"/owner/record/new/main"}


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_file_opens_with_a_template_in_the_folder_of_its_kind(kind):
    address = doors(f"{HOST}/edit/main/").new(kind)
    asked = parse_qs(urlsplit(address).query)
    assert asked["filename"] == [f"content/{KINDS[kind].folder}/new-{kind}.md"]
    assert asked["value"][0].startswith(f"---\n# New {kind}.")
    assert len(address) < 8000


def test_every_record_leads_to_its_file_and_to_the_forms(site):
    claim = next(iter(load(site.parents[1] / "content").record.claims))
    found = addresses(site / "claims" / claim / "index.html")
    assert f"{HOST}/edit/main/content/claims/{claim}.md" in found
    assert f"{HOST}/issues/new?template=source-or-reply.yml&entry={claim}" in found
    assert f"{HOST}/issues/new?template=named-party.yml&entries={claim}" in found


def test_without_a_repository_there_are_no_doors(small_site):
    www = small_site / "build" / "www"
    assert "Three doors" not in (www / "contribute" / "index.html").read_text("utf-8")
    assert "/issues/new" not in "".join(p.read_text("utf-8") for p in www.glob("claims/*/index.html"))


def test_a_repository_without_an_editor_opens_no_door():
    assert doors("") is None
    assert doors("https://host.example/record/") is None


def test_the_log_is_a_page_and_data(site):
    page = (site / "corrections" / "index.html").read_text("utf-8")
    assert "a &lt;b&gt;date&lt;/b&gt;" in page
    assert "not yet decided" in page
    data = json.loads((site / "corrections" / "index.json").read_text("utf-8"))
    assert [(item["key"], item["done"], item["done_on"]) for item in data] == [
        ("2025-02-09-name", None, None),
        ("2025-02-01-date", "corrected", "2025-02-04"),
    ]


def test_an_empty_log_says_that_nobody_has_asked(small_site):
    page = (small_site / "build" / "www" / "corrections" / "index.html").read_text("utf-8")
    assert "Nobody has asked for a correction" in page


def test_every_rule_stands_on_the_page_of_rules(small_site):
    from kb.checks import EXPLANATIONS

    page = (small_site / "build" / "www" / "rules" / "index.html").read_text("utf-8")
    assert [code for code in EXPLANATIONS if f'id="{code.lower()}"' not in page] == []


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("{", "no JSON"),
        ('{"on": "2025-02-01"}', "key"),
        ('{"key": "x", "on": "2025-02"}', "no single day"),
        ('{"key": "x", "on": "2025-02-01", "who": "me"}', "who"),
    ],
)
def test_a_line_that_is_none_is_named(tmp_path, line, words):
    assert words in line_problem(line)
    (tmp_path / "corrections.jsonl").write_text(line)
    with pytest.raises(Unable, match="line 1"):
        corrections(tmp_path)


def test_a_first_line_says_who_asked_and_what(tmp_path):
    (tmp_path / "corrections.jsonl").write_text('{"key": "x", "on": "2025-02-01", "done": "y"}')
    with pytest.raises(Unable, match="neither who asked nor what"):
        corrections(tmp_path)


def test_the_log_of_the_record_can_be_read(tmp_path):
    shutil.copy(ROOT / "content" / "corrections.jsonl", tmp_path)
    assert isinstance(corrections(tmp_path), list)
