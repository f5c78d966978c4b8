"""Which type a statement has. In doubt the weaker one; where polarity is not settled, none.

An accusation never becomes a finding or an admission here, and a denial never an admission: each of
these types is given only on its own signs, and every one of the signs against it wins.
"""

from __future__ import annotations

import re

from kb.ingest.extract.statement import HOUSES, INQUIRES, MEASURES, OFFICES, STATE, Judged, Statement

_BYSTANDERS = ("person", "university", "think_tank", "media")
_NUMBER = re.compile(r"\d")
_CONTRAST = re.compile(r"\b(?:but|aber|doch|mais|pero|though|yet)\b|但|不过|지만|ものの", re.I)
OPEN = ""


def claim_type(said: Statement) -> Judged:
    """Return the type of a statement by its verb, what is said, and who says it.

    What grants one thing and rejects another in one breath is neither a denial nor an admission.
    """
    judged = _by_rules(said)
    is_mixed = said.act.has_act and not said.act.negated and _CONTRAST.search(said.content) is not None
    if judged.type == "denial" and said.frame.does == "say" and is_mixed:
        return Judged(OPEN, "it grants one thing and rejects another")
    return judged


def _by_rules(said: Statement) -> Judged:
    frame, act = said.frame, said.act
    if frame.form == "terms":
        return Judged("policy_position")
    if frame.does == "deny":
        return _denial(said)
    if frame.does == "admit":
        return _admission(said)
    if frame.form in ("accuses", "accused") or (frame.form == "mentioned" and frame.target):
        return Judged("allegation")
    is_told = frame.does in ("say", "opine") and frame.form != "mentioned"
    if is_told and said.has(said.pack.charge_named) and said.rejects and not act.by_speaker:
        return _of_charge(said)
    if frame.does == "accuse" and (charge := _accusing(said)):
        return charge
    if said.takes_step and not act.by_speaker:
        return Judged("announcement")
    if act.has_act and act.agents and not act.by_speaker:
        return _of_another(said)
    if act.by_speaker and said.speaks_for_itself:
        return _of_itself(said)
    if said.is_accuser and frame.does in ("say", "find") and said.goes_on and not act.negated:
        return Judged("allegation")
    return _by_words(said)


def _accusing(said: Statement) -> Judged | None:
    """Whoever accuses speaks of another, also where the words `its model` could be either's."""
    act, frame = said.act, said.frame
    if act.has_act:
        if act.by_speaker and not act.agents and frame.form != "accused":
            return Judged(OPEN, "whose act is meant is not settled")
        return Judged("opinion" if act.negated else "allegation")
    if frame.form != "mentioned" and act.subject and not act.negated:
        return Judged("allegation")
    return None


def _of_charge(said: Statement) -> Judged:
    """A charge that is called baseless is denied by the accused and its state, contested by others."""
    home, others = said.frame.speaker.through, said.act.others
    is_told_of = said.is_of_house and (home in others or not others)
    is_alone = not said.accused and said.are(HOUSES)
    is_own = said.are(STATE) or is_told_of or is_alone or said.is_charged
    return Judged("denial" if is_own else "opinion")


def _denial(said: Statement) -> Judged:
    """Only the accused or its state denies; a third party contests, which is an opinion."""
    act, pack = said.act, said.pack
    if not (act.has_act or said.has(pack.charge) or said.has(pack.topical)):
        return Judged(OPEN, "it is not told what is denied")
    if act.by_speaker and not act.agents:
        return Judged("denial")
    if not said.speakers or said.is_charged or any(actor.type in STATE for actor in said.speakers):
        return Judged("denial")
    if act.agents and not act.by_speaker and not (said.names & {one.name for one in act.agents}):
        return Judged("opinion")
    if said.accused and said.are(_BYSTANDERS):
        return Judged("opinion")
    if said.has(pack.should) and not act.has_act and not said.has(pack.charge):
        return Judged("policy_position")
    return Judged("denial")


def _admission(said: Statement) -> Judged:
    """A party admits only its own act, said without a negation and without a reserve."""
    act = said.act
    is_charged = bool({actor.name for actor in said.speakers} & set(said.accused))
    if act.negated:
        return Judged("denial") if act.by_speaker and not act.agents else Judged("opinion")
    if act.on_own:
        return Judged("opinion")
    if act.by_speaker or (act.has_act and not act.agents and is_charged):
        return Judged("admission")
    drawn_from = set(act.victims) - set(said.speakers)
    of_nobody_else = not act.agents and not act.hedged and not said.has(said.pack.others)
    if act.has_act and drawn_from and of_nobody_else and (said.are(HOUSES) or said.is_of_house):
        return Judged("admission")
    if not act.has_act and is_charged and not said.has(said.pack.judge):
        return Judged(OPEN, "what is granted is not settled")
    return Judged("allegation" if act.agents else "opinion")


