"""A proposed claim beside the record: the same again, an answer, a changed figure, a bill, or new."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import fuzz

from kb.graph import Graph
from kb.ingest.extract.candidate import Extraction, FoundClaim
from kb.ingest.extract.names import NameBook
from kb.kinds import Claim

_ALIKE = 62
_BARE_NUMBER = re.compile(r"\b(?:H\.?\s?R\.?|S\.)\s?(\d{2,5})\b")
_ANSWERED = frozenset(["conceded", "partly_conceded", "denied", "answered_otherwise"])


@dataclass(frozen=True, slots=True)
class Beside:
    """How a claim stands to the record: `is_a` word, the entry it concerns, and words for a person."""

    is_a: str
    entry: str = ""
    words: str = "new"


def beside_record(claim: FoundClaim, graph: Graph, names: NameBook) -> Beside:
    """Say how a proposed claim stands to the claims of the record."""
    speakers, accused = _ids(claim.speakers, names), _ids(claim.accused, names)
    if claim.type in ("denial", "admission") or (claim.type and speakers & _accused_of(graph)):
        answer = _answer(claim, speakers, graph)
        if answer is not None:
            return answer
    best: tuple[float, Claim] | None = None
    for one in graph.record.claims.values():
        if not one.counts or not speakers & set(one.speakers):
            continue
        if claim.type == "allegation" and accused and not accused & set(one.accuses):
            continue
        likeness = fuzz.token_set_ratio(claim.says.casefold(), one.says.casefold())
        same_charge = claim.type == one.type == "allegation" and bool(accused & set(one.accuses))
        score = likeness + (20 if same_charge else 0) + (25 if _same_figures(claim, one) else 0)
        if score >= _ALIKE and (best is None or score > best[0]):
            best = (score, one)
    if best is None:
        return Beside("new")
    one = best[1]
    changed = _changed_figure(claim, one)
    if changed:
        return Beside("changes a figure of", one.id, f"changes a figure of {one.id}: {changed}")
    return Beside("repeats", one.id, f"repeats {one.id}")


def bills_named(extraction: Extraction, text: str, graph: Graph) -> list[str]:
    """Return words for each bill or rule of the record that a text names, with its last recorded stage."""
    numbers = set(_BARE_NUMBER.findall(text))
    found = []
    for policy in graph.record.policies.values():
        number = policy.number and re.search(r"\d+", policy.number)
        if number and policy.type in ("bill", "law") and number.group() in numbers:
            stage = policy.stages[-1] if policy.stages else None
            last = f"last stage on record: {stage.stage}, {stage.date}" if stage else "no stage on record"
            found.append(f"names {policy.id} ({last})")
    return found


def _answer(claim: FoundClaim, speakers: set[str], graph: Graph) -> Beside | None:
    """Return what a claim answers: the latest recorded charge against its speaker, not later than itself."""
    charges = []
    for id_, rows in graph.responses.items():
        for row in rows:
            if row.actor not in speakers or row.answered_by != "self":
                continue
            one = graph.record.claims[id_]
            if claim.said_on and str(one.said_on)[-10:] > claim.said_on:
                continue
            charges.append((row.standing not in _ANSWERED, str(one.said_on), id_))
    if not charges:
        return None
    is_open, _, id_ = max(charges)
    words = "no reply on record yet" if is_open else "a reply is on record"
    return Beside("answers", id_, f"answers {id_} ({words})")


def _accused_of(graph: Graph) -> set[str]:
    return {row.actor for rows in graph.responses.values() for row in rows}


def _same_figures(claim: FoundClaim, one: Claim) -> bool:
    values = {float(value) for figure in one.figures for _, value in figure.bounds}
    return any(figure.value in values for figure in claim.figures)


def _changed_figure(claim: FoundClaim, one: Claim) -> str:
    for figure in claim.figures:
        recorded = [f for f in one.figures if f.measure == figure.measure]
        values = {float(value) for f in recorded for _, value in f.bounds}
        if values and figure.value not in values:
            return (
                f"{figure.measure} {figure.value:g}, recorded {', '.join(f'{v:g}' for v in sorted(values))}"
            )
    return ""


def _ids(found: Iterable[str], names: NameBook) -> set[str]:
    known = (names.known.get(name) for name in found)
    return {one.entry for one in known if one is not None and one.entry}
