"""The graph of the record: everything that is derived from the entries, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kb.graph.rows import Distillation, Edge, Membership, Origins, Rating, Response, Support
from kb.kinds import Record


@dataclass(frozen=True)
class Graph:
    """A record with all that follows from it. Equal records give equal graphs.

    Withdrawn claims have a headline and speakers, withdrawn sources a rating; withdrawn entries have no
    part in anything else.
    """

    record: Record
    headlines: Mapping[str, str]
    """Claim id to its headline: SPEAKER says that SAYS."""
    speakers: Mapping[str, Sequence[str]]
    """Claim id to the names of its speakers, in order; a source stands for its authors."""
    incoming: Mapping[str, Mapping[str, Sequence[str]]]
    """Claim id to relation (answers, supports, ...) to the claims that name it so, the earliest first."""
    responses: Mapping[str, Sequence[Response]]
    """Claim id to one row per accused, and one more where its state answered."""
    earlier_answers: Mapping[str, Sequence[str]]
    """Claim id to answers to a claim that it repeats."""
    contested_by: Mapping[str, Sequence[str]]
    """Claim id to the claims of others that contest it."""
    support: Mapping[str, Support]
    """Claim id to its support; only the types of claim that have one."""
    origins: Mapping[str, Origins]
    """Claim id to its origins."""
    ratings: Mapping[str, Rating]
    """Source id to its reliability."""
    distillations: Sequence[Distillation]
    memberships: Sequence[Membership]
    edges: Sequence[Edge]

    def title(self, entry_id: str) -> str:
        """Return the headline of a claim, or the name, title or term of any other entry."""
        return self.headlines.get(entry_id) or self.record.name(entry_id)
