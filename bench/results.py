"""What a benchmark found: tables, printed and kept in results.json with the commit and the machine."""

from __future__ import annotations

import json
import os
import platform
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from measure import ROOT, Run

FILE = ROOT / "bench" / "results.json"
Cell = str | int | float
_LOAD = os.getloadavg()[0]


@dataclass(frozen=True)
class Table:
    """A table of figures."""

    caption: str
    columns: Sequence[str]
    rows: Sequence[Sequence[Cell]]


@dataclass(frozen=True)
class Floor:
    """A bound that we set ourselves: what has to be below which figure, and what was measured."""

    what: str
    bound: str
    measured: str
    met: bool


def alone(size: int, unit: str, medians: Mapping[str, Run]) -> list[list[Cell]]:
    """Return a row per contestant: its time, CPU and memory."""
    return [
        [f"{size:,} {unit}", name, round(run.wall, 2), round(run.cpu, 2), round(run.memory)]
        for name, run in medians.items()
    ]


def compared(size: int, unit: str, ours: str, medians: Mapping[str, Run]) -> list[list[Cell]]:
    """Return the same rows with what each took in terms of what we took."""
    base = medians[ours]
    return [
        [*row, round(run.wall / base.wall, 2), round(run.cpu / base.cpu, 2)]
        for row, run in zip(alone(size, unit, medians), medians.values(), strict=True)
    ]


ALONE = ("Size", "Contestant", "Wall, s", "CPU, s", "Memory, MB")
COMPARED = (*ALONE, "Wall, times ours", "CPU, times ours")


def floors_table(floors: Sequence[Floor]) -> Table:
    """Return the bounds as a table that says whether each was met."""
    rows = [[floor.what, floor.bound, floor.measured, "yes" if floor.met else "no"] for floor in floors]
    return Table("Bounds that were set beforehand", ("What", "Bound", "Measured", "Met"), rows)


def keep(name: str, title: str, notes: Sequence[str], tables: Sequence[Table], save: bool) -> None:
    """Print what a benchmark found, and write it in the place of its earlier result if asked to."""
    found = {
        "title": title,
        **commit(),
        "machine": machine(),
        "notes": [*notes, f"Load of the machine when the benchmark began: {_LOAD:.1f}."],
        "tables": [asdict(table) for table in tables],
    }
    print(as_text(found))
    if save:
        results = json.loads(FILE.read_text("utf-8")) if FILE.exists() else {}
        results = dict(sorted((results | {name: found}).items()))
        FILE.write_text(json.dumps(results, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        print(f"written: {FILE.relative_to(ROOT)}", file=sys.stderr)


def as_text(found: Mapping[str, Any]) -> str:
    """Return a result as aligned lines."""
    lines = [f"# {found['title']}", f"commit {found['commit']} of {found['date']}; {found['machine']}"]
    for table in found["tables"]:
        rows = [list(map(str, row)) for row in (table["columns"], *table["rows"])]
        widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
        lines += ["", table["caption"]]
        lines += [
            "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
            for row in rows
        ]
    return "\n".join([*lines, "", *(f"- {note}" for note in found["notes"])])


def commit() -> dict[str, str]:
    """Return the commit that is measured, and its day; changed code is named as such."""
    changed = _git("status", "--porcelain", "--", "kb", "bench", "site", "mkdocs.yml")
    changed = "\n".join(line for line in changed.splitlines() if not line.endswith("bench/results.json"))
    words = _git("rev-parse", "--short=10", "HEAD") + (" with uncommitted changes" if changed else "")
    return {"commit": words, "date": _git("show", "-s", "--format=%cs", "HEAD")}


def machine() -> str:
    """Say what the figures were measured on."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return (
        f"{_processor()}, {os.cpu_count()} cores, {memory:.0f} GB of memory, {platform.system()}, "
        f"Python {platform.python_version()}"
    )


def _processor() -> str:
    try:
        found = re.search(r"^model name\s*:\s*(.+)$", Path("/proc/cpuinfo").read_text("utf-8"), re.M)
    except OSError:
        found = None
    return found[1] if found else platform.machine()


def _git(*arguments: str) -> str:
    done = subprocess.run(["git", "-C", ROOT, *arguments], capture_output=True, text=True, check=True)
    return done.stdout.strip()
