"""The text of an entry's file: its front matter, its body, and where an offset stands."""

from __future__ import annotations

from kb.entries.edit import Edit
from kb.entries.problem import Problem, Severity

FENCE = "---"
# Not printable to Python, and harmless.
_BLANKS = "\t\u00a0\u3000"


class SourceText:
    """A file of an entry as text, with line ends of one form. `path` is relative to the repository.

    `front_at` and `body_at` are the offsets at which front matter and body begin.
    """

    __slots__ = ("_line", "body", "body_at", "front", "front_at", "has_front_matter", "path", "text")

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self._line = (-1, "")
        self.text = text
        fence = _closing_fence(text)
        self.has_front_matter = fence >= 0
        self.front_at = len(FENCE) + 1
        self.front = text[self.front_at : fence] if self.has_front_matter else ""
        rest = text[fence + len(FENCE) :] if self.has_front_matter else ""
        self.body_at = len(text) - len(rest.lstrip("\n"))
        self.body = text[self.body_at :].rstrip()

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
        is_certain: bool = False,
        edits: tuple[Edit, ...] = (),
    ) -> Problem:
        """Make a problem of the characters from start to end, of which the first line is shown.

        A suggestion that is certain becomes the edit; other edits are given.
        """
        if is_certain and suggestion is not None:
            edits = (Edit(start, end, suggestion),)
        line, column = self.position(start)
        source_line = self._line_at(start - column + 1)
        width = max(1, min(end - start, len(source_line) - column + 1))
        return Problem(
            code,
            severity,
            self.path,
            line,
            column,
            message,
            expected,
            suggestion,
            mend,
            source_line,
            width,
            edits,
        )

    def _line_at(self, begins: int) -> str:
        # Problems of one line share its text, however many and however long.
        if self._line[0] != begins:
            ends = self.text.find("\n", begins)
            self._line = (begins, _seen(self.text[begins : ends if ends >= 0 else None]))
        return self._line[1]


def _seen(line: str) -> str:
    """Return a line in which nothing acts on what prints it; its length stays."""
    return "".join(c if c.isprintable() or c in _BLANKS else "\N{REPLACEMENT CHARACTER}" for c in line)


def _closing_fence(text: str) -> int:
    """Return the offset of the line that closes the front matter, -1 where there is none."""
    if not text.startswith(FENCE + "\n"):
        return -1
    at = text.find("\n" + FENCE, len(FENCE)) + 1
    while at > 0:
        if text[at + len(FENCE) : at + len(FENCE) + 1] in ("", "\n"):
            return at
        at = text.find("\n" + FENCE, at) + 1
    return -1
