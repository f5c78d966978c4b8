"""Products side by side under build/, and the one rename that makes another of them the current one.

    build/kb.duckdb  build/data  build/www      constant links through build/current
    build/current -> products/7                 replaced by one rename
    build/products/7/                           kb.duckdb, data/, www/ and receipt.json

A reader sees the old product or the new one, never a mixture, whatever kills the build and when.
"""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kb.disk import to_disk
from kb.failures import Unable

PARTS = ("kb.duckdb", "data", "www")


@contextmanager
def only_one(command: str, build: Path) -> Iterator[None]:
    """Hold the lock of a command that works in the folder of products, or say at once who holds it."""
    build.mkdir(parents=True, exist_ok=True)
    with (build / f"{command}.lock").open("a+") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            lock.seek(0)
            holder = lock.read().strip() or "unknown"
            raise Unable(
                str(build),
                f"another kb {command} is running there (process {holder})",
                f"Wait for it to end, then run kb {command} again.",
            ) from None
        lock.truncate(0)
        lock.write(str(os.getpid()))
        lock.flush()
        yield


def current_product(build: Path) -> Path | None:
    """Return the folder of the product that readers see, or None where there is none yet."""
    link = build / "current"
    return link.resolve() if link.is_symlink() and link.is_dir() else None


def new_product(build: Path) -> Path:
    """Make the folder of the next product and clear away what killed builds left. Needs the lock."""
    products = build / "products"
    products.mkdir(exist_ok=True)
    current = current_product(build)
    clear_all_but(build, current)
    taken = [int(folder.name) for folder in products.iterdir() if folder.name.isdecimal()]
    folder = products / str(max(taken, default=0) + 1)
    folder.mkdir()
    return folder


def clear_all_but(build: Path, kept: Path | None) -> None:
    """Delete every product except one, as far as that can be done now. Needs the lock.

    What a killed build started may still write into its product, and nothing that stays is seen by readers.
    """
    for folder in (build / "products").iterdir():
        if kept is None or folder.name != kept.name:
            shutil.rmtree(folder, ignore_errors=True)


def switch(build: Path, product: Path) -> None:
    """Make a finished product the one that readers see, by one rename."""
    for part in PARTS:
        point_to(build / part, Path("current") / part)
    point_to(build / "current", product.relative_to(build))
    to_disk(build)


def point_to(link: Path, target: Path) -> None:
    """Make a symbolic link lead to a target, whatever it was before, without a moment in between."""
    if link.is_symlink() and link.readlink() == target:
        return
    if link.exists() and not link.is_symlink():
        raise Unable(
            str(link),
            "a file or folder that kb did not make stands where the product goes",
            "Move it away, then run kb build again.",
            "It was not touched.",
        )
    beside = link.with_name(f".{link.name}.new")
    beside.unlink(missing_ok=True)
    beside.symlink_to(target)
    beside.replace(link)
