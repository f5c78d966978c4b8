"""Origins: the ends of the chains of derivation behind a claim, so that N reports of one post are one."""

from __future__ import annotations

from collections.abc import Mapping

from kb.graph.chains import chain_ends
from kb.graph.rows import Origins
from kb.kinds import Claim, Record

UNKNOWN_ORIGIN = "unknown"
NO_ORIGINS = Origins((), (), ())


class OriginFinder:
    """The sources of a record with the ends of their chains, asked for the origins of claims."""

    def __init__(self, record: Record) -> None:
        self._sources = record.sources
        self._drawn: Mapping[str, tuple[str, ...]] = {
            source.id: tuple(dict.fromkeys(other for other in source.derives_from if other in self._sources))
            for source in self._sources.values()
            if source.derives_from
        }
        self._ends = chain_ends(self._drawn)

    def of(self, claim: Claim) -> Origins:
        """Return the origins of a claim.

        The original's ends stand. Of the other reports only the ends whose basis is known do; one whose
        basis is not known counts with the original, or all such reports are one together.
        """
        sources = tuple(source for source in claim.cited_sources if source in self._sources)
        original = claim.original if claim.original in self._sources else None
        ends = set(self._ends_of(original)) if original else set()
        for source in sources:
            for end in self._ends_of(source):
                if self._is_known(end):
                    ends.add(end)
                elif not original:
                    ends.add(UNKNOWN_ORIGIN)
        return Origins(sources, tuple(sorted(ends)), self._links(sources))

    def _ends_of(self, source: str) -> frozenset[str]:
        return self._ends.get(source) or frozenset([source])

    def _is_known(self, end: str) -> bool:
        """Whether an end did its own reporting, or stands for a closed chain."""
        return self._sources[end].derives_from == [] or bool(self._drawn.get(end))

    def _links(self, sources: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
        links, waiting, seen = list[tuple[str, str]](), list(reversed(sources)), set[str]()
        while waiting:
            source = waiting.pop()
            if source in seen:
                continue
            seen.add(source)
            drawn = self._drawn.get(source, ())
            links += [(source, other) for other in drawn]
            waiting += reversed(drawn)
        return tuple(links)
