"""Rules on the files of a change: what they are, where they lie, and what belongs apart."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kb.checks.contribution.contribution import Contribution, of_file
from kb.checks.contribution.rule import change_rule
from kb.entries.problem import Problem
from kb.entries.revisions import EXECUTABLE, LINK, SUBMODULE
from kb.kinds import FOLDERS

_MOST_FILES = 300
_LOGS = re.compile(r"content/(?:reviews|readings)/[0-9a-z-]+\.jsonl|content/corrections\.jsonl")
_ENTRIES = re.compile(rf"content/(?:{'|'.join(FOLDERS)})/.*")
_PAGES = re.compile(r"content/pages/[a-z0-9-]+\.md")
_LICENCE = "content/LICENSE"
# Files that machines act on without being asked: in review, at a commit, or when a folder is opened.
_ACTED_ON = re.compile(
    r"\.(?:github|ci|vscode|githooks|devcontainer|idea|circleci)/.*|\.git[a-z]*|\.pre-commit-(?:config|hooks)\.yaml"
    r"|Makefile|pyproject\.toml|constraints\.txt|setup\.(?:py|cfg)|mkdocs\.yml|(?:.*/)?(?:conftest|sitecustomize)\.py"
)


@change_rule(
    "KB090",
    "error",
    "No ordinary file",
    asks="A change adds ordinary files: no symbolic links, no submodules, nothing executable below content/.",
    example="content/actors/lab-c.md -> /etc/passwd",
    mend="Put the file itself in the place of the link.",
)
def no_ordinary_file(change: Contribution) -> Iterator[Problem]:
    """A link, a submodule or a program in a change."""
    what = {LINK: "a symbolic link", SUBMODULE: "a submodule of git"}
    for file in change.changes:
        if file.new_mode in what:
            message = f"the change adds {what[file.new_mode]}, which is never followed here"
            yield of_file("KB090", file.path, message, mend="put the file itself here")
        elif file.new_mode == EXECUTABLE and file.path.startswith("content/"):
            yield of_file("KB090", file.path, "the change makes this file executable", mend="chmod -x it")


@change_rule(
    "KB091",
    "warning",
    "Data and code in one change",
    asks="What changes the record and what changes the program come in two pull requests: the first is "
    "checked by the program as it was.",
    example="content/claims/lab-a-2025-01-29-says.md and kb/checks/text.py in one pull request",
    mend="Divide the change.",
)
def data_and_code(change: Contribution) -> Iterator[Problem]:
    """A change of entries together with the program."""
    entries = [file.path for file in change.data if _ENTRIES.fullmatch(file.path)]
    if entries and change.others:
        others = len(change.others)
        message = (
            f"the change touches {others} file{'s' * (others != 1)} outside content/ "
            f"({_named(change.others[0].path)}) together with entries ({entries[0]})"
        )
        yield of_file("KB091", change.others[0].path, message, severity="warning", mend="divide the change")


@change_rule(
    "KB092",
    "warning",
    "File that machines act on",
    asks="Workflows, hooks, editor tasks, build and dependency files are changed by maintainers, apart.",
    example=".github/workflows/check.yml changed in a pull request that adds a claim",
    mend="Say in the pull request why; a maintainer reads such a change line by line.",
)
def acted_on(change: Contribution) -> Iterator[Problem]:
    """A change of what runs in review, on a commit or when the folder is opened."""
    for file in change.others:
        if _ACTED_ON.fullmatch(file.path):
            message = "the change touches a file that machines act on: it runs for others"
            mend = "say why it must change; a maintainer reads it line by line"
            yield of_file("KB092", file.path, message, severity="warning", mend=mend)


@change_rule(
    "KB093",
    "error",
    "File that is no content",
    asks="content/ holds entries in the folders of their kinds, pages of prose, and logs that tools append.",
    example="content/pages/counter.js",
    mend="Take the file out of content/.",
)
def no_content(change: Contribution) -> Iterator[Problem]:
    """A file below content/ that nothing of the record is kept in."""
    for file in change.data:
        if file.is_removed or file.path == _LICENCE or _LOGS.fullmatch(file.path):
            continue
        is_hidden = any(part.startswith(".") for part in file.path.split("/"))
        # What lies wrongly in the folder of a kind has its own problem.
        is_known = _PAGES.fullmatch(file.path) or (_ENTRIES.fullmatch(file.path) and not is_hidden)
        is_named = file.path.endswith(".md") and not is_hidden and "/pages/" not in file.path
        if not is_known and not is_named:
            message = "this file is no entry, no page of prose and no log of the record"
            yield of_file("KB093", file.path, message, mend="take it out of content/")


@change_rule(
    "KB094",
    "warning",
    "More than anybody can review",
    asks="A change has as many files as a person can read.",
    example="a pull request with 2,000 new claims",
    mend="Divide it, and say where the entries come from.",
)
def too_many(change: Contribution) -> Iterator[Problem]:
    """A change with more files than anybody will read."""
    if len(change.changes) > _MOST_FILES:
        message = (
            f"the change touches {len(change.changes):,} files; nobody can review more than {_MOST_FILES}"
        )
        first = change.changes[0].path
        yield of_file("KB094", first, message, severity="warning", mend="divide it")


def _named(path: str) -> str:
    return path if path.isprintable() else ascii(path)
