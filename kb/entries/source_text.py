"""The text of an entry's file: its front matter, its body, and where an offset stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from kb.entries.problem import Problem, Severity

FENCE = "---"


@dataclass(frozen=True)
class SourceText:
    """A file of an entry as text, with line ends of one form. `path` is relative to the repository."""

    path: str
    text: str = field(repr=False)

    @cached_property
    def _fence_at(self) -> int:
        """Offset of the line that closes the front matter, -1 where there is none."""
        if not self.text.startswith(FENCE + "\n"):
            return -1
        at = self.text.find("\n" + FENCE, len(FENCE)) + 1
        while at > 0:
            after = self.text[at + len(FENCE) : at + len(FENCE) + 1]
            if after in ("", "\n"):
                return at
            at = self.text.find("\n" + FENCE, at) + 1
        return -1

    @property
    def has_front_matter(self) -> bool:
        """Whether the file begins with front matter that is closed."""
        return self._fence_at >= 0

    @property
    def front_at(self) -> int:
        """Offset at which the front matter begins."""
        return len(FENCE) + 1

    @cached_property
    def front(self) -> str:
        """The YAML between the two fences."""
        return self.text[self.front_at : self._fence_at]

    @cached_property
    def body_at(self) -> int:
        """Offset at which the body begins, empty lines before it left out."""
        at = self._fence_at + len(FENCE)
        while self.text.startswith("\n", at):
            at += 1
        return at

    @cached_property
    def body(self) -> str:
        """The prose below the front matter."""
        return self.text[self.body_at :].rstrip()

    def position(self, offset: int) -> tuple[int, int]:
        """Return line and column of an offset, both from 1."""
        return self.text.count("\n", 0, offset) + 1, offset - self.text.rfind("\n", 0, offset)

    def problem(
        self,
        code: str,
        message: str,
        start: int,
        end: int,
        *,
        severity: Severity = "error",
        expected: str | None = None,
        suggestion: str | None = None,
        mend: str | None = None,
    ) -> Problem:
        """Make a problem of the characters from start to end, of which the first line is shown."""
        line, column = self.position(start)
        source_line = self.text[start - column + 1 :].partition("\n")[0]
        width = max(1, min(end - start, len(source_line) - column + 1))
        return Problem(
            code, severity, self.path, line, column, message, expected, suggestion, mend, source_line, width
        )
