"""Read all entries of a folder: fast for the sound file, slowly and with places for the rest."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import Any

from pydantic import ValidationError

from kb.entries.collection import without_collection
from kb.entries.edit import Edit, edited, without_line
from kb.entries.fast import read_fast
from kb.entries.fences import fenced
from kb.entries.fields import NOT_KEYS, fields_of, keys_of, terms_of
from kb.entries.files import EntryFile, entry_files
from kb.entries.places import Placed, read_placed
from kb.entries.problem import Problem, shown
from kb.entries.repair import repaired
from kb.entries.scaffold import needed_keys
from kb.entries.scan import SIZE_LIMIT, scan
from kb.entries.shape import shape_problems
from kb.entries.source_text import SourceText
from kb.kinds import FOLDERS, Entry, Record


@dataclass(frozen=True, slots=True)
class LoadedEntry:
    """An entry and the text of the file that it stands in."""

    entry: Entry
    source: SourceText = field(repr=False)

    @property
    def path(self) -> PurePosixPath:
        """Path of the file, relative to the repository."""
        return PurePosixPath(self.source.path)


@dataclass(frozen=True, slots=True)
class Unsound:
    """A file that holds no sound entry; it exists all the same, and may name others."""

    kind: str
    text: str = field(repr=False)


@dataclass
class Loaded:
    """All that was read: the record of the sound entries, their files, and the problems of the others.

    `unsound` are the files that hold no sound entry, by id.
    """

    record: Record
    entries: list[LoadedEntry]
    problems: list[Problem]
    unsound: dict[str, Unsound] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._paths = {loaded.entry.id: loaded.source.path for loaded in self.entries}

    def path_of(self, entry_id: str) -> str:
        """Return the path of an entry's file. Raises KeyError for an id that is not in the record."""
        return self._paths[entry_id]


FileRead = tuple[LoadedEntry | Unsound, list[Problem]]
"""What a file gave: its entry, or what it is instead, and what is wrong with it."""


def load(content_dir: Path, read: Callable[[EntryFile], FileRead] | None = None) -> Loaded:
    """Read every entry under the folder, each file by `read`. Raises Unable where there is no folder."""
    read = read or load_file
    listed = entry_files(content_dir)
    entries: list[LoadedEntry] = []
    problems = listed.problems
    unsound: dict[str, Unsound] = {}
    with without_collection():
        for file in listed.files:
            loaded, found = read(file)
            if isinstance(loaded, Unsound):
                unsound.setdefault(file.id, loaded)
            else:
                entries.append(loaded)
            problems += found
        problems += _taken_twice(entries)
        record = Record.of(loaded.entry for loaded in entries)
    return Loaded(record, entries, shown(problems), unsound)


def load_file(file: EntryFile) -> FileRead:
    """Read one file: its entry where it is sound, else what is wrong with it."""
    with open(file.location, "rb") as stream:  # noqa: PTH123 - a Path costs as much as the reading
        return load_bytes(stream.read(SIZE_LIMIT + 1), file)


def load_bytes(data: bytes, file: EntryFile) -> FileRead:
    """Read what a file holds or once held: its entry where it is sound, else what is wrong with it."""
    kind = FOLDERS[file.folder]
    source, problems = scan(data, file.path)
    fields = None if problems else read_fast(source)
    if fields is not None:
        try:
            return LoadedEntry(_entry(kind, fields, file.id, source), source), []
        except ValidationError:
            # The slow reading says what is wrong and where.
            pass
    entry = None
    if not problems:
        entry, problems = _read_slowly(source, kind, file.id)
    elif len(problems) == 1 and problems[0].code == "KB007":
        problems = [fenced(source, keys_of(kind), problems[0])]
    if entry is None or problems:
        return Unsound(kind.kind, source.text), problems
    return LoadedEntry(entry, source), []


def _read_slowly(source: SourceText, kind: type[Entry], entry_id: str) -> tuple[Entry | None, list[Problem]]:
    placed = read_placed(source)
    problems = placed.problems
    if placed.data is None:
        if len(problems) == 1 and problems[0].code == "KB009":
            first = repaired(source, keys_of(kind), problems[0])
            problems = [first, *_behind(source, kind, entry_id, first)]
        return None, problems
    for key in sorted(NOT_KEYS & placed.data.keys()):
        is_said = placed.data.pop(key) == entry_id
        edits = (without_line(source.text, placed.key((key,))[0]),) if is_said else ()
        problems.append(_not_a_key(source, placed.key((key,)), key, edits))
    problems = _with_blanks_told(placed, kind)
    try:
        return _entry(kind, placed.data, entry_id, source), problems
    except ValidationError as error:
        return None, problems + shape_problems(placed, kind, error)


def _behind(source: SourceText, kind: type[Entry], entry_id: str, first: Problem) -> list[Problem]:
    """Return what else is wrong in a file that cannot be read, as it will be named once the first is mended.

    Whoever mends in a browser waits for every check. The edits have their places in the mended text, so
    they are left to the next check, as is whatever stands in a line that the mend changes, and a key that
    is missing, since it may be meant there.
    """
    mended = edited(source.text, first.edits)
    old, new = source.text.split("\n"), mended.split("\n")
    if not first.edits or len(old) != len(new):
        return []
    found = _read_slowly(SourceText(source.path, mended), kind, entry_id)[1]
    told = [p for p in found if p.code != "KB023" and old[p.line - 1] == new[p.line - 1]]
    return [replace(problem, edits=()) for problem in told]


def _with_blanks_told(placed: Placed, kind: type[Entry]) -> list[Problem]:
    """Return the problems; a key without a value says what it takes, and is deleted where none is needed."""
    needed, source = needed_keys(kind.kind, placed.data), placed.source
    starts = {source.position(placed.keys[here][0]): here for here in placed.blanks if here in placed.keys}
    problems = []
    for problem in placed.problems:
        here = starts.get((problem.line, problem.column))
        if here and len(here) == 1 and not problem.edits:
            if here[0] in needed:
                problem = replace(problem, mend="write the value", expected=_wanted(kind, str(here[0])))
            else:
                edits = (without_line(source.text, placed.keys[here][0]),)
                problem = replace(problem, mend="delete the line, or write the value", edits=edits)
        problems.append(problem)
    return problems


def _wanted(kind: type[Entry], key: str) -> str | None:
    """Say what a key takes: its terms, or what it means."""
    field = fields_of(kind)[key]
    terms = terms_of(field)
    return "one of " + ", ".join(terms) if terms else field.description


def _entry(kind: type[Entry], fields: dict[str, Any], entry_id: str, source: SourceText) -> Entry:
    # model_validate of SQLModel does the same for an entry, and takes twice as long.
    entry: Entry = kind.__pydantic_validator__.validate_python(
        {**fields, "id": entry_id, "body": source.body}
    )
    return entry


def _not_a_key(source: SourceText, span: tuple[int, int], key: str, edits: tuple[Edit, ...]) -> Problem:
    what = "the id is the name of the file" if key == "id" else "the body stands below the front matter"
    return source.problem("KB022", f"`{key}` is no key: {what}", *span, mend="delete the line", edits=edits)


def _taken_twice(entries: list[LoadedEntry]) -> list[Problem]:
    """Two files with one id: the record could keep only one of them."""
    first: dict[str, LoadedEntry] = {}
    problems = []
    for loaded in entries:
        other = first.setdefault(loaded.entry.id, loaded)
        if other is not loaded:
            message = f"the id {loaded.entry.id} is taken by {other.source.path}"
            problems.append(loaded.source.problem("KB014", message, 0, 3, mend="give the file another name"))
    return problems
