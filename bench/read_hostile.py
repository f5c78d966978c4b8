"""Files and prose that are made to keep a reader busy: the CPU that each takes to be refused or rendered.

python bench/read_hostile.py            all of them, five times each
python bench/read_hostile.py --small    once each, nothing kept
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from generated import workplace
from measure import ROOT
from results import Cell, Floor, Table, floors_table, keep

sys.path.insert(0, str(ROOT))

from kb.entries import load, prose
from tests.entries.hostile_files import BUSY, REFUSED

SHOWN = 8


def file_reading(folder: Path, text: str | bytes) -> Callable[[], object]:
    """Return what reads a record of one file with that text."""
    file = folder / "content" / "actors" / "lab-a.md"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return lambda: load(folder / "content")


def seconds(work: Callable[[], object], runs: int) -> float:
    """Return the median of the seconds of CPU that the work takes."""
    taken = []
    for _ in range(runs):
        began = time.process_time()
        work()
        taken.append(time.process_time() - began)
    return median(taken)


def main(runs: int, save: bool) -> None:
    """Measure, print and keep."""
    found: dict[str, float] = {}
    with workplace() as folder:
        for name, (text, _, _) in REFUSED.items():
            found[f"file: {name}"] = seconds(file_reading(folder, text), runs)
    for markdown in BUSY:
        name = f"prose: {markdown[:6]!r} again and again"
        found[name] = seconds(lambda markdown=markdown: prose.render(markdown, lambda _: None), runs)
    slowest = sorted(found.items(), key=lambda pair: -pair[1])
    rows: list[list[Cell]] = [[name, round(taken, 3)] for name, taken in slowest[:SHOWN]]
    bound = Floor(f"Each of {len(found)}", "under 1 s of CPU", f"{slowest[0][1]:.2f} s", slowest[0][1] < 1)
    tables = [Table(f"The {SHOWN} slowest of {len(found)}", ("What", "CPU, s"), rows), floors_table([bound])]
    keep("read_hostile", "Hostile files read", [f"Medians of {runs} runs."], tables, save)


if __name__ == "__main__":
    main(*((1, False) if "--small" in sys.argv[1:] else (5, True)))
