"""Support: what evidence for a claim the public can see, never how likely the claim is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kb.graph.evidence import CANNOT_SHOW, describes, shown_types
from kb.graph.independence import Shower, is_independent
from kb.graph.parties import Parties
from kb.graph.relations import Relations
from kb.graph.rows import Origins, Response, Support
from kb.graph.table import Row, Table, always
from kb.kinds import Claim, Record


@dataclass(frozen=True)
class Grounds:
    """What the public can see for and against one claim."""

    ruled_for: bool
    conceded: bool
    shown_for: bool
    shown_against: bool
    independent: bool
    described: bool
    has_evidence: bool
    original_read: bool


@dataclass(frozen=True)
class SupportRow(Row[Grounds]):
    """A row with what stands beside the word: its Admiralty number, the next word and what that needs."""

    admiralty: int
    next_word: str | None = None
    next_needs: str | None = None


_A_RULING = "a decision of a court or agency for it, in a proceeding in which the accused could be heard"

SUPPORT: Table[SupportRow] = Table(
    "support",
    "What evidence for a claim the public can see",
    (
        SupportRow("found", "found", "there is a ruling for it", lambda g: g.ruled_for, 1),
        SupportRow(
            "conceded",
            "conceded",
            "every accused conceded it, or it is an admission: the speaker's own word about itself",
            lambda g: g.conceded,
            1,
        ),
        SupportRow(
            "shown_both",
            "shown_both",
            "evidence was shown for it and against it",
            lambda g: g.shown_for and g.shown_against,
            6,
            "found",
            _A_RULING,
        ),
        SupportRow(
            "shown_independent",
            "shown_independent",
            "evidence was shown by two or more who share no speaker and no origin, at least one of them not "
            "on a model's behaviour alone",
            lambda g: g.shown_for and g.independent,
            2,
            "found",
            _A_RULING,
        ),
        SupportRow(
            "shown_one",
            "shown_one",
            "evidence was shown by one; any number of observers of a model's behaviour alone are one",
            lambda g: g.shown_for,
            3,
            "shown_independent",
            "evidence shown by another who shares no speaker and no origin with the first, one of the two "
            "not on a model's behaviour alone",
        ),
        SupportRow(
            "contradicted",
            "contradicted",
            "evidence was shown against it and none for it",
            lambda g: g.shown_against,
            6,
            "shown_both",
            "evidence shown for it",
        ),
        SupportRow(
            "described",
            "described",
            "evidence was described by the claim or a supporter and not shown; testimony in a leak or a "
            "report is at most this",
            lambda g: g.described,
            6,
            "shown_one",
            "the material, or enough to repeat the test, open to the public",
        ),
        SupportRow(
            "cannot_be_judged",
            "cannot_be_judged",
            "no evidence is named, and the original is not named or was not read",
            lambda g: not g.has_evidence and not g.original_read,
            6,
            "asserted",
            "the original, named and read",
        ),
        SupportRow(
            "asserted",
            "asserted",
            "it was said without evidence that the public can see",
            always,
            6,
            "described",
            "word of what kind the evidence is, how much of it there is or how it was obtained",
        ),
    ),
)


class SupportFinder:
    """The relations of a record, asked for the support of its claims."""

    def __init__(
        self,
        record: Record,
        parties: Parties,
        relations: Relations,
        origins: Mapping[str, Origins],
        responses: Mapping[str, Sequence[Response]],
    ) -> None:
        self._record, self._parties, self._relations = record, parties, relations
        self._origins, self._responses = origins, responses

    def of(self, claim: Claim) -> Support:
        """Return the support of a claim: the first word that applies, or the word that a person set."""
        in_favour = [claim, *self._relations.to(claim.id, "supports")]
        against = self._against(claim)
        row = SUPPORT.first(self._grounds(claim, in_favour, against))
        because = row.when
        if claim.support:
            row, because = SUPPORT.row_of(claim.support.is_), claim.support.because
        types = {item.type for other in in_favour for item in other.evidence}
        limits = [limit for limit in CANNOT_SHOW if limit.name in types]
        return Support(
            word=row.word,
            because=because,
            evidence_types=tuple(limit.name for limit in limits),
            cannot_show=tuple(limit.word for limit in limits),
            next_word=row.next_word,
            next_needs=row.next_needs,
            admiralty=row.admiralty,
            in_favour=tuple(other.id for other in in_favour),
            against=tuple(other.id for other in against),
            overridden=claim.support is not None,
        )

    def _against(self, claim: Claim) -> list[Claim]:
        denials = [answer for answer in self._relations.answers_to(claim) if answer.type == "denial"]
        found = [*self._relations.to(claim.id, "contests"), *denials]
        return list({other.id: other for other in found}.values())

    def _grounds(self, claim: Claim, in_favour: list[Claim], against: list[Claim]) -> Grounds:
        showers = [other for other in in_favour if shown_types(other)]
        return Grounds(
            ruled_for=any(other.capacity == "ruling" for other in in_favour),
            conceded=self._is_conceded(claim),
            shown_for=bool(showers),
            shown_against=any(shown_types(other) for other in against),
            independent=len(showers) > 1 and is_independent(map(self._shower, showers)),
            described=any(map(describes, in_favour)),
            has_evidence=any(other.evidence for other in in_favour),
            original_read=self._original_read(claim),
        )

    def _shower(self, claim: Claim) -> Shower:
        return Shower(
            self._parties.families_of(claim),
            frozenset(self._origins[claim.id].ends),
            shown_types(claim) == {"behavioural"},
        )

    def _is_conceded(self, claim: Claim) -> bool:
        if claim.type == "admission":
            return True
        own = {row.actor: row.standing for row in self._responses[claim.id] if row.answered_by == "self"}
        return bool(claim.accuses) and all(own.get(accused) == "conceded" for accused in claim.accuses)

    def _original_read(self, claim: Claim) -> bool:
        source = self._record.sources.get(claim.original) if claim.original else None
        return source is not None and source.seen != "cited"
