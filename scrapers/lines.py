"""An append-only file of JSON objects, one a line, that a kill at any byte leaves readable."""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from kb.disk import to_disk
from kb.failures import Unable

Line = dict[str, Any]


class Lines:
    """Reads and extends one file. A last line that was not finished was never said: it is cut off."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._writing = threading.Lock()
        self._mended = False

    def __iter__(self) -> Iterator[Line]:
        if not self.path.exists():
            return
        for number, line in enumerate(self.path.read_bytes().split(b"\n")[:-1], 1):
            try:
                yield json.loads(line)
            except ValueError:
                raise Unable(
                    f"{self.path}, line {number}",
                    "it cannot be read",
                    "Restore the state folder from its last bundle, or delete the line.",
                ) from None

    def append(self, line: Line, *, sync: bool = True) -> None:
        """Write a line behind the others; when this returns, a crash of the machine keeps it, too."""
        data = as_line(line)
        with self._writing:
            self._mend()
            with self.path.open("ab", buffering=0) as file:
                file.write(data)
                if sync:
                    os.fsync(file.fileno())

    def rewrite(self, lines: Iterable[Line]) -> None:
        """Put other lines in place of all, at one stroke."""
        beside = self.path.with_suffix(".new")
        with self._writing:
            with beside.open("wb") as file:
                file.writelines(map(as_line, lines))
                file.flush()
                os.fsync(file.fileno())
            beside.replace(self.path)
            to_disk(self.path.parent)

    def _mend(self) -> None:
        """Cut off what a kill left unfinished, once before the first line is written."""
        if self._mended or not self.path.exists():
            self._mended = True
            return
        whole = self.path.read_bytes()
        end = whole.rfind(b"\n") + 1
        if end < len(whole):
            os.truncate(self.path, end)
        self._mended = True


def as_line(line: Line) -> bytes:
    """Return an object as one line; what JSON cannot hold is refused."""
    return json.dumps(line, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode() + b"\n"
