"""Who counts as whom: the parent and the units of an actor, and the persons behind a source that speaks."""

from __future__ import annotations

from functools import cache

from kb.kinds import Actor, Claim, Record
from kb.kinds.entry import listed_names

# What stands before the name of an author who is no actor of the record; ids have no colon.
_BY_NAME = "name:"


class Parties:
    """The actors of a record, asked for kinship."""

    def __init__(self, record: Record) -> None:
        self.actors = record.actors
        self._sources = record.sources
        self._by_name = {
            name.casefold(): actor.id for actor in self.actors.values() for name in _names(actor)
        }
        self.lineage = cache(self._lineage)
        self.family = cache(self._family)
        self.voices = cache(self._voices)

    def voices_of(self, claim: Claim) -> frozenset[str]:
        """Return who speaks in a claim: actor ids, and names of authors who are no actors of the record."""
        return frozenset(voice for speaker in claim.speakers for voice in self.voices(speaker))

    def families_of(self, claim: Claim) -> frozenset[str]:
        """Return who speaks in a claim and for whom, a parent and all of its units being one."""
        principal = [claim.on_behalf_of] if claim.on_behalf_of else []
        return frozenset(self.family(voice) for voice in [*self.voices_of(claim), *principal])

    def is_unit(self, actor: str, of: str) -> bool:
        """Whether an actor is a unit of another, at any depth; nobody is a unit of itself."""
        return actor != of and of in self.lineage(actor)

    def _lineage(self, actor_id: str) -> tuple[str, ...]:
        """Return an actor, its parent, the parent of that and so on; a closed chain ends where it closes."""
        line = {actor_id: None}
        actor = self.actors.get(actor_id)
        while actor and actor.parent and actor.parent not in line:
            line[actor.parent] = None
            actor = self.actors.get(actor.parent)
        return tuple(line)

    def _family(self, voice: str) -> str:
        line = self.lineage(voice)
        last = self.actors.get(line[-1])
        closes = last is not None and last.parent in line
        # All members of a closed chain must name the same one.
        return min(self.lineage(line[-1])) if closes else line[-1]

    def _voices(self, speaker: str) -> tuple[str, ...]:
        source = self._sources.get(speaker)
        if source is None or speaker in self.actors:
            return (speaker,)
        names = source.authors or [source.publisher]
        return tuple(self._by_name.get(name.casefold(), _BY_NAME + name.casefold()) for name in names)


def speaker_names(record: Record, claim: Claim) -> tuple[str, ...]:
    """Return the names of a claim's speakers in order; a source stands for its authors or its publisher."""
    names: list[str] = []
    for speaker in claim.speakers:
        source = None if speaker in record.actors else record.sources.get(speaker)
        if source is None:
            actor = record.actors.get(speaker)
            names.append(actor.name if actor else speaker)
        else:
            names += source.authors or [source.publisher]
    return tuple(names)


def _names(actor: Actor) -> list[str]:
    return [actor.name, *actor.aliases, *(name for _, name in listed_names(actor.names))]
