"""The record in one line of time: what was said, what was done, and the steps and versions of policies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from kb.graph.counting import counting
from kb.graph.graph import Graph
from kb.kinds import Claim, Event, Policy
from kb.kinds.dates import span
from kb.kinds.references import split

IN_FORCE = "in_force"


@dataclass(frozen=True, slots=True)
class Moment:
    """One line of the timeline.

    `type` is the type of a claim or an event, the step of a policy, or `in_force`. `source` is the source
    that says so of an event or a policy; a claim has its speakers. `actors` are all that it names, and the
    makers of the models that it names; `places` are their countries and the jurisdiction of a policy.
    `month` is YYYY-MM, or YYYY where the month is not known; `day` is for sorting.
    """

    date: str
    day: str
    month: str
    kind: str
    type: str
    id: str
    source: str | None
    actors: tuple[str, ...]
    places: tuple[str, ...]
    disputes: tuple[str, ...]


def timeline(graph: Graph) -> tuple[Moment, ...]:
    """Return the moments of a record, the newest first; claims about copied weights are left out."""
    record, disputes = counting(graph.record), dict[str, list[str]]()
    for member in graph.memberships:
        disputes.setdefault(member.id, []).append(member.dispute)
    rows = chain(
        (_of_claim(claim) for claim in record.claims.values() if claim.sense != "weights_reuse"),
        map(_of_event, record.events.values()),
        chain.from_iterable(map(_of_policy, record.policies.values())),
    )
    found = [_moment(graph, disputes.get(row[0].id, []), row) for row in rows]
    # A year alone comes before its January, so the newest first puts it last.
    found.sort(key=lambda moment: (moment.kind, moment.id, moment.type))
    found.sort(key=lambda moment: (f"{moment.month}-00"[:7], moment.day), reverse=True)
    return tuple(found)


def month_of(date: str) -> str:
    """Return the month in which a date, or the first known end of an interval, lies; else its year."""
    first, _, last = date.partition("/")
    bounds = span(last if first == ".." else first)
    if bounds.first is None or bounds.last is None:
        raise ValueError(f"{date} names no day, and a moment of the timeline has one.")
    months = {day.isoformat()[:7] for day in (bounds.first, bounds.last)}
    return months.pop() if len(months) == 1 else bounds.first.isoformat()[:4]


_Row = tuple[Claim | Event | Policy, str, str, str | None, list[str]]


def _of_claim(claim: Claim) -> _Row:
    for_whom = [claim.on_behalf_of] if claim.on_behalf_of else []
    return claim, claim.said_on, claim.type, None, [*claim.speakers, *for_whom, *claim.accuses, *claim.about]


def _of_event(event: Event) -> _Row:
    source = split(event.sources[0])[0] if event.sources else None
    return event, event.date, event.type, source, [*(part.actor for part in event.actors), *event.models]


def _of_policy(policy: Policy) -> Iterator[_Row]:
    for stage in policy.stages:
        yield policy, stage.date, stage.stage, stage.source, [policy.issuer]
    if policy.in_force:
        yield policy, policy.in_force, IN_FORCE, split(policy.sources[0])[0], [policy.issuer]


def _moment(graph: Graph, disputes: list[str], row: _Row) -> Moment:
    entry, date, type_, source, named = row
    known, models = graph.record.actors, graph.record.models
    makers = [models[name].developer if name in models else name for name in named]
    actors = tuple(dict.fromkeys(actor for actor in makers if actor in known))
    places = [known[actor].country for actor in actors]
    if isinstance(entry, Policy) and entry.jurisdiction != "none":
        places.append(entry.jurisdiction)
    bounds = span(date)
    day = bounds.first or bounds.last
    return Moment(
        date,
        day.isoformat() if day else "",
        month_of(date),
        entry.kind,
        type_,
        entry.id,
        source,
        actors,
        tuple(dict.fromkeys(place for place in places if place)),
        tuple(dict.fromkeys(disputes)),
    )
