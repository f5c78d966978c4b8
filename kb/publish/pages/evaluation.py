"""How well documents are read: bench/reading.json as a table beside the floors that were set for it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from kb.publish.page import Page
from kb.publish.pages.making import index_page
from kb.publish.pages.templates import FOLDER, fill

# What was measured belongs to the code that was measured, so it is that of the checkout.
READING = FOLDER.parents[1] / "bench" / "reading.json"
SETS = {
    "fourth": "Fourth set, not seen before",
    "first": "First set",
    "second_a": "Second set, one half",
    "second_b": "Second set, other half",
    "third": "Third set",
}
_FLOORS = (
    ("relevance, F1", "relevance", "f1", 0.93),
    ("actors by name and type, precision", "actors (name, type)", "precision", 0.95),
    ("actors by name and type, recall", "actors (name, type)", "recall", 0.88),
    ("claims in direct speech, precision", "claims (speaker, target), direct speech", "precision", 0.95),
    ("claims in direct speech, recall", "recall of direct speech", "recall", 0.90),
    ("claims by speaker, type and target, F1", "claims (speaker, type, target)", "f1", 0.72),
    ("claims by speaker and target, F1", "claims (speaker, target)", "f1", None),
    ("events by type and day, F1", "events (type, date)", "f1", 0.78),
    ("figures on matched claims, F1", "figures on matched claims", "f1", 0.95),
)
_MOST_CLAIMS = 500
_ABOUT = "What kb eval measures, how things are matched, what it found, and how to bring your own pages."


def page(reading: Path = READING) -> Page:
    """Return what is poured into the page on evaluation."""
    kept: dict[str, Any] = json.loads(reading.read_text("utf-8")) if reading.exists() else {}
    sets = [kept[name] for name in SETS if name in kept]
    claims, errors = (sum(one["polarity"][word] for one in sets) for word in ("claims", "errors"))
    content = fill(
        "evaluation",
        names=[SETS[name] for name in SETS if name in kept],
        sets=sets,
        rows=[(words, *_row(sets, task, measure, floor)) for words, task, measure, floor in _FLOORS],
        claims=claims,
        errors=errors,
        bound=f"{300 / claims:.1f}" if claims and not errors else "",
        most_claims=_MOST_CLAIMS,
    )
    return index_page("evaluation", "How well the machine reads", _ABOUT, content)


def _row(sets: list[dict[str, Any]], task: str, measure: str, floor: float | None) -> tuple[list[str], str]:
    """Return the cells of a row and its floor as words."""
    found = [one["tasks"][task][measure] for one in sets]
    cells = ["none found" if value is None else f"{value:.2f}" for value in found]
    return cells, "" if floor is None else f"{floor:.2f}"
