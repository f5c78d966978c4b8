"""A derived word as a table kept as data: conditions in words, walked by the code, printed by the site."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

Case = TypeVar("Case")
AnyRow = TypeVar("AnyRow", bound="Row[Any]")


@dataclass(frozen=True)
class Row(Generic[Case]):
    """One row: its name, the word it gives, when it gives it in words, and the same as a predicate."""

    name: str
    word: str
    when: str
    holds: Callable[[Case], bool]


@dataclass(frozen=True)
class Table(Generic[AnyRow]):
    """The rows of one derived word in the order in which they are tried; the note says what to know first."""

    name: str
    title: str
    rows: tuple[AnyRow, ...]
    note: str = ""

    def __iter__(self) -> Iterator[AnyRow]:
        """Yield the rows in order."""
        return iter(self.rows)

    def first(self, case: Any) -> AnyRow:
        """Return the first row that holds for a case; only for tables whose last row always holds."""
        for row in self.rows:
            if row.holds(case):
                return row
        raise LookupError(f"no row of the table {self.name} holds; its last one must hold for every case")

    def all_words(self, case: Any) -> tuple[str, ...]:
        """Return the words of every row that holds, each once, in order."""
        return tuple(dict.fromkeys(row.word for row in self.rows if row.holds(case)))

    def row_of(self, word: str) -> AnyRow:
        """Return the first row that gives a word. Raises KeyError where none does."""
        for row in self.rows:
            if row.word == word:
                return row
        raise KeyError(word)


def always(case: object) -> bool:
    """Hold for every case: the last row of a table."""
    return True
