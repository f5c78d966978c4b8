"""The stage of a bill, a rule or a memo as a bar of steps: those taken, the present one, the others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from kb.kinds import Policy
from kb.publish.pages import dates
from kb.publish.pages.words import capitalised, word

_LAW = ("introduced", "in_committee", "ordered_reported", "passed_one_chamber", "passed_both", "enacted")
# The way that a text of its type may go; other texts show the steps that they took.
_WAYS: Mapping[str, tuple[str, ...]] = {
    "bill": _LAW,
    "law": _LAW,
    "rule": ("proposed", "consultation", "final", "in_force"),
}


@dataclass(frozen=True, slots=True)
class BarStep:
    """A step of the bar: taken, present, or not recorded, which does not say that it was not taken."""

    words: str
    state: str
    date: Markup | None


def stage_bar(policy: Policy) -> tuple[BarStep, ...]:
    """Return the bar of a policy's stages; empty where none is recorded."""
    if not policy.stages:
        return ()
    taken = {stage.stage: stage.date for stage in policy.stages}
    present = policy.stages[-1].stage
    way = _WAYS.get(policy.type, ())
    steps = [*way, *(stage for stage in taken if stage not in way)] if present in way else list(taken)
    place = steps.index(present)
    return tuple(
        BarStep(
            capitalised(word("policy.stage", step)),
            _state(at, place, step in taken),
            dates.time(taken[step]) if step in taken else None,
        )
        for at, step in enumerate(steps)
    )


def _state(at: int, present: int, recorded: bool) -> str:
    if at == present:
        return "present"
    return "taken" if recorded else "not recorded"
