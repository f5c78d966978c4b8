"""A problem of an entry: where it stands, what is wrong, and how to mend it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong in one file. Lines and columns count from 1, columns in characters.

    `width` characters from `column` on are meant; `suggestion` is the text that should stand in their
    place, where there is a good guess.
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

    @property
    def place(self) -> tuple[str, int, int, str]:
        """Key by which problems are sorted."""
        return (self.path, self.line, self.column, self.code)


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a code means: its title, what it asks for, an example, and how to mend it."""

    code: str
    severity: Severity
    title: str
    asks: str
    example: str
    mend: str
