"""The entries that the documentation writes out are sound and show every kind."""

import re
from pathlib import Path

from kb.checks import check
from kb.entries import load
from kb.graph import derive
from kb.kinds import KINDS

PAGE = Path(__file__).parents[2] / "content" / "pages" / "worked-entries.md"
_ENTRY = re.compile(r"```yaml\n# content/(\S+)\n(.*?)```", re.DOTALL)


def written_out(folder: Path) -> Path:
    """Write the entries of the page into a folder of their own."""
    for path, text in _ENTRY.findall(PAGE.read_text("utf-8")):
        file = folder / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return folder / "content"


def test_the_worked_entries_have_no_problem(tmp_path: Path) -> None:
    assert check(load(written_out(tmp_path))) == []


def test_there_is_a_worked_entry_of_every_kind(tmp_path: Path) -> None:
    assert {entry.kind for entry in load(written_out(tmp_path)).record} == set(KINDS)


def test_what_the_page_says_follows_from_them_does_follow(tmp_path: Path) -> None:
    graph = derive(load(written_out(tmp_path)).record)
    charge = "example-lab-2026-05-04-accounts"
    assert [(row.actor, row.standing) for row in graph.responses[charge]] == [("other-lab", "denied")]
    assert [(row.claim, row.known, row.permission) for row in graph.distillations] == [
        (charge, "alleged", "forbidden"),
        ("other-lab-2026-05-06-denial", "denied", "forbidden"),
    ]
