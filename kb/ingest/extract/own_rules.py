"""What a sentence in a page's own voice comes to: the first rule that fits decides."""

from __future__ import annotations

import re
from collections.abc import Callable

from kb.ingest.extract.figures import figures_in
from kb.ingest.extract.own_words import FORMS, HOUSES, OwnWords, Said

_MEASURES = frozenset(["university", "think_tank", "community"])
_STATE = frozenset(["government", "agency"])
_SHORTEST = 24
_DIGIT = re.compile(r"\d")
_NOTHING = Said("nothing of ours")
"""What ends the search for a type without one."""


def judged(words: OwnWords) -> Said | None:
    """Return what the first rule that fits says; None where the sentence claims nothing of ours."""
    said = next((said for rule in _RULES if (said := rule(words)) is not None), None)
    return None if said is _NOTHING else said


def _attributes(words: OwnWords) -> Said | None:
    found = FORMS["attributed"].search(words.text)
    if found is None or words.act.negated:
        return None
    sign = next(group for group in found.groups() if group)
    named = tuple(actor.name for actor in words.marked.party(sign).actors if actor not in words.own)
    return Said("allegation", named) if named else None


def _permits(words: OwnWords) -> Said | None:
    of_outputs = words.is_terms or words.has("of_outputs")
    return Said("policy_position") if words.has("may") and of_outputs and not words.has("saw") else None


def _disowns(words: OwnWords) -> Said | None:
    if not words.holds(words.pack.disowns):
        return None
    return Said("denial", (), words.reach.accusers_of(words.names) or words.reach.last_accusers)


def _finds(words: OwnWords) -> Said | None:
    """Judge what an observer finds; a named party's act is a finding of those who measure alone."""
    measures = bool(words.owners) and all(actor.type in _MEASURES for actor in words.owners)
    may_find = not words.is_house and (measures or not words.act.agents or words.act.negated)
    if not (may_find and words.is_first and words.has("found")) or words.has("begins_with_step"):
        return None
    return Said("finding", (), words.reach.last_accused)


def _denies(words: OwnWords) -> Said | None:
    return Said("denial", (), words.reach.last_accusers) if words.has("denies") else None


def _estimates(words: OwnWords) -> Said | None:
    is_estimate = words.has("estimate") and _DIGIT.search(words.text) and not words.act.agents
    return Said("estimate", (), words.reach.last_charge) if is_estimate else None


def _sees(words: OwnWords) -> Said | None:
    sees = words.is_first and words.has("saw") and words.holds(words.pack.topical)
    return words.seen() if sees and not words.act.agents else None


def _thinks(words: OwnWords) -> Said | None:
    if not words.thinks or len(words.text) < _SHORTEST or words.act.has_act:
        return None
    if words.holds(words.pack.should):
        return Said("policy_position")
    is_ours = words.holds(words.pack.topical) or words.act.others
    return Said("opinion", (), words.reach.last_charge) if is_ours else _NOTHING


def _steps(words: OwnWords) -> Said | None:
    act = words.act
    if act.by_speaker:
        return None
    if FORMS["begins_with_us"].match(words.text) and words.tells_step:
        return Said("announcement", (), words.accused_before() if act.against_accused else ())
    is_dated = words.is_house and FORMS["begins_with_day"].match(words.text)
    return Said("announcement") if is_dated else None


def _bills(words: OwnWords) -> Said | None:
    return Said("policy_position") if words.has("bill") else None


def _of_act(words: OwnWords) -> Said | None:
    """Judge a sentence that tells of training on another's outputs; nothing where it is nobody's act."""
    act, pack = words.act, words.pack
    if not act.has_act:
        return None
    if act.agents and not act.negated:
        return Said("allegation", tuple(actor.name for actor in act.agents))
    if act.by_speaker:
        return _of_itself(words)
    if words.holds(pack.should) or words.holds(pack.hedge) or act.agents:
        return None
    if act.negated:
        is_charged = words.is_house and not words.names.isdisjoint(words.reach.accused)
        return Said("denial", (), words.reach.last_accusers) if is_charged else None
    is_of_others = act.on_own or words.holds(pack.ours) or words.holds(pack.they)
    if is_of_others and (words.is_first or words.is_named) and not words.holds(pack.charge_named):
        return Said("allegation", words.seen().accused)
    is_seen = words.has("saw") or words.holds(pack.wrong)
    is_counted = not words.is_first and words.has("concrete") and bool(figures_in(words.text))
    return words.seen() if is_seen or is_counted else None


def _of_itself(words: OwnWords) -> Said | None:
    """Judge what the owner says of its own act; only plain words of its own grant it."""
    act, pack = words.act, words.pack
    if act.negated:
        return None if words.thinks else Said("denial", (), words.reach.accusers_of(words.names))
    if words.holds(pack.identity):
        return Said("finding")
    is_clean = words.holds(pack.clean) and not set(act.victims) - set(words.own)
    if words.holds(pack.licensed) or words.holds(pack.own_model) or is_clean:
        return Said("announcement") if words.is_first else None
    if words.holds(pack.charge_named) or words.thinks or not act.of_others:
        return None
    is_plain = not act.hedged and not words.holds(pack.negation)
    return Said("admission" if is_plain else "", (), words.reach.accusers_of(words.names))


def _answers(words: OwnWords) -> Said | None:
    """Judge a charge that is rejected by who is charged, or by the state that speaks for who is."""
    pack = words.pack
    is_state = bool(words.owners) and all(actor.type in _STATE for actor in words.owners)
    if not (is_state or not words.names.isdisjoint(words.reach.accused)):
        return None
    rejects = words.holds(pack.charge_named) and (words.holds(pack.negation) or words.holds(pack.groundless))
    return Said("denial", (), words.reach.last_charge) if rejects else None


def _demands(words: OwnWords) -> Said | None:
    act = words.act
    if not words.holds(words.pack.should) or len(words.text) < _SHORTEST:
        return None
    is_house = any(actor.type in HOUSES for actor in words.owners)
    asks = bool(act.others) and not is_house and not act.has_act
    of_offices = words.has("of_offices") and not act.has_act
    return Said("policy_position") if words.is_first or words.is_named or asks or of_offices else None


def _announces(words: OwnWords) -> Said | None:
    begins = FORMS["first_actor"].match(words.text)
    is_owner = begins is not None and bool(set(words.marked.party(begins[1]).actors) & set(words.own))
    if not ((words.is_first or is_owner) and words.tells_step):
        return None
    return Said("announcement", (), words.accused_before() if words.act.against_accused else ())


def _judges(words: OwnWords) -> Said | None:
    shortest = _SHORTEST if words.text.isascii() or " " in words.text else _SHORTEST // 2
    speaks = words.is_first or words.is_named
    if len(words.text) < shortest or not (words.has("thinks") or (speaks and words.holds(words.pack.judge))):
        return None
    return Said("opinion", (), words.reach.last_accused)


_RULES: tuple[Callable[[OwnWords], Said | None], ...] = (
    _attributes, _permits, _disowns, _finds, _denies, _estimates, _sees, _thinks, _steps, _bills,
    _of_act, _answers, _demands, _announces, _judges,
)  # fmt: skip
