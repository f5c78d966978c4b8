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
    """A site with a repository given for this build alone, and a log with two requests."""
    record = copy_record(tmp_path_factory.mktemp("doors"), SMALL)
    (record / "content" / "corrections.jsonl").write_text(LOG, "utf-8")
    done = run_kb("build", at=record, KB_REPO_URL=HOST)
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
    forms = [parse_qs(urlsplit(address).query) for address in found if "/issues/new" in address]
    assert forms == [
        {"template": ["source-or-reply.yml"], "title": [f"Source or reply: {claim}"], "entry": [claim]},
        {"template": ["named-party.yml"], "title": [f"Named party: {claim}"], "entries": [claim]},
    ]


def test_a_named_party_finds_its_form_on_the_page_that_says_what_becomes_of_it(site):
    found = addresses(site / "corrections-and-replies" / "index.html")
    assert f"{HOST}/issues/new?template=named-party.yml" in found
    assert f"{HOST}/tree/main/content" in found


def test_the_contents_of_the_contribute_page_are_in_the_order_of_the_page(site):
    html = (site / "contribute" / "index.html").read_text("utf-8")
    headings = re.findall(r'<h2 id="([^"]+)"', html)
    assert headings[:2] == ["doors", "steps"]
    assert re.findall(r'href="#([^"]+)" class="md-nav__link"', html)[: len(headings)] == headings


def test_a_repository_that_is_no_address_is_refused(kb, small_record):
    done = kb("build", at=small_record, KB_REPO_URL="owner/record")
    assert done.returncode == 3
    assert (
        "KB_REPO_URL=owner/record: it is no address. Nothing was changed. Write it like https://HOST/OWNER/NAME"
        in done.stderr
    )


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


def test_only_a_charge_offers_to_write_its_reply(site):
    record = load(site.parents[1] / "content").record
    offered = {
        claim
        for claim in record.claims
        if f'href="../../contribute/?answers={claim}#steps"'
        in (site / "claims" / claim / "index.html").read_text("utf-8")
    }
    assert offered == {claim.id for claim in record.claims.values() if claim.accuses}
