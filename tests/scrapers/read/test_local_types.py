"""What lies on this machine: the history of a text in a clone, and WARC files."""

import gzip
import io
import os
import subprocess

import pytest
from fastwarc.warc import WarcRecord, WarcRecordType

from scrapers.types import LocalType, Unreadable, type_named
from scrapers.types.git_history import GitHistory

TEXT = {"path": "Lab A/Terms.md", "issuer": "lab-a", "series": "lab-a-terms", "clause": ["compete with"]}
FORBIDS = "You may not use outputs to build models that compete with Lab A."
SOFTER = "You may use outputs, except to build models that compete with Lab A."


def commit(clone, text, day):
    path = clone / TEXT["path"]
    path.parent.mkdir(exist_ok=True)
    path.unlink(missing_ok=True)
    if text is not None:
        path.write_text(text, "utf-8")
    time = f"{day}T12:00:00+00:00"
    who = ["-c", "user.name=A", "-c", "user.email=a@a.example", "-c", "commit.gpgsign=false"]
    environment = {**os.environ, "GIT_COMMITTER_DATE": time, "GIT_AUTHOR_DATE": time}
    for command in (["add", "-A"], ["commit", "-q", "--allow-empty", "-m", "record"]):
        subprocess.run(["git", *who, "-C", clone, *command], check=True, env=environment)


@pytest.fixture
def clone(tmp_path):
    folder = tmp_path / "terms"
    subprocess.run(["git", "init", "-q", folder], check=True)
    commit(folder, f"# Terms\n\n{FORBIDS}\n\nOther words.\n", "2025-01-10")
    commit(folder, f"# Terms\n\n{FORBIDS}\n\nOther   words, changed.\n", "2025-03-01")
    commit(folder, f"# Terms\n\n{SOFTER}\n\nOther words.\n", "2025-06-01")
    commit(folder, None, "2025-09-01")
    return folder


@pytest.fixture
def terms(outlet):
    return outlet("git_history", group="terms", address="https://code.example/lab/terms", text=TEXT)


def history(terms, clone):
    (fetched,) = GitHistory().stored(terms, clone)
    return GitHistory().read(terms, fetched)


def test_a_changed_clause_is_a_proposed_version_and_other_changes_are_none(terms, clone):
    listing = history(terms, clone)
    assert [(v.in_force, v.clause, v.before) for v in listing.versions] == [
        ("2025-01-10/2025-05-31", FORBIDS, None),
        ("2025-06-01/2025-08-31", SOFTER, FORBIDS),
    ]
    first = listing.versions[0]
    assert (first.issuer, first.series, listing.count, listing.items) == ("lab-a", "lab-a-terms", 4, ())
    assert first.url == f"https://code.example/lab/terms/blob/{first.commit}/Lab%20A/Terms.md"


def test_the_last_version_ends_on_the_last_day_that_a_copy_was_seen(terms, clone):
    commit(clone, f"{FORBIDS}\n", "2025-10-01")
    commit(clone, f"{FORBIDS}\n\nMore.\n", "2025-12-24")
    assert history(terms, clone).versions[-1].in_force == "2025-10-01/2025-12-24"


def test_a_history_is_the_same_whenever_it_is_read(terms, clone):
    assert list(GitHistory().stored(terms, clone)) == list(GitHistory().stored(terms, clone))


