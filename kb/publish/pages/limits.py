"""What the record cannot say: what nobody has read or looked for, and in which languages it reads."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from kb.publish.pages import standing
from kb.publish.pages.edition import Edition
from kb.publish.pages.matrix import charges_of
from kb.publish.pages.shelf import counting
from kb.publish.pages.words import counted


@dataclass(frozen=True, slots=True)
class Limits:
    """How much is unread, unsought and one-sided, as numbers and as words."""

    unread: int
    entries: int
    languages: str
    only_named: int
    sources: int
    not_searched: int


def limits(edition: Edition) -> Limits:
    """Return the limits of the record as it stands."""
    entries = counting(edition.record)
    sources = counting(edition.record.sources.values())
    own = [row for claim in charges_of(edition) for row in standing.own_rows(edition, claim.id)]
    return Limits(
        unread=sum(not entry.reviewed for entry in entries),
        entries=len(entries),
        languages=_shares(Counter(source.language for source in sources)),
        only_named=sum(source.seen == "cited" for source in sources),
        sources=len(sources),
        not_searched=sum(row.standing == "not_searched" for row in own),
    )


def _shares(numbers: Counter[str]) -> str:
    ordered = sorted(numbers.items(), key=lambda item: (-item[1], item[0]))
    return ", ".join(f"{language} {counted(number, 'source')}" for language, number in ordered)
