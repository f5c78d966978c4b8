"""The served site follows its files: what a save makes anew, what it leaves alone, what it reports."""

import threading
import urllib.error
import urllib.request

import pytest

from kb.publish.serve import Preview
from kb.publish.serve_files import running_server
from kb.publish.serve_watch import Served


def shape_problems(loaded):
    return loaded.problems


@pytest.fixture(autouse=True)
def epoch(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1740830400")


@pytest.fixture
def preview(small_record, tmp_path):
    preview = Preview(small_record, tmp_path / "preview", shape_problems)
    assert preview.render_all() == []
    return preview


def served_files(preview):
    return {
        path.relative_to(preview.folder).as_posix(): path.read_bytes()
        for path in preview.folder.rglob("*")
        if path.is_file() and "pagefind" not in path.parts
    }


def test_a_save_that_changes_no_page_writes_none(preview):
    assert preview.follow().anew == ()


def test_a_saved_entry_and_its_neighbours_are_made_anew_and_no_other_page(preview, replace):
    replace("claims/lab-b-2025-01-20-denies-use.md", "type: denial", "type: opinion")
    anew = preview.follow().anew
    assert "claims/lab-b-2025-01-20-denies-use/" in anew
    assert "claims/lab-a-2025-01-10-answers-used/" in anew
    assert "claims/" in anew
    assert "sources/lab-a-terms-2024/" not in anew


def test_after_saves_the_folder_equals_one_rendered_whole(preview, small_record, tmp_path, replace):
    replace("actors/lab-b.md", "name: Lab B", "name: Laboratory B")
    preview.follow()
    (small_record / "content" / "concepts" / "new.md").write_text(
        "---\nterm: New\ndefinition: Something.\n---\n"
    )
    preview.follow()
    (small_record / "content" / "concepts" / "training-on-answers.md").unlink()
    assert preview.follow().gone == ("concepts/training-on-answers/",)
    preview.index()
    whole = Preview(small_record, tmp_path / "whole", shape_problems)
    whole.render_all()
    assert served_files(preview) == served_files(whole)


def test_a_save_with_an_error_reports_it_and_leaves_the_site_as_it_was(preview, replace):
    before = served_files(preview)
    replace("actors/lab-b.md", "type: lab", "type: lap")
    change = preview.follow()
    assert [(problem.path, problem.line) for problem in change.errors] == [("content/actors/lab-b.md", 2)]
    assert served_files(preview) == before
    replace("actors/lab-b.md", "type: lap", "type: lab")
    assert preview.follow().errors == ()


def test_the_watcher_sees_a_saved_entry(small_record, replace):
    served = Served(small_record, shape_problems)
    assert served.begin() == []
    following = served.follow()
    saves = threading.Timer(0.5, replace, ["actors/lab-a.md", "sells access", "sells some access"])
    saves.start()
    saved = next(following)
    assert saved.files == ("content/actors/lab-a.md",)
    assert saved.change.anew == ("actors/lab-a/",)
    page = (served.folder() / "actors" / "lab-a" / "index.html").read_text("utf-8")
    assert "sells some access" in page


def test_a_saved_page_of_prose_makes_the_whole_site_anew_beside_the_served_one(small_record, replace):
    served = Served(small_record, shape_problems)
    served.begin()
    before = served.folder()
    following = served.follow()
    saves = threading.Timer(0.5, replace, ["pages/licence.md", "# Licence", "# Licence of all"])
    saves.start()
    saved = next(following)
    assert saved.whole
    assert served.folder() != before
    assert "Licence of all" in (served.folder() / "licence" / "index.html").read_text("utf-8")


def test_a_save_that_stops_the_site_generator_is_reported_and_the_next_one_mends_it(small_record):
    served = Served(small_record, shape_problems)
    served.begin()
    before = served.folder()
    following = served.follow()
    mkdocs = small_record / "mkdocs.yml"
    sound = mkdocs.read_text("utf-8")
    threading.Timer(
        0.5, mkdocs.write_text, [sound.replace("plugins: []", "plugins: [no-such-plugin]")]
    ).start()
    saved = next(following)
    assert "mkdocs.yml: MkDocs refuses it" in saved.change.refusal
    assert served.folder() == before
    threading.Timer(0.5, mkdocs.write_text, [sound]).start()
    assert next(following).change.refusal == ""
    assert served.folder() != before


def fetch(address):
    try:
        with urllib.request.urlopen(address) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as answer:
        return answer.code, answer.headers, answer.read()


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "www" / "claims").mkdir(parents=True)
    (tmp_path / "www" / "index.html").write_text("home")
    (tmp_path / "www" / "404.html").write_text("nothing here")
    (tmp_path / "secret").write_text("secret")
    return tmp_path / "www"


def test_the_server_answers_with_files_their_types_and_no_caching(folder):
    with running_server(lambda: folder) as address:
        status, headers, body = fetch(address)
    assert (status, body) == (200, b"home")
    assert headers["Content-Type"] == "text/html; charset=utf-8"
    assert headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("path", ["missing/", "claims/", "../secret", "%2e%2e/secret"])
def test_what_is_not_there_is_the_sites_own_404_page(folder, path):
    with running_server(lambda: folder) as address:
        status, _, body = fetch(address + path)
    assert (status, body) == (404, b"nothing here")


def test_under_a_prefix_nothing_lies_outside_of_it(folder):
    with running_server(lambda: folder, prefix="/record") as address:
        assert address.endswith("/record/")
        assert fetch(address)[0] == 200
        assert fetch(address.replace("/record/", "/"))[0] == 404


def test_a_port_in_use_is_named():
    from kb.failures import Unable

    with running_server(lambda: None) as address:
        port = int(address.rstrip("/").rpartition(":")[2])
        with pytest.raises(Unable, match=rf"127\.0\.0\.1:{port}: another program already uses this address"):
            running_server(lambda: None, port).__enter__()
