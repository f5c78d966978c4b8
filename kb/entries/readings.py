"""Repeat readings of claims: what a reader made of the sources, kept as it was written and only added to.

A line with reader `entry` holds what the entry said when it was read; all lines of a round are compared.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from pydantic import Field, ValidationError

from kb.failures import Unable
from kb.kinds.dates import Day
from kb.kinds.entry import EntryId, Part
from kb.kinds.vocabularies import OneOf

FOLDER = "readings"
ENTRY = "entry"


class Reading(Part):
    """What one reader found in the sources of one claim. A field that it was not asked for is absent."""

    round: EntryId = Field(description="Name of the round: its day and a word, a-z, 0-9 and hyphens.")
    on: Day = Field(description="Day of the reading.")
    claim: EntryId = Field(description="The claim that was read.")
    reader: EntryId = Field(description="Who read; `entry` is what the entry itself said on that day.")
    had: str = Field(description="What the reader had before it.")
    type: Annotated[str, OneOf("claim.type")] | None = Field(default=None, description="Type of the claim.")
    speaker: list[EntryId] | None = Field(default=None, description="Who says it.")
    accuses: list[EntryId] | None = Field(default=None, description="Who is accused.")
    figures: list[str] | None = Field(
        default=None, description="Figures as bound and value, such as `at_least 24000`."
    )
    errors: list[str] | None = Field(
        default=None, description="Errors of the entry that the reader found; an empty list is none."
    )
    is_serious: bool = Field(
        default=False, description="Whether an error could mislead on who says what of whom."
    )


def readings(content_dir: Path) -> list[Reading]:
    """Return all readings, by file and line. Raises Unable for a line that is none."""
    found = []
    for file in sorted((content_dir / FOLDER).glob("*.jsonl")):
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            reason = reading_problem(line)
            if reason is not None:
                raise Unable(
                    f"{file}, line {number}", reason, "Mend the line; the maintainers' guide shows its form."
                )
            found.append(Reading.model_validate_json(line))
    return found


def reading_problem(line: str) -> str | None:
    """Say why a text is no line of readings, or return None when it is one."""
    try:
        Reading.model_validate_json(line)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(map(str, first["loc"])) or "the line"
        return f"{place}: {first['msg'].removeprefix('Value error, ')}"
    return None
