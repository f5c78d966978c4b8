"""Items out of what strangers wrote: plain text, whole addresses, dates with their doubts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from scrapers.addresses import absolute
from scrapers.plain import plain
from scrapers.published import Published
from scrapers.reading.charset import REPLACEMENT
from scrapers.types.interface import (
    AUTHOR_LIMIT,
    ITEM_LIMIT,
    NAME_LIMIT,
    SUMMARY_LIMIT,
    TITLE_LIMIT,
    Item,
    Listing,
)

_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:[-_]([A-Za-z0-9]{2,8}))?")
# From so many items on, one date for all of them is the feed's and none of theirs.
_ALIKE = 8


def make_item(
    base: str,
    link: str,
    title: str,
    published: Published,
    *,
    authors: Iterable[str] = (),
    summary: str = "",
    language: str | None = None,
) -> Item | None:
    """Return an item of plain text, or None where its link leads nowhere."""
    url = absolute(base, link)
    if url is None:
        return None
    names = tuple(name for author in authors if (name := plain(author, NAME_LIMIT)))[:AUTHOR_LIMIT]
    made = Item(
        url,
        plain(title, TITLE_LIMIT),
        published,
        tuple(dict.fromkeys(names)),
        plain(summary, SUMMARY_LIMIT, lines=True),
        language_code(language),
    )
    broken = REPLACEMENT in made.title + made.summary + "".join(names)
    return replace(made, notes=("some characters could not be decoded",)) if broken else made


def make_listing(
    items: Iterable[Item | None],
    *,
    count: int | None = None,
    next: Iterable[str] = (),
    notes: Iterable[str] = (),
) -> Listing:
    """Return the items that have an address, each address once; what was left out stands in the notes."""
    kept: dict[str, Item] = {}
    said = list(notes)
    without = total = over = 0
    for one in items:
        total += 1
        if one is None:
            without += 1
        elif len(kept) < ITEM_LIMIT:
            kept.setdefault(one.url, one)
        else:
            over += 1
    if without:
        said.append(f"{counted(without, 'item')} without an address of the web left out")
    if over:
        said.append(f"{counted(over, 'item')} over the limit of {ITEM_LIMIT:,} left out")
    return Listing(
        tuple(_doubting_one_date_for_all(list(kept.values()))),
        tuple(dict.fromkeys(next)),
        total if count is None else count,
        tuple(said),
    )


def counted(count: int, thing: str) -> str:
    """Return a number with its thing: 1 item, 2 items."""
    return f"{count:,} {thing}{'s' * (count != 1)}"


def language_code(text: str | None) -> str | None:
    """Return a language as BCP 47 writes it, or None where the text names none."""
    found = _LANGUAGE.fullmatch((text or "").strip().split(",")[0].strip())
    if not found:
        return None
    region = found[2] or ""
    region = region.title() if len(region) == 4 else region.upper() if len(region) in (2, 3) else region
    return f"{found[1].lower()}-{region}" if region else found[1].lower()


def _doubting_one_date_for_all(items: list[Item]) -> list[Item]:
    """Doubt a time that all items share to the second: the list was dated anew, not its items."""
    if len(items) < _ALIKE:
        return items
    moments = Counter(item.published.moment for item in items)
    moment, times = moments.most_common(1)[0]
    if moment is None or times < len(items):
        return items
    reason = "all items listed have the same date to the second"
    return [replace(item, published=item.published.doubted(reason)) for item in items]
