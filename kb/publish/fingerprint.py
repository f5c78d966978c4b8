"""The fingerprint of all inputs of a build: equal inputs need no second build.

It is taken over contents, never over times, so that a fresh checkout has the fingerprint of any other.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterator
from datetime import date
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import kb
from kb.publish.browser_parts import list_of_parts
from kb.publish.checkout import whole_past
from kb.publish.site_settings import given_addresses

INPUTS = ("content", "site", "mkdocs.yml", "scrapers/coverage.json")
"""What a build reads of the repository, beside the code of kb itself."""

_OF_THE_CODE = ("site/templates", "bench/results.json", "bench/reading.json")
_PASSED_OVER = frozenset({"__pycache__", "node_modules"})
_PACKAGES = (
    "duckdb", "jinja2", "markdown-it-py", "mkdocs", "mkdocs-material", "nh3", "pagefind", "pyarrow",
    "pydantic", "sqlmodel",
)  # fmt: skip


def fingerprint(root: Path, build_date: date) -> str:
    """Return the digest of everything that the product of this repository and day depends on."""
    digest = hashlib.blake2b(digest_size=16)
    digest.update(f"{build_date} {sys.version_info[:3]} {whole_past(root)} {given_addresses()}".encode())
    for package in _PACKAGES:
        digest.update(f"{package} {_version(package)}\n".encode())
    digest.update(list_of_parts())
    code = Path(kb.__file__).parent
    # Templates and what was measured belong to the code: they are those of the checkout that kb runs from.
    ours = [code, *(code.parent / place for place in _OF_THE_CODE)]
    for place in [*ours, *(root / name for name in INPUTS)]:
        for path in _files(place):
            name = path.relative_to(place.parent).as_posix()
            content = str(path.readlink()).encode() if path.is_symlink() else path.read_bytes()
            digest.update(f"{len(name)} {name} {len(content)} ".encode())
            digest.update(content)
    return digest.hexdigest()


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "absent"


def _files(place: Path) -> Iterator[Path]:
    """Yield the files at and below a place in a fixed order."""
    if place.is_file():
        yield place
        return
    for folder, folders, names in os.walk(place):
        folders[:] = sorted(name for name in folders if name not in _PASSED_OVER)
        for name in sorted(names):
            yield Path(folder, name)
