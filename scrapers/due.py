"""When an outlet is asked next, and which state it is in by what earlier runs left."""

from __future__ import annotations

import datetime
from enum import StrEnum
from itertools import pairwise
from statistics import median

from scrapers.outlet import Outlet
from scrapers.rows import GOOD, Outcome, Row
from scrapers.state import Finished, Memory

MOST_FAILURES = 3
SILENCE = 3
_LONGEST_AFTER_FAILURE = datetime.timedelta(days=1)
_DAYS_FOR_A_HABIT = 5


class Condition(StrEnum):
    """The state that an outlet is in, between runs."""

    FINE = "fine"
    STALE = "stale"
    FAILING = "failing"
    PAUSED = "paused"
    GONE = "gone"
    NEVER = "never fetched"


def history(outlet: Outlet, memory: Memory) -> list[Finished]:
    """Return the runs since the outlet has its present address: with a new one it starts anew."""
    runs: list[Finished] = []
    for finished in reversed(memory.finished):
        if finished.address != outlet.address:
            break
        runs.append(finished)
    return runs[::-1]


def failures_in_a_row(outlet: Outlet, memory: Memory) -> int:
    """Return how many of the last runs failed."""
    count = 0
    for finished in reversed(history(outlet, memory)):
        if finished.row.outcome is not Outcome.FAILED:
            break
        count += 1
    return count


def condition(outlet: Outlet, memory: Memory, now: datetime.datetime) -> Condition:
    """Return the state of an outlet."""
    runs = history(outlet, memory)
    failures = failures_in_a_row(outlet, memory)
    if runs and runs[-1].row.outcome is Outcome.GONE:
        return Condition.GONE
    if outlet.paused or failures >= MOST_FAILURES:
        return Condition.PAUSED
    if not runs:
        return Condition.NEVER
    if failures or runs[-1].row.outcome in (Outcome.STOPPED, Outcome.SKIPPED):
        return Condition.FAILING
    return Condition.STALE if is_stale(outlet, memory, now) else Condition.FINE


def why_not_asked(outlet: Outlet, memory: Memory, now: datetime.datetime) -> Row | None:
    """Return the row of an outlet that is not asked in a run of all that are due; None for one that is."""
    state = condition(outlet, memory, now)
    runs = history(outlet, memory)
    if state is Condition.GONE:
        reason = "the server said 410; correct the address, or take the file away"
        return Row(outlet.name, Outcome.GONE, reason)
    if state is Condition.PAUSED:
        reason = outlet.paused.because if outlet.paused else _given_up(outlet, runs[-1].row)
        return Row(outlet.name, Outcome.PAUSED, reason)
    due = runs[-1].row.next_due if runs else None
    if due and due > now:
        return Row(outlet.name, Outcome.NOT_DUE, next_due=due)
    return None


def wait_asked_for(outlet: Outlet, memory: Memory, now: datetime.datetime) -> Row | None:
    """Return the row of an outlet whose server asked not to be asked yet; None for any other."""
    runs = history(outlet, memory)
    until = runs[-1].row.retry_at if runs else None
    if until is None or until <= now:
        return None
    reason = f"its server asked not to be asked before {until:%Y-%m-%d %H:%M} UTC"
    return Row(outlet.name, Outcome.NOT_DUE, reason, next_due=until, retry_at=until)


def next_due(outlet: Outlet, row: Row, began: datetime.datetime) -> datetime.datetime | None:
    """Return when an outlet is asked after a run, never before its server wants that."""
    if row.outcome is Outcome.GONE:
        return None
    interval = outlet.interval
    if row.outcome not in GOOD:
        interval = min(interval, _LONGEST_AFTER_FAILURE)
    return max(began + interval, row.retry_at or began)


def is_stale(outlet: Outlet, memory: Memory, now: datetime.datetime) -> bool:
    """Whether nothing new came for three times as long as usual; without a habit nothing is usual."""
    days = sorted({item.published.day for item in memory.items.values() if item.published.day})
    days = [day for day in days if day <= now.date()]
    if len(days) < _DAYS_FOR_A_HABIT:
        return False
    gaps = [(later - earlier).days for earlier, later in pairwise(days)]
    usual = max(median(gaps), outlet.interval / datetime.timedelta(days=1), 1.0)
    return (now.date() - days[-1]).days > SILENCE * usual


def _given_up(outlet: Outlet, row: Row) -> str:
    return (
        f"it failed {MOST_FAILURES} times in a row, at last because {row.reason.rstrip('.')}; "
        f"mend it, then run: kb scrape {outlet.name}"
    )
