"""A small made-up record without any problem, for a test to break in one place."""

from __future__ import annotations

from pathlib import Path

import pytest

from kb.checks import check
from kb.entries import Problem, load

ENTRIES = {
    "actors/lab-a.md": "type: lab\nname: Lab A\ncountry: US\nwebsite: https://lab-a.example\n",
    "actors/lab-b.md": "type: lab\nname: Lab B\naliases: [The B Lab]\ncountry: CN\n",
    "actors/outlet-d.md": "type: media\nname: Outlet D\n",
    "actors/court-e.md": "type: court\nname: Court E\n",
    "models/model-a.md": "name: Model A\ndeveloper: lab-a\nlicence: terms-a\n",
    "models/model-b.md": "name: Model B\ndeveloper: lab-b\n",
    "sources/post-a.md": (
        "type: lab_announcement\ntitle: Lab B stole our outputs\npublisher: Lab A\npublished: 2025-01-10\n"
        "seen: full\nurl: https://lab-a.example/post\n"
    ),
    "sources/report-d.md": (
        "type: news\ntitle: What Lab A says\npublisher: Outlet D\npublished: 2025-01-11\nseen: full\n"
        "url: https://outlet-d.example/report\nderives_from: [post-a, letter-a]\n"
    ),
    "sources/letter-a.md": (
        "type: legal\ntitle: A letter\npublisher: Lab A\npublished: unknown\nseen: cited\n"
        "where: letter to a committee, named by Outlet D\n"
    ),
    "sources/statement-b.md": (
        "type: lab_announcement\ntitle: Statement\npublisher: Lab B\npublished: 2025-01-20\nseen: excerpt\n"
        "url: https://lab-b.example/statement\n"
    ),
    "events/b-releases.md": (
        "type: model_release\ntitle: Lab B releases Model B\ndate: 2025-01-05\nsources: [report-d]\n"
        "models: [model-b]\n"
    ),
    "claims/a-says.md": (
        "type: allegation\nspeaker: lab-a\nsays: Lab B trained on answers of Model A\nsaid_on: 2025-01-10\n"
        "accuses: [lab-b]\nabout: [model-a]\nsense: output_training\noriginal: post-a\n"
        "reports: [report-d#second paragraph]\n"
        "distils: [{teacher: model-a, student: model-b, terms: terms-a}]\n"
        "disputes: [a-and-b, how-much#limited]\n"
        "\nAs [Lab A says](post-a); see [its site](https://lab-a.example) and `<think>`.\n"
    ),
    "claims/b-denies.md": (
        "type: denial\nspeaker: lab-b\nsays: no answer was used\nsaid_on: 2025-01-20\nanswers: [a-says]\n"
        "original: statement-b\n"
    ),
    "policies/terms-a.md": (
        "type: terms\ntitle: Terms of Lab A\nissuer: lab-a\njurisdiction: none\nsources: [post-a]\n"
        "series: lab-a-terms\nin_force: 2024-01-01/..\neffect: forbids\n"
    ),
    "disputes/a-and-b.md": (
        "kind: dispute\ntitle: Lab A says that Lab B trained on its outputs\nchecked_on: 2025-02-01\n"
        "\n## Who says what\n\nLab A.\n\n## What evidence is public\n\nNone.\n\n"
        "## What is not known\n\nMuch.\n"
    ),
    "disputes/how-much.md": (
        "kind: question\ntitle: How much does it matter?\nchecked_on: 2025-02-01\n"
        "positions: [{key: limited, says: little}, {key: large, says: much}]\n"
        "\n## Who says what\n\nLab A.\n\n## What evidence is public\n\nNone.\n\n## What is not known\n\n"
        "Much.\n\n## What would settle it\n\nA test.\n"
    ),
    "concepts/training.md": "term: Training\ndefinition: Learning from examples.\n",
}


def as_file(text: str) -> str:
    """Put the keys of a short notation between fences; what follows an empty line is the body."""
    keys, _, body = text.partition("\n\n")
    return f"---\n{keys.rstrip()}\n---\n\n{body}"


class SmallRecord:
    """A folder of entries that a test changes and checks."""

    def __init__(self, folder: Path) -> None:
        self.content = folder / "content"
        for path, text in ENTRIES.items():
            self.write(path, as_file(text))

    def write(self, path: str, text: str) -> None:
        file = self.content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")

    def add(self, path: str, text: str) -> None:
        self.write(path, as_file(text))

    def edit(self, path: str, old: str, new: str) -> None:
        text = (self.content / path).read_text("utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
        self.write(path, text.replace(old, new))

    def delete(self, path: str) -> None:
        (self.content / path).unlink()

    def problems(self) -> list[Problem]:
        return check(load(self.content))

    def found(self) -> list[str]:
        """What is wrong, as `CODE path:line:column`."""
        return [f"{p.code} {p.path.removeprefix('content/')}:{p.line}:{p.column}" for p in self.problems()]

    def only(self) -> Problem:
        """The one problem that there is."""
        problems = self.problems()
        assert len(problems) == 1, problems
        return problems[0]


@pytest.fixture
def record(tmp_path: Path) -> SmallRecord:
    return SmallRecord(tmp_path)
