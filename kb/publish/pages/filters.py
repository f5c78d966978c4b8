"""Filters over rows that are already in a page: a choice per attribute, with the values that rows have."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Option:
    """A value of a filter and the words for it."""

    value: str
    words: str


@dataclass(frozen=True, slots=True)
class Filter:
    """A choice among the values of one attribute; its name stands in the page's address.

    `of` names another filter: where both are chosen, a row has to have the two values joined by a colon.
    """

    name: str
    label: str
    options: tuple[Option, ...]
    of: str = ""


def choice(
    name: str, label: str, values: Iterable[str], words: Callable[[str], str] = str, *, of: str = ""
) -> Filter:
    """Return a filter with each value once, in the order of its words."""
    options = {Option(value, words(value)) for value in values}
    ordered = sorted(options, key=lambda option: (option.words.casefold(), option.value))
    return Filter(name, label, tuple(ordered), of)
