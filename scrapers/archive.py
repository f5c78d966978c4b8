"""The archive: every whole answer as it came, in WARC files with an index, only ever added to.

An answer is kept before anything is said about it elsewhere. A record that a kill cut off was never
kept: the next run moves its bytes aside and fetches the page again. The index is derived: what it
lacks is read from the WARC files.
"""

from __future__ import annotations

import datetime
import os
import threading
import zlib
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from kb.disk import to_disk
from kb.failures import Unable
from scrapers.fetched import Fetched
from scrapers.lines import Line, Lines
from scrapers.warc_records import info_record, read_record, response_record, revisit_record, sha256_of

FILE_LIMIT = 500_000_000
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Capture:
    """Where the answer of one address at one time lies. A revisit has the body of an earlier capture."""

    requested: str
    url: str
    at: datetime.datetime
    status: int
    sha256: str
    revisit: bool
    file: str
    offset: int
    length: int

    def as_line(self) -> Line:
        """Return the capture as a line of the index."""
        return {**asdict(self), "at": self.at.isoformat()}

    @classmethod
    def of_line(cls, line: Line) -> Capture:
        """Return the capture of a line of the index."""
        return cls(**{**line, "at": datetime.datetime.fromisoformat(line["at"])})


class Archive:
    """The WARC files of one folder. `mended` says in sentences what a kill had left unfinished.

    Only the one that holds the lock of the memory may mend: to others a record that is just being
    written looks torn.
    """

    def __init__(self, folder: Path, *, mend: bool = True, file_limit: int = FILE_LIMIT) -> None:
        self.folder = folder
        self.mended: list[str] = []
        self._file_limit = file_limit
        self._writing = threading.Lock()
        self._index = Lines(folder / "index.jsonl")
        self._captures: list[Capture] = []
        self._latest: dict[str, Capture] = {}
        self._bodies: dict[tuple[str, str], Capture] = {}
        folder.mkdir(parents=True, exist_ok=True)
        self._open(mend)

    def __iter__(self) -> Iterator[Capture]:
        """Yield all captures in the order in which they were kept."""
        return iter(list(self._captures))

    def latest(self, requested: str) -> Capture | None:
        """Return the newest capture of an address."""
        return self._latest.get(requested)

    def keep(self, fetched: Fetched) -> Capture:
        """Write an answer behind all others. When this returns, a crash of the machine keeps it, too."""
        with self._writing:
            held = self._latest.get(fetched.requested)
            if fetched.unchanged:
                if held is None:
                    raise ValueError(f"{fetched.requested} is unchanged since a version that is not held")
                sha256 = held.sha256
            else:
                sha256 = sha256_of(fetched.body)
            first = self._bodies.get((fetched.requested, sha256))
            record = (
                revisit_record(fetched, sha256, self._read(first))
                if first
                else response_record(fetched, sha256)
            )
            capture = self._written(record, fetched, sha256, revisit=first is not None)
            self._index.append(capture.as_line(), sync=False)
            self._note(capture)
            return capture

    def keep_once(self, fetched: Fetched) -> Capture:
        """Write an answer that lies on this machine anyhow, unless the archive holds its body already."""
        held = self._bodies.get((fetched.requested, sha256_of(fetched.body)))
        return held or self.keep(fetched)

    def read(self, capture: Capture) -> Fetched:
        """Return an answer as it was fetched; that of a revisit with the body it shares."""
        if not capture.revisit:
            return self._read(capture)
        first = self._read(self._bodies[capture.requested, capture.sha256])
        return replace(first, at=capture.at, url=capture.url)

    def _read(self, capture: Capture) -> Fetched:
        with (self.folder / capture.file).open("rb") as file:
            file.seek(capture.offset)
            packed = file.read(capture.length)
        try:
            read = read_record(zlib.decompress(packed, zlib.MAX_WBITS | 16))
        except (zlib.error, ValueError, KeyError):
            read = None
        if read is None or (not read.revisit and sha256_of(read.fetched.body) != capture.sha256):
            raise Unable(
                f"{self.folder / capture.file}, byte {capture.offset}",
                f"the record of {capture.requested} is damaged",
                "Restore the state folder from its last bundle.",
            )
        return read.fetched

    def _written(self, record: bytes, fetched: Fetched, sha256: str, *, revisit: bool) -> Capture:
        path = self._current_file(fetched.at)
        with path.open("ab", buffering=0) as file:
            offset = file.tell()
            written = 0
            while written < len(record):
                written += file.write(record[written:])
            os.fsync(file.fileno())
        return Capture(
            fetched.requested, fetched.url, fetched.at, fetched.status, sha256, revisit,
            path.name, offset, len(record),
        )  # fmt: skip

    def _current_file(self, at: datetime.datetime) -> Path:
        """Return the file that is written to; a full one is followed by the next."""
        files = self._files()
        if files and files[-1].stat().st_size < self._file_limit:
            return files[-1]
        path = self.folder / f"{len(files) + 1:06}.warc.gz"
        beside = path.with_suffix(".new")
        beside.write_bytes(info_record(path.name, at))
        beside.replace(path)
        to_disk(self.folder)
        return path

    def _files(self) -> list[Path]:
        return sorted(self.folder.glob("*.warc.gz"))

    def _note(self, capture: Capture) -> None:
        self._captures.append(capture)
        latest = self._latest.get(capture.requested)
        if latest is None or capture.at >= latest.at:
            self._latest[capture.requested] = capture
        if not capture.revisit:
            self._bodies[capture.requested, capture.sha256] = capture

    def _open(self, mend: bool) -> None:
        """Read the index, then whatever the files hold behind what it knows."""
        sizes = {path.name: path.stat().st_size for path in self._files()}
        known = dict.fromkeys(sizes, 0)
        lines = list(self._index)
        for capture in map(Capture.of_line, lines):
            if capture.offset + capture.length <= sizes.get(capture.file, 0):
                known[capture.file] = max(known[capture.file], capture.offset + capture.length)
                self._note(capture)
        if not mend:
            return
        if len(self._captures) < len(lines):
            self.mended.append(
                f"the index named {len(lines) - len(self._captures)} records that no file holds"
            )
            self._index.rewrite(capture.as_line() for capture in self._captures)
        for name, end in known.items():
            if end < sizes[name]:
                self._take_in(self.folder / name, end)

    def _take_in(self, path: Path, begin: int) -> None:
        """Index the records behind `begin`; bytes that are no whole record are moved aside."""
        end = begin
        for offset, length, member in members(path, begin):
            try:
                read = read_record(member)
            except (ValueError, KeyError):
                break
            end = offset + length
            if read is None:
                continue
            capture = Capture(
                read.fetched.requested, read.fetched.url, read.fetched.at, read.fetched.status, read.sha256,
                read.revisit, path.name, offset, length,
            )  # fmt: skip
            self._index.append(capture.as_line(), sync=False)
            self._note(capture)
        if end < path.stat().st_size:
            self._move_aside(path, end)

    def _move_aside(self, path: Path, end: int) -> None:
        torn = path.read_bytes()[end:]
        aside = self.folder / f"torn-{path.name}-{end}"
        beside = self.folder / "torn.new"
        beside.write_bytes(torn)
        beside.replace(aside)
        to_disk(self.folder)
        os.truncate(path, end)
        self.mended.append(
            f"{path.name} ended in {len(torn):,} bytes of an unfinished record; they lie in {aside.name}, "
            "and the page is fetched again"
        )


def members(path: Path, begin: int) -> Iterator[tuple[int, int, bytes]]:
    """Yield place, length and content of each whole gzip member of a file, up to the first that is torn."""
    with path.open("rb") as file:
        file.seek(begin)
        offset, waiting = begin, b""
        while True:
            unpack = zlib.decompressobj(zlib.MAX_WBITS | 16)
            content, taken = [], 0
            while not unpack.eof:
                data = waiting or file.read(_CHUNK)
                waiting = b""
                if not data:
                    return
                try:
                    content.append(unpack.decompress(data))
                except zlib.error:
                    return
                taken += len(data)
            waiting = unpack.unused_data
            length = taken - len(waiting)
            yield offset, length, b"".join(content)
            offset += length
