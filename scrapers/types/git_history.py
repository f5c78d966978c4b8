"""The history of one text in a git repository, from a clone that the user made.

Archives of terms keep each version of a text as a commit. Only local objects are read: git is kept from
any network, from configuration outside the clone and from programs that the clone may name.
"""

from __future__ import annotations

import datetime
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlsplit

import orjson

from scrapers.fetched import Fetched
from scrapers.types.clauses import versions_of
from scrapers.types.interface import Listing, Unreadable

if TYPE_CHECKING:
    from scrapers.outlet import Outlet

VERSION_LIMIT = 2_000
SIZE_LIMIT = 50 * 1024 * 1024
SECONDS = 60
_ALONE = {
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
}
_SETTINGS = (
    "core.fsmonitor=false",
    "core.hooksPath=/dev/null",
    "log.showSignature=false",
    "core.quotePath=false",
)


class GitHistory:
    """A text followed through its versions; a changed clause is a proposed version of a policy."""

    def start(self, outlet: Outlet) -> list[str]:
        """Return nothing: the clone lies on this machine."""
        return []

    def stored(self, outlet: Outlet, place: Path) -> Iterator[Fetched]:
        """Yield the history as one JSON array: commit, time and text of each version, oldest first."""
        assert outlet.text is not None
        if not (place / ".git").exists() and not (place / "HEAD").is_file():
            message = f"there is no clone {place.name!r}; make one of {outlet.address} there"
            raise Unreadable("not_there", message)
        versions = list(_versions(place, outlet.text.path))
        if not versions:
            raise Unreadable("no_history", f"no commit of the clone touches {outlet.text.path!r}")
        newest = datetime.datetime.fromisoformat(versions[-1]["at"]).astimezone(datetime.UTC)
        url = f"{_at_commit(outlet.address, versions[-1]['commit'])}/{quote(outlet.text.path)}"
        yield Fetched(url, url, 200, {"content-type": "application/json"}, orjson.dumps(versions), newest)

    def read(self, outlet: Outlet, fetched: Fetched) -> Listing:
        """Return the versions of the clause that the history holds. Their number is what is counted."""
        assert outlet.text is not None
        try:
            history = orjson.loads(fetched.body)
        except orjson.JSONDecodeError as reason:
            raise Unreadable("no_history", f"the history is no JSON: {reason}") from reason
        path = quote(outlet.text.path)
        found = versions_of(
            outlet.text, history, lambda commit: f"{_at_commit(outlet.address, commit)}/{path}"
        )
        return Listing((), count=len(history), versions=tuple(found))


def _versions(place: Path, path: str) -> Iterator[dict[str, Any]]:
    """Yield commit, time and text of each version; the text is None where the file was taken away."""
    listed = _git(place, "log", "--first-parent", "--reverse", "--format=%H %cI", "HEAD", "--", path)
    lines = [line.split(" ", 1) for line in listed.decode("ascii", "replace").splitlines()]
    if len(lines) > VERSION_LIMIT:
        raise Unreadable(
            "too_large", f"the text has {len(lines):,} versions; {VERSION_LIMIT:,} are the limit"
        )
    wanted = "".join(f"{commit}:{path}\n" for commit, _ in lines)
    texts = _blobs(_git(place, "cat-file", "--batch", given=wanted.encode()))
    for (commit, at), text in zip(lines, texts, strict=True):
        yield {"commit": commit, "at": at, "text": text}


def _blobs(batch: bytes) -> Iterator[str | None]:
    """Yield the texts of a batch in order: a head line with the size, then the bytes and a line feed."""
    at = 0
    while at < len(batch):
        end = batch.index(b"\n", at)
        head = batch[at:end].split(b" ")
        at = end + 1
        if head[-1] == b"missing":
            yield None
            continue
        size = int(head[-1])
        yield batch[at : at + size].decode("utf-8", "replace") if head[-2] == b"blob" else None
        at += size + 1


def _git(place: Path, *arguments: str, given: bytes = b"") -> bytes:
    settings = [part for setting in _SETTINGS for part in ("-c", setting)]
    environment = {key: os.environ[key] for key in ("PATH", "HOME") if key in os.environ} | _ALONE
    command = ["git", *settings, "--no-pager", "-C", str(place), *arguments]
    try:
        done = subprocess.run(
            command, input=given, capture_output=True, timeout=SECONDS, env=environment, check=False
        )
    except FileNotFoundError as reason:
        raise Unreadable("no_git", "git is not installed; install it to read histories") from reason
    except subprocess.TimeoutExpired as reason:
        raise Unreadable("slow_git", f"git did not answer within {SECONDS} s") from reason
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()[:1]
        raise Unreadable("broken_clone", f"git cannot read the clone: {' '.join(said)[:200]}")
    if len(done.stdout) > SIZE_LIMIT:
        raise Unreadable("too_large", f"the versions are larger than {SIZE_LIMIT:,} bytes together")
    return done.stdout


def _at_commit(address: str, commit: str) -> str:
    """Return the address of the files of a commit, as the two common hosts write it."""
    base = address.rstrip("/").removesuffix(".git")
    host = urlsplit(base).hostname or ""
    return f"{base}/-/blob/{commit}" if "gitlab" in host else f"{base}/blob/{commit}"
