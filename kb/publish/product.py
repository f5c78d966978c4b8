"""The product: store, data files and site, made in stages beside the old one and switched by one rename.

Whatever stops a build, the old product stays as it was, and the error carries a note that says so.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kb.entries import Loaded, Problem, load
from kb.failures import Unable, unable
from kb.graph import Graph, derive
from kb.publish.receipt import Receipt, read_receipt, write_receipt
from kb.publish.stages import Stage
from kb.publish.switch import clear_all_but, current_product, new_product, only_one, switch
from kb.publish.unchanged import inputs_now, whole_product_of

_CONSOLE = "console"

Check = Callable[[Loaded], list[Problem]]


@dataclass(frozen=True, slots=True)
class Built:
    """The product that readers now see, and whether this build made it."""

    receipt: Receipt
    anew: bool


class ContentProblems(Exception):
    """The entries have errors, so nothing is built of them."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = problems
        errors = sum(problem.severity == "error" for problem in problems)
        super().__init__(f"{errors} error{'s' * (errors != 1)} in the entries: nothing was built.")


def build(root: Path, check: Check, stage: Stage) -> Built:
    """Bring the product of a repository up to date. Does nothing where no input has changed."""
    folder = root / "build"
    try:
        with only_one("build", folder):
            try:
                return _build(root, folder, check, stage)
            except BaseException as error:
                error.add_note(what_stays(folder))
                raise
    except OSError as error:
        # What fails in writing does not say where.
        if error.filename is None and not isinstance(error, shutil.Error):
            error.filename = str(folder)
        if not hasattr(error, "__notes__"):
            error.add_note(what_stays(folder))
        raise _with_notes(unable(error), error) from error


def what_stays(folder: Path) -> str:
    """Say which product readers see after a build that failed."""
    receipt = read_receipt(current_product(folder))
    if receipt is None:
        return "There is no product in build/ yet."
    return f"build/ still holds the old product, {receipt.words}; it says nothing of later changes."


def _build(root: Path, folder: Path, check: Check, stage: Stage) -> Built:
    inputs, day = inputs_now(root)
    if unchanged := whole_product_of(folder, inputs):
        return Built(unchanged, anew=False)
    product = new_product(folder)
    try:
        entries = _make(root, product, day, check, stage)
        receipt = write_receipt(product, inputs, str(day), entries)
        with stage("switch") as made:
            switch(folder, product)
            made("build/kb.duckdb, build/data/ and build/www/")
    finally:
        clear_all_but(folder, current_product(folder))
    return Built(receipt, anew=True)


def _make(root: Path, product: Path, day: date, check: Check, stage: Stage) -> int:
    """Fill the folder of a new product and return the number of entries in it."""
    with stage("check") as made:
        loaded = load(root / "content")
        problems = check(loaded)
        if any(problem.severity == "error" for problem in problems):
            raise ContentProblems(problems)
        made(f"{len(loaded.entries)} entries, {len(problems)} warnings (kb check shows them)")
    with stage("graph") as made:
        graph = derive(loaded.record)
        made(f"{len(graph.edges)} edges, {len(graph.distillations)} teacher-student rows")
    _store(graph, product, day, stage)
    _site(root, loaded, problems, graph, product, day, stage)
    return len(loaded.entries)


def _store(graph: Graph, product: Path, day: date, stage: Stage) -> None:
    from kb.store import StoreProblem, build_database, export_data

    try:
        with stage("store") as made:
            rows = build_database(graph, product / "kb.duckdb", day)
            made(f"kb.duckdb: {len(rows)} tables, {sum(rows.values())} rows")
        with stage("data") as made:
            files = export_data(product / "kb.duckdb", product / "data", day)
            made(f"data/: {len(files)} files")
    except StoreProblem as problem:
        raise Unable.of(problem) from problem


def _site(
    root: Path,
    loaded: Loaded,
    problems: list[Problem],
    graph: Graph,
    product: Path,
    day: date,
    stage: Stage,
) -> None:
    from kb.publish.browser_parts import PLACE, browser_parts, lay_out
    from kb.publish.pages import render_pages
    from kb.publish.site import publish_site
    from kb.publish.site_settings import read_settings
    from kb.publish.surroundings import surroundings

    settings = read_settings(root)
    store = product / "kb.duckdb"
    parts = browser_parts()
    console = lay_out(parts, store, product / _CONSOLE) if parts else None
    beside = {"data": product / "data"} | ({PLACE: product / _CONSOLE} if parts else {})
    paths = {item.entry.id: str(item.path) for item in loaded.entries}
    publish_site(
        render_pages(graph, day, paths, settings.site_url, surroundings(settings, problems, store, console)),
        product / "www",
        settings,
        day,
        beside=beside,
        stage=stage,
    )
    shutil.rmtree(product / _CONSOLE, ignore_errors=True)


def _with_notes(failure: Unable, error: BaseException) -> Unable:
    for note in getattr(error, "__notes__", ()):
        failure.add_note(note)
    return failure
