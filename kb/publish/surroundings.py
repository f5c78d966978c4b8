"""What stands around the record: where to take part in it, what was asked and done, what is watched."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kb.entries.corrections import Correction, corrections
from kb.entries.problem import Problem
from kb.publish.doors import Doors, doors
from kb.publish.site_settings import Settings
from kb.publish.watched import Watched, watched


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What pages say of the record that is no entry."""

    doors: Doors | None = None
    corrections: tuple[Correction, ...] = ()
    watched: tuple[Watched, ...] = ()
    warnings: tuple[Problem, ...] = ()
    """What the check wants somebody to look at; it was run by whoever asks for the pages."""


def surroundings(settings: Settings, problems: Sequence[Problem] = ()) -> Surroundings:
    """Return the surroundings of a checkout; `problems` are what a check of its entries found."""
    return Surroundings(
        doors(settings.edit_entry),
        tuple(corrections(settings.root / "content")),
        watched(settings.root),
        tuple(problem for problem in problems if problem.severity == "warning"),
    )
