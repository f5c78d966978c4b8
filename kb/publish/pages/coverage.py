"""The coverage page: what is watched and how that goes, and what of the record nobody has looked at yet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from markupsafe import Markup

from kb.entries.problem import Problem
from kb.kinds import KINDS, Entry
from kb.publish.page import Page
from kb.publish.pages import dates, markup
from kb.publish.pages.edition import Edition
from kb.publish.pages.making import index_page
from kb.publish.pages.originals import originals
from kb.publish.pages.shelf import counting
from kb.publish.pages.templates import fill
from kb.publish.pages.words import KIND_WORDS
from kb.publish.watched import Watched

_ABOUT = "What is watched for news and how that goes, and how much of the record nobody has read yet."
_NEVER = "never fetched"
# The languages in which places are watched; another stands under its own code.
_LANGUAGES: Mapping[str, str] = {"en": "English", "zh": "Chinese", "fr": "French", "de": "German"}


@dataclass(frozen=True, slots=True)
class Kept:
    """How many entries of a kind there are, and how many of them no person has read."""

    kind: str
    folder: str
    number: int
    unread: int
    withdrawn: int


@dataclass(frozen=True, slots=True)
class Outlet:
    """A watched place as a row of the page."""

    publisher: str
    title: Markup
    language: str
    country: str
    every: str
    state: str
    last_seen: Markup | None
    newest: Markup | None
    items: int


@dataclass(frozen=True, slots=True)
class Warned:
    """A rule that wants somebody to look, and the entries at which."""

    code: str
    entries: tuple[tuple[Markup, str], ...]


def page(edition: Edition) -> Page:
    """Return what is poured into the coverage page."""
    places = edition.surroundings.watched
    content = fill(
        "coverage",
        kinds=_kinds(edition),
        originals=originals(edition),
        warned=_warned(edition, edition.surroundings.warnings),
        outlets=[_outlet(place) for place in places if place.state != _NEVER],
        never=[_outlet(place) for place in places if place.state == _NEVER],
        states=_numbers(place.state for place in places),
        languages=_numbers(_language(place) for place in places),
    )
    return index_page("coverage", "Coverage", _ABOUT, content)


def _kinds(edition: Edition) -> list[Kept]:
    return [
        _kept(kind, list(getattr(edition.record, model.folder).values())) for kind, model in KINDS.items()
    ]


def _kept(kind: str, entries: Sequence[Entry]) -> Kept:
    kept = counting(entries)
    unread = sum(not entry.reviewed for entry in kept)
    return Kept(KIND_WORDS[kind], KINDS[kind].folder, len(kept), unread, len(entries) - len(kept))


def _warned(edition: Edition, warnings: Iterable[Problem]) -> list[Warned]:
    by_code: dict[str, list[tuple[Markup, str]]] = {}
    for problem in warnings:
        link = edition.link(PurePosixPath(problem.path).stem)
        by_code.setdefault(problem.code, []).append((link, problem.message))
    return [Warned(code, tuple(entries)) for code, entries in sorted(by_code.items())]


def _outlet(place: Watched) -> Outlet:
    return Outlet(
        publisher=place.publisher,
        title=markup.outward(place.address, place.title),
        language=_language(place),
        country=place.country,
        every=place.every,
        state=place.state,
        last_seen=dates.time(place.last_seen) if place.last_seen else None,
        newest=dates.time(place.newest) if place.newest else None,
        items=place.items,
    )


def _language(place: Watched) -> str:
    return _LANGUAGES.get(place.language, place.language)


def _numbers(words: Iterable[str]) -> list[tuple[str, int]]:
    """Count equal words, the most frequent first."""
    return sorted(Counter(words).items(), key=lambda item: (-item[1], item[0]))
