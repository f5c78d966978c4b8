"""The parity page: whether the record treats all parties alike, in figures that anybody can count again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from kb.graph.rows import Distillation, Response
from kb.kinds import Claim
from kb.publish.page import Page
from kb.publish.pages import claim_lists, dates, lineage_rows, markup, standing
from kb.publish.pages.edition import Edition
from kb.publish.pages.making import index_page
from kb.publish.pages.matrix import charges_of
from kb.publish.pages.shelf import counting
from kb.publish.pages.templates import fill
from kb.publish.pages.words import PERMISSION_SENTENCES, capitalised

_ABOUT = "What each actor says, what is said of it, how that was answered, and on how few origins it rests."


@dataclass(frozen=True, slots=True)
class Share:
    """What an actor says, what is said of it, and how the charges against it stand."""

    actor: Markup
    speaks: int
    accuses: int
    denies: int
    admits: int
    accused_in: int
    answered: int
    unanswered: int
    not_searched: int


@dataclass(frozen=True, slots=True)
class Silent:
    """A charge to which an accused gave no answer that was found, or for which nobody looked."""

    claim: claim_lists.ClaimRow
    accused: Markup
    standing: Markup
    through: Markup | None


@dataclass(frozen=True, slots=True)
class Repeated:
    """A claim whose several sources lead back to one origin."""

    claim: claim_lists.ClaimRow
    sources: int
    original: Markup | None


@dataclass(frozen=True, slots=True)
class Admitted:
    """What a party said of itself, and the pairs of teacher and student that it named."""

    claim: claim_lists.ClaimRow
    lineage: tuple[lineage_rows.LineageRow, ...]


def page(edition: Edition) -> Page:
    """Return what is poured into the parity page."""
    claims = [claim for claim in edition.shelf.claims if not edition.shelf.is_neighbour(claim)]
    charged = [row for row in edition.graph.distillations if row.sense != "weights_reuse"]
    content = fill(
        "parity",
        shares=_shares(edition, claims),
        silent=_silent(edition),
        repeated=_repeated(edition, claims),
        one_origin=sum(edition.graph.origins[claim.id].count == 1 for claim in claims),
        claims=len(claims),
        admitted=_admitted(edition, claims),
        permissions=_permissions(charged),
        governed=lineage_rows.rows(edition, [row for row in charged if row.permission != "not_known"]),
    )
    return index_page("parity", "Parity", _ABOUT, content)


def _shares(edition: Edition, claims: list[Claim]) -> list[Share]:
    speaks = Counter(speaker for claim in claims for speaker in dict.fromkeys(claim.speakers))
    accused = Counter(actor for claim in claims for actor in dict.fromkeys(claim.accuses))
    there = [actor.id for actor in counting(edition.record.actors.values())]
    actors = sorted(
        (actor for actor in there if speaks[actor] or accused[actor]),
        key=lambda actor: (-accused[actor], -speaks[actor], actor),
    )
    return [_share(edition, actor, claims, accused[actor]) for actor in actors]


def _share(edition: Edition, actor: str, claims: list[Claim], accused_in: int) -> Share:
    said = [claim for claim in claims if actor in claim.speakers]
    own = [row for claim in claims for row in standing.own_rows(edition, claim.id) if row.actor == actor]
    standings = Counter(row.standing for row in own)
    return Share(
        actor=edition.link(actor),
        speaks=len(said),
        accuses=sum(bool(claim.accuses) for claim in said),
        denies=sum(claim.type == "denial" for claim in said),
        admits=sum(claim.type == "admission" for claim in said),
        accused_in=accused_in,
        answered=sum(standings[word] for word in standing.ANSWERED),
        unanswered=standings["unanswered"],
        not_searched=standings["not_searched"],
    )


def _silent(edition: Edition) -> list[Silent]:
    rows = [
        (claim, row)
        for claim in charges_of(edition)
        for row in sorted(standing.own_rows(edition, claim.id), key=lambda row: row.actor)
        if row.standing not in standing.ANSWERED
    ]
    # Where nobody has looked stands last: it says something about us alone.
    return [
        _silence(edition, c, row) for c, row in sorted(rows, key=lambda r: r[1].standing == "not_searched")
    ]


def _silence(edition: Edition, claim: Claim, row: Response) -> Silent:
    return Silent(
        claim=claim_lists.row(edition, claim.id),
        accused=edition.link(row.actor),
        standing=markup.mark(standing.VOCABULARY, row.standing),
        through=dates.time(row.through) if row.through else None,
    )


def _repeated(edition: Edition, claims: Iterable[Claim]) -> list[Repeated]:
    found = ((claim, edition.graph.origins[claim.id]) for claim in claims)
    several = [(claim, len(o.sources)) for claim, o in found if o.count == 1 and len(o.sources) > 1]
    ordered = sorted(several, key=lambda pair: -pair[1])
    return [
        Repeated(
            claim_lists.row(edition, claim.id),
            sources,
            edition.link(claim.original) if claim.original else None,
        )
        for claim, sources in ordered
    ]


def _admitted(edition: Edition, claims: Iterable[Claim]) -> list[Admitted]:
    lineage = edition.shelf.lineage_of_claim
    return [
        Admitted(claim_lists.row(edition, claim.id), lineage_rows.rows(edition, lineage.get(claim.id, ())))
        for claim in claims
        if claim.type == "admission" or (claim.type == "announcement" and claim.id in lineage)
    ]


def _permissions(rows: Iterable[Distillation]) -> list[tuple[str, int]]:
    numbers = Counter(row.permission for row in rows)
    return [(capitalised(words), numbers[word]) for word, words in PERMISSION_SENTENCES.items()]
