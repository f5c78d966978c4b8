"""Loading a folder: entries, paths, and files that are no entries."""

from pathlib import PurePosixPath

import pytest

from kb.entries import load
from kb.failures import Unable

LAB = "---\ntype: lab\nname: Lab A\n---\n\nLab A develops models.\n"


def places(loaded):
    return [(p.code, p.path, p.line, p.column) for p in loaded.problems]


def test_entry_has_id_body_and_path(read):
    loaded = read({"actors/lab-a.md": LAB})
    [item] = loaded.entries
    assert (item.entry.id, item.entry.name, item.entry.body) == ("lab-a", "Lab A", "Lab A develops models.")
    assert item.path == PurePosixPath("content/actors/lab-a.md")
    assert loaded.path_of("lab-a") == "content/actors/lab-a.md"
    assert loaded.record.actors == {"lab-a": item.entry}
    assert loaded.problems == []


def test_kinds_may_be_divided_into_folders(read):
    loaded = read({"actors/2026/asia/lab-b.md": LAB})
    assert loaded.path_of("lab-b") == "content/actors/2026/asia/lab-b.md"


def test_line_ends_of_windows_are_the_same(read):
    loaded = read({"actors/lab-a.md": LAB, "actors/lab-w.md": LAB.replace("\n", "\r\n").encode()})
    bodies = [item.entry.body for item in loaded.entries]
    assert bodies == ["Lab A develops models."] * 2


def test_body_may_be_missing_and_may_hold_a_rule(read):
    loaded = read({"actors/a.md": "---\ntype: lab\nname: A\n---", "actors/b.md": LAB + "\n---\n\nMore.\n"})
    assert [item.entry.body for item in loaded.entries] == ["", "Lab A develops models.\n\n---\n\nMore."]


def test_prose_and_logs_beside_the_entries_are_left_alone(read):
    loaded = read({"pages/about.md": "x", "reviews/2026-01.jsonl": "{}", "LICENSE": "x", "actors/.keep": ""})
    assert (loaded.entries, loaded.problems) == ([], [])


def test_missing_folder_is_said_in_a_sentence(content):
    with pytest.raises(Unable, match=r"nowhere: there is no such folder of entries"):
        load(content / "nowhere")


@pytest.mark.parametrize(
    ("path", "code", "suggestion"),
    [
        ("actors/Lab_A.md", "KB001", "lab-a.md"),
        ("actors/con.md", "KB001", None),
        ("actors/lab a.md", "KB001", "lab-a.md"),
        ("actors/" + "x" * 81 + ".md", "KB001", "x" * 80 + ".md"),
        ("claim/x.md", "KB002", "claims"),
        ("lab-a.md", "KB002", None),
        ("actors/lab-a.markdown", "KB002", None),
    ],
)
def test_file_in_the_wrong_place_or_with_a_wrong_name(read, path, code, suggestion):
    loaded = read({path: LAB})
    [problem] = loaded.problems
    assert (problem.code, problem.suggestion) == (code, suggestion)
    assert loaded.entries == []


def test_ids_that_differ_only_in_case(read):
    loaded = read({"actors/lab-a.md": LAB, "actors/Lab-A.md": LAB})
    [problem] = loaded.problems
    assert "differs only in case from the id of content/actors/lab-a.md" in problem.message


def test_one_id_in_two_folders_is_named_at_the_second(read):
    model = "---\nname: M\ndeveloper: lab-a\n---\n"
    loaded = read({"actors/lab-a.md": LAB, "models/lab-a.md": model})
    assert places(loaded) == [("KB014", "content/models/lab-a.md", 1, 1)]


def test_links_are_named_and_not_followed(read, content, tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "lab-x.md").write_text(LAB)
    (content / "actors").mkdir()
    (content / "actors" / "lab-x.md").symlink_to(tmp_path / "elsewhere" / "lab-x.md")
    (content / "actors" / "more").symlink_to(tmp_path / "elsewhere")
    (content / "models").symlink_to(tmp_path / "elsewhere")
    (content / "loop.md").symlink_to("loop.md")
    loaded = read({})
    assert [code for code, *_ in places(loaded)] == ["KB003"] * 4
    assert loaded.entries == []


def test_unsound_file_is_kept_in_mind(read):
    loaded = read({"actors/lab-a.md": "---\nname: Lab A\n---\n"})
    assert loaded.unsound["lab-a"].kind == "actor"
    assert list(loaded.record) == []


def test_every_problem_of_a_file_in_one_run(read):
    text = "---\ntype: labb\nnme: Lab\ncountry: USA\nadded: 1.2.2026\nparent:\nparent: x\n---\n"
    found = [(p.code, p.line, p.column, p.suggestion) for p in read({"actors/a.md": text}).problems]
    assert found == [
        ("KB024", 2, 7, "lab"),
        ("KB022", 3, 1, "name"),
        ("KB025", 4, 10, "US"),
        ("KB026", 5, 8, "2026-02-01"),
        ("KB021", 6, 1, None),
        ("KB020", 7, 1, None),
    ]


def test_behind_what_keeps_a_file_from_being_read_the_rest_is_named_too(read):
    text = "---\ntype: lab\nname: Lab A: the first\ncountry: Germany\nparents: lab-b\n---\n"
    problems = read({"actors/lab-a.md": text}).problems
    assert [(p.code, p.line, bool(p.edits)) for p in problems] == [("KB009", 3, False)]
    problems = read({"actors/lab-a.md": text.replace("parents: lab-b\n", "")}).problems
    assert [(p.code, p.line, bool(p.edits)) for p in problems] == [("KB009", 3, True), ("KB025", 4, False)]
