"""What git knows of the checkout around a site. Light: a build that has nothing to do asks no more."""

from __future__ import annotations

import subprocess
from pathlib import Path


def ask_git(root: Path, *arguments: str) -> str | None:
    """Return what git prints; None where the folder is no checkout of its own, or there is no git."""
    if not (root / ".git").exists():
        return None
    try:
        done = subprocess.run(
            ["git", "-C", str(root), *arguments], capture_output=True, text=True, check=True
        )
    except (OSError, subprocess.CalledProcessError):
        return None
    return done.stdout.strip()


def whole_past(root: Path) -> str | None:
    """Return the newest commit that touched entries; None where the past is not there as a whole."""
    if ask_git(root, "rev-parse", "--is-shallow-repository") != "false":
        return None
    return ask_git(root, "log", "-1", "--format=%H", "--", "content") or None
