"""Decisions on candidates: lines of content/reviews, which are only ever added to and reach everybody."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from pydantic import Field, ValidationError

from kb.failures import Unable
from kb.kinds.dates import Day
from kb.kinds.entry import EntryId, Part

FOLDER = "reviews"


class Decision(Part):
    """What a person decided about a candidate."""

    key: str = Field(description="Key of the candidate, made of its address.")
    decision: Literal["accepted", "merged", "rejected"] = Field(description="What was decided.")
    because: str | None = Field(default=None, description="Why, in a sentence.")
    on: Day = Field(description="Day of the decision.")
    url: str | None = Field(default=None, description="Address of the document.")
    into: EntryId | None = Field(default=None, description="Entry to which a merged one was added.")


def read_decisions(content_dir: Path) -> dict[str, Decision]:
    """Return the latest decision on every candidate. Raises Unable for a line that is none."""
    found: dict[str, Decision] = {}
    for file in sorted((content_dir / FOLDER).glob("*.jsonl")):
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            try:
                decision = Decision.model_validate_json(line)
            except ValidationError as reason:
                said = reason.errors(include_url=False)[0]["msg"]
                raise Unable(
                    f"{file}, line {number}", f"it is no decision: {said}", "Mend the line."
                ) from reason
            found[decision.key] = decision
    return found


def write_decision(content_dir: Path, decision: Decision) -> Path:
    """Add a decision to the file of its month and return that file."""
    file = content_dir / FOLDER / f"{decision.on[:7]}.jsonl"
    file.parent.mkdir(exist_ok=True)
    with file.open("a", encoding="utf-8") as stream:
        stream.write(decision.model_dump_json(exclude_none=True) + "\n")
    return file
