import subprocess
from datetime import date

import pytest

from kb.failures import Unable
from kb.publish.build_date import build_date


def commit(folder, epoch):
    identity = ["-c", "user.name=x", "-c", "user.email=x@example.org"]
    subprocess.run(["git", "-C", folder, "init", "-q"], check=True)
    subprocess.run(
        ["git", "-C", folder, *identity, "commit", "-q", "--allow-empty", "-m", "x"],
        check=True,
        env={"GIT_COMMITTER_DATE": f"@{epoch} +0000", "GIT_AUTHOR_DATE": "@0 +0000", "PATH": "/usr/bin:/bin"},
    )


@pytest.fixture(autouse=True)
def no_epoch(monkeypatch):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)


def test_source_date_epoch_stands_above_the_history(tmp_path, monkeypatch):
    commit(tmp_path, 1740830400)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert build_date(tmp_path) == date(1970, 1, 2)


def test_the_newest_commit_gives_the_day_in_utc(tmp_path):
    commit(tmp_path, 1740830400)
    assert build_date(tmp_path) == date(2025, 3, 1)


def test_an_epoch_that_is_no_number_is_refused_by_name(tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "today")
    with pytest.raises(Unable, match=r"SOURCE_DATE_EPOCH \(today\): it is no number"):
        build_date(tmp_path)


def test_without_history_the_newest_entry_gives_the_day(small_record):
    assert build_date(small_record) == date(2025, 3, 1)


def test_a_folder_inside_another_repository_does_not_take_its_history(small_record, tmp_path_factory):
    commit(small_record.parent, 86400)
    assert build_date(small_record) == date(2025, 3, 1)
