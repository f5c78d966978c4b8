"""One outlet in one run: its listing, whether that has collapsed, and the pages that are new."""

from __future__ import annotations

import datetime
import time
from collections.abc import Iterable
from dataclasses import replace

from scrapers.bounds import Listed, collapse, counts_of_good_runs, excess
from scrapers.due import is_stale, next_due
from scrapers.fetched import FetchFailure
from scrapers.listings import Listings, Visit, read_listings
from scrapers.outlet import Outlet
from scrapers.rows import Failure, Outcome, Row
from scrapers.state import Finished, newest_first
from scrapers.types import Item, PolicyVersion, Unreadable

PAGES_A_RUN = 200
SECONDS_A_RUN = 900.0
TRIES_A_PAGE = 3
_SHOWN_FAILURES = 20
_OUTCOMES = {
    "robots": Outcome.SKIPPED,
    "robots_unreachable": Outcome.SKIPPED,
    "gone": Outcome.GONE,
}


def watch(outlet: Outlet, visit: Visit) -> Finished:
    """Look at an outlet and return what became of it; every trouble ends as its row."""
    memory = visit.state.memory(outlet.name)
    try:
        listings = read_listings(outlet, visit)
        listed = Listed(
            outlet,
            listings.count,
            tuple(listings.items.values()),
            dict(memory.items),
            counts_of_good_runs(outlet, memory),
            visit.began.date(),
        )
        reason = collapse(listed)
        if reason:
            words = f"{reason}; look at the outlet, then correct its file, or learn its bounds anew"
            row = Row(outlet.name, Outcome.STOPPED, words, "collapse", listed=listings.count)
            return _finished(outlet, visit, row)
        if note := excess(listed):
            listings.notes.append(note)
        return _with_pages(outlet, visit, listings)
    except FetchFailure as failure:
        outcome = _OUTCOMES.get(failure.code, Outcome.FAILED)
        row = Row(outlet.name, outcome, str(failure), failure.code, retry_at=failure.retry_at)
    except Unreadable as reason_given:
        row = Row(outlet.name, Outcome.FAILED, str(reason_given), reason_given.code)
    except (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError) as error:
        # What strangers send may find a mistake of ours; the other outlets must not suffer from it.
        words = f"reading it failed by a mistake of this program: {type(error).__name__}: {error}"[:300]
        row = Row(outlet.name, Outcome.FAILED, words, "internal")
    return _finished(outlet, visit, row)


def _with_pages(outlet: Outlet, visit: Visit, listings: Listings) -> Finished:
    """Fetch the pages that are wanted and not held, the newest first, as many as a run may take."""
    memory = visit.state.memory(outlet.name)
    unseen = tuple(item for item in listings.items.values() if item.url not in memory.items)
    wanted = [item for item in listings.items.values() if _is_wanted(outlet, item, visit.since)]
    waiting_since = [item for item in memory.items.values() if _is_wanted(outlet, item, visit.since)]
    pages = {item.url: item for item in (*wanted, *waiting_since)}
    missing = [] if listings.local else [i for i in newest_first(pages.values()) if _is_missing(i.url, visit)]
    end = time.monotonic() + SECONDS_A_RUN
    fetched = waiting = 0
    failures = list(listings.failures)
    for number, item in enumerate(missing):
        if number >= PAGES_A_RUN or time.monotonic() > end:
            waiting = len(missing) - number
            break
        visit.tell(outlet.name, number, len(missing))
        try:
            visit.source.get(item.url)
            fetched += 1
        except FetchFailure as failure:
            failures.append(Failure(item.url, failure.code, str(failure)))
    versions = tuple(version for version in listings.versions if version.commit not in memory.versions)
    arrived = sum(item.url not in memory.items for item in wanted) if listings.local else 0
    given_up = sum(_is_given_up(url, visit) for url in pages)
    if given_up:
        listings.notes.append(f"{given_up} pages were given up after {TRIES_A_PAGE} tries, or are gone")
    row = Row(
        outlet.name,
        _outcome(outlet, visit, fetched + arrived + len(versions), failures),
        reason=_reason(failures, waiting),
        code=failures[0].code if failures else "",
        listed=listings.count,
        new=fetched + arrived + len(versions),
        unchanged=sum(_was_held(item.url, visit) for item in wanted) - arrived,
        failed=len(failures),
        waiting=waiting,
        failures=tuple(failures[:_SHOWN_FAILURES]),
        notes=tuple(dict.fromkeys(listings.notes)),
    )
    return _finished(outlet, visit, row, unseen, versions)


def _is_wanted(outlet: Outlet, item: Item, since: datetime.date | None) -> bool:
    day = item.published.day
    if since and day and day < since:
        return False
    return outlet.follow == "all" or outlet.is_hinted(item.title, item.summary)


def _is_missing(url: str, visit: Visit) -> bool:
    """Whether a page is not held, or was fetched by this very run, and has not been given up."""
    return not _was_held(url, visit) and not _is_given_up(url, visit)


def _is_given_up(url: str, visit: Visit) -> bool:
    """Whether earlier runs failed to fetch the page so often that it is left alone."""
    known = visit.state.known(url)
    if _was_held(url, visit) or known.failed_in == visit.run:
        return False
    return known.failures >= TRIES_A_PAGE or known.code == "gone"


def _was_held(url: str, visit: Visit) -> bool:
    """Whether the page was in the archive before this run began."""
    held = visit.state.archive.latest(url)
    return held is not None and held.at < visit.began


def _outcome(outlet: Outlet, visit: Visit, fetched: int, failures: list[Failure]) -> Outcome:
    if any(failure.code not in _OUTCOMES for failure in failures):
        return Outcome.PARTIAL
    if fetched:
        return Outcome.NEW
    stale = is_stale(outlet, visit.state.memory(outlet.name), visit.began)
    return Outcome.STALE if stale else Outcome.UNCHANGED


def _reason(failures: list[Failure], waiting: int) -> str:
    parts = []
    if failures:
        parts.append(failures[0].reason)
    if len(failures) > 1:
        parts.append(f"and {len(failures) - 1} more")
    if waiting:
        parts.append(f"{waiting} pages wait for the next run")
    return "; ".join(parts)


def _finished(
    outlet: Outlet,
    visit: Visit,
    row: Row,
    items: Iterable[Item] = (),
    versions: Iterable[PolicyVersion] = (),
) -> Finished:
    row = replace(row, next_due=next_due(outlet, row, visit.began))
    return Finished(outlet.name, outlet.address, visit.began, row, tuple(items), tuple(versions))
