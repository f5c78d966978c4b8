"""A small made-up record in a git repository, for a test to change as a stranger would."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from kb.checks import check
from kb.checks.contribution import check_contribution
from kb.entries import Problem, load
from kb.entries.revisions import Revision

ROOT = Path(__file__).resolve().parents[2]
AUTHOR = "A Stranger"
ENVIRONMENT = {
    "GIT_AUTHOR_NAME": AUTHOR,
    "GIT_AUTHOR_EMAIL": "stranger@example.org",
    "GIT_COMMITTER_NAME": AUTHOR,
    "GIT_COMMITTER_EMAIL": "stranger@example.org",
    "GIT_CONFIG_GLOBAL": "/dev/null",
    "GIT_CONFIG_NOSYSTEM": "1",
}


CORRECTION = '{"key": "2025-03-01-date", "on": "2025-03-01", "by": "a reader", "request": "a date"}\n'


class PullRequest:
    """The folder of a pull request; `base` is the commit that it was begun from."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.content = root / "content"

    def write(self, path: str, text: str | bytes) -> None:
        place = self.root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))

    def entry(self, path: str, keys: str, body: str = "") -> None:
        self.write(f"content/{path}", f"---\n{keys.strip()}\n---\n\n{body}")

    def edit(self, path: str, old: str, new: str) -> None:
        text = (self.root / path).read_text("utf-8")
        assert old in text, f"{old!r} does not stand in {path}"
        self.write(path, text.replace(old, new, 1))

    def delete(self, path: str) -> None:
        (self.root / path).unlink()

    def link(self, path: str, target: str) -> None:
        place = self.root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.symlink_to(target)

    def move(self, old: str, new: str) -> None:
        (self.root / old).rename(self.root / new)

    def commit(self) -> None:
        git(self.root, "add", "-A")
        git(self.root, "commit", "-q", "-m", "A change", "--allow-empty")

    def problems(self) -> list[Problem]:
        """What review says of the pull request."""
        loaded = load(self.content)
        return [*check(loaded), *check_contribution(self.root, Revision(self.root, "base"), loaded)]


def git(root: Path, *arguments: str) -> str:
    done = subprocess.run(
        ["git", "-C", str(root), *arguments],
        env={**os.environ, **ENVIRONMENT},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


@pytest.fixture(scope="session")
def base(tmp_path_factory: pytest.TempPathFactory, small_entries: dict[str, str]) -> Path:
    """The repository before the pull request."""
    root = tmp_path_factory.mktemp("base")
    pull = PullRequest(root)
    for path, text in small_entries.items():
        pull.write(f"content/{path}", text)
    pull.write("content/pages/method.md", "---\ntitle: Method\n---\n\n# Method\n\n<?kb content?>\n")
    pull.write("content/corrections.jsonl", CORRECTION)
    pull.write("content/reviews/2025-03.jsonl", '{"key": "a", "decision": "rejected"}\n' * 2)
    pull.write("content/readings/first.jsonl", '{"claim": "a-says", "reader": "one"}\n')
    pull.write("mkdocs.yml", "site_name: x\n")
    pull.write("kb/checks/text.py", "RULES = []\n")
    pull.write("Makefile", "all:\n")
    pull.write(".github/workflows/check.yml", "on: pull_request\n")
    git(root, "init", "-q", "-b", "main")
    pull.commit()
    git(root, "tag", "base")
    return root


@pytest.fixture(scope="session")
def small_entries() -> dict[str, str]:
    """The files of the small record of the rules' tests, with a few more things to take away."""
    from tests.checks.conftest import ENTRIES, as_file

    files = {path: as_file(text) for path, text in ENTRIES.items()}
    files["actors/lab-b.md"] = files["actors/lab-b.md"].replace(
        "country: CN", "country: CN\nformer_ids: [{id: b-labs, on: 2025-01-01, because: renamed}]"
    )
    files["actors/lab-c.md"] = as_file("type: lab\nname: Lab C\n")
    files["claims/a-says-more.md"] = as_file(
        "type: allegation\nspeaker: lab-a\nsays: Lab C trained on answers of Model A\nsaid_on: 2025-01-12\n"
        "accuses: [lab-c]\noriginal: post-a\nreviewed: [{by: A Reader, on: 2025-02-02}]\n"
        "no_reply: [{from: lab-c, through: 2025-02-01, looked: English press}]\n"
    )
    files["concepts/old.md"] = as_file(
        "term: Old\ndefinition: A thing.\nwithdrawn: {on: 2025-02-01, because: said twice}\n"
    )
    return files


@pytest.fixture
def pull_request(base: Path, tmp_path: Path) -> PullRequest:
    """A pull request that changes nothing yet."""
    shutil.copytree(base, tmp_path / "pull", symlinks=True)
    return PullRequest(tmp_path / "pull")


PullRequestMaker = Callable[[], PullRequest]
