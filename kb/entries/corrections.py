"""The log of corrections and replies: who asked for what, and what was done. It is only ever added to."""

from __future__ import annotations

import json
from pathlib import Path

from pydantic import Field, ValidationError

from kb.failures import Unable
from kb.kinds.dates import Day
from kb.kinds.entry import EntryId, Part

FILE = "corrections.jsonl"


class CorrectionLine(Part):
    """One line of the log. Lines with one key are one request; a later one says what became of it."""

    key: EntryId = Field(description="Name of the request: its day and a word, a-z, 0-9 and hyphens.")
    on: Day = Field(description="Day of what this line says.")
    request: str | None = Field(default=None, description="What was asked, in general words.")
    by: str | None = Field(default=None, description="Who asked, in general words: a named party, a reader.")
    entries: list[EntryId] = Field(default_factory=list, description="Entries that it concerns.")
    done: str | None = Field(default=None, description="What was done, and why if nothing was.")


class Correction(Part):
    """One request with what was done."""

    key: str
    asked_on: str
    request: str
    by: str
    entries: tuple[str, ...]
    done: str | None
    done_on: str | None


def corrections(content_dir: Path) -> list[Correction]:
    """Return the requests of the log, the newest first. Raises Unable for a line that is none."""
    file = content_dir / FILE
    if not file.is_file():
        return []
    requests: dict[str, Correction] = {}
    for number, text in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        reason = line_problem(text)
        if reason is None:
            reason = _take(CorrectionLine.model_validate_json(text), requests)
        if reason is not None:
            raise Unable(f"{file}, line {number}", reason, "Mend the line; kb explain KB096 shows its form.")
    return sorted(requests.values(), key=lambda request: (request.asked_on, request.key), reverse=True)


def line_problem(text: str) -> str | None:
    """Say why a text is no line of the log, or return None when it is one."""
    try:
        CorrectionLine.model_validate(json.loads(text))
    except ValueError as error:
        if isinstance(error, ValidationError):
            first = error.errors(include_url=False)[0]
            place = ".".join(map(str, first["loc"])) or "the line"
            return f"{place}: {first['msg'].removeprefix('Value error, ')}"
        return "the line is no JSON"
    return None


def _take(line: CorrectionLine, requests: dict[str, Correction]) -> str | None:
    known = requests.get(line.key)
    if known is None:
        if not (line.request and line.by):
            return f"the first line of {line.key} says neither who asked nor what"
        known = Correction(
            key=line.key,
            asked_on=line.on,
            request=line.request,
            by=line.by,
            entries=tuple(line.entries),
            done=None,
            done_on=None,
        )
    if line.done:
        known = known.model_copy(update={"done": line.done, "done_on": line.on})
    requests[line.key] = known
    return None
