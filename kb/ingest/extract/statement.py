"""A statement that is to be judged, with what is asked of it: how it is said, what is said, who says it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cached_property

from kb.ingest.extract.conduct import Conduct
from kb.ingest.extract.frames import Frame
from kb.ingest.extract.languages.pack import Pack
from kb.ingest.extract.names import KnownName

MEASURES = ("university", "think_tank", "community")
HOUSES = ("lab", "company")
INQUIRES = ("court", "legislature")
STATE = ("government", "agency")
OFFICES = (*HOUSES, *STATE, *INQUIRES)


@dataclass(frozen=True, slots=True)
class Judged:
    """A type with the reason where it was left open."""

    type: str
    note: str = ""


@dataclass(frozen=True)
class Statement:
    """A statement that is to be judged: how it is said, what is said, who says it, who was charged so far."""

    frame: Frame
    content: str
    act: Conduct
    speakers: tuple[KnownName, ...]
    accused: Collection[str]
    pack: Pack
    is_accuser: bool = False
    """Whether the speaker charged somebody before."""

    def are(self, types: Iterable[str]) -> bool:
        """Whether all speakers are of these types."""
        return bool(self.speakers) and all(actor.type in types for actor in self.speakers)

    def has(self, pattern: re.Pattern[str] | None) -> bool:
        """Whether what is said holds a pattern of the language."""
        return pattern is not None and pattern.search(self.content) is not None

    @cached_property
    def names(self) -> set[str]:
        """Names of the speakers and of the house of a person who speaks."""
        home = self.frame.speaker.through
        return {actor.name for actor in self.speakers} | ({home.name} if home is not None else set())

    @cached_property
    def is_charged(self) -> bool:
        """Whether the speaker was accused before, or answered as if it had been."""
        return bool(self.names & set(self.accused))

    @cached_property
    def is_of_house(self) -> bool:
        """Whether a person speaks who belongs to a lab or a company."""
        home = self.frame.speaker.through
        return home is not None and home.type in HOUSES

    @cached_property
    def rejects(self) -> bool:
        """Whether something is negated or called baseless."""
        return self.has(self.pack.negation) or self.has(self.pack.groundless)

    @cached_property
    def tells_own_act(self) -> bool:
        """Whether it begins with what the speaker itself did: `it had cut off accounts`."""
        return self.act.first and self.pack.own_act.search(self.content[:48]) is not None

    @cached_property
    def takes_step(self) -> bool:
        """Whether an office or its person tells of a step of its own: `it had shut the accounts`."""
        is_office = self.are(OFFICES) or self.is_of_house
        return is_office and self.pack.step is not None and self.pack.step.match(self.content) is not None

    @cached_property
    def goes_on(self) -> bool:
        """Whether an accuser tells what it saw: accounts, logs, a number of requests."""
        return self.has(self.pack.saw) and not self.has(self.pack.ought)

    @cached_property
    def speaks_for_itself(self) -> bool:
        """Whether `its model` can be the speaker's own: researchers and the press tell of others."""
        return self.frame.speaker.role != "researchers" and all(
            actor.type not in ("media", *MEASURES) for actor in self.speakers
        )
