"""Entries read, checked and loaded: kb against markdowndb and python-frontmatter with sqlite-utils.

python bench/read_entries.py            1,000 and 10,000 entries
python bench/read_entries.py --small    200 entries, once, nothing kept
"""

from __future__ import annotations

import sys
from pathlib import Path

from generated import FILES_NOTE, Size, entries_folder, sizes, workplace
from measure import OURS, Contestant, Run, in_turn
from results import COMPARED, Cell, Floor, Table, compared, floors_table, keep
from setup import Peers, peers

READ = "kb: read, validated, derived, loaded"
CHECKED = "kb: the same with all rules of kb check"
MARKDOWNDB = "markdowndb to SQLite (validates nothing)"
FRONTMATTER = "python-frontmatter + sqlite-utils (validate nothing)"
NOTES = (
    FILES_NOTE,
    "Each contestant is a process of its own and its time runs from its start to its end, imports included. "
    "All read the same files and take turns; the figures are medians.",
    "kb writes a DuckDB file of 34 tables with every list and all that is derived, with comments, counted "
    "from a fresh connection and brought to disk. The peers write front matter and body, a row per file.",
    "Memory is that of the largest process.",
)


def contestants(content: Path, folder: Path, found: Peers) -> list[Contestant]:
    """Return who reads: ours twice, and the peers that are to be had."""
    ours, checked, sqlite, mddb = (
        folder / name for name in ("ours.duckdb", "checked.duckdb", "a.db", "b.db")
    )
    here = Path(__file__).parent
    listed = [
        Contestant(READ, [*OURS, "read", content, ours], folder, [ours], tells=True),
        Contestant(CHECKED, [*OURS, "read-checked", content, checked], folder, [checked], tells=True),
        Contestant(FRONTMATTER, [found.python, here / "peer_sqlite.py", content, sqlite], folder, [sqlite]),
    ]
    if found.node and "markdowndb" not in found.missing:
        module = found.markdowndb / "dist" / "src" / "index.js"
        command: list[str | Path] = [found.node, here / "peer_markdowndb.mjs", module, content, mddb]
        listed.append(Contestant(MARKDOWNDB, command, folder, [mddb, folder / ".markdowndb"]))
    return [
        one
        for one in listed
        if one.name != FRONTMATTER or FRONTMATTER.partition(" (")[0] not in found.missing
    ]


def parts_table(measured: dict[int, dict[str, Run]]) -> Table:
    """Return where our own time goes."""
    rows: list[list[Cell]] = [
        [f"{size:,} entries", part, round(seconds, 2)]
        for size, medians in measured.items()
        for part, seconds in medians[CHECKED].told.items()
    ]
    return Table(f"Parts of {CHECKED}", ("Size", "Part", "Wall, s"), rows)


def floors(measured: dict[int, dict[str, Run]]) -> list[Floor]:
    """Return the bounds that were set for this work, at the largest size."""
    size = max(measured)
    medians = measured[size]
    found = []
    for peer, bound in ((MARKDOWNDB, 15.0), (FRONTMATTER, 2.0)):
        if peer in medians:
            times = medians[peer].wall / medians[READ].wall
            found.append(
                Floor(
                    f"{size:,} entries, {READ}",
                    f"under 1/{bound:.0f} of {peer}",
                    f"1/{times:.1f}",
                    times > bound,
                )
            )
    if len(measured) > 1:
        growth = medians[READ].wall / measured[min(measured)][READ].wall
        found.append(
            Floor(
                f"Growth from {min(measured):,} to {size:,}",
                "at most 11 times",
                f"{growth:.1f}",
                growth <= 11,
            )
        )
    return found


def main(size_list: list[Size], save: bool) -> None:
    """Measure, print and keep."""
    found = peers()
    measured: dict[int, dict[str, Run]] = {}
    with workplace() as folder:
        for size in size_list:
            content = entries_folder(folder, size.entries)
            listed = contestants(content, folder, found)
            measured[size.entries] = in_turn(listed, size.runs)
    rows = [row for size, medians in measured.items() for row in compared(size, "entries", READ, medians)]
    notes = [
        *NOTES,
        *(f"{peer} was not measured: {why}." for peer, why in found.missing.items() if peer != "Hugo"),
    ]
    notes.append("Runs: " + ", ".join(f"{size.runs} at {size.entries:,}" for size in size_list) + ".")
    tables = [
        Table("Read, checked, loaded", COMPARED, rows),
        parts_table(measured),
        floors_table(floors(measured)),
    ]
    keep("read_entries", "Entries read, checked and loaded", notes, tables, save)


if __name__ == "__main__":
    main(*sizes(sys.argv[1:]))
