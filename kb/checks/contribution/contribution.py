"""A change under check: the record before it and with it, and the files that differ."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

from kb.entries import Loaded
from kb.entries.loading import LoadedEntry
from kb.entries.places import Location, Placed, places_of
from kb.entries.problem import Problem, Severity
from kb.entries.revisions import Change, Revision
from kb.kinds import Entry


class Contribution:
    """What a change does. `old` and `new` are the entries before and with it."""

    def __init__(self, root: Path, base: Revision, old: Loaded, new: Loaded) -> None:
        self.root = root
        self.base = base
        self.old = old
        self.new = new
        self._placed: dict[str, Placed] = {}

    @cached_property
    def changes(self) -> list[Change]:
        """The files that differ, sorted by path."""
        return self.base.changes()

    @cached_property
    def data(self) -> list[Change]:
        """The changed files of content/."""
        return [change for change in self.changes if change.path.startswith("content/")]

    @cached_property
    def others(self) -> list[Change]:
        """The changed files that are no content."""
        return [change for change in self.changes if not change.path.startswith("content/")]

    @cached_property
    def before(self) -> dict[str, LoadedEntry]:
        """Entries before the change by id."""
        return {item.entry.id: item for item in self.old.entries}

    @cached_property
    def after(self) -> dict[str, LoadedEntry]:
        """Entries with the change by id."""
        return {item.entry.id: item for item in self.new.entries}

    @cached_property
    def gone(self) -> dict[str, LoadedEntry]:
        """Entries that were there, and of whose id no file is left, sound or not."""
        left = self.after.keys() | self.new.unsound.keys()
        return {entry_id: item for entry_id, item in self.before.items() if entry_id not in left}

    @cached_property
    def former(self) -> dict[str, str]:
        """Former ids with the change, and the entries that have them."""
        return {former.id: item.entry.id for item in self.new.entries for former in item.entry.former_ids}

    @cached_property
    def kept(self) -> list[tuple[Entry, LoadedEntry]]:
        """Pairs of an entry before and the changed file that it has now."""
        return [
            (item.entry, self.after[entry_id])
            for entry_id, item in self.before.items()
            if entry_id in self.after and self.after[entry_id].source.text != item.source.text
        ]

    @cached_property
    def authors(self) -> set[str]:
        """Names of the people who made the change."""
        return self.base.authors()

    def read(self, path: str) -> bytes | None:
        """Return the bytes of a file as it is now; None for what is no ordinary file."""
        place = self.root / path
        return place.read_bytes() if place.is_file() and not place.is_symlink() else None

    def at_value(
        self,
        item: LoadedEntry,
        location: Location,
        code: str,
        message: str,
        *,
        severity: Severity = "error",
        expected: str | None = None,
        mend: str | None = None,
    ) -> Problem:
        """Make a problem at a value of an entry's file."""
        source = item.source
        if source.path not in self._placed:
            self._placed[source.path] = places_of(source)
        start, end = self._placed[source.path].value(location) if location else (0, 3)
        return source.problem(code, message, start, end, severity=severity, expected=expected, mend=mend)


def of_file(
    code: str,
    path: str,
    message: str,
    *,
    severity: Severity = "error",
    line: int = 1,
    mend: str | None = None,
) -> Problem:
    """Make a problem of a file as a whole, or of one of its lines."""
    shown = "".join(c if c.isprintable() else ascii(c)[1:-1] for c in path)
    return Problem(code, severity, shown, line, 1, message, mend=mend)
