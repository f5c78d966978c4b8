"""A server that misbehaves in every way listed: each fetch ends in time, in little memory, under its name."""

import re
import time
from pathlib import Path

import pytest
from loopback import LOOPBACK
from misbehaving import CASES, host_name

from scrapers.client import Limits
from scrapers.fetched import FetchFailure
from scrapers.guard import Guard

# Where the deadline is what is expected, it is short; elsewhere a busy machine has time.
SHORT, LONG = 2.5, 20.0
MOST_MEMORY = 64_000_000


def peak_memory():
    """Return the highest resident size since it was last reset."""
    status = Path("/proc/self/status").read_text("ascii")
    return int(re.search(r"VmHWM:\s+(\d+) kB", status)[1]) * 1000


def reset_peak_memory():
    Path("/proc/self/clear_refs").write_text("5", "ascii")


@pytest.mark.parametrize("name", CASES)
def test_ends_in_time_in_little_memory_and_under_its_name(name, misbehaving, client):
    case = CASES[name]
    seconds = SHORT if case.code == "deadline" else LONG
    one = client(
        guard=Guard(resolve=misbehaving.resolve, also_allowed=[LOOPBACK]),
        limits=Limits(seconds=seconds, first_wait=0.05),
        ssl_context=misbehaving.trusting(),
    )
    scheme = "https" if case.tls else "http"
    reset_peak_memory()
    before, began = peak_memory(), time.monotonic()
    with pytest.raises(FetchFailure) as failure:
        one.fetch(f"{scheme}://{host_name(name)}:{misbehaving.port}/feed")
    assert failure.value.code == case.code, str(failure.value)
    assert time.monotonic() - began < seconds + 1.0
    assert peak_memory() - before < MOST_MEMORY
    assert str(failure.value)


def test_there_are_at_least_sixty_misbehaviours():
    assert len(CASES) >= 60
