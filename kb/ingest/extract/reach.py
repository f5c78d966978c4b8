"""Who `the company`, `it`, `she` or `the ministry` are, as far as the sentences before settle it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from kb.ingest.extract.marking import Party
from kb.ingest.extract.names import KnownName

_REACH = 4
_FIRMS = frozenset(["lab", "company", "group"])
_LANDS = {
    "chinese": "CN", "american": "US", "us": "US", "u.s.": "US", "french": "FR", "german": "DE", "korean": "KR", "south korean": "KR", "japanese": "JP",
    "european": "EU", "british": "GB", "canadian": "CA", "israeli": "IL", "chinesische": "CN", "amerikanische": "US",
}  # fmt: skip


@dataclass
class Reach:
    """What was named so far: per sentence the actors in order, and who accused whom."""

    sentences: list[tuple[KnownName, ...]] = field(default_factory=list)
    accusations: list[tuple[tuple[str, ...], tuple[str, ...]]] = field(default_factory=list)
    complaints: list[tuple[tuple[str, ...], tuple[str, ...]]] = field(default_factory=list)
    last_speaker: tuple[KnownName, ...] = ()
    documents: tuple[KnownName, ...] = ()
    researchers: tuple[KnownName, ...] = ()
    subject: KnownName | None = None
    homes: dict[str, KnownName] = field(default_factory=dict)

    @property
    def accused(self) -> set[str]:
        """Names of all that were accused so far."""
        return {name for _, targets in self.accusations for name in targets}

    def accusers_of(self, names: Iterable[str]) -> tuple[str, ...]:
        """Return who accused one of these before."""
        wanted = set(names)
        found = [
            s
            for speakers, targets in (*self.accusations, *self.complaints)
            if wanted & set(targets)
            for s in speakers
        ]
        return tuple(dict.fromkeys(found))

    def resolve(
        self, party: Party, verb: str, here: Sequence[KnownName] = (), never: Iterable[KnownName] = ()
    ) -> tuple[KnownName, ...]:
        """Return the actors that a party stands for, none where the text leaves it open.

        `verb` is the class of what the party does: who denies or admits is rather the accused. `here` are
        the actors named earlier in the same sentence, `never` those that it cannot be.
        """
        if party.actors or not party.points:
            return party.actors
        if party.points == "nobody":
            return ()
        if party.points == "companies":
            return self._several()
        if party.points == "spokesperson":
            return self._spokesperson()
        if party.points == "document":
            return self.documents or self.last_speaker
        if party.points == "researchers":
            return self.researchers
        recent = [*reversed(here)]
        for one in reversed(self.sentences[-_REACH:]):
            recent += one
        fitting = [actor for actor in recent if _fits(actor, party)]
        left_out = set(never)
        distinct = [actor for actor in dict.fromkeys(fitting) if actor not in left_out]
        if len(distinct) <= 1:
            return tuple(distinct)
        if party.points == "person":
            spoke = [actor for actor in self.last_speaker if actor in distinct]
            return (spoke[0] if spoke else distinct[0],)
        return self._of_several(party, verb, distinct)

    def _of_several(self, party: Party, verb: str, distinct: list[KnownName]) -> tuple[KnownName, ...]:
        accused = [actor for actor in distinct if actor.name in self.accused]
        if verb in ("deny", "admit"):
            return (accused[0],) if len(accused) == 1 else ()
        if party.points in ("agency", "government", "legislature"):
            return (distinct[0],)
        if self.subject is not None and self.subject in distinct:
            return (self.subject,)
        speaker = [actor for actor in self.last_speaker if actor in distinct]
        if len(speaker) == 1 and not (accused and verb == "say"):
            return (speaker[0],)
        return ()

    def _several(self) -> tuple[KnownName, ...]:
        """Return those accused together last, which `the companies` are in most texts."""
        for _, targets in reversed(self.accusations):
            if len(targets) > 1:
                known = {actor.name: actor for one in self.sentences for actor in one}
                return tuple(known[name] for name in targets if name in known)
        return ()

    def _spokesperson(self) -> tuple[KnownName, ...]:
        if self.subject is not None and self.subject.type not in ("person", "media"):
            return (self.subject,)
        for one in reversed(self.sentences[-2:]):
            firms = list(dict.fromkeys(actor for actor in one if actor.type not in ("person", "media")))
            if firms:
                return (firms[0],) if len(firms) == 1 else ()
        return ()


def _fits(actor: KnownName, party: Party) -> bool:
    if party.land and actor.country != _LANDS.get(party.land.strip().lower(), ""):
        return False
    match party.points:
        case "company":
            return actor.type in _FIRMS
        case "it":
            return actor.type not in ("person", "media")
        case "person":
            return actor.type == "person"
        case "government":
            return actor.type == "government"
        case "agency":
            return actor.type in ("agency", "government")
        case "legislature":
            return actor.type == "legislature"
    return False
