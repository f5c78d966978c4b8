"""Read the same folder again and again: a file that has not changed is not read a second time."""

from __future__ import annotations

import os
import time
from pathlib import Path

from kb.entries.files import EntryFile
from kb.entries.loading import FileRead, Loaded, load, load_file

# Two saves in one tick of the clock leave one time of change; a file so young is read again.
_TICK = 50_000_000

_Stamp = tuple[int, int, int]


class Follower:
    """The entries of a folder at each call of `load`; those of unchanged files are the same objects."""

    def __init__(self, content_dir: Path) -> None:
        self._content_dir = content_dir
        self._known: dict[str, tuple[_Stamp, FileRead]] = {}

    def load(self) -> Loaded:
        """Read what is new or changed, and return all entries."""
        before, self._known = self._known, {}
        # A clock may be set back; then every file is young and read again.
        old = time.time_ns() - _TICK

        def read(file: EntryFile) -> FileRead:
            status = os.stat(file.location)  # noqa: PTH116 - a Path costs as much as the call
            stamp = status.st_mtime_ns, status.st_size, status.st_ino
            known = before.get(file.location)
            found = known[1] if known and known[0] == stamp else load_file(file)
            self._known[file.location] = (stamp if stamp[0] < old else (0, 0, 0)), found
            return found

        return load(self._content_dir, read)
