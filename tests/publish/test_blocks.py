"""Every block of rows on the real site against its SQL on the real database: the same rows, none more."""

import html
import re
from collections import Counter
from urllib.parse import parse_qsl

import pytest

from kb.kinds import FOLDERS
from kb.store import connect_read_only, named_queries, run_named

NOTE = re.compile(r'<a href="(?:\.\./)+sql/([a-z-]+)/(?:\?([^"]*))?" data-rows=')
START = re.compile(r"<h[123]|data-rows=")
ROW = re.compile(r"<li\b.*?</li>|<tr\b.*?</tr>", re.DOTALL)
HEAD = re.compile(r"<thead>.*?</thead>", re.DOTALL)
LINK = re.compile(rf'href="(?:\.\./)+(?:{"|".join(FOLDERS)})/([a-z0-9-]+)/"')
# Here several rows share a line or stand under several headings.
TOGETHER = {"replies-to", "related-to", "positions", "admissions", "figures-in"}
QUESTION = 'id="positions"'
# Long lists stand in parts, each on a page of its own.
IN_PARTS = re.compile(
    r'class="parts"|Older rows: |This page continues |data-keeps-filters>The whole timeline'
)


@pytest.fixture(scope="module")
def www(record_site):
    return record_site / "build" / "www"


@pytest.fixture(scope="module")
def ask(record_site):
    """Answer a question for one entry; the rows of all entries are read once and picked from."""
    kept = {}
    with connect_read_only(record_site / "build" / "kb.duckdb") as store:

        def asked(name, given):
            query = named_queries()[name]
            if not set(given) <= set(query.by):
                return run_named(store, name, given)
            if name not in kept:
                kept[name] = run_named(store, name)
            answer = kept[name]
            places = {answer.columns.index(query.by[key]): value for key, value in given.items()}
            rows = [row for row in answer.rows if all(row[at] == value for at, value in places.items())]
            return type(answer)(answer.columns, rows)

        yield asked


def blocks(page):
    """Yield what stands between the last heading and each note, with the note's question and entry."""
    for note in NOTE.finditer(page):
        before = page[: note.start()]
        start = max((found.start() for found in START.finditer(before)), default=0)
        yield note[1], dict(parse_qsl(html.unescape(note[2] or ""))), HEAD.sub("", before[start:])


def ids_of_rows(query, answer, given):
    """Return for each row the ids of entries that a reader must find in it."""
    owners = {query.by[key] for key in given if key in query.by}
    places = [at for at, column in enumerate(answer.columns) if column in query.ids and column not in owners]
    return [frozenset(row[at] for at in places if row[at]) for row in answer.rows]


def assert_pairs(rows, expected, where):
    """Fail unless every row of the answer has a row of the page for itself."""
    # A row may name the answer too: the one that says least is taken first.
    left = sorted(rows, key=len)
    for ids in expected:
        match = next((row for row in left if ids <= row), None)
        assert match is not None, f"{where}: no row shows {sorted(ids)}"
        left.remove(match)


@pytest.mark.parametrize("folder", [*FOLDERS, "parity", "lineage", "timeline"])
def test_the_rows_of_every_block_are_those_of_its_question(www, ask, folder):
    seen = Counter()
    for path in sorted((www / folder).rglob("index.html")):
        page = path.read_text("utf-8")
        for name, given, block in blocks(page):
            query = named_queries()[name]
            expected = ids_of_rows(query, ask(name, given), given)
            where = f"{path.relative_to(www)}: {name}"
            rows = [set(LINK.findall(row)) for row in ROW.findall(block)]
            if name in TOGETHER or (name == "claims-in" and QUESTION in page):
                assert set().union(*expected) <= set(LINK.findall(page)), where
            elif name == "timeline" or IN_PARTS.search(page):
                assert all(any(ids <= row for ids in expected) for row in rows if row), where
            else:
                assert len(rows) == len(expected), where
                assert_pairs(rows, expected, where)
            seen[name] += 1
    assert seen, f"no block of /{folder}/ says where its rows come from"