def _of_another(said: Statement) -> Judged:
    """What is said of another's act: a charge, unless who says it measured, ruled or licensed it."""
    act, does = said.act, said.frame.does
    if act.unproven and said.are((*INQUIRES, "agency")):
        return Judged("finding")
    if act.negated:
        if does == "find" or said.has(said.pack.measured):
            return Judged("finding")
        return Judged("denial" if said.are(STATE) and not said.has(said.pack.should) else "opinion")
    reports = does == "say" and _NUMBER.search(said.content) is not None
    is_study = said.frame.speaker.role in ("researchers", "document")
    if said.are(MEASURES) and (does == "find" or is_study or reports):
        return Judged("opinion" if act.hedged and does != "find" else "finding")
    if does == "find" and said.are(INQUIRES):
        return Judged("finding")
    if does == "estimate":
        return Judged("estimate")
    if does == "urge":
        return Judged("policy_position")
    if said.has(said.pack.licensed):
        is_house = any(actor.type in HOUSES for actor in said.speakers)
        return Judged("announcement" if is_house else "opinion")
    if does == "announce" or (does == "say" and said.tells_own_act):
        return Judged("announcement")
    return Judged("allegation")


def _of_itself(said: Statement) -> Judged:
    """What a party says of its own act; only plain words of its own grant it."""
    does, pack = said.frame.does, said.pack
    if said.act.negated:
        return Judged("denial")
    if does in ("announce", "urge"):
        return Judged("announcement" if does == "announce" else "policy_position")
    if does == "say" and (said.has(pack.licensed) or said.has(pack.own_model)):
        return Judged("announcement")
    if said.has(pack.clean) and not set(said.act.victims) - set(said.speakers):
        return Judged("opinion")
    if said.act.agents:
        return Judged(OPEN, "whose act is meant is not settled")
    if said.has(pack.charge_named) and said.has(pack.groundless):
        return Judged("denial")
    if not said.act.of_others:
        return Judged(OPEN, "whose outputs are meant is not settled")
    if does != "say" or said.act.hedged or said.has(pack.negation) or said.has(pack.charge_named):
        return Judged(OPEN, "whether it grants its own act is not settled")
    return Judged("admission")


def _by_words(said: Statement) -> Judged:
    """Judge a statement that tells of nobody's act by its words alone; the first rule that fits."""
    act, does, pack = said.act, said.frame.does, said.pack
    if does == "estimate" or pack.estimate.search(f"{said.frame.verb} {said.content}"[:80]):
        return Judged("estimate")
    if does == "urge":
        return Judged("policy_position")
    if does == "accuse" and act.has_act and not act.negated:
        return Judged("allegation")
    if _answers(said):
        return Judged("denial")
    is_office = said.are(OFFICES)
    if is_office and not act.agents and said.has(pack.hinders):
        return Judged("announcement")
    if found := _found(said):
        return found
    if is_office and not act.agents and (said.has(pack.own_model) or said.tells_own_act):
        return Judged("announcement")
    if said.has(pack.ought if does == "opine" and pack.ought else pack.should):
        return Judged("policy_position")
    tells_own = said.has(pack.own_act) and (said.frame.form == "direct" or act.first)
    if is_office and (does == "announce" or (tells_own and not act.has_act)):
        return Judged("announcement")
    if is_office and not act.negated and said.has(pack.wrong):
        return Judged("allegation")
    return Judged("allegation" if _charges_nobody_named(said) else "opinion")


def _answers(said: Statement) -> bool:
    """Whether who is charged, or its state, rejects the charge without a verb that says so."""
    act, pack = said.act, said.pack
    if act.agents and not said.are(STATE):
        return False
    is_direct = said.frame.form == "direct"
    speaks_of_it = (
        said.are(OFFICES)
        or said.is_of_house
        or said.has(pack.charge)
        or (is_direct and said.has(pack.topical))
    )
    if said.is_charged and speaks_of_it and said.has(pack.negation) and not act.agents:
        return True
    names_charge = bool(said.accused) and said.has(pack.charge_named)
    of_charge = act.negated or said.has(pack.groundless) or names_charge
    if said.are(STATE) and said.rejects and of_charge and not said.has(pack.should):
        return True
    if act.agents:
        return False
    if said.has(pack.disowns):
        return True
    if said.has(pack.groundless) and (said.is_charged or (is_direct and said.is_of_house)):
        return True
    is_of_others = bool(act.victims) and not set(act.victims) & set(said.speakers)
    return said.are(HOUSES) and act.negated and is_of_others


def _found(said: Statement) -> Judged | None:
    """Return a finding where something was measured or found, and a charge where one found another's act."""
    tells_measure = said.has(said.pack.measured) and not said.is_accuser
    if tells_measure and not (said.act.has_act and not said.act.negated):
        return Judged("finding")
    if said.frame.does != "find":
        return None
    measures = any(actor.type in MEASURES for actor in said.speakers)
    is_finder = measures or said.frame.speaker.role == "researchers" or not said.speakers
    return Judged("finding" if is_finder or not said.act.has_act else "allegation")


def _charges_nobody_named(said: Statement) -> bool:
    """Whether an act is told as a fact, of rivals or accounts that are not named."""
    act = said.act
    if not act.has_act or act.negated or act.by_speaker or act.hedged:
        return False
    is_of_somebody = bool(act.agents or act.victims) or said.has(said.pack.others)
    if not is_of_somebody and not said.are(OFFICES):
        return False
    tells = said.frame.does in ("say", "accuse") and not said.has(said.pack.judge)
    return tells and said.frame.speaker.role != "researchers"
