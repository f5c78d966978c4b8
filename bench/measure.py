"""Run contestants in turn, each in a process of its own, and keep time, CPU and memory of each."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parent.parent
OURS = [sys.executable, str(ROOT / "bench" / "ours.py")]
KB = [sys.executable, "-c", "import sys; from kb.cli.main import main; sys.exit(main())"]
EPOCH = "1740830400"  # 1 March 2025
_MEGABYTE = 1024  # Linux gives ru_maxrss in kilobytes.


@dataclass(frozen=True)
class Run:
    """What one run took: seconds on the wall, seconds of all cores, and the largest process in megabytes."""

    wall: float
    cpu: float
    memory: float
    told: Mapping[str, float] = field(default_factory=dict)
    """Seconds that the contestant itself gives for its parts."""


@dataclass(frozen=True)
class Contestant:
    """One who does the work: a command, the folder it runs in, and what it leaves behind."""

    name: str
    command: Sequence[str | Path]
    at: Path
    leaves: Sequence[Path] = ()
    environment: Mapping[str, str] = field(default_factory=dict)
    tells: bool = False
    """Whether the last line that it prints is a JSON object of its parts and their seconds."""


class Failed(Exception):
    """A contestant did not finish its work."""


def run(contestant: Contestant) -> Run:
    """Clear away what an earlier run left, and run once. Raises Failed where it ends with an error."""
    for path in contestant.leaves:
        shutil.rmtree(path, ignore_errors=True) if path.is_dir() else path.unlink(missing_ok=True)
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        began = time.monotonic()
        process = subprocess.Popen(
            contestant.command,
            cwd=contestant.at,
            env=os.environ
            | {"SOURCE_DATE_EPOCH": EPOCH, "PYTHONPATH": str(ROOT)}
            | dict(contestant.environment),
            stdout=output,
            stderr=errors,
        )
        _, status, used = os.wait4(process.pid, 0)
        wall = time.monotonic() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        errors.seek(0)
        if process.returncode:
            said = errors.read()[-2000:].decode(errors="replace")
            raise Failed(f"{contestant.name} ended with code {process.returncode}: {said}")
        told = json.loads(output.read().splitlines()[-1]) if contestant.tells else {}
    return Run(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / _MEGABYTE, told)


def in_turn(contestants: Sequence[Contestant], runs: int) -> dict[str, Run]:
    """Run all contestants one after another, so many times over, and return the medians of each."""
    kept: dict[str, list[Run]] = {contestant.name: [] for contestant in contestants}
    for number in range(runs):
        for contestant in contestants:
            done = run(contestant)
            words = f"{done.wall:.2f} s, CPU {done.cpu:.2f} s, {done.memory:.0f} MB"
            print(f"run {number + 1} of {runs}: {contestant.name}: {words}", file=sys.stderr)
            kept[contestant.name].append(done)
    return {name: _median(done) for name, done in kept.items()}


def _median(runs: Sequence[Run]) -> Run:
    told = {part: median(one.told[part] for one in runs) for part in runs[0].told}
    return Run(
        median(one.wall for one in runs),
        median(one.cpu for one in runs),
        median(one.memory for one in runs),
        told,
    )
