"""Where the record lies: the repository around the current folder."""

from __future__ import annotations

import os
from pathlib import Path

from kb.failures import Unable


def is_root(folder: Path) -> bool:
    """Say whether the folder is a repository of the record."""
    return (folder / "mkdocs.yml").is_file() and (folder / "content").is_dir()


def find_root() -> Path:
    """Return the repository that KB_ROOT names, else the one around the current folder."""
    named = os.environ.get("KB_ROOT")
    if named:
        folder = Path(named).resolve()
        if is_root(folder):
            return folder
        raise Unable(
            f"KB_ROOT ({named})",
            "that folder holds no mkdocs.yml with a content/ beside it",
            "Let it name a checkout of the record, or unset it.",
        )
    try:
        here = Path.cwd()
    except FileNotFoundError:
        raise Unable(
            "The current folder",
            "it was deleted",
            "Go into a checkout of the record, or name one with KB_ROOT.",
        ) from None
    for folder in (here, *here.parents):
        if is_root(folder):
            return folder
    raise Unable(
        str(here),
        "neither this folder nor one above it holds mkdocs.yml and content/",
        "Go into a checkout of the record, or name one with KB_ROOT.",
    )
