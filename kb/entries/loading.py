"""Read all entries of a folder: fast for the sound file, slowly and with places for the rest."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from pydantic import ValidationError

from kb.entries.collection import without_collection
from kb.entries.fast import read_fast
from kb.entries.fields import NOT_KEYS
from kb.entries.files import EntryFile, entry_files
from kb.entries.places import read_placed
from kb.entries.problem import Problem
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


@dataclass
class Loaded:
    """All that was read: the record of the sound entries, their files, and the problems of the others.

    `unsound` are the ids of files that hold no sound entry, with their kinds: they exist, so that a
    reference to one is no dead reference.
    """

    record: Record
    entries: list[LoadedEntry]
    problems: list[Problem]
    unsound: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._paths = {loaded.entry.id: loaded.source.path for loaded in self.entries}

    def path_of(self, entry_id: str) -> str:
        """Return the path of an entry's file. Raises KeyError for an id that is not in the record."""
        return self._paths[entry_id]


def load(content_dir: Path) -> Loaded:
    """Read every entry under the folder. Raises Unable where there is none."""
    listed = entry_files(content_dir)
    entries: list[LoadedEntry] = []
    problems = listed.problems
    unsound: dict[str, str] = {}
    with without_collection():
        for file in listed.files:
            loaded, found = load_file(file)
            if loaded is None:
                unsound.setdefault(file.id, FOLDERS[file.folder].kind)
            else:
                entries.append(loaded)
            problems += found
        problems += _taken_twice(entries)
        record = Record.of(loaded.entry for loaded in entries)
    problems.sort(key=lambda problem: problem.place)
    return Loaded(record, entries, problems, unsound)


def load_file(file: EntryFile) -> tuple[LoadedEntry | None, list[Problem]]:
    """Read one file: its entry where it is sound, else its problems."""
    with open(file.location, "rb") as stream:  # noqa: PTH123 - a Path costs as much as the reading
        data = stream.read(SIZE_LIMIT + 1)
    source, problems = scan(data, file.path)
    if problems:
        return None, problems
    kind = FOLDERS[file.folder]
    fields = read_fast(source)
    if fields is not None:
        try:
            return LoadedEntry(_entry(kind, fields, file.id, source), source), []
        except ValidationError:
            # The slow reading says what is wrong and where.
            pass
    return _load_slowly(source, kind, file.id)


def _load_slowly(
    source: SourceText, kind: type[Entry], entry_id: str
) -> tuple[LoadedEntry | None, list[Problem]]:
    placed = read_placed(source)
    if placed.data is None:
        return None, placed.problems
    problems = placed.problems
    foreign = NOT_KEYS & placed.data.keys()
    for key in sorted(foreign):
        del placed.data[key]
        problems.append(_not_a_key(source, placed.key((key,)), key))
    try:
        entry = _entry(kind, placed.data, entry_id, source)
    except ValidationError as error:
        return None, problems + shape_problems(placed, kind, error)
    return (None, problems) if problems else (LoadedEntry(entry, source), [])


def _entry(kind: type[Entry], fields: dict[str, Any], entry_id: str, source: SourceText) -> Entry:
    # model_validate of SQLModel does the same for an entry, and takes twice as long.
    entry: Entry = kind.__pydantic_validator__.validate_python(
        {**fields, "id": entry_id, "body": source.body}
    )
    return entry


def _not_a_key(source: SourceText, span: tuple[int, int], key: str) -> Problem:
    what = "the id is the name of the file" if key == "id" else "the body stands below the front matter"
    return source.problem("KB022", f"`{key}` is no key: {what}", *span, mend="delete the line")


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
