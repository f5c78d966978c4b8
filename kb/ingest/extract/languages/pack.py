"""The form in which a language's words and patterns are given to the rules.

Patterns are written for marked sentences, in which every actor is one sign of the class `A` and every
quotation one of the class `Q`: see kb.ingest.extract.marking.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

A = "[\ue000-\uefff]"
Q = "[\uf000-\uf7ff]"

# What a verb of speech does. `say` leaves it to what is said.
CLASSES = ("say", "accuse", "deny", "admit", "find", "estimate", "opine", "urge", "announce")


@dataclass(frozen=True, slots=True)
class Pack:
    """Patterns of one language."""

    code: str
    collapses: tuple[tuple[re.Pattern[str], str], ...]
    """Noun phrases that stand for an actor: pattern with groups `org` and, maybe, `person`; a role."""
    frames: tuple[tuple[re.Pattern[str], str], ...]
    """Statements: pattern with groups s (speaker), v (verb), c (content), t (target), q; and the form."""
    verbs: dict[str, str]
    """Class of every verb that the frames know, in small letters."""
    skip: re.Pattern[str]
    """What makes a sentence no statement: it was not said, or only might be."""
    corefs: tuple[tuple[re.Pattern[str], str], ...]
    """Words that stand for an actor named before, and what sort of actor."""
    act: re.Pattern[str]
    """Training on, copying or drawing from what another's model gives."""
    agents: tuple[re.Pattern[str], ...]
    """Who is said to have done it, as group a."""
    victims: tuple[re.Pattern[str], ...]
    """Whose outputs they were, as group a."""
    self_act: re.Pattern[str]
    """The act with the speaker as the one who did it, in reported speech: it, its model."""
    self_act_quoted: re.Pattern[str]
    """The same in the speaker's own words: we, our model."""
    own_model: re.Pattern[str]
    """A model of one's own as the teacher."""
    negation: re.Pattern[str]
    """What turns an act into its denial, just before it or around it."""
    groundless: re.Pattern[str]
    """What is said of a charge by who rejects it: false, baseless."""
    verb_last: bool
    """Whether the negation stands behind the act."""
    hedge: re.Pattern[str]
    topical: re.Pattern[str]
    """What a statement has to speak of to belong here."""
    charge: re.Pattern[str]
    """A word for the accusation itself: to deny it is to deny the act."""
    charge_named: re.Pattern[str]
    """What others say or report: an act told inside it is nobody's own word."""
    should: re.Pattern[str]
    judge: re.Pattern[str]
    own_act: re.Pattern[str]
    """A party tells of its own act: blocked, released, changed its terms."""
    first: re.Pattern[str]
    """A statement that begins with its speaker: it, we."""
    licensed: re.Pattern[str]
    estimate: re.Pattern[str]
    wrong: re.Pattern[str]
    """An attack or a breach that is told without who did it."""
    measured: re.Pattern[str]
    """A test or an audit that shows something."""
    joins: re.Pattern[str]
    """What joins two actors into one speaker or target."""
    own_outputs: re.Pattern[str] | None = None
    """The speaker or its own outputs as what was taken: an act upon the speaker is never its own."""
    foreign: re.Pattern[str] | None = None
    """Words for somebody else whose outputs they were and who is not named."""
    they: re.Pattern[str] | None = None
    """How a quotation begins that speaks of others: they, he."""
    ours: re.Pattern[str] | None = None
    """What is the speaker's own as that which was taken: on our outputs."""
    embedded: re.Pattern[str] | None = None
    """What stands before a clause that is part of another one: who speaks in it is not heard here."""
    clean: re.Pattern[str] | None = None
    """Data that are one's own or anybody's: to train on them is no act that could be granted."""
    ought: re.Pattern[str] | None = None
    """What demands something, where `should` also has words for laws that a fear may speak of."""
    step: re.Pattern[str] | None = None
    """How a statement begins that tells of a step of the speaker, whatever it is: `it had`, `we will`."""
    identity: re.Pattern[str] | None = None
    """What a model calls itself: found by a test, also by its own maker, and nobody's act."""
    reported: re.Pattern[str] | None = None
    """The form of a sentence that is somebody's word without saying so: the German subjunctive."""
    sues: re.Pattern[str] | None = None
    """Who takes whom to court, as groups s and t."""
    saw: re.Pattern[str] | None = None
    """What an accuser says that it saw."""
    declines: re.Pattern[str] | None = None
    """What is said by who says nothing."""
    disowns: re.Pattern[str] | None = None
    """`These are not ours`, which rejects a charge without a word for it."""
    unproven: re.Pattern[str] | None = None
    """What says that an act is not shown: does not prove, no evidence that."""
    hinders: re.Pattern[str] | None = None
    """A step that is to prevent the act."""
    others: re.Pattern[str] | None = None
    """Words for others who are not named: rivals, accounts."""
    impersonal: re.Pattern[str] | None = None
    """How an act begins that cannot be the own one of a person who speaks for herself."""
    own_data: re.Pattern[str] | None = None
    """The data of a model: an act told of them is that of its maker, as group a."""
    step_against: re.Pattern[str] | None = None
    """A step against accounts, access or a party: blocked, sued, wrote to."""
    coordinated: re.Pattern[str] | None = None
    """A second verb of the same speaker behind a first statement: `and denied that`; groups v and c."""
    addressee: re.Pattern[str] | None = None
    """To whom or when something was said, before the clause that says what."""


def compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern in which <A> and <Q> stand for an actor and a quotation."""
    return re.compile(pattern.replace("<A>", A).replace("<Q>", Q), re.I)
