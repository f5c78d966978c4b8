"""The parts of the SQL console that `make` brought into the virtual environment, and their place on the site.

They are DuckDB for browsers and an editor, fetched once by site/console/set_up.py. A site without them has
no console and says so.
"""

from __future__ import annotations

import gzip
import json
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(sys.prefix) / "browser-parts"
LIST = "parts.json"
PLACE = "sql/console"
"""Where the parts lie on the site."""
_LATER = ("editor.js", "LICENCES.txt")


@dataclass(frozen=True, slots=True)
class BrowserParts:
    """The parts by name, with their sizes in bytes."""

    folder: Path
    sizes: dict[str, int]


def browser_parts(folder: Path = FOLDER) -> BrowserParts | None:
    """Return the parts of this environment; None where they are not there whole."""
    try:
        sizes: dict[str, int] = json.loads((folder / LIST).read_bytes())
        whole = all((folder / name).stat().st_size == size for name, size in sizes.items())
    except (OSError, ValueError):
        return None
    return BrowserParts(folder, sizes) if whole else None


def list_of_parts(folder: Path = FOLDER) -> bytes:
    """Return what tells one set of parts from another, or from none."""
    try:
        return (folder / LIST).read_bytes()
    except OSError:
        return b"none"


def lay_out(parts: BrowserParts, database: Path, target: Path) -> int:
    """Put the parts and the packed database into a new folder.

    Returns how many bytes a reader fetches who starts the console; the editor comes once it is used.
    Scripts count as hosts send them, packed.
    """
    target.mkdir()
    for name in parts.sizes:
        shutil.copy(parts.folder / name, target / name)
    # No time and no name in it: equal databases give equal files.
    (target / "kb.duckdb.gz").write_bytes(gzip.compress(database.read_bytes(), 9, mtime=0))
    return sum(sent(path) for path in target.iterdir() if path.name not in _LATER)


def sent(path: Path) -> int:
    """Return how many bytes of a file cross the reader's line."""
    return len(gzip.compress(path.read_bytes(), 6)) if path.suffix == ".js" else path.stat().st_size
