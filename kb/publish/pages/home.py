"""What the home page shows of the record: figures with their meaning, who accuses whom, what is open."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from kb.kinds import Dispute
from kb.publish.page import Page
from kb.publish.pages import claim_lists, dates, markup, standing
from kb.publish.pages.edition import Edition
from kb.publish.pages.limits import limits
from kb.publish.pages.making import index_page
from kb.publish.pages.matrix import charges_of, matrix
from kb.publish.pages.shelf import counting, policy_order
from kb.publish.pages.stage_bar import BarStep, stage_bar
from kb.publish.pages.templates import fill
from kb.publish.pages.words import counted

_LATEST = 5
_CHANGED = 8
_MATTERS = 12
_TRACKED = 10
# Sources and actors come in with the claims that name them, and would crowd these out.
_OF_INTEREST = frozenset(["claim", "dispute", "policy", "event", "concept"])


@dataclass(frozen=True, slots=True)
class Count:
    """A number with what it counts and what it means."""

    number: str
    words: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Matter:
    """A dispute in one line."""

    link: Markup
    state: Markup | None
    claims: int
    silent: int
    latest: Markup | None


@dataclass(frozen=True, slots=True)
class Changed:
    """An entry that changed lately, with what became of it."""

    day: Markup
    entry: Markup
    words: str


@dataclass(frozen=True, slots=True)
class Tracked:
    """A bill, rule or memo with its steps."""

    link: Markup
    bar: tuple[BarStep, ...]


def page(edition: Edition) -> Page:
    """Return what is poured into the home page."""
    tracked = _tracked(edition)
    matters = counting(edition.record.disputes.values())
    disputes = [dispute for dispute in matters if dispute.kind_ == "dispute"]
    content = fill(
        "home",
        counts=_counts(edition),
        matrix=matrix(edition),
        changed=_changed(edition),
        has_history=edition.surroundings.history is not None,
        matters=_matters(edition, disputes),
        more_matters=max(0, len(disputes) - _MATTERS),
        questions=_questions(edition, matters),
        latest=claim_lists.items(edition, [c.id for c in edition.shelf.claims[-_LATEST:]], newest_first=True),
        tracked=tracked[:_TRACKED],
        more_tracked=max(0, len(tracked) - _TRACKED),
        as_of=dates.time(edition.build_date.isoformat()),
        limits=limits(edition),
    )
    return index_page("", "Home", "Who says that whose model was trained on whose outputs.", content)


def _counts(edition: Edition) -> list[Count]:
    record, graph, shelf = edition.record, edition.graph, edition.shelf
    claims = [claim for claim in shelf.claims if not shelf.is_neighbour(claim)]
    charges = charges_of(edition)
    own = [row for claim in charges for row in standing.own_rows(edition, claim.id)]
    answered = sum(row.standing in standing.ANSWERED for row in own)
    unsearched = sum(row.standing == "not_searched" for row in own)
    one_origin = sum(graph.origins[claim.id].count == 1 for claim in claims if claim.id in graph.origins)
    return [
        Count(f"{len(claims):,}", "claims", "statements by named speakers, each with its source"),
        Count(f"{len(charges):,}", "of them charge somebody", "they name who is said to have done it"),
        Count(f"{answered:,} of {len(own):,}", "replies on record", "one per claim and party charged"),
        Count(f"{unsearched:,}", "not searched", "nobody has looked for an answer yet"),
        Count(f"{one_origin:,}", "claims with one origin", "however many sources repeat them"),
        Count(f"{len(counting(record.actors.values())):,}", "actors", "who speak, act or are charged"),
        Count(f"{len(counting(record.sources.values())):,}", "sources", "texts that claims rest on"),
    ]


def _changed(edition: Edition) -> list[Changed]:
    history = edition.surroundings.history
    found = []
    for past in history.latest if history else ():
        entry = edition.record.find(past.entry_id)
        if entry and entry.kind in _OF_INTEREST:
            found.append(Changed(dates.time(past.day.isoformat()), edition.link(entry.id), past.words))
        if len(found) == _CHANGED:
            break
    return found


def _questions(edition: Edition, matters: list[Dispute]) -> list[Markup]:
    """Return links to the questions, those with the most claims first, each with their number."""
    numbers = {d.id: len(edition.shelf.claims_in_dispute(d.id)) for d in matters if d.kind_ == "question"}
    ordered = sorted(numbers, key=lambda question: (-numbers[question], question))
    return [
        Markup("{} ({})").format(edition.link(question), counted(numbers[question], "claim"))
        for question in ordered
    ]


def _matters(edition: Edition, disputes: list[Dispute]) -> list[Matter]:
    """Return the disputes, open ones first, those with the latest statement before others."""
    ordered = sorted(disputes, key=lambda dispute: dispute.id)
    ordered.sort(key=lambda dispute: _last_said(edition, dispute), reverse=True)
    ordered.sort(key=lambda dispute: dispute.state not in (None, "open"))
    return [_matter(edition, dispute) for dispute in ordered[:_MATTERS]]


def _last_said(edition: Edition, dispute: Dispute) -> str:
    claims = edition.shelf.claims_in_dispute(dispute.id)
    return dates.sort_key(edition.record.claims[claims[-1]].said_on) if claims else ""


def _matter(edition: Edition, dispute: Dispute) -> Matter:
    claims = edition.shelf.claims_in_dispute(dispute.id)
    own = [row for claim in claims for row in standing.own_rows(edition, claim)]
    return Matter(
        link=edition.link(dispute.id),
        state=markup.mark("dispute.state", dispute.state) if dispute.state else None,
        claims=len(claims),
        silent=sum(row.standing not in standing.ANSWERED for row in own),
        latest=dates.moment(edition.record.claims[claims[-1]].said_on) if claims else None,
    )


def _tracked(edition: Edition) -> list[Tracked]:
    """Return bills, rules and memos, those of several steps first, the newest before others."""
    staged = [policy for policy in counting(edition.record.policies.values()) if policy.stages]
    staged.sort(key=policy_order, reverse=True)
    staged.sort(key=lambda policy: len(policy.stages) == 1)
    return [Tracked(edition.link(policy.id), stage_bar(policy)) for policy in staged]
