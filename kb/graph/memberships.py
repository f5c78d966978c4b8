"""Memberships: which entries belong to which dispute, or to which position of a question."""

from __future__ import annotations

from collections.abc import Iterator

from kb.graph.rows import Membership
from kb.kinds import Claim, Event, Policy, Record
from kb.kinds.references import split

# A claim that names another in one of these belongs to that one's disputes without writing them.
INHERITING = ("answers", "contests", "supports", "qualifies", "repeats")


def memberships(record: Record) -> tuple[Membership, ...]:
    """Return the memberships that entries write, and those that claims have through other claims."""
    rows = [
        Membership(entry.kind, entry.id, *place)
        for entries in (record.events, record.claims, record.policies)
        for entry in entries.values()
        for place in _written(record, entry)
    ]
    rows += [Membership("claim", claim, dispute, None) for claim, dispute in _inherited(record)]
    return tuple(sorted(rows, key=lambda row: (row.kind, row.id, row.dispute, row.position or "")))


def _written(record: Record, entry: Event | Claim | Policy) -> list[tuple[str, str | None]]:
    places = dict.fromkeys(map(split, entry.disputes))
    return [(dispute, position) for dispute, position in places if dispute in record.disputes]


def _inherited(record: Record) -> Iterator[tuple[str, str]]:
    """Yield pairs of claim and dispute that follow from others, at any depth and without a position."""
    followers: dict[str, list[str]] = {}
    for claim in record.claims.values():
        for relation in INHERITING:
            for other in getattr(claim, relation):
                followers.setdefault(other, []).append(claim.id)
    waiting = [(c.id, dispute) for c in record.claims.values() for dispute, _ in _written(record, c)]
    known = set(waiting)
    while waiting:
        claim_id, dispute = waiting.pop()
        for follower in followers.get(claim_id, ()):
            if (follower, dispute) not in known:
                known.add((follower, dispute))
                waiting.append((follower, dispute))
                yield follower, dispute
