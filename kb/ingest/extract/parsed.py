"""A sentence as it is read for claims: with its actors, marked, and with the statements in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from kb.ingest.extract.candidate import FoundFigure
from kb.ingest.extract.figures import figures_in
from kb.ingest.extract.frames import Frame
from kb.ingest.extract.marking import Marked
from kb.ingest.extract.names import Mention
from kb.ingest.extract.own_voice import OwnVoice
from kb.ingest.extract.places import date_in
from kb.ingest.extract.sentences import Sentence

_OF_CHARGES = ("accuse", "deny", "admit")


@dataclass(frozen=True)
class Parsed:
    """A sentence with its actors, marked, the statements in it, and whose own voice it would be."""

    sentence: Sentence
    mentions: Sequence[Mention]
    marked: Marked
    frames: Sequence[Frame]
    voice: OwnVoice
    published: str

    @cached_property
    def said_on(self) -> str:
        """The day that the sentence gives, else that of the page."""
        return date_in(self.sentence.text, self.published) or self.published

    @cached_property
    def figures(self) -> tuple[FoundFigure, ...]:
        """The figures of the sentence."""
        return figures_in(self.sentence.text)

    @property
    def may_charge(self) -> bool:
        """Whether somebody may be charged here: two actors are named, or a verb speaks of a charge."""
        return len(self.mentions) > 1 or any(frame.does in _OF_CHARGES for frame in self.frames)
