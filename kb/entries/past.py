"""The entries as they were: each commit that touched them, read from git by three commands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from kb.entries.files import EntryFile
from kb.entries.loading import LoadedEntry, load_bytes
from kb.entries.revisions import GONE, blobs, git
from kb.failures import Unable
from kb.kinds import FOLDERS, Entry
from kb.kinds.ids import id_problem

_COMMIT = "commit "


@dataclass(frozen=True, slots=True)
class Touched:
    """A commit: its day, and the entries that it added, changed or (None) took away, by id."""

    day: date
    entries: dict[str, Entry | None]


@dataclass(frozen=True, slots=True)
class _File:
    """A file of an entry as a commit left it; `blob` is None where the commit took it away."""

    file: EntryFile
    blob: str | None


def past(root: Path) -> list[Touched]:
    """Return the commits that touched entries, the oldest first, along the first parents.

    A version that today's rules would refuse is passed over: the one before it stands until the next.
    Raises Unable where the folder is no checkout of its own, there is no git, or the clone is shallow.
    """
    if not (root / ".git").exists():
        raise Unable(str(root), "it is no git checkout", "Call kb in a full clone of the record.")
    if git(root, "rev-parse", "--is-shallow-repository").strip() != "false":
        raise Unable(str(root), "the clone is shallow", "Fetch the rest with git fetch --unshallow.")
    commits = list(_commits(root))
    names = sorted({item.blob for _, items in commits for item in items if item.blob})
    contents = dict(zip(names, blobs(root, names), strict=True))
    touched = []
    for day, items in commits:
        read = [(item.file.id, _entry(item, contents)) for item in items]
        kept = {entry_id: entry for entry_id, (sound, entry) in read if sound}
        # A file that moved is taken away at one place and there at another.
        kept |= {entry_id: entry for entry_id, (sound, entry) in read if sound and entry}
        touched.append(Touched(day, kept))
    return touched


def _commits(root: Path) -> Iterator[tuple[date, list[_File]]]:
    log = git(
        root, "log", "--reverse", "--first-parent", "--diff-merges=first-parent", "--raw", "--no-abbrev",
        "--no-renames", "--no-ext-diff", f"--format={_COMMIT}%ct", "--", "content",
    )  # fmt: skip
    for block in log.split(_COMMIT)[1:]:
        time, *lines = block.splitlines()
        files = [found for line in lines if line.startswith(":") and (found := _file(line))]
        yield datetime.fromtimestamp(int(time), UTC).date(), files


def _file(line: str) -> _File | None:
    about, _, path = line.partition("\t")
    parts = path.split("/")
    entry_id = parts[-1].removesuffix(".md")
    if len(parts) < 3 or parts[1] not in FOLDERS or parts[-1] == entry_id or id_problem(entry_id):
        return None
    _, mode, _, blob, _ = about.split()
    return _File(EntryFile(path, path, parts[1], entry_id), None if mode == GONE else blob)


def _entry(item: _File, contents: dict[str, bytes]) -> tuple[bool, Entry | None]:
    """Return whether it is known what the commit made of the file, and the entry, if there is one."""
    if item.blob is None:
        return True, None
    loaded, _ = load_bytes(contents[item.blob], item.file)
    return (True, loaded.entry) if isinstance(loaded, LoadedEntry) else (False, None)
