"""Whom a statement accuses and whom else it is about: in its own words, else in those before it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kb.ingest.extract.conduct import Conduct
from kb.ingest.extract.frames import Frame
from kb.ingest.extract.interface import AUTHOR
from kb.ingest.extract.names import KnownName
from kb.ingest.extract.reach import Reach

_FROM_BEFORE = "{} taken from the sentences before"
_ABOUT_A_CHARGE = ("opinion", "finding", "estimate", "admission")


@dataclass(frozen=True, slots=True)
class Targets:
    """Names of the accused and of the subjects, and where they come from if not from the sentence."""

    accused: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    note: str = ""


def targets(frame: Frame, act: Conduct, type_: str, speakers: tuple[KnownName, ...], reach: Reach) -> Targets:
    """Return whom a statement is about. Nobody is accused who was not said to have done it."""
    own = {actor.name for actor in speakers}
    if frame.speaker.through is not None:
        own.add(frame.speaker.through.name)
    others = [actor.name for actor in act.others if actor.name not in own and actor.type != "media"]
    named = [
        actor.name
        for actor in (reach.resolve(frame.target, "accused") if frame.target else ())
        if actor.name not in own
    ]
    if type_ == "allegation":
        at = named or [actor.name for actor in act.agents if actor.name not in own]
        if not at and frame.does == "accuse" and act.subject and act.subject.name not in own:
            at = [act.subject.name]
        if at:
            return Targets(_once(at), _once(name for name in others if name not in at))
        return _accused_before(own, others, reach)
    about = _once([*named, *others])
    return Targets((), about) if about else _subjects_before(type_, own, act, speakers, reach)


def _accused_before(own: set[str], others: list[str], reach: Reach) -> Targets:
    """Return whom the same speaker accused before: who goes on with a charge does not change its target."""
    before = [name for name in reach.accused_by(own) if name not in own]
    if before:
        rest = _once(name for name in others if name not in before)
        return Targets(_once(before), rest, _FROM_BEFORE.format("accused"))
    return Targets((), _once(others))


def _subjects_before(
    type_: str, own: set[str], act: Conduct, speakers: tuple[KnownName, ...], reach: Reach
) -> Targets:
    about: Iterable[str] = ()
    if type_ == "denial":
        is_state = all(actor.type in ("government", "agency") for actor in speakers)
        about = reach.last_charge if is_state else reach.accusers_of(own) or reach.last_accusers
    elif type_ in _ABOUT_A_CHARGE:
        about = reach.accused_by(own) or reach.last_accused
    elif type_ == "announcement" and act.against_accused:
        about = reach.accused_by(own)
    found = _once(name for name in about if name not in own and name != AUTHOR)
    return Targets((), found, _FROM_BEFORE.format("subject") if found else "")


def _once(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
