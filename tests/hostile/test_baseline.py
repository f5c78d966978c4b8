"""The spy can fail: the stock MkDocs with Material runs what the title of a page brings with it."""

import subprocess
import sys

import pytest
from spy import Spy, served

pytestmark = pytest.mark.browser

SETTINGS = "site_name: Stock\ntheme: {name: material, font: false}\nplugins: [search]\n"
TITLE = "zebra <img src=https://elsewhere.example/x onerror=alert('title')>"
HOSTILE = f"""---
title: "{TITLE}"
description: "\\"><script>alert('description')</script>"
---

Words of the page. [a](javascript:alert('link'))

<b onclick="alert('handler')">b</b> <svg onload="alert('raw')"></svg>
"""


@pytest.fixture(scope="module")
def stock(tmp_path_factory):
    """A site of two pages as MkDocs and Material make it, the second one with a hostile title."""
    folder = tmp_path_factory.mktemp("stock")
    (folder / "docs").mkdir()
    (folder / "mkdocs.yml").write_text(SETTINGS)
    (folder / "docs" / "index.md").write_text("# Home\n\nWords of the home page.\n")
    (folder / "docs" / "hostile.md").write_text(HOSTILE)
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "--quiet"], cwd=folder, check=True, stderr=-3)
    with served(folder / "site") as address:
        yield address


@pytest.fixture
def spy(browser, stock):
    spy = Spy(browser, stock)
    yield spy
    spy.context.close()


def words_of(spy):
    return " ".join(spy.found)


def test_its_own_page_runs_title_description_and_raw_html(spy):
    spy.visit("hostile/")
    spy.page.wait_for_function("window.__ran.length >= 3")
    spy.visit("hostile/")
    for place in ("alert(description)", "alert(raw)", "handler <", "link javascript:alert"):
        assert place in words_of(spy), place
    assert any("elsewhere.example" in address for address in spy.elsewhere)


def test_every_other_page_runs_the_title_in_its_navigation(spy):
    spy.page.goto(spy.site)
    spy.page.wait_for_function("window.__ran.includes('alert(title)')")
    assert spy.elsewhere
    with pytest.raises(AssertionError):
        spy.assert_nothing()


def test_the_search_result_runs_the_title(spy):
    spy.page.goto(spy.site)
    spy.page.wait_for_function("window.__ran.includes('alert(title)')")
    spy.page.evaluate("window.__ran = []")
    spy.page.click(".md-search__input")
    spy.page.keyboard.type("zebra")
    spy.page.wait_for_function("window.__ran.includes('alert(title)')", timeout=15_000)


def test_frames_are_looked_into(spy):
    spy.scripts = 4
    texts = spy.frames(["hostile/", "index.html"])
    assert len(texts) == spy.opened == 2
    assert "alert(description)" in words_of(spy)
