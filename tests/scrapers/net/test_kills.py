"""Killed at any moment and run again, a scrape comes to the same report, documents and payloads."""

import json
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
from loopback import serving
from watching import newspaper

from scrapers.lines import Lines
from scrapers.reading import read_page
from scrapers.state import State

PROGRAM = Path(__file__).resolve().parent / "watching.py"


@pytest.fixture(scope="module")
def papers():
    hosts = {f"paper_{number}": newspaper(range(number, number + 4)) for number in range(4)}
    with serving(**hosts) as (_, at):
        yield [f"{address}/feed" for address in at.values()]


def start(folder, feeds):
    process = subprocess.Popen(
        [sys.executable, str(PROGRAM), str(folder), *feeds],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={"PYTHONPATH": str(PROGRAM.parents[3]), "PATH": "/usr/bin:/bin"},
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "begun\n", process.stderr.read()
    return process


def finish(folder, feeds):
    process = start(folder, feeds)
    with process:
        # What came with the first line lies in the stream's buffer, and `communicate` passes over that.
        report, errors = process.stdout.read(), process.stderr.read()
    assert errors == ""
    return json.loads(report)


def left(folder):
    """Return what a scrape left: documents by address, digests of payloads, rows of the memory."""
    state = State(folder)
    assert state.archive.mended == []
    documents = {}
    for capture in state.archive:
        if "/article/" in capture.requested:
            documents[capture.requested] = read_page(state.archive.read(capture))
    digests = {(capture.requested, capture.sha256) for capture in state.archive}
    rows = {line["outlet"]: line for line in Lines(folder / "outlets.jsonl")}
    return documents, digests, rows


@pytest.fixture(scope="module")
def undisturbed(papers, tmp_path_factory):
    folder = tmp_path_factory.mktemp("undisturbed")
    began = time.monotonic()
    report = finish(folder, papers)
    return report, left(folder), time.monotonic() - began


@pytest.fixture
def killed_and_run_again(papers, killed_after):
    def run(folder, delays):
        for delay in delays:
            killed_after(start(folder, papers), delay)
        return finish(folder, papers)

    return run


def test_a_kill_changes_neither_report_nor_documents_nor_payloads(
    killed_and_run_again, undisturbed, tmp_path
):
    report, whole, _ = undisturbed
    assert [row["new"] for row in report["outlets"]] == [4, 4, 4, 4]
    assert killed_and_run_again(tmp_path, [0.15, 0.1]) == report
    assert left(tmp_path) == whole


def test_a_run_that_was_not_ended_is_told_from_one_that_was(papers, killed_after, tmp_path):
    finish(tmp_path, papers)
    assert not (tmp_path / "run.json").exists()
    assert killed_after(start(tmp_path / "second", papers), 0.1)
    assert (tmp_path / "second" / "run.json").exists()


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(50))
def test_fifty_kills_change_nothing(seed, killed_and_run_again, undisturbed, tmp_path):
    report, whole, took = undisturbed
    chance = random.Random(seed)
    delays = [chance.uniform(0, min(took, 1.2)) for _ in range(chance.choice([1, 1, 2, 3]))]
    assert killed_and_run_again(tmp_path, delays) == report
    assert left(tmp_path) == whole
