"""Claim pages with twins: kb against MkDocs with Material and Hugo; the whole site; one saved entry.

python bench/render_pages.py            1,000 and 10,000
python bench/render_pages.py --small    200, once, nothing kept
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from generated import FILES_NOTE, Size, record, sizes, workplace
from measure import KB, OURS, ROOT, Contestant, Run, in_turn
from results import ALONE, COMPARED, Cell, Floor, Table, alone, compared, floors_table, keep
from setup import Peers, peers

PAGES = "kb: claim pages with JSON twins, in Material's shell"
MKDOCS = "MkDocs with Material, not in nav, no search, no twins"
HUGO = "Hugo with a theme of one template, with JSON twins"
SITE = "kb build: checks, store, data files, all pages, search index, gate"
SAVED = "kb serve: whole site, then two saves of one claim"
NOTES = (
    FILES_NOTE,
    "Each contestant is a process of its own, from its start to its end; they take turns and the figures are "
    "medians. kb reads the entries, derives and renders; the peers are given finished Markdown with the same "
    "blocks and words, so that they only render.",
    "A record of N claims has of the other kinds what a record of a quarter of N entries has.",
    "Memory is that of the largest process.",
)


def contestants(root: Path, folder: Path, found: Peers) -> tuple[list[Contestant], dict[str, int]]:
    """Return who renders the claims of a record, and how many pages have each block."""
    mkdocs, hugo = folder / f"{root.name}-mkdocs", folder / f"{root.name}-hugo"
    command: list[str | Path] = [sys.executable, ROOT / "bench" / "peer_sites.py", root, mkdocs, hugo]
    blocks = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    site, staged = root / "www", root / "staged"
    by_mkdocs: list[str | Path] = [
        sys.executable,
        "-m",
        "mkdocs",
        "build",
        "--quiet",
        "--site-dir",
        mkdocs / "out",
    ]
    listed = [
        Contestant(PAGES, [*OURS, "claims", root, site], root, [site, staged], tells=True),
        Contestant(MKDOCS, by_mkdocs, mkdocs, [mkdocs / "out"]),
    ]
    if found.hugo:
        listed.append(Contestant(HUGO, [found.hugo, "--quiet"], hugo, [hugo / "public"]))
    return listed, blocks


def whole(root: Path) -> list[Contestant]:
    """Return what the whole site and a saved entry are measured by."""
    in_root = {"KB_ROOT": str(root)}
    return [
        Contestant(SITE, [*KB, "build"], root, [root / "build"], in_root),
        Contestant(SAVED, [*OURS, "saved", root], root, [root / "preview"], in_root, tells=True),
    ]


def parts_table(name: str, measured: dict[int, dict[str, Run]], unit: str) -> Table:
    """Return where our own time goes."""
    rows: list[list[Cell]] = [
        [f"{size:,} {unit}", part, round(seconds, 2)]
        for size, medians in measured.items()
        for part, seconds in medians[name].told.items()
    ]
    return Table(f"Parts of: {name}", ("Size", "Part", "Wall, s"), rows)


def blocks_table(blocks: dict[str, int], pages: int) -> Table:
    """Return what a page is made of."""
    rows = [[heading, f"{count / pages:.0%}"] for heading, count in blocks.items()]
    caption = "Blocks of a claim page, beside headline, line of standing and support, card and prose"
    return Table(caption, ("Block", "Pages that have it"), rows)


def floors(pages: dict[int, dict[str, Run]], sites: dict[int, dict[str, Run]]) -> list[Floor]:
    """Return the bounds that were set for this work, at the largest size."""
    size, small = max(pages), min(pages)
    ours, site, saved = pages[size][PAGES], sites[size][SITE], sites[size][SAVED].told
    found = []
    for peer, bound in ((MKDOCS, 10.0), (HUGO, 1.0)):
        if peer in pages[size]:
            times = pages[size][peer].wall / ours.wall
            words = f"under 1/{bound:.0f} of {peer}" if bound > 1 else f"below {peer}"
            found.append(Floor(f"{size:,} claim pages", words, f"1/{times:.1f}", times > bound))
    found.append(
        Floor(f"Whole site of {size:,}", "under 60 s on two cores", f"{site.wall:.1f} s", site.wall < 60)
    )
    for save in ("first save: its page", "second save: its page"):
        seconds = saved[save]
        found.append(
            Floor(f"One entry of {size:,} saved, {save}", "under 1 s", f"{seconds:.2f} s", seconds < 1)
        )
    if size != small:
        for what, name, runs in (("Claim pages", PAGES, pages), ("Whole site", SITE, sites)):
            growth = runs[size][name].wall / runs[small][name].wall
            words = f"{what}, growth from {small:,} to {size:,}"
            found.append(Floor(words, "at most 11 times", f"{growth:.1f}", growth <= 11))
    return found


def main(size_list: list[Size], save: bool) -> None:
    """Measure, print and keep."""
    found = peers()
    pages: dict[int, dict[str, Run]] = {}
    sites: dict[int, dict[str, Run]] = {}
    blocks: dict[str, int] = {}
    with workplace() as folder:
        for size in size_list:
            listed, blocks = contestants(record(folder, size.entries, claims=True), folder, found)
            pages[size.entries] = in_turn(listed, size.runs)
            sites[size.entries] = in_turn(whole(record(folder, size.entries)), size.runs)
    largest = max(pages)
    tables = [
        Table("Claim pages", COMPARED, [r for n, m in pages.items() for r in compared(n, "pages", PAGES, m)]),
        parts_table(PAGES, pages, "pages"),
        blocks_table(blocks, largest),
        Table("Whole site", ALONE, [r for n, m in sites.items() for r in alone(n, "entries", m)]),
        parts_table(SAVED, sites, "entries"),
        floors_table(floors(pages, sites)),
    ]
    notes = [
        *NOTES,
        *([f"Hugo was not measured: {found.missing['Hugo']}."] if "Hugo" in found.missing else []),
    ]
    notes.append("Runs: " + ", ".join(f"{size.runs} at {size.entries:,}" for size in size_list) + ".")
    keep("render_pages", "Pages rendered", notes, tables, save)


if __name__ == "__main__":
    main(*sizes(sys.argv[1:]))
