"""The graph arranged for reading: for every entry, who points at it, in the order a reader wants."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TypeVar

from kb.graph import Graph
from kb.graph.rows import Distillation, Membership
from kb.kinds import Claim, Entry, Policy, Record
from kb.kinds.references import split
from kb.publish.pages import dates

RELATIONS = ("answers", "supports", "contests", "qualifies", "repeats", "supersedes", "distinct_from")
Groups = Mapping[str, list[str]]
_AnyEntry = TypeVar("_AnyEntry", bound=Entry)


class Shelf:
    """Reverse views of a graph: entry id to the ids of entries that name it, withdrawn ones left out.

    Claims stand in the order in which they were said.
    """

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self.record: Record = graph.record
        self.claims = self._claims_in_order()
        self.place = {claim.id: n for n, claim in enumerate(self.claims)}
        self.said_by = self._group((speaker, c.id) for c in self.claims for speaker in c.speakers)
        self.accusing = self._group((a, c.id) for c in self.claims for a in c.accuses)
        self.about = self._group((a, c.id) for c in self.claims for a in c.about)
        self.said_at = self._group((c.said_at, c.id) for c in self.claims if c.said_at)
        self.in_sense = self._group((c.sense, c.id) for c in self.claims)
        self.resting = self._group((s, c.id) for c in self.claims for s in c.cited_sources)
        self.related: dict[str, Groups] = {
            name: self._group((other, c.id) for c in self.claims for other in getattr(c, name))
            for name in RELATIONS
        }
        self._arrange_others()
        self._arrange_rows()

    def _arrange_others(self) -> None:
        record = self.record
        policies = [p for p in record.policies.values() if p.counts]
        policies.sort(key=policy_order)
        events = sorted(
            (e for e in record.events.values() if e.counts), key=lambda e: (dates.sort_key(e.date), e.id)
        )
        models = [m for m in record.models.values() if m.counts]
        actors = [a for a in record.actors.values() if a.counts]
        sources = [s for s in record.sources.values() if s.counts]
        self.issued = self._group((p.issuer, p.id) for p in policies)
        self.series = self._group((p.series, p.id) for p in policies if p.series)
        self.relied_on_by = self._group((c, p.id) for p in policies for c in p.rests_on)
        self.took_part = self._group((a, e.id) for e in events for a in [p.actor for p in e.actors])
        self.involved = self._group((m, e.id) for e in events for m in e.models)
        self.developed = self._group((m.developer, m.id) for m in models)
        self.built_on = self._group((m.base, m.id) for m in models if m.base)
        self.licensed = self._group((m.licence, m.id) for m in models if m.licence)
        self.units = self._group((a.parent, a.id) for a in actors if a.parent)
        self.drawn_on_by = self._group((d, s.id) for s in sources for d in s.derives_from or ())
        others: list[Entry] = [*events, *policies, *models, *actors, *counting(record.concepts.values())]
        self.source_of = self._group((split(place)[0], e.id) for e in others for place in e.sources)

    def _arrange_rows(self) -> None:
        self.lineage_of_claim: dict[str, list[Distillation]] = defaultdict(list)
        self.lineage_of: dict[str, list[Distillation]] = defaultdict(list)
        self.governed: dict[str, list[Distillation]] = defaultdict(list)
        for row in self.graph.distillations:
            self.lineage_of_claim[row.claim].append(row)
            for end in {row.teacher, row.student}:
                self.lineage_of[end].append(row)
            if row.policy:
                self.governed[row.policy].append(row)
        self.members: dict[str, list[Membership]] = defaultdict(list)
        self.disputes_of: dict[str, list[Membership]] = defaultdict(list)
        for member in self.graph.memberships:
            self.members[member.dispute].append(member)
            self.disputes_of[member.id].append(member)
        self.party_to = self._group(
            (party.actor, d.id) for d in self.record.disputes.values() if d.counts for party in d.parties
        )

    def _claims_in_order(self) -> list[Claim]:
        counting = (claim for claim in self.record.claims.values() if claim.counts)
        return sorted(counting, key=lambda c: (dates.sort_key(c.said_on), c.id))

    @staticmethod
    def _group(pairs: Iterable[tuple[str, str]]) -> Groups:
        groups: dict[str, list[str]] = defaultdict(list)
        for key, value in pairs:
            if value not in groups[key][-1:]:
                groups[key].append(value)
        return dict(groups)

    def claims_in_dispute(self, dispute: str, position: str | None = None) -> list[str]:
        """Return the claims of a dispute, or of one position of a question, in the order said."""
        ids = {
            member.id
            for member in self.members.get(dispute, ())
            if member.kind == "claim" and (position is None or member.position == position)
        }
        return sorted(ids & self.place.keys(), key=self.place.__getitem__)

    def is_neighbour(self, claim: Claim) -> bool:
        """Whether the claim speaks of a neighbour of distillation and stays out of counts."""
        return claim.sense == "weights_reuse"


def policy_order(policy: Policy) -> tuple[str, str]:
    """Return a key that puts policies in order of their first day in force or their first stage."""
    if policy.in_force:
        return dates.sort_key(policy.in_force), policy.id
    return (dates.sort_key(policy.stages[0].date) if policy.stages else ""), policy.id


def counting(entries: Iterable[_AnyEntry]) -> list[_AnyEntry]:
    """Return the entries that were not withdrawn."""
    return [entry for entry in entries if entry.counts]
