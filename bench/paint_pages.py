"""Today's record as a reader meets it: how long its site takes to build, and its pages to show.

python bench/paint_pages.py            the heaviest page of every kind and the views, five times each
python bench/paint_pages.py --small    the home page once, nothing kept

The pages come from a server on this machine into a real Chromium whose processor is slowed four times.
The largest contentful paint is that of the W3C's recommendation of this name, in milliseconds from the
start of the navigation.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median

from generated import record_itself, workplace
from measure import KB, ROOT, Contestant, Run, in_turn
from playwright.sync_api import Browser, sync_playwright
from results import ALONE, Cell, Floor, Table, alone, floors_table, keep

sys.path.insert(0, str(ROOT / "tests" / "browser"))

from chromium import find_chromium, flags

from kb.kinds import FOLDERS
from kb.publish.serve_files import running_server

SLOWED = 4
PAINT, BUILD, ANSWER = 1000, 20, 3
VIEWS = ("", "timeline/", "lineage/", "graph/", "terms/", "search/", "sql/", "parity/")
LARGEST = """() => new Promise((done) => {
  new PerformanceObserver((list) => done(list.getEntries().at(-1).startTime))
    .observe({ type: "largest-contentful-paint", buffered: true });
})"""


def heaviest(www: Path) -> list[str]:
    """Return the address of the heaviest page of every kind."""
    found = (
        max((www / folder).glob("*/index.html"), key=lambda path: path.stat().st_size) for folder in FOLDERS
    )
    return [f"{path.parent.relative_to(www)}/" for path in found]


def painted(browser: Browser, address: str) -> float:
    """Return the largest contentful paint of a page that is opened for the first time, in milliseconds."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})
    page.goto(address, wait_until="load")
    time.sleep(0.3)
    taken: float = page.evaluate(LARGEST)
    context.close()
    return taken


def answered(browser: Browser, site: str) -> float:
    """Return the seconds from the click that starts the SQL console to its first answer."""
    page = browser.new_page()
    page.goto(f"{site}sql/", wait_until="load")
    began = time.monotonic()
    page.click("[data-run]")
    while not page.evaluate("document.querySelector('[data-answer] tbody tr') !== null"):
        time.sleep(0.02)
    taken = time.monotonic() - began
    page.close()
    return taken


def paints(www: Path, addresses: Sequence[str], runs: int) -> tuple[Mapping[str, float], float]:
    """Return the median paint of every page, the slowest first, and the console's median first answer."""
    with running_server(lambda: www) as site, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=flags())
        painted(browser, site)
        taken = {a: median(painted(browser, site + a) for _ in range(runs)) for a in addresses}
        answer = median(answered(browser, site) for _ in range(runs))
        browser.close()
    return dict(sorted(taken.items(), key=lambda pair: -pair[1])), answer


def main(runs: int, save: bool) -> None:
    """Build, open, print and keep."""
    with workplace() as folder:
        root = record_itself(folder)
        entries = sum(1 for _ in (root / "content").glob("*/*.md"))
        built: Mapping[str, Run] = in_turn(
            [Contestant("kb build, from nothing", [*KB, "build"], root, [root / "build"])], min(runs, 3)
        )
        www = root / "build" / "www"
        taken, answer = paints(www, [*VIEWS, *heaviest(www)] if save else [""], runs)
    wall = next(iter(built.values())).wall
    slowest = max(taken.values())
    rows: list[list[Cell]] = [[f"/{address}", round(paint)] for address, paint in taken.items()]
    floors = [
        Floor("Whole site of today's record", f"under {BUILD} s", f"{wall:.1f} s", wall < BUILD),
        Floor(
            f"Each of {len(taken)} pages",
            f"painted in under {PAINT} ms",
            f"{slowest:.0f} ms",
            slowest < PAINT,
        ),
        Floor("SQL, from the click to rows", f"under {ANSWER} s", f"{answer:.2f} s", answer < ANSWER),
    ]
    tables = [
        Table("The whole record, built", ALONE, alone(entries, "entries", built)),
        Table("Largest contentful paint", ("Page", "ms"), rows),
        floors_table(floors),
    ]
    notes = [
        f"Paints are medians of {runs} visits with an empty cache, at 360 pixels.",
        f"The processor is slowed {SLOWED} times for them.",
    ]
    keep("paint_pages", "Today's record, built and opened", notes, tables, save)


if __name__ == "__main__":
    main(*((1, False) if "--small" in sys.argv[1:] else (5, True)))
