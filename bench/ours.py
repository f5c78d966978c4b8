"""What we do in the benchmarks, each in a process of its own; prints the seconds of its parts as JSON."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

STARTED = time.monotonic()
_DAY = date(2025, 3, 1)


class Clock:
    """Notes how long each part took; the first is the start of Python and what it imports."""

    def __init__(self) -> None:
        self.parts: dict[str, float] = {}
        self._at = STARTED

    def begin(self) -> None:
        """Leave out what was done since the last part."""
        self._at = time.monotonic()

    def part(self, name: str) -> None:
        """End a part and give it its name."""
        now = time.monotonic()
        self.parts[name] = now - self._at
        self._at = now


def read(content: Path, database: Path, *, checked: bool) -> Clock:
    """Read, validate and load entries into the store; with `checked`, through all rules too."""
    from kb.checks import check
    from kb.entries import load
    from kb.graph import derive
    from kb.store import build_database

    clock = Clock()
    clock.part("imports")
    loaded = load(content)
    _expect_none([problem for problem in loaded.problems if problem.severity == "error"])
    clock.part("read and validate")
    if checked:
        _expect_none([problem for problem in check(loaded) if problem.severity == "error"])
        clock.part("check")
    graph = derive(loaded.record)
    clock.part("derive")
    build_database(graph, database, _DAY)
    clock.part("load")
    return clock


def claims(root: Path, site: Path) -> Clock:
    """Render the page of every claim with its twin, from the Markdown files to the files of the site."""
    from kb.entries import load
    from kb.graph import derive
    from kb.publish.pages import Renderer
    from kb.publish.shells import Shells
    from kb.publish.site import Site
    from kb.publish.site_settings import read_settings

    clock = Clock()
    clock.part("imports")
    loaded = load(root / "content")
    clock.part("read and validate")
    graph = derive(loaded.record)
    clock.part("derive")
    settings = read_settings(root)
    shells = Shells(settings, site, root / "staged", _DAY)
    clock.part("shells, by MkDocs")
    paths = {item.entry.id: str(item.path) for item in loaded.entries}
    renderer = Renderer(graph, _DAY, paths, settings.site_url)
    Site(shells, settings, site).write_parts(renderer.parts_of(list(loaded.record.claims.values())))
    clock.part("pages and twins")
    return clock


def saved(root: Path) -> Clock:
    """Render the whole site as `kb serve` does, then save one claim and bring the site in step."""
    from kb.checks import check, first_look
    from kb.publish.serve import Preview

    clock = Clock()
    clock.part("imports")
    preview = Preview(root, root / "preview", check, first_look)
    _expect_none(preview.render_all())
    clock.part("whole site")
    for save in ("first", "second"):
        _save(root)
        clock.begin()
        change = preview.follow_saved()
        if len(change.anew) != 1:
            raise SystemExit(f"the saved entry was not rendered: {change}")
        clock.part(f"{save} save: its page")
        others = preview.follow_others()
        if others is None or others.errors:
            raise SystemExit(f"the other pages were not brought in step: {others}")
        clock.part(f"{save} save: all rules, all other pages")
        preview.index()
        clock.part(f"{save} save: search")
    return clock


def check_again(root: Path) -> Clock:
    """Check all entries, then change one file and look at it as `kb serve` does, in the same program."""
    from kb.checks import check, first_look
    from kb.entries.following import Follower

    clock = Clock()
    clock.part("imports")
    follower = Follower(root / "content")
    check(follower.load())
    clock.part("first check")
    for save in ("first", "second"):
        claim = _save(root)
        clock.begin()
        loaded = follower.load()
        _expect_none(first_look(loaded, [claim]))
        clock.part(f"{save} change: the errors of the changed file")
        _expect_none([problem for problem in check(loaded) if problem.severity == "error"])
        clock.part(f"{save} change: all rules, all entries")
    return clock


def _save(root: Path) -> str:
    """Change a claim a little, and return its id."""
    claim = sorted((root / "content" / "claims").glob("*.md"))[7]
    claim.write_text(claim.read_text("utf-8") + "\nOne more sentence.\n", encoding="utf-8")
    return claim.stem


def _expect_none(problems: Sequence[object]) -> None:
    if problems:
        raise SystemExit(f"the generated entries have errors: {problems[0]}")


WORK: dict[str, Callable[..., Clock]] = {
    "read": lambda content, database: read(content, database, checked=False),
    "read-checked": lambda content, database: read(content, database, checked=True),
    "claims": claims,
    "saved": saved,
    "check-again": check_again,
}

if __name__ == "__main__":
    print(json.dumps(WORK[sys.argv[1]](*map(Path, sys.argv[2:])).parts))
