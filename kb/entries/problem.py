"""A problem of an entry: where it stands, what is wrong, and how to mend it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Literal

from kb.entries.edit import Edit

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong in one file. Lines and columns count from 1, columns in characters.

    `width` characters from `column` on are meant; `suggestion` is the text that should stand in their
    place, where there is a good guess. `edits` are the mend where it is certain: it changes no meaning
    and nobody need be asked.
    """

    code: str
    severity: Severity
    path: str
    line: int
    column: int
    message: str
    expected: str | None = None
    suggestion: str | None = None
    mend: str | None = None
    source_line: str = ""
    width: int = 1
    edits: tuple[Edit, ...] = ()

    @property
    def place(self) -> tuple[str, int, int, str]:
        """Key by which problems are sorted."""
        return (self.path, self.line, self.column, self.code)


# A file with more has one trouble many times, or was made to keep us busy.
MOST_SHOWN = 100


def shown(problems: Iterable[Problem]) -> list[Problem]:
    """Return problems sorted by place, of each file the first hundred and how many more there are."""
    kept: list[Problem] = []
    for _, group in groupby(sorted(problems, key=lambda problem: problem.place), lambda p: p.path):
        found = list(group)
        kept += found[:MOST_SHOWN]
        if len(found) > MOST_SHOWN:
            message = f"this file has {len(found) - MOST_SHOWN:,} more problems, which are not shown"
            last = found[MOST_SHOWN - 1]
            kept.append(
                replace(
                    last,
                    code="KB027",
                    severity="error",
                    message=message,
                    expected=None,
                    suggestion=None,
                    edits=(),
                    mend="mend those above, then check again",
                )
            )
    return kept


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a code means: its title, what it asks for, an example, and how to mend it."""

    code: str
    severity: Severity
    title: str
    asks: str
    example: str
    mend: str
