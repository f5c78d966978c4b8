"""What the benchmarks found when last run: bench/results.json as a page, with commit and machine."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kb.publish.page import Page
from kb.publish.pages.making import index_page
from kb.publish.pages.templates import FOLDER, fill

# Measured results belong to the code that was measured, so they are those of the checkout.
RESULTS = FOLDER.parents[1] / "bench" / "results.json"
_ABOUT = "How long the program takes, and other programs for the same work, as last measured."


def pages(results: Path = RESULTS) -> Iterator[Page]:
    """Yield the page of the figures; none where nothing was measured yet."""
    if results.exists():
        yield page(json.loads(results.read_text(encoding="utf-8")))


def page(results: dict[str, Any]) -> Page:
    """Return the page of the figures."""
    benchmarks = [{"anchor": name.replace("_", "-"), **found} for name, found in results.items()]
    return index_page("speed", "Speed", _ABOUT, fill("speed", benchmarks=benchmarks))
