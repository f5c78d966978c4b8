"""A folder that is read again: what changed is read anew, what did not is the same object."""

import os

import pytest

from kb.entries.following import Follower

ACTOR = "---\ntype: lab\nname: {name}\n---\n"


@pytest.fixture
def content(tmp_path):
    actors = tmp_path / "content" / "actors"
    actors.mkdir(parents=True)
    for letter in "abc":
        save(actors / f"lab-{letter}.md", f"Lab {letter}")
    return tmp_path / "content"


def save(file, name, age=10):
    """Write an actor as if that had been done some seconds ago."""
    file.write_text(ACTOR.format(name=name), "utf-8")
    then = file.stat().st_mtime_ns - age * 10**9
    os.utime(file, ns=(then, then))


def entries(loaded):
    return {item.entry.id: item for item in loaded.entries}


def test_only_the_file_that_changed_is_read_anew(content):
    follower = Follower(content)
    before = entries(follower.load())
    save(content / "actors" / "lab-b.md", "Laboratory b", age=5)
    after = entries(follower.load())
    assert after["lab-a"] is before["lab-a"]
    assert after["lab-b"].entry.name == "Laboratory b"


def test_new_files_appear_deleted_ones_go_and_problems_stay(content):
    follower = Follower(content)
    follower.load()
    (content / "actors" / "lab-a.md").unlink()
    (content / "actors" / "lab-d.md").write_text("---\ntype: lap\n---\n", "utf-8")
    for _ in range(2):
        loaded = follower.load()
        assert [*entries(loaded)] == ["lab-b", "lab-c"]
        assert {problem.code for problem in loaded.problems} == {"KB023", "KB024"}


def test_two_saves_within_one_tick_of_the_clock_are_both_seen(content):
    file = content / "actors" / "lab-a.md"
    follower = Follower(content)
    file.write_text(ACTOR.format(name="Lab 1"), "utf-8")
    then = file.stat().st_mtime_ns
    assert entries(follower.load())["lab-a"].entry.name == "Lab 1"
    file.write_text(ACTOR.format(name="Lab 2"), "utf-8")
    os.utime(file, ns=(then, then))
    assert entries(follower.load())["lab-a"].entry.name == "Lab 2"
