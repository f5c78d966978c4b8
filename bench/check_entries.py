"""`kb check` over all entries, and what one changed file takes; no peer does the same.

python bench/check_entries.py            1,000 and 10,000 entries
python bench/check_entries.py --small    200 entries, once, nothing kept
"""

from __future__ import annotations

import sys
from pathlib import Path

from generated import FILES_NOTE, Size, record, sizes, workplace
from measure import KB, OURS, Contestant, Run, in_turn
from results import ALONE, Cell, Floor, Table, alone, floors_table, keep

ALL = "kb check"
ONE = "kb check FILE"
START = "kb --version: the start alone"
AGAIN = "a program that goes on: a first check, then two changes of one file"
SECOND = "second change: the errors of the changed file"
NOTES = (
    FILES_NOTE,
    "The generated entries have no errors and about as many warnings, by their number, as the record has.",
    "Memory is that of the largest process.",
)


def contestants(root: Path) -> list[Contestant]:
    """Return the commands that are measured."""
    one = sorted((root / "content" / "claims").glob("*.md"))[7]
    in_root = {"KB_ROOT": str(root)}
    return [
        Contestant(ALL, [*KB, "check"], root, (), in_root),
        Contestant(ONE, [*KB, "check", one], root, (), in_root),
        Contestant(START, [*KB, "--version"], root, (), in_root),
        Contestant(AGAIN, [*OURS, "check-again", root], root, (), in_root, tells=True),
    ]


def floors(measured: dict[int, dict[str, Run]]) -> list[Floor]:
    """Return the bounds that were set for this work, at the largest size."""
    size, small = max(measured), min(measured)
    whole, again = measured[size][ALL], measured[size][AGAIN].told[SECOND]
    found = [
        Floor(f"kb check of {size:,}", "at most 4 s of CPU", f"{whole.cpu:.2f} s", whole.cpu <= 4),
        Floor(f"One changed file of {size:,}, after start", "under 0.3 s", f"{again:.2f} s", again < 0.3),
    ]
    if size != small:
        growth = whole.cpu / measured[small][ALL].cpu
        found.append(
            Floor(
                f"kb check, growth from {small:,} to {size:,}",
                "at most 11 times",
                f"{growth:.1f}",
                growth <= 11,
            )
        )
    return found


def main(size_list: list[Size], save: bool) -> None:
    """Measure, print and keep."""
    measured: dict[int, dict[str, Run]] = {}
    with workplace() as folder:
        for size in size_list:
            measured[size.entries] = in_turn(contestants(record(folder, size.entries)), size.runs)
    parts: list[list[Cell]] = [
        [f"{size:,} entries", part, round(seconds, 2)]
        for size, medians in measured.items()
        for part, seconds in medians[AGAIN].told.items()
    ]
    rows = [row for size, medians in measured.items() for row in alone(size, "entries", medians)]
    tables = [
        Table("Entries checked", ALONE, rows),
        Table(f"Parts of: {AGAIN}", ("Size", "Part", "Wall, s"), parts),
        floors_table(floors(measured)),
    ]
    notes = [*NOTES, "Runs: " + ", ".join(f"{size.runs} at {size.entries:,}" for size in size_list) + "."]
    keep("check_entries", "Entries checked", notes, tables, save)


if __name__ == "__main__":
    main(*sizes(sys.argv[1:]))
