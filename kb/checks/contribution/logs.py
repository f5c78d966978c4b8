"""Rules on the logs of the record, which are only ever added to."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from kb.checks.contribution.contribution import Contribution, of_file
from kb.checks.contribution.rule import change_rule
from kb.entries.corrections import FILE, line_problem
from kb.entries.problem import Problem
from kb.entries.readings import FOLDER, reading_problem
from kb.entries.scan import unseen_character

_LOG = re.compile(r"content/(?:reviews/.*|readings/.*|corrections\.jsonl)")
_LONGEST_LINE = 16_384


@change_rule(
    "KB095",
    "error",
    "Line of a log altered",
    asks="Logs (reviews, readings, corrections) are only added to: what was decided stays as it was written.",
    example="a line of content/reviews/2026-11.jsonl that is deleted",
    mend="Put the old lines back as they were, and add a new line that says what changed.",
)
def altered_log(change: Contribution) -> Iterator[Problem]:
    """A log that lost or changed a line."""
    for file in change.data:
        old = change.base.read(file.path) if _LOG.fullmatch(file.path) and not file.is_new else None
        if old is None:
            continue
        new = change.read(file.path)
        mend = "put the old lines back, and add a new line that says what changed"
        if new is None:
            yield of_file("KB095", file.path, "a log of the record is removed", mend=mend)
        elif not new.startswith(old):
            line = _first_difference(old, new)
            message = f"line {line} of this log is altered or missing; logs are only added to"
            yield of_file("KB095", file.path, message, line=line, mend=mend)


@change_rule(
    "KB096",
    "error",
    "Line of a log that cannot be read",
    asks="Each line of a log is one JSON object in UTF-8 with plain text in it. A line of corrections.jsonl "
    "has key, on, and request with by, or done.",
    example="{on: 2026-11-24}   # JSON has its keys in quotation marks",
    mend='Write the line as JSON: {"key": "2026-11-24-date", "on": "2026-11-24", "by": "a reader", '
    '"request": "..."}.',
)
def unreadable_log(change: Contribution) -> Iterator[Problem]:
    """A new line of a log that is no JSON object."""
    for file in change.data:
        data = change.read(file.path) if _LOG.fullmatch(file.path) else None
        for number, line in enumerate((data or b"").splitlines(), 1):
            reason = _reason(line)
            if reason is None and file.path.endswith(f"/{FILE}"):
                reason = line_problem(line.decode("utf-8"))
            if reason is None and f"/{FOLDER}/" in file.path:
                reason = reading_problem(line.decode("utf-8"))
            if reason:
                yield of_file(
                    "KB096", file.path, f"line {number}: {reason}", line=number, mend="write it as JSON"
                )


def _first_difference(old: bytes, new: bytes) -> int:
    pairs = zip(old.split(b"\n"), new.split(b"\n"), strict=False)
    same = next((n for n, (a, b) in enumerate(pairs) if a != b), min(old.count(b"\n"), new.count(b"\n")))
    return same + 1


def _reason(line: bytes) -> str | None:
    if len(line) > _LONGEST_LINE:
        return f"the line is longer than {_LONGEST_LINE:,} bytes"
    try:
        value: Any = json.loads(line.decode("utf-8"))
    except (ValueError, RecursionError):
        return "the line is no JSON in UTF-8"
    if not isinstance(value, dict):
        return "the line is no JSON object"
    unseen = next((found for text in _texts(value) if (found := unseen_character(text))), None)
    return f"there is a character that cannot be seen: {unseen}" if unseen else None


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value.replace("\n", " ").replace("\t", " ")
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield key
            yield from _texts(item)
