"""What the home page shows of the record: figures with their meaning, who accuses whom, what is open."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from kb.publish.page import Page
from kb.publish.pages import claim_lists, dates, markup, standing
from kb.publish.pages.edition import Edition
from kb.publish.pages.making import index_page
from kb.publish.pages.matrix import charges_of, matrix
from kb.publish.pages.shelf import counting, policy_order
from kb.publish.pages.templates import fill

_LATEST = 8


@dataclass(frozen=True, slots=True)
class Count:
    """A number with what it counts and what it means."""

    number: str
    words: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Matter:
    """A dispute or a question in one line."""

    link: Markup
    sort: Markup
    state: Markup | None
    claims: int
    silent: int
    checked_on: Markup


@dataclass(frozen=True, slots=True)
class Tracked:
    """A bill, rule or memo with its last step."""

    link: Markup
    stage: Markup
    date: Markup


def page(edition: Edition) -> Page:
    """Return what is poured into the home page."""
    content = fill(
        "home",
        counts=_counts(edition),
        matrix=matrix(edition),
        matters=_matters(edition),
        latest=claim_lists.items(edition, [c.id for c in edition.shelf.claims[-_LATEST:]], newest_first=True),
        tracked=_tracked(edition),
        as_of=dates.time(edition.build_date.isoformat()),
        unread=_unread(edition),
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


def _matters(edition: Edition) -> list[Matter]:
    matters = []
    for dispute in counting(edition.record.disputes.values()):
        claims = edition.shelf.claims_in_dispute(dispute.id)
        own = [row for claim in claims for row in standing.own_rows(edition, claim)]
        silent = sum(row.standing not in standing.ANSWERED for row in own)
        state = dispute.state or ("open" if dispute.kind_ == "question" else None)
        matters.append(
            Matter(
                link=edition.link(dispute.id),
                sort=markup.mark("dispute.kind", dispute.kind_),
                state=markup.mark("dispute.state", state) if state else None,
                claims=len(claims),
                silent=silent,
                checked_on=dates.time(dispute.checked_on),
            )
        )
    return matters


def _tracked(edition: Edition) -> list[Tracked]:
    staged = [policy for policy in counting(edition.record.policies.values()) if policy.stages]
    return [
        Tracked(
            edition.link(policy.id),
            markup.mark("policy.stage", policy.stages[-1].stage),
            dates.time(policy.stages[-1].date),
        )
        for policy in sorted(staged, key=policy_order)
    ]


def _unread(edition: Edition) -> tuple[int, int]:
    entries = counting(edition.record)
    return sum(not entry.reviewed for entry in entries), len(entries)
