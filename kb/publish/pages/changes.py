"""The changes page: what was added and changed lately, the newest first, by the entries' own days."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from itertools import groupby

from markupsafe import Markup

from kb.publish.changes import Change, changes
from kb.publish.page import Page
from kb.publish.pages import claim_lists, dates
from kb.publish.pages.edition import Edition
from kb.publish.pages.followed import feed_of_all
from kb.publish.pages.making import index_page
from kb.publish.pages.templates import fill
from kb.publish.pages.words import KIND_WORDS

_ABOUT = "What was added to the record and changed in it, the newest first."
MOST = 200
"""So many changes are listed one by one; of older ones each day has its numbers."""


@dataclass(frozen=True, slots=True)
class Day:
    """A day with its number of changes, and those that are listed."""

    anchor: str
    day: Markup
    numbers: tuple[tuple[str, int], ...]
    listed: tuple[Markup, ...]
    more: int


def page(edition: Edition) -> Page:
    """Return the changes page, with the feed of all changes beside it."""
    days = []
    left = MOST
    for day, made in groupby(changes(edition.record, edition.surroundings.corrections), lambda c: c.day):
        days.append(_day(edition, day, list(made), left))
        left -= len(days[-1].listed)
    content = fill("changes", days=days, has_feed=bool(edition.site_url))
    return replace(index_page("changes", "Changes", _ABOUT, content), feed=feed_of_all(edition))


def _day(edition: Edition, day: str, made: list[Change], left: int) -> Day:
    kinds = Counter(KIND_WORDS[change.entry.kind] for change in made)
    listed = tuple(_line(edition, change) for change in made[:left])
    return Day(f"day-{day}", dates.time(day), tuple(kinds.items()), listed, len(made) - len(listed))


def _line(edition: Edition, change: Change) -> Markup:
    """Return a change as an item of a list; an added claim brings its standing and support along."""
    if change.entry.kind == "claim" and change.what == "added" and change.entry.counts:
        return claim_lists.item(edition, change.entry.id)
    words = "" if change.what == "added" else f": {change.words}"
    return Markup("<li>{}{}</li>\n").format(edition.link(change.entry.id), words)
