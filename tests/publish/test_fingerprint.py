import os
from datetime import date

from kb.publish.fingerprint import fingerprint

DAY = date(2025, 3, 1)


def record(folder):
    (folder / "content" / "actors").mkdir(parents=True)
    (folder / "content" / "actors" / "lab-a.md").write_text("one")
    (folder / "mkdocs.yml").write_text("site_name: x")
    return folder


def test_equal_contents_in_another_folder_and_at_another_time_are_equal(tmp_path):
    here, there = record(tmp_path / "here"), record(tmp_path / "there")
    os.utime(there / "mkdocs.yml", (0, 0))
    assert fingerprint(here, DAY) == fingerprint(there, DAY)


def test_a_changed_an_added_and_a_renamed_file_each_change_it(tmp_path):
    folder = record(tmp_path)
    seen = {fingerprint(folder, DAY)}
    (folder / "content" / "actors" / "lab-a.md").write_text("two")
    seen.add(fingerprint(folder, DAY))
    (folder / "content" / "actors" / "lab-b.md").write_text("")
    seen.add(fingerprint(folder, DAY))
    (folder / "content" / "actors" / "lab-b.md").rename(folder / "content" / "actors" / "lab-c.md")
    seen.add(fingerprint(folder, DAY))
    assert len(seen) == 4


def test_text_moved_from_one_file_to_the_next_changes_it(tmp_path):
    one, two = record(tmp_path / "one"), record(tmp_path / "two")
    for folder, first, second in ((one, "ab", "c"), (two, "a", "bc")):
        (folder / "content" / "actors" / "lab-a.md").write_text(first)
        (folder / "content" / "actors" / "lab-b.md").write_text(second)
    assert fingerprint(one, DAY) != fingerprint(two, DAY)


def test_a_repository_given_for_one_build_is_an_input(tmp_path, monkeypatch):
    folder = record(tmp_path)
    without = fingerprint(folder, DAY)
    monkeypatch.setenv("KB_REPO_URL", "https://host.example/owner/record")
    assert fingerprint(folder, DAY) != without


def test_the_build_date_is_an_input(tmp_path):
    folder = record(tmp_path)
    assert fingerprint(folder, DAY) != fingerprint(folder, date(2025, 3, 2))
