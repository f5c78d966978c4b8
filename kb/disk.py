"""How a file takes its place on the disk: whole, lasting, by one rename. Below every room."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def in_place_of(target: Path) -> Iterator[Path]:
    """Yield the path of a new file, which takes the place of the target when the block ends well.

    It lies in a folder of its own beside the target, and the target stays as it was where the block raises.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
    try:
        yield folder / target.name
        _switch(folder / target.name, target)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _switch(partial: Path, target: Path) -> None:
    to_disk(partial)
    # The log of an older DuckDB file must not stand beside a new one.
    target.with_name(f"{target.name}.wal").unlink(missing_ok=True)
    partial.replace(target)
    to_disk(target.parent)


def to_disk(path: Path) -> None:
    """Make a file, or the names in a folder, last over a crash of the machine."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
