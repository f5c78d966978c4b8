"""Which files under content/ are entries, and which lie or are named wrongly."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from kb.entries.problem import Problem
from kb.entries.suggest import nearest
from kb.failures import Unable
from kb.kinds import FOLDERS
from kb.kinds.ids import id_problem

# Folders and files of content/ that hold no entries: prose of the site, and lines that tools append.
_OTHER_FOLDERS = frozenset(["pages", "reviews", "readings"])


@dataclass(frozen=True, slots=True)
class EntryFile:
    """A file that ought to hold an entry. `location` opens it, `path` names it to people."""

    location: str
    path: str
    folder: str
    id: str


@dataclass
class EntryFiles:
    """All files of entries sorted by path, and the problems of those that are none."""

    files: list[EntryFile] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def entry_files(content_dir: Path) -> EntryFiles:
    """List the files of entries. Links are named and not followed. Raises Unable without a folder."""
    if not content_dir.is_dir():
        raise Unable(
            str(content_dir),
            "there is no such folder of entries",
            "Call kb in the folder that holds content/.",
        )
    found = EntryFiles()
    for item in _sorted(str(content_dir)):
        path = f"{content_dir.resolve().name}/{item.name}"
        if item.is_dir(follow_symlinks=False):
            if item.name in FOLDERS:
                _visit(item.path, path, item.name, found)
            elif item.name in _OTHER_FOLDERS:
                _visit_other(item.path, path, item.name, found)
            else:
                found.problems.append(_foreign_folder(path, item.name))
        elif item.is_symlink():
            found.problems.append(_link(path))
        elif item.name.endswith(".md"):
            found.problems.append(_outside(path))
    _collisions(found)
    return found


def _sorted(folder: str) -> Iterator[os.DirEntry[str]]:
    with os.scandir(folder) as items:
        yield from sorted(
            (item for item in items if not item.name.startswith(".")), key=lambda item: item.name
        )


def _visit(location: str, path: str, folder: str, found: EntryFiles) -> None:
    for item in _sorted(location):
        here = f"{path}/{item.name}"
        if item.is_symlink():
            found.problems.append(_link(here))
        elif item.is_dir():
            _visit(item.path, here, folder, found)
        elif not item.is_file():
            found.problems.append(_file_problem("KB002", here, "this is no ordinary file"))
        elif not item.name.endswith(".md"):
            found.problems.append(
                _file_problem(
                    "KB002", here, "the name of an entry's file ends with .md", mend="rename the file"
                )
            )
        else:
            _take(item, here, folder, found)


def _visit_other(location: str, path: str, folder: str, found: EntryFiles) -> None:
    """Name what has no place among the other files: all of prose is published as it lies there."""
    for item in _sorted(location):
        here = f"{path}/{item.name}"
        if item.is_symlink():
            found.problems.append(_link(here))
        elif item.is_dir():
            _visit_other(item.path, here, folder, found)
        elif folder == "pages" and not item.name.endswith(".md"):
            message = "prose of the site is Markdown: the name of its file ends with .md"
            found.problems.append(_file_problem("KB002", here, message, mend="move the file away"))


def _take(item: os.DirEntry[str], path: str, folder: str, found: EntryFiles) -> None:
    entry_id = item.name.removesuffix(".md")
    reason = id_problem(entry_id)
    if reason is None:
        found.files.append(EntryFile(item.path, path, folder, entry_id))
        return
    better = "".join(c if c.isascii() and c.isalnum() else "-" for c in entry_id.lower()).strip("-")[:80]
    suggestion = None if id_problem(better) else f"{better}.md"
    message = f"the file's name {item.name!r} gives no id: {reason}"
    found.problems.append(
        _file_problem("KB001", path, message, suggestion=suggestion, mend="rename the file")
    )


def _collisions(found: EntryFiles) -> None:
    """Name the ids that differ only in case: on some systems they are one file."""
    ids = {file.id: file.path for file in found.files}
    for at, problem in enumerate(found.problems):
        name = problem.path.rpartition("/")[2].removesuffix(".md")
        other = ids.get(name.lower())
        if problem.code == "KB001" and other:
            message = f"the file's name {name!r} differs only in case from the id of {other}"
            found.problems[at] = _file_problem(
                "KB001", problem.path, message, mend="rename or delete the file"
            )


def _foreign_folder(path: str, name: str) -> Problem:
    return _file_problem(
        "KB002",
        path,
        f"there is no kind of entry with the folder {name!r}",
        expected="one of " + ", ".join(FOLDERS),
        suggestion=nearest(name, FOLDERS),
        mend="move the files into the folder of their kind",
    )


def _outside(path: str) -> Problem:
    return _file_problem(
        "KB002",
        path,
        "this file lies in no folder of a kind, so it is not known what it is",
        expected="one of " + ", ".join(FOLDERS),
        mend="move it into the folder of its kind",
    )


def _link(path: str) -> Problem:
    message = "this is a symbolic link; entries are ordinary files, and links are not followed"
    return _file_problem("KB003", path, message, mend="put the file itself here")


def _file_problem(
    code: str,
    path: str,
    message: str,
    *,
    expected: str | None = None,
    suggestion: str | None = None,
    mend: str | None = None,
) -> Problem:
    return Problem(code, "error", _printable(path), 1, 1, message, expected, suggestion, mend)


def _printable(path: str) -> str:
    """Return the path with characters escaped that could act on a terminal or are no text."""
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in path)
