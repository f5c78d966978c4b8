"""A large site is written and checked in several parts at once, and is the same as one made in one piece."""

from datetime import date
from functools import partial

import pytest

from kb.entries import load
from kb.failures import Unable
from kb.graph import derive
from kb.publish import gate
from kb.publish.page import Page
from kb.publish.pages import render, render_pages
from kb.publish.shells import Shells
from kb.publish.site import Site
from kb.publish.site_settings import read_settings

DAY = date(2025, 3, 1)


@pytest.fixture
def three_parts(monkeypatch):
    for module in (render, gate):
        monkeypatch.setattr(module, "pieces_of", lambda number, worth: 3)


def pages_of(root):
    loaded = load(root / "content")
    return render_pages(derive(loaded.record), DAY, {i.entry.id: i.source.path for i in loaded.entries})


def site_in(root, folder):
    settings = read_settings(root)
    return Site(Shells(settings, folder / "www", folder / "staged", DAY), settings, folder / "www")


def written(root, folder):
    """How many pages were written, and every file of the site."""
    site = site_in(root, folder)
    number = site.write_all(pages_of(root))
    assert site.index() > 0, "the index holds as many pages as were written for it"
    files = {path.relative_to(site.folder): path for path in site.folder.rglob("*") if path.is_file()}
    return number, {n: path.read_bytes() for n, path in files.items() if n.parts[0] != "pagefind"}


def test_a_site_in_three_parts_equals_one_in_one_piece(small_record, tmp_path, request):
    whole = written(small_record, tmp_path / "whole")
    request.getfixturevalue("three_parts")
    assert len(pages_of(small_record).divided()) == 3
    assert written(small_record, tmp_path / "parted") == whole


class Twice:
    """Two parts with one page in both."""

    def __iter__(self):
        return iter([])

    def divided(self):
        page = Page("claims", "charge", "Charge", "Charge", "", "")
        return [[page], [page]]


def test_a_page_in_two_parts_is_refused(small_record, tmp_path):
    site = site_in(small_record, tmp_path)
    with pytest.raises(ValueError, match="Two pages would lie at /claims/charge/"):
        site.write_all(Twice())


def faults(folder):
    with pytest.raises(Unable) as refusal:
        gate.check_folder(folder)
    return str(refusal.value)


def test_the_gate_finds_the_same_in_parts(tmp_path, request):
    for n in range(7):
        (tmp_path / f"page-{n}.html").write_text(
            f'<!doctype html><a href="page-{n + 1}.html#a{n}">x</a>', "utf-8"
        )
    find = partial(faults, tmp_path)
    whole = find()
    assert "page-2.html: the link to page-3.html#a2 finds no such anchor" in whole
    request.getfixturevalue("three_parts")
    assert find() == whole
