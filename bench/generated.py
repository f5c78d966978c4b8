"""The folders that benchmarks work in: generated entries of a size, made once per run of a benchmark."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from measure import ROOT

_ROOM = 8 * 2**30


@dataclass(frozen=True)
class Size:
    """How many entries or pages, and how many runs the medians are of."""

    entries: int
    runs: int


def sizes(arguments: Sequence[str]) -> tuple[list[Size], bool]:
    """Return the sizes to measure, and whether the result is kept: `--small` is a trial of the benchmark."""
    if "--small" in arguments:
        return [Size(200, 1)], False
    return [Size(1_000, 5), Size(10_000, 3)], True


@contextmanager
def workplace() -> Iterator[Path]:
    """Yield a folder outside of the repository that is cleared away at the end.

    It lies in memory where the system offers that: tens of thousands of new files measure the disk, and
    differently each time.
    """
    with tempfile.TemporaryDirectory(prefix="distillation-record-bench-", dir=_in_memory()) as folder:
        yield Path(folder)


def _in_memory() -> Path | None:
    shared = Path("/dev/shm")
    return shared if shared.is_dir() and shutil.disk_usage(shared).free > _ROOM else None


FILES_NOTE = (
    "All files, those written too, lie in memory."
    if _in_memory()
    else "All files, those written too, lie on the disk of the machine."
)


def entries_folder(folder: Path, entries: int) -> Path:
    """Return a folder of so many generated entries, with the record's shares of kinds."""
    return _generated(folder / f"entries-{entries}", "--entries", entries)


def record(folder: Path, entries: int, *, claims: bool = False) -> Path:
    """Return a repository of generated entries with the project's own site; `claims` counts claims alone."""
    root = folder / f"{'claims' if claims else 'record'}-{entries}"
    _generated(root / "content", "--claims" if claims else "--entries", entries)
    shutil.copytree(ROOT / "content" / "pages", root / "content" / "pages")
    return _with_site(root)


def record_itself(folder: Path) -> Path:
    """Return a copy of the repository's own record and site, to build in."""
    root = folder / "record"
    shutil.copytree(ROOT / "content", root / "content")
    return _with_site(root)


def _with_site(root: Path) -> Path:
    shutil.copytree(ROOT / "site", root / "site", ignore=shutil.ignore_patterns("node_modules"))
    shutil.copy(ROOT / "mkdocs.yml", root)
    return root


def _generated(content: Path, what: str, number: int) -> Path:
    # In a process of its own: this one stays small, since the memory of a child begins with its parent's.
    command: list[str | Path] = [sys.executable, ROOT / "bench" / "generate.py", content, what, str(number)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return content