def test_git_is_kept_from_networks_hooks_and_outside_settings(terms, clone, tmp_path, monkeypatch):
    trap = tmp_path / "trap"
    trap.write_text("#!/bin/sh\ntouch sprung\n", "utf-8")
    trap.chmod(0o755)
    settings = tmp_path / "gitconfig"
    settings.write_text(
        f"[core]\n\tfsmonitor = {trap}\n\tpager = {trap}\n[log]\n\tshowSignature = true\n", "utf-8"
    )
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(settings))
    monkeypatch.setenv("GIT_SSH_COMMAND", str(trap))
    for key, value in (("core.fsmonitor", trap), ("gpg.program", trap), ("log.showSignature", "true")):
        subprocess.run(["git", "-C", clone, "config", key, str(value)], check=True)
    assert len(history(terms, clone).versions) == 2
    assert list(tmp_path.rglob("sprung")) == []


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda clone: clone / "nowhere", "there is no clone 'nowhere'"),
        (lambda clone: (clone / ".git" / "HEAD").write_text("broken") and clone, "git cannot read the clone"),
    ],
)
def test_a_clone_that_cannot_be_read_is_told(terms, clone, change, reason):
    with pytest.raises(Unreadable, match=reason):
        list(GitHistory().stored(terms, change(clone)))


def test_a_path_that_no_commit_touches_is_told(outlet, clone):
    other = outlet("git_history", text=TEXT | {"path": "Lab B/Terms.md"})
    with pytest.raises(Unreadable, match=r"no commit of the clone touches 'Lab B/Terms\.md'"):
        list(GitHistory().stored(other, clone))


def response(url, body, status=b"200 OK", headers=b"Content-Type: text/html\r\n"):
    record = WarcRecord()
    record.init_headers(WarcRecordType.response)
    record.headers["WARC-Target-URI"] = url
    record.headers["WARC-Date"] = "2025-05-05T05:05:05Z"
    record.headers["Content-Type"] = "application/http; msgtype=response"
    record.set_bytes_content(b"HTTP/1.1 " + status + b"\r\n" + headers + b"\r\n" + body)
    written = io.BytesIO()
    record.write(written)
    return written.getvalue()


@pytest.fixture
def warc(outlet):
    return outlet("warc")


def stored(warc, place):
    return list(type_named("warc").stored(warc, place))


def test_the_good_pages_of_a_warc_file_are_read(warc, tmp_path):
    place = tmp_path / "pages.warc.gz"
    zipped = b"Content-Type: text/html\r\nContent-Encoding: gzip\r\n"
    place.write_bytes(
        b"".join(
            gzip.compress(record)
            for record in (
                response("https://lab-a.example/a", b"<p>one</p>"),
                response("https://lab-a.example/gone", b"x", status=b"404 Not Found"),
                response("https://lab-a.example/b", gzip.compress(b"<p>two</p>"), headers=zipped),
                response("file:///etc/passwd", b"x"),
            )
        )
    )
    found = stored(warc, place)
    assert [(one.url, one.body, one.at.year) for one in found] == [
        ("https://lab-a.example/a", b"<p>one</p>", 2025),
        ("https://lab-a.example/b", b"<p>two</p>", 2025),
    ]
    assert [item.url for item in type_named("warc").read(warc, found[0]).items] == ["https://lab-a.example/a"]


def test_a_folder_is_read_in_the_order_of_its_names(warc, tmp_path):
    for name in ("b", "a"):
        (tmp_path / f"{name}.warc").write_bytes(response(f"https://lab-a.example/{name}", b"x"))
    (tmp_path / "notes.txt").write_text("no archive", "utf-8")
    assert [one.url[-1] for one in stored(warc, tmp_path)] == ["a", "b"]


def test_a_bomb_and_a_missing_file_are_survived(warc, tmp_path):
    place = tmp_path / "bomb.warc"
    bomb = gzip.compress(b" " * 50_000_000)
    place.write_bytes(response("https://lab-a.example/a", bomb, headers=b"Content-Encoding: gzip\r\n"))
    assert stored(warc, place) == []
    with pytest.raises(Unreadable, match=r"there is no file or folder 'nowhere'"):
        stored(warc, tmp_path / "nowhere")


def test_both_are_local_types_and_ask_no_address(warc, terms):
    for one in (warc, terms):
        type_ = type_named(one.type)
        assert isinstance(type_, LocalType)
        assert type_.start(one) == []
    assert not isinstance(type_named("feed"), LocalType)
