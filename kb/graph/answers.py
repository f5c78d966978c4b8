"""Whose answer an answering claim is, and what it does with the charge."""

from __future__ import annotations

from dataclasses import dataclass

from kb.graph.parties import Parties
from kb.graph.table import Row, Table, always
from kb.kinds import Actor, Claim

# The types of actor that speak for a state.
STATE_TYPES = frozenset(["government", "agency"])


@dataclass(frozen=True)
class Voice:
    """An answering claim seen from one accused: which of its speakers stand where."""

    accused: str
    speakers: frozenset[str]
    """Speakers that are not the accused's state."""
    parents: frozenset[str]
    units: frozenset[str]
    for_it: bool
    states: frozenset[str]

    @property
    def is_own_or_parent(self) -> bool:
        """Whether the accused itself, its parent or somebody on its behalf speaks."""
        return self.accused in self.speakers or bool(self.parents) or self.for_it


ANSWERED_BY: Table[Row[Voice]] = Table(
    "answered_by",
    "Whose answer it is",
    (
        Row("itself", "self", "a speaker is the accused", lambda v: v.accused in v.speakers),
        Row("parent", "self", "a speaker is the parent of the accused", lambda v: bool(v.parents)),
        Row("unit", "self", "a speaker is a unit of the accused", lambda v: bool(v.units)),
        Row("for_it", "self", "the source says that the speaker spoke for the accused", lambda v: v.for_it),
        Row(
            "state",
            "state",
            "a speaker is a government or agency of the accused's country; it never stands as the "
            "company's own answer",
            lambda v: bool(v.states),
        ),
    ),
    "An answer may stand as both. What anybody else answers is on the page and gives no standing.",
)

ANSWER: Table[Row[Claim]] = Table(
    "answer",
    "What one answer does with the charge",
    (
        Row("denial", "denied", "it is a denial", lambda c: c.type == "denial"),
        Row("concedes", "conceded", "its stance is conceded", lambda c: c.stance == "conceded"),
        Row(
            "partly_concedes",
            "partly_conceded",
            "its stance is partly_conceded",
            lambda c: c.stance == "partly_conceded",
        ),
        Row("declines", "declined", "its stance is declined", lambda c: c.stance == "declined"),
        Row("rest", "answered_otherwise", "any other answer", always),
    ),
)


def answered_by(parties: Parties, answer: Claim, accused: str) -> tuple[str, ...]:
    """Say as whose answer a claim stands for an accused: self, state, both, or nobody's that counts."""
    return ANSWERED_BY.all_words(voice(parties, answer, accused))


def voice(parties: Parties, answer: Claim, accused: str) -> Voice:
    """Return how the speakers of a claim stand to an actor."""
    voices = parties.voices_of(answer)
    states = frozenset(voice for voice in voices if _is_state_of(parties, voice, accused))
    speakers = voices - states
    return Voice(
        accused=accused,
        speakers=speakers,
        parents=speakers & frozenset(parties.lineage(accused)[1:]),
        units=frozenset(voice for voice in speakers if parties.is_unit(voice, accused)),
        for_it=answer.on_behalf_of == accused and bool(speakers),
        states=states,
    )


def _is_state_of(parties: Parties, voice: str, accused: str) -> bool:
    speaker, party = parties.actors.get(voice), parties.actors.get(accused)
    if speaker is None or party is None or speaker.type not in STATE_TYPES:
        return False
    return (
        speaker.country is not None and speaker.country == party.country and not _one(parties, speaker, party)
    )


def _one(parties: Parties, speaker: Actor, party: Actor) -> bool:
    """Whether a public body that is accused speaks for itself, through its parent or through a unit."""
    if party.type not in STATE_TYPES:
        return False
    return party.id in parties.lineage(speaker.id) or speaker.id in parties.lineage(party.id)
