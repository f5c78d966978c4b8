"""Which files a command was asked to look at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path


def chosen(root: Path, files: Sequence[Path]) -> Callable[[str], bool]:
    """Return whether a path, relative to the repository, is one of the files or lies below one.

    Without files every path is.
    """
    wanted = [file.resolve() for file in files]

    def is_chosen(path: str) -> bool:
        place = root / path
        return not wanted or any(place == one or one in place.parents for one in wanted)

    return is_chosen
