"""A folder of entries that a test writes and loads."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kb.entries import Loaded, load

Write = Callable[..., Loaded]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    folder.mkdir()
    return folder


@pytest.fixture
def read(content: Path) -> Write:
    """Write files, given as path and text or bytes, and load them: read({"actors/lab-a.md": "..."})."""

    def write_and_load(files: dict[str, str | bytes]) -> Loaded:
        for path, text in files.items():
            file = content / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
        return load(content)

    return write_and_load
