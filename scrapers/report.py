"""The report of a run: a row for every configured outlet, every time."""

from __future__ import annotations

import datetime
import json
from collections import Counter
from dataclasses import dataclass

from scrapers.rows import INCOMPLETE, Outcome, Row

COLUMNS = ("outlet", "outcome", "new", "unchanged", "failed", "waiting", "next due")


@dataclass(frozen=True, slots=True)
class Report:
    """What became of all outlets in the run that began at a time."""

    began: datetime.datetime
    rows: tuple[Row, ...]

    @property
    def partial(self) -> bool:
        """Whether something failed that should not have."""
        return any(row.outcome in INCOMPLETE for row in self.rows)

    def as_table(self) -> list[list[str]]:
        """Return the rows for the eye, those that ask for a look first."""
        return [
            [
                row.outlet,
                row.outcome.value,
                _count(row.new),
                _count(row.unchanged),
                _count(row.failed),
                _count(row.waiting),
                f"{row.next_due:%Y-%m-%d %H:%M}" if row.next_due else "",
            ]
            for row in self._urgent_first()
        ]

    def reasons(self) -> list[str]:
        """Return a line for each outlet of which more is to be said than a table holds."""
        said = [(row, "; ".join(filter(None, (row.reason, *row.notes)))) for row in self._urgent_first()]
        return [
            f"{row.outlet}: {words}." for row, words in said if words and row.outcome is not Outcome.NOT_DUE
        ]

    def _urgent_first(self) -> list[Row]:
        order = list(Outcome)
        return sorted(self.rows, key=lambda row: (row.outcome not in INCOMPLETE, order.index(row.outcome)))

    def as_json(self) -> str:
        """Return the whole report for programs."""
        report = {
            "began": self.began.isoformat(),
            "outcome": "partial" if self.partial else "fine",
            "counts": dict(sorted(Counter(row.outcome.value for row in self.rows).items())),
            "outlets": [row.as_line() for row in self.rows],
        }
        return json.dumps(report, ensure_ascii=False, indent=1)

    def in_short(self) -> str:
        """Return the counts of the run in a line."""
        counts = Counter(row.outcome for row in self.rows)
        return (
            ", ".join(f"{counts[outcome]} {outcome}" for outcome in Outcome if counts[outcome])
            or "no outlets"
        )


def _count(number: int) -> str:
    return f"{number:,}" if number else ""
