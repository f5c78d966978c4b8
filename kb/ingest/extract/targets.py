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
_STATE = ("government", "agency")
# What bystanders say in a text about a charge is about that charge; what they demand is about everybody.
_ABOUT_A_CHARGE = ("opinion", "finding", "estimate", "admission", "denial")
_ANSWERS = ("denial", "admission", "opinion")


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
        return accused_before(own, others, reach)
    is_state = bool(speakers) and all(actor.type in _STATE for actor in speakers)
    return subjects(type_, own, [*named, *others], act, reach, is_state)


def accused_before(own: set[str], others: list[str], reach: Reach) -> Targets:
    """Return whom the same speaker accused before: who goes on with a charge does not change its target."""
    before = [name for name in reach.accused_by(own) if name not in own]
    if before:
        rest = _once(name for name in others if name not in before)
        return Targets(_once(before), rest, _FROM_BEFORE.format("accused"))
    return Targets((), _once(others))


def subjects(
    type_: str, own: set[str], named: list[str], act: Conduct, reach: Reach, is_state: bool = False
) -> Targets:
    """Return whom a statement that accuses nobody is about: those whom it names, and whom it answers."""
    answered = [name for name in reach.accusers_of(own) if name not in own] if type_ in _ANSWERS else []
    if named and not answered:
        return Targets((), _once(named))
    about: Iterable[str] = answered
    if not answered and (type_ in _ABOUT_A_CHARGE or (type_ == "announcement" and act.against_accused)):
        about = reach.accused_by(own)
        if not about and type_ != "announcement":
            about = reach.last_charge if type_ != "denial" or is_state else reach.last_accusers
        if type_ in ("denial", "admission", "announcement") and not set(about) - own - {AUTHOR}:
            about = reach.parties(own)
    found = _once(name for name in (*named, *about) if name not in own and name != AUTHOR)
    return Targets((), found, _FROM_BEFORE.format("subject") if set(found) - set(named) else "")


def _once(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
