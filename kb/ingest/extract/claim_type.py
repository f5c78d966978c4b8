"""Which type a statement has. In doubt the weaker one; where polarity is not settled, none.

An accusation never becomes a finding or an admission here, and a denial never an admission: each of
these types is given only on its own signs, and every one of the signs against it wins.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from kb.ingest.extract.conduct import Conduct
from kb.ingest.extract.frames import Frame
from kb.ingest.extract.languages.pack import Pack
from kb.ingest.extract.names import KnownName

_MEASURES = frozenset(["university", "think_tank", "community"])
_HOUSES = frozenset(["lab", "company"])
_INQUIRES = frozenset(["court", "legislature"])
_STATE = frozenset(["government", "agency"])
_OFFICES = frozenset(["lab", "company", "government", "agency", "legislature", "court"])
OPEN = ""


@dataclass(frozen=True, slots=True)
class Judged:
    """A type with the reason where it was left open."""

    type: str
    note: str = ""


def claim_type(
    frame: Frame,
    content: str,
    act: Conduct,
    speakers: tuple[KnownName, ...],
    accused: Collection[str],
    pack: Pack,
    is_accuser: bool = False,
) -> Judged:
    """Return the type of a statement by its verb, what is said, and who says it.

    `accused` are those charged so far; `is_accuser` tells that the speaker charged somebody before.
    """
    if frame.form == "terms":
        return Judged("policy_position")
    if frame.does == "deny":
        return _denial(frame, content, act, speakers, accused, pack)
    if frame.does == "admit":
        return _admission(content, act, speakers, accused, pack)
    if frame.form in ("accuses", "accused") or (frame.form == "mentioned" and frame.target):
        return Judged("allegation")
    speaks_of_charge = pack.charge_named.search(content) and (
        pack.negation.search(content) or pack.groundless.search(content)
    )
    if (
        frame.does in ("say", "opine")
        and frame.form != "mentioned"
        and speaks_of_charge
        and not act.by_speaker
    ):
        return _of_charge(frame, act, speakers, accused)
    if frame.does == "accuse" and act.has_act:
        # Whoever accuses speaks of another, also where the words `its model` could be either's.
        if act.by_speaker and not act.agents and frame.form != "accused":
            return Judged(OPEN, "whose act is meant is not settled")
        return Judged("opinion" if act.negated else "allegation")
    if frame.does == "accuse" and frame.form != "mentioned" and act.subject and not act.negated:
        return Judged("allegation")
    if act.has_act and act.agents and not act.by_speaker:
        return _of_another(frame, content, act, speakers, pack)
    if act.by_speaker and _speaks_for_itself(frame, speakers):
        return _of_itself(frame, content, act, pack)
    if is_accuser and frame.does == "say" and pack.saw and pack.saw.search(content) and not act.negated:
        return Judged("allegation")
    return _otherwise(frame, content, act, speakers, accused, pack)


def _of_charge(
    frame: Frame, act: Conduct, speakers: tuple[KnownName, ...], accused: Collection[str]
) -> Judged:
    """A charge that is called baseless is denied by the accused and its state, contested by others."""
    names = {actor.name for actor in speakers}
    if frame.speaker.through is not None:
        names.add(frame.speaker.through.name)
    is_state = bool(speakers) and all(actor.type in _STATE for actor in speakers)
    home = frame.speaker.through
    is_told_of = home is not None and (home in act.others or not act.others) and home.type in _HOUSES
    return Judged("denial" if is_state or is_told_of or names & set(accused) else "opinion")


def _denial(
    frame: Frame,
    content: str,
    act: Conduct,
    speakers: tuple[KnownName, ...],
    accused: Collection[str],
    pack: Pack,
) -> Judged:
    """Only the accused or its state denies; a third party contests, which is an opinion."""
    if not (pack.charge.search(content) or act.has_act or pack.topical.search(content)):
        return Judged(OPEN, "it is not told what is denied")
    names = {actor.name for actor in speakers}
    if frame.speaker.through is not None:
        names.add(frame.speaker.through.name)
    if act.by_speaker and not act.agents:
        return Judged("denial")
    if not speakers or names & set(accused) or any(actor.type in _STATE for actor in speakers):
        return Judged("denial")
    if act.agents and not act.by_speaker and not (names & {a.name for a in act.agents}):
        return Judged("opinion")
    if accused and all(actor.type in ("person", "university", "think_tank", "media") for actor in speakers):
        return Judged("opinion")
    if pack.should.search(content) and not act.has_act and not pack.charge.search(content):
        return Judged("policy_position")
    return Judged("denial")


def _admission(
    content: str, act: Conduct, speakers: tuple[KnownName, ...], accused: Collection[str], pack: Pack
) -> Judged:
    """A party admits only its own act, said without a negation and without a reserve."""
    if act.negated:
        return Judged("denial") if act.by_speaker and not act.agents else Judged("opinion")
    if act.has_act and not act.agents and (act.by_speaker or {a.name for a in speakers} & set(accused)):
        return Judged("admission")
    if act.by_speaker and not act.negated:
        return Judged("admission")
    drawn_from = set(act.victims) - set(speakers)
    if act.has_act and not act.agents and drawn_from and not act.hedged:
        return Judged("admission")
    if not act.has_act and {a.name for a in speakers} & set(accused) and not pack.judge.search(content):
        return Judged(OPEN, "what is granted is not settled")
    if act.agents:
        return Judged("allegation")
    return Judged("opinion")


def _of_another(
    frame: Frame, content: str, act: Conduct, speakers: tuple[KnownName, ...], pack: Pack
) -> Judged:
    is_measure = bool(speakers) and all(actor.type in _MEASURES for actor in speakers)
    reports = frame.does == "say" and is_measure and re.search(r"\d", content) is not None
    measured = frame.does == "find" or frame.speaker.role == "researchers" or reports
    if act.unproven and speakers and all(actor.type in (*_INQUIRES, "agency") for actor in speakers):
        return Judged("finding")
    if act.negated:
        is_state = bool(speakers) and all(actor.type in _STATE for actor in speakers)
        if frame.does == "find" or pack.measured.search(content):
            return Judged("finding")
        return Judged("denial" if is_state and not pack.should.search(content) else "opinion")
    if measured and is_measure:
        return Judged("finding")
    if frame.does == "find" and speakers and all(actor.type in _INQUIRES for actor in speakers):
        return Judged("finding")
    if frame.does == "estimate":
        return Judged("estimate")
    if frame.does == "urge":
        return Judged("policy_position")
    if pack.licensed.search(content):
        return Judged(
            "announcement" if any(actor.type in ("lab", "company") for actor in speakers) else "opinion"
        )
    if frame.does == "announce" or (frame.does == "say" and _tells_own_act(content, act, pack)):
        return Judged("announcement")
    return Judged("allegation")


def _of_itself(frame: Frame, content: str, act: Conduct, pack: Pack) -> Judged:
    """What a party says of its own act; only plain words of its own grant it."""
    if act.negated:
        return Judged("denial")
    if frame.does in ("announce", "urge"):
        return Judged("announcement" if frame.does == "announce" else "policy_position")
    if frame.does != "say":
        return Judged(OPEN, "whether it grants its own act is not settled")
    if pack.licensed.search(content) or pack.own_model.search(content):
        return Judged("announcement")
    if act.hedged or pack.negation.search(content) or pack.charge_named.search(content):
        return Judged(OPEN, "whether it grants its own act is not settled")
    return Judged("admission")


def _otherwise(
    frame: Frame,
    content: str,
    act: Conduct,
    speakers: tuple[KnownName, ...],
    accused: Collection[str],
    pack: Pack,
) -> Judged:
    names = {actor.name for actor in speakers}
    is_office = bool(speakers) and all(actor.type in _OFFICES for actor in speakers)
    if frame.does == "estimate" or pack.estimate.search(f"{frame.verb} {content}"[:80]):
        return Judged("estimate")
    if frame.does == "urge":
        return Judged("policy_position")
    if frame.does == "accuse" and act.has_act and not act.negated:
        return Judged("allegation")
    if frame.speaker.through is not None:
        names.add(frame.speaker.through.name)
    speaks_of_it = pack.charge.search(content) or (frame.form == "direct" and pack.topical.search(content))
    if names & set(accused) and (speaks_of_it or is_office) and pack.negation.search(content):
        if not act.agents:
            return Judged("denial")
    is_state = bool(speakers) and all(actor.type in _STATE for actor in speakers)
    rejects = pack.negation.search(content) or pack.groundless.search(content)
    of_charge = (
        pack.groundless.search(content) or act.negated or (accused and pack.charge_named.search(content))
    )
    if is_state and rejects and of_charge and not pack.should.search(content):
        return Judged("denial")
    if pack.disowns and pack.disowns.search(content) and not act.agents:
        return Judged("denial")
    is_of_house = frame.speaker.through is not None and frame.speaker.through.type in _HOUSES
    if frame.form == "direct" and pack.groundless.search(content) and not act.agents:
        if names & set(accused) or is_of_house:
            return Judged("denial")
    if is_office and not act.agents and pack.hinders and pack.hinders.search(content):
        return Judged("announcement")
    is_firm = bool(speakers) and all(actor.type in ("lab", "company") for actor in speakers)
    if is_firm and act.negated and not act.agents and act.victims and not set(act.victims) & set(speakers):
        return Judged("denial")
    if pack.measured.search(content) and not (act.has_act and not act.negated):
        return Judged("finding")
    if frame.does == "find":
        if (
            any(actor.type in _MEASURES for actor in speakers)
            or frame.speaker.role == "researchers"
            or not speakers
        ):
            return Judged("finding")
        return Judged("finding" if not act.has_act else "allegation")
    if (
        is_office
        and (pack.own_model.search(content) or _tells_own_act(content, act, pack))
        and not act.agents
    ):
        return Judged("announcement")
    if pack.should.search(content):
        return Judged("policy_position")
    tells_own = pack.own_act.search(content) and (frame.form == "direct" or act.first)
    if is_office and (frame.does == "announce" or (tells_own and not act.has_act)):
        return Judged("announcement")
    if is_office and not act.negated and pack.wrong.search(content):
        return Judged("allegation")
    tells_of_others = pack.others is not None and pack.others.search(content)
    if act.has_act and not (act.agents or act.victims or tells_of_others) and not is_office:
        return Judged("opinion")
    tells = frame.does in ("say", "accuse") and not pack.judge.search(content) and not act.hedged
    if (
        act.has_act
        and not act.negated
        and not act.by_speaker
        and tells
        and frame.speaker.role != "researchers"
    ):
        return Judged("allegation")
    return Judged("opinion")


def _tells_own_act(content: str, act: Conduct, pack: Pack) -> bool:
    """Whether a statement begins with what the speaker itself did: `it had cut off accounts`."""
    return act.first and pack.own_act.search(content[:48]) is not None


def _speaks_for_itself(frame: Frame, speakers: tuple[KnownName, ...]) -> bool:
    """Whether an act of `its model` can be the speaker's own: researchers and the press tell of others."""
    return frame.speaker.role != "researchers" and all(
        actor.type not in ("media", *_MEASURES) for actor in speakers
    )
