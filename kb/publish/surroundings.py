"""What stands around the record: where to take part, what was asked, read again and watched, its past."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kb.entries.corrections import Correction, corrections
from kb.entries.problem import Problem
from kb.entries.readings import Reading, readings
from kb.publish.doors import Doors, doors
from kb.publish.history import History, history_of
from kb.publish.site_settings import Settings
from kb.publish.watched import Watched, watched
from kb.store.queries import answers
from kb.store.reading import Result


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What pages say of the record that is no entry."""

    doors: Doors | None = None
    corrections: tuple[Correction, ...] = ()
    readings: tuple[Reading, ...] = ()
    watched: tuple[Watched, ...] = ()
    warnings: tuple[Problem, ...] = ()
    """What the check wants somebody to look at; it was run by whoever asks for the pages."""
    answers: Mapping[str, Result] | None = None
    """What the store answers to every named question; None where pages are made without a store."""
    console: int | None = None
    """How many bytes it takes to start SQL in the browser; None where the parts for it are not there."""
    history: History | None = None
    """What became of the entries; None where git does not have the whole of it."""


def surroundings(
    settings: Settings,
    problems: Sequence[Problem] = (),
    store: Path | None = None,
    console: int | None = None,
) -> Surroundings:
    """Return the surroundings of a checkout; `problems` are what a check of its entries found."""
    return Surroundings(
        doors(settings.edit_entry),
        tuple(corrections(settings.root / "content")),
        tuple(readings(settings.root / "content")),
        watched(settings.root),
        tuple(problem for problem in problems if problem.severity == "warning"),
        answers(store) if store else None,
        console,
        history_of(settings.root),
    )
