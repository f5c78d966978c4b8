"""The record at a revision of git, and what the folder changes against it. Read only; git does the work."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath

from kb.failures import Unable

LINK, SUBMODULE, EXECUTABLE, GONE = "120000", "160000", "100755", "000000"
_SECONDS = 60


@dataclass(frozen=True, slots=True)
class Change:
    """A path that differs: its mode before and now; GONE where there is or was no file."""

    path: str
    old_mode: str
    new_mode: str

    @property
    def is_new(self) -> bool:
        """Whether the path was not there before."""
        return self.old_mode == GONE

    @property
    def is_removed(self) -> bool:
        """Whether the path is no longer there."""
        return self.new_mode == GONE


class Revision:
    """A commit of the repository around a folder. Raises Unable where there is no git or no such commit."""

    def __init__(self, root: Path, name: str) -> None:
        self.root = root
        self.name = name
        try:
            self.commit = git(root, "rev-parse", "--verify", "--end-of-options", f"{name}^{{commit}}").strip()
        except Unable as problem:
            raise Unable(
                f"the revision {name!r}",
                "git knows no such commit here",
                "Name a commit, a tag or a branch that was fetched; git log lists them.",
            ) from problem

    def fork_point(self) -> Revision:
        """Return the last commit that this one and the present one share, where that is known.

        What others did since then is no part of the change.
        """
        with suppress(Unable):
            return Revision(self.root, git(self.root, "merge-base", self.commit, "HEAD").strip())
        return self

    @cached_property
    def files(self) -> dict[str, tuple[str, str]]:
        """Path of every file of the commit to its mode and the name of its bytes."""
        listed = git(self.root, "ls-tree", "-r", "-z", "--full-tree", self.commit)
        rows = (row.partition("\t") for row in listed.split("\0") if row)
        return {path: (about.split()[0], about.split()[2]) for about, _, path in rows}

    def changes(self) -> list[Change]:
        """Return what the folder, uncommitted and untracked files included, changes against the commit."""
        listed = git(self.root, "diff", "--raw", "-z", "--no-renames", "--no-ext-diff", self.commit)
        parts = listed.split("\0")
        changes = {
            path: Change(path, *about.lstrip(":").split()[:2])
            for about, path in zip(parts[0::2], parts[1::2], strict=False)
        }
        for path in git(self.root, "ls-files", "-o", "-z", "--exclude-standard").split("\0"):
            if path and path not in changes:
                changes[path] = Change(path, GONE, LINK if (self.root / path).is_symlink() else "100644")
        return [changes[path] for path in sorted(changes)]

    def read(self, path: str) -> bytes | None:
        """Return the bytes of a file of the commit, None where it has none of that path."""
        if path not in self.files:
            return None
        return _run(self.root, "cat-file", "blob", self.files[path][1])

    def write_content(self, folder: Path) -> Path:
        """Write the content/ of the commit into a folder, links left out, and return its place."""
        wanted = {
            path: blob
            for path, (mode, blob) in self.files.items()
            if path.startswith("content/") and mode not in (LINK, SUBMODULE)
        }
        (folder / "content").mkdir(parents=True, exist_ok=True)
        for path, data in zip(wanted, blobs(self.root, wanted.values()), strict=True):
            _write(folder, path, data)
        return folder / "content"

    def authors(self) -> set[str]:
        """Return the names of who wrote the commits since this one, and of who commits in this folder."""
        names = git(self.root, "log", "--format=%an%n%cn", f"{self.commit}..HEAD").splitlines()
        # Where nobody has said who commits here, git fails.
        with suppress(Unable):
            names.append(git(self.root, "config", "user.name").strip())
        return {name for name in names if name}


def git(root: Path, *arguments: str) -> str:
    """Return what a git command prints. Raises Unable where there is no git, or it fails."""
    return _run(root, *arguments).decode("utf-8", "surrogateescape")


def blobs(root: Path, names: Iterable[str]) -> Iterator[bytes]:
    """Yield the bytes that git keeps under these names, in their order, by one command."""
    data = _run(root, "cat-file", "--batch", given="\n".join(names).encode())
    at = 0
    while at < len(data):
        end = data.index(b"\n", at)
        size = int(data[at:end].split()[2])
        yield data[end + 1 : end + 1 + size]
        at = end + size + 2


def _run(root: Path, *arguments: str, given: bytes | None = None) -> bytes:
    command = ["git", "-C", str(root), "-c", "core.quotePath=false", *arguments]
    try:
        done = subprocess.run(command, input=given, capture_output=True, timeout=_SECONDS, check=False)
    except FileNotFoundError:
        raise Unable("git", "it is not installed", "Install it, or compare two folders.") from None
    except subprocess.TimeoutExpired:
        raise Unable(f"git {arguments[0]}", "it did not come to an end", "Try the command by hand.") from None
    if done.returncode:
        words = done.stderr.decode("utf-8", "replace").strip().splitlines()
        reason = words[-1] if words else f"it ended with {done.returncode}"
        raise Unable(f"git {arguments[0]}", reason, "Call kb in a git checkout of the record.")
    return done.stdout


def _write(folder: Path, path: str, data: bytes) -> None:
    parts = PurePosixPath(path).parts
    if ".." in parts or path.startswith("/"):
        return
    place = folder.joinpath(*parts)
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(data)
