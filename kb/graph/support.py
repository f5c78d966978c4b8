"""Support: what evidence for a claim the public can see, never how likely the claim is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kb.graph.evidence import CANNOT_SHOW, describes, shown_types
from kb.graph.independence import Shower, is_independent
from kb.graph.parties import Parties
from kb.graph.relations import Relations
from kb.graph.rows import Origins, Response, Support
from kb.graph.support_words import SUPPORT, Grounds
from kb.kinds import Claim, Record


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
