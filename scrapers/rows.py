"""What became of an outlet in a run: one row, in a fixed vocabulary."""

from __future__ import annotations

import datetime
from dataclasses import asdict, dataclass, replace
from enum import StrEnum

from scrapers.lines import Line


class Outcome(StrEnum):
    """How an outlet fared. The value is the word that is printed."""

    NEW = "new"
    UNCHANGED = "unchanged"
    STALE = "stale"
    PARTIAL = "partial"
    FAILED = "failed"
    STOPPED = "stopped"
    SKIPPED = "skipped by robots"
    GONE = "gone"
    PAUSED = "paused"
    NOT_DUE = "not due"
    UNSOUND = "unsound definition"


MEANINGS = {
    Outcome.NEW: "pages were fetched that the archive did not hold",
    Outcome.UNCHANGED: "nothing is listed that the archive does not hold",
    Outcome.STALE: "nothing new for three times as long as usual: silent, or it moved",
    Outcome.PARTIAL: "some of its pages could not be fetched",
    Outcome.FAILED: "its listing could not be fetched or read",
    Outcome.STOPPED: "what it lists has collapsed against earlier runs: the last good state is kept",
    Outcome.SKIPPED: "its host's robots.txt does not allow it",
    Outcome.GONE: "the server said that it is gone for good (410); it is not asked again",
    Outcome.PAUSED: "not asked: paused in its file, or failed three times in a row",
    Outcome.NOT_DUE: "not asked: its next time has not come",
    Outcome.UNSOUND: "its file has a mistake",
}
INCOMPLETE = frozenset([Outcome.PARTIAL, Outcome.FAILED, Outcome.STOPPED, Outcome.UNSOUND])
GOOD = frozenset([Outcome.NEW, Outcome.UNCHANGED, Outcome.STALE, Outcome.PARTIAL])


@dataclass(frozen=True, slots=True)
class Failure:
    """One address that could not be fetched or read, and why."""

    url: str
    code: str
    reason: str


@dataclass(frozen=True, slots=True)
class Row:
    """One outlet in one report. `listed` is how many items its answers listed, also of old ones."""

    outlet: str
    outcome: Outcome
    reason: str = ""
    code: str = ""
    listed: int = 0
    new: int = 0
    unchanged: int = 0
    failed: int = 0
    waiting: int = 0
    next_due: datetime.datetime | None = None
    retry_at: datetime.datetime | None = None
    """The server wants not to be asked before; that holds for named runs, too."""
    failures: tuple[Failure, ...] = ()
    notes: tuple[str, ...] = ()

    def due(self, when: datetime.datetime | None) -> Row:
        """Return the row with the time at which the outlet is asked next."""
        return replace(self, next_due=when)

    def as_line(self) -> Line:
        """Return the row for a file or for JSON."""
        times = {"next_due": _text(self.next_due), "retry_at": _text(self.retry_at)}
        return {**asdict(self), **times}

    @classmethod
    def of_line(cls, line: Line) -> Row:
        """Return the row of a line."""
        return cls(
            **{
                **line,
                "outcome": Outcome(line["outcome"]),
                "next_due": _time(line["next_due"]),
                "retry_at": _time(line["retry_at"]),
                "failures": tuple(Failure(**failure) for failure in line["failures"]),
                "notes": tuple(line["notes"]),
            }
        )


def _text(when: datetime.datetime | None) -> str | None:
    return when.isoformat() if when else None


def _time(text: str | None) -> datetime.datetime | None:
    return datetime.datetime.fromisoformat(text) if text else None
