"""Whether what an outlet lists has collapsed: then the last good state stays, and a person looks.

With bounds in its file the count is held against them. Without, and beside them, a listing is held
against what the outlet itself listed before.
"""

from __future__ import annotations

import datetime
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from resiliparse.parse.lang import detect_fast

from scrapers.addresses import host_of
from scrapers.due import history
from scrapers.outlet import Outlet
from scrapers.rows import GOOD
from scrapers.state import Memory
from scrapers.types import Item

RUNS_TO_LEARN = 5
LOW, HIGH = 0.8, 2.0
_ENOUGH = 5
_LETTERS_FOR_A_LANGUAGE = 300
_SURE = 900


@dataclass(frozen=True, slots=True)
class Listed:
    """What an outlet lists now, beside what is known of it."""

    outlet: Outlet
    count: int
    items: Sequence[Item]
    known: dict[str, Item]
    counts: Sequence[int]
    today: datetime.date


def counts_of_good_runs(outlet: Outlet, memory: Memory) -> list[int]:
    """Return how many items the good runs listed, in their order."""
    return [done.row.listed for done in history(outlet, memory) if done.row.outcome in GOOD]


def collapse(listed: Listed) -> str | None:
    """Return what has collapsed, in a sentence; None where a listing is as it should be."""
    return next((reason for test in _TESTS if (reason := test(listed))), None)


def excess(listed: Listed) -> str | None:
    """Return a note when there is more than expected, which stops nothing."""
    bounds = listed.outlet.bounds
    if bounds and listed.count > bounds.max:
        return f"{listed.count} items are listed, at most {bounds.max} were expected"
    return None


def learned(counts: Sequence[int]) -> tuple[int, int] | None:
    """Return the bounds that good runs propose, or None while there are too few of them."""
    if len(counts) < RUNS_TO_LEARN:
        return None
    middle = median(counts)
    return int(LOW * middle), max(1, round(HIGH * middle))


def _too_few(listed: Listed) -> str | None:
    bounds = listed.outlet.bounds
    if bounds and listed.count < bounds.min:
        return f"{listed.count} items are listed, at least {bounds.min} were expected ({bounds.because})"
    if listed.count == 0 and any(listed.counts):
        return f"nothing is listed any more; good runs listed {median(listed.counts):g} items"
    if len(listed.counts) >= RUNS_TO_LEARN and listed.count < min(listed.counts) / 2:
        return f"{listed.count} items are listed; the fewest in any good run were {min(listed.counts)}"
    return None


def _titles_gone(listed: Listed) -> str | None:
    without = [item for item in listed.items if not item.title]
    if _most(without, listed.items) and not _most(
        [i for i in listed.known.values() if not i.title], listed.known
    ):
        return f"{len(without)} of {len(listed.items)} items have no title any more"
    return None


def _one_title(listed: Listed) -> str | None:
    if len(listed.items) < _ENOUGH:
        return None
    title, times = Counter(item.title for item in listed.items).most_common(1)[0]
    known_times = sum(item.title == title for item in listed.known.values())
    if times > len(listed.items) / 2 and known_times <= len(listed.known) / 2:
        return f"{times} of {len(listed.items)} items have the same title, {title[:60]!r}"
    return None


def _dates_gone(listed: Listed) -> str | None:
    without = [item for item in listed.items if item.published.day is None]
    undated_before = [item for item in listed.known.values() if item.published.day is None]
    if _enough(listed.known) and _most(without, listed.items) and not _most(undated_before, listed.known):
        return f"{len(without)} of {len(listed.items)} items have no date any more"
    return None


def _dates_shifted(listed: Listed) -> str | None:
    pairs = [
        (now.published.day, before.published.day)
        for now in listed.items
        if (before := listed.known.get(now.url)) and now.published.day and before.published.day
    ]
    moved = [pair for pair in pairs if abs((pair[0] - pair[1]).days) > 1]
    if _most(moved, pairs):
        return f"{len(moved)} of {len(pairs)} items that are known have another date than before"
    return None


def _dates_to_come(listed: Listed) -> str | None:
    dated = [item.published.day for item in listed.items if item.published.day]
    late = [day for day in dated if day > listed.today + datetime.timedelta(days=2)]
    before = [
        item for item in listed.known.values() if item.published.day and item.published.day > listed.today
    ]
    if _most(late, dated) and not _most(before, listed.known):
        return f"{len(late)} of {len(dated)} items are dated in the future"
    return None


def _other_hosts(listed: Listed) -> str | None:
    hosts = {host_of(url) for url in listed.known}
    strange = [item for item in listed.items if host_of(item.url) not in hosts]
    if _enough(listed.known) and len(hosts) < _ENOUGH and _most(strange, listed.items):
        host = Counter(host_of(item.url) for item in strange).most_common(1)[0][0]
        return f"{len(strange)} of {len(listed.items)} items lead to hosts never seen there, such as {host}"
    return None


def _other_addresses(listed: Listed) -> str | None:
    titles = Counter(item.title for item in listed.known.values() if item.title)
    made_anew = [item for item in listed.items if item.url not in listed.known and titles[item.title] == 1]
    if _most(made_anew, listed.items):
        return f"{len(made_anew)} of {len(listed.items)} items are known under other addresses"
    return None


def _other_language(listed: Listed) -> str | None:
    now, before = _titles(listed.items), _titles(listed.known.values())
    if min(len(now), len(before)) < _LETTERS_FOR_A_LANGUAGE:
        return None
    scripts = _script(before), _script(now)
    if scripts[0] != scripts[1]:
        return f"the titles are in {scripts[1]} letters, before they were in {scripts[0]} ones"
    (was, was_sure), (is_, is_sure) = detect_fast(before), detect_fast(now)
    if was != is_ and max(was_sure, is_sure) < _SURE:
        return f"the titles read as {is_}, before they read as {was}"
    return None


def _titles(items: Iterable[Item]) -> str:
    return "\n".join(item.title for item in list(items)[-200:])


def _script(text: str) -> str:
    """Return the script of most letters, by the first word of their names: LATIN, CJK, CYRILLIC."""
    names = Counter(unicodedata.name(char, "?").split()[0] for char in text if char.isalpha())
    return names.most_common(1)[0][0].title() if names else "no"


def _enough(things: Sequence[object] | dict[str, Item]) -> bool:
    return len(things) >= _ENOUGH


def _most(part: Sequence[object], whole: Sequence[object] | dict[str, Item]) -> bool:
    """Whether a part is more than half of a whole that is large enough to judge by."""
    return _enough(whole) and len(part) > len(whole) / 2


_TESTS: tuple[Callable[[Listed], str | None], ...] = (
    _too_few,
    _titles_gone,
    _one_title,
    _dates_gone,
    _dates_shifted,
    _dates_to_come,
    _other_hosts,
    _other_addresses,
    _other_language,
)
