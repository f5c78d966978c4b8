"""Print problems: for people, for programs, and as annotations of a code host."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable, Collection, Sequence
from dataclasses import asdict

from kb.entries.problem import Problem

Paint = Callable[[str, str], str]

_STYLES = {"error": "1;31", "warning": "1;33", "path": "1", "gutter": "34", "mend": "32"}
# The code host shows no more of a step.
MOST_ANNOTATED = 10
_LONGEST_LINE = 120
_KEPT_BEFORE = 40


def as_text(problems: Sequence[Problem], files: int | None = None, color: bool = False) -> str:
    """Return the problems as people read them, with the closing count; `files` is how many were checked."""
    paint = _painted if color else _unpainted
    blocks = ["\n".join(_block(problem, paint)) for problem in problems]
    return "\n\n".join([*blocks, count(problems, files)])


def count(problems: Sequence[Problem], files: int | None = None) -> str:
    """Return the closing sentence: how many problems, in how many files."""
    of = f" of {files}" if files is not None else ""
    if not problems:
        return f"no problems{' in' + of.removeprefix(' of') + ' files' if of else ''}"
    errors = sum(problem.severity == "error" for problem in problems)
    parts = ", ".join([_plural(errors, "error"), _plural(len(problems) - errors, "warning")])
    paths = len({problem.path for problem in problems})
    words = (
        f"{_plural(len(problems), 'problem')} ({parts}) in {paths}{of} file{'s' * ((files or paths) != 1)}"
    )
    certain = sum(bool(problem.edits) for problem in problems)
    return f"{words}. {certain} can be mended by: kb fix" if certain else words


def as_json(problems: Sequence[Problem], files: int | None = None) -> str:
    """Return the problems as one JSON object."""
    errors = sum(problem.severity == "error" for problem in problems)
    report = {
        "files": files,
        "errors": errors,
        "warnings": len(problems) - errors,
        "problems": [asdict(problem) for problem in problems],
    }
    return json.dumps(report, ensure_ascii=False, indent=2)


def as_github(problems: Sequence[Problem], changed: Collection[str] = ()) -> str:
    """Return workflow commands that annotate a pull request.

    The host shows ten errors and ten warnings of a step. So errors come first, those of the `changed`
    files before others, and a notice says how many more there are.
    """
    ordered = sorted(problems, key=lambda problem: (problem.path not in changed, problem.place))
    lines = []
    for severity in ("error", "warning"):
        found = [problem for problem in ordered if problem.severity == severity]
        lines += [_annotation(problem) for problem in found[:MOST_ANNOTATED]]
        if len(found) > MOST_ANNOTATED:
            left = len(found) - MOST_ANNOTATED
            more = f"{left} more {severity}{'s' * (left != 1)}"
            lines.append(f"::notice title=kb check::{more}; the job summary lists all.")
    return "\n".join(lines)


def _annotation(problem: Problem) -> str:
    words = [problem.message]
    words += [f"Did you mean: {problem.suggestion}"] if problem.suggestion else []
    words += [f"Mend: {problem.mend}"] if problem.mend else []
    properties = {
        "file": problem.path,
        "line": problem.line,
        "col": problem.column,
        "endColumn": problem.column + problem.width,
        "title": problem.code,
    }
    listed = ",".join(f"{key}={_escaped(str(value), ':,')}" for key, value in properties.items())
    return f"::{problem.severity} {listed}::{_escaped(chr(10).join(words))}"


def _escaped(text: str, also: str = "") -> str:
    for character in "%\r\n" + also:
        text = text.replace(character, f"%{ord(character):02X}")
    return text


def _block(problem: Problem, paint: Paint) -> list[str]:
    number = str(problem.line)
    margin = " " * len(number)
    place = paint("path", f"{_printable(problem.path)}:{problem.line}:{problem.column}:")
    severity = paint(problem.severity, f"{problem.severity} {problem.code}")
    lines = [f"{place} {severity} {_printable(problem.message)}"]
    if problem.source_line:
        shown, before = _excerpt(problem)
        caret = " " * _columns(before) + "^" * max(1, _columns(_meant(problem, shown, before)))
        lines.append(paint("gutter", f"{margin} |"))
        lines.append(paint("gutter", f"{number} |") + f" {shown}")
        lines.append(paint("gutter", f"{margin} |") + " " + paint(problem.severity, caret))
    notes = {"expected": problem.expected, "did you mean": problem.suggestion, "mend": problem.mend}
    for label, words in notes.items():
        if words:
            text = f"{label}: {_printable(words)}" + ("?" if label == "did you mean" else "")
            text += "   (kb fix does this)" if label == "mend" and problem.edits else ""
            lines.append(f"{margin} = {paint('mend', text) if label == 'mend' else text}")
    lines.append(f"{margin} = more: kb explain {problem.code}")
    return lines


def _excerpt(problem: Problem) -> tuple[str, str]:
    """Return the part of the line that is shown and what of it stands before the place."""
    line = problem.source_line
    start = 0 if len(line) <= _LONGEST_LINE else max(0, problem.column - 1 - _KEPT_BEFORE)
    shown = line[start : start + _LONGEST_LINE]
    before = _printable(line[start : problem.column - 1])
    ahead, behind = ("..." if start else ""), ("..." if start + len(shown) < len(line) else "")
    return ahead + _printable(shown) + behind, ahead + before


def _meant(problem: Problem, shown: str, before: str) -> str:
    return shown[len(before) : len(before) + problem.width]


def _printable(text: str) -> str:
    """Return a text in which nothing acts on the terminal: what cannot be seen is written out."""
    return "".join(
        c if c.isprintable() else c.encode("unicode_escape", "surrogatepass").decode() for c in text
    )


def _columns(text: str) -> int:
    """Return how many columns of a terminal a text takes: Chinese letters take two, accents none."""
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text
    )


def _plural(number: int, word: str) -> str:
    return f"{number} {word}{'s' * (number != 1)}"


def _painted(style: str, text: str) -> str:
    return f"\x1b[{_STYLES[style]}m{text}\x1b[0m"


def _unpainted(style: str, text: str) -> str:
    return text
