"""Make the mends that are certain, over and over until none is left, in a copy of the entries.

A file's mends are kept only where they took away the problems they were for and the file can be read as
well as before, so that no mend makes a new problem.
"""

from __future__ import annotations

import shutil
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kb.checks.checking import check
from kb.entries import load
from kb.entries.edit import Edit, edited
from kb.entries.explanations import READING
from kb.entries.problem import Problem

_MOST_ROUNDS = 5
_OF_SHAPE = frozenset(explanation.code for explanation in READING)
# A file with one of these is not read any further, so nothing else is known of it.
_HIDING = frozenset(["KB005", "KB006", "KB007", "KB008", "KB009", "KB010"])


Choice = Callable[[str], bool]


def _all(path: str) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Mended:
    """A file with what it held and what it holds after its mends. `path` is that of its problems."""

    path: str
    old: str
    new: str


@dataclass
class Mends:
    """All mended files, and the problems that are left."""

    files: list[Mended] = field(default_factory=list)
    left: list[Problem] = field(default_factory=list)
    before: int = 0


def mends(content_dir: Path, only: Choice = _all) -> Mends:
    """Return what the certain mends make of the entries; nothing is written. `only` chooses among paths."""
    with tempfile.TemporaryDirectory(prefix="kb-fix-") as scratch:
        copy = Path(scratch, content_dir.resolve().name)
        shutil.copytree(content_dir, copy, symlinks=True, ignore_dangling_symlinks=True)
        problems = check(load(copy))
        result = Mends(before=len(problems))
        refused: set[str] = set()
        for _ in range(_MOST_ROUNDS):
            changed = _round(copy, problems, only, refused)
            if not changed:
                break
            now = check(load(copy))
            worse = _worse(problems, now, changed)
            for path in worse:
                _write(_place(copy, path), changed[path])
            refused |= worse
            problems = check(load(copy)) if worse else now
        result.left = problems
        result.files = _changes(content_dir, copy)
        return result


def _round(copy: Path, problems: list[Problem], only: Choice, refused: set[str]) -> dict[str, str]:
    """Make all mends of one look at the entries; return the old text of each changed file."""
    wanted: dict[str, list[Edit]] = defaultdict(list)
    for problem in problems:
        if problem.edits and problem.path not in refused and only(problem.path):
            wanted[problem.path] += problem.edits
    changed = {}
    for path, edits in wanted.items():
        old = _read(_place(copy, path))
        new = edited(old, edits)
        if new != old:
            changed[path] = old
            _write(_place(copy, path), new)
    return changed


def _worse(before: list[Problem], after: list[Problem], changed: Mapping[str, str]) -> set[str]:
    """Return the changed files in which a mend took nothing away, or made the shape worse."""
    mended = {(problem.path, problem.code) for problem in before if problem.edits}
    had, has = (Counter((p.path, (p.path, p.code) in mended) for p in found) for found in (before, after))
    shape_had, shape_has = (
        Counter(p.path for p in found if p.code in _OF_SHAPE) for found in (before, after)
    )
    hidden = {p.path for p in before if p.code in _HIDING}
    return {
        path
        for path in changed
        if has[path, True] >= had[path, True] or (shape_has[path] > shape_had[path] and path not in hidden)
    }


def _changes(content_dir: Path, copy: Path) -> list[Mended]:
    files = []
    for place in sorted(copy.rglob("*.md")):
        if place.is_symlink():
            continue
        relative = place.relative_to(copy)
        old, new = _read(content_dir / relative), _read(place)
        if old != new:
            files.append(Mended(f"{copy.name}/{relative.as_posix()}", old, new))
    return files


def _place(copy: Path, path: str) -> Path:
    return copy.parent / path


def _read(place: Path) -> str:
    # A file that is no UTF-8 has no mends; it is read so that it can be compared.
    return place.read_bytes().decode("utf-8", "surrogateescape").replace("\r\n", "\n")


def _write(place: Path, text: str) -> None:
    place.write_bytes(text.encode("utf-8", "surrogateescape"))
