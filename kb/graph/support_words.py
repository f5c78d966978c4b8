"""The words for support as a table: what each needs, its Admiralty number and what would change it."""

from __future__ import annotations

from dataclasses import dataclass

from kb.graph.table import Row, Table, always


@dataclass(frozen=True)
class Grounds:
    """What the public can see for and against one claim."""

    ruled_for: bool
    conceded: bool
    shown_for: bool
    shown_against: bool
    independent: bool
    described: bool
    has_evidence: bool
    original_read: bool


@dataclass(frozen=True)
class SupportRow(Row[Grounds]):
    """A row with what stands beside the word: its Admiralty number, the next word and what that needs."""

    admiralty: int
    next_word: str | None = None
    next_needs: str | None = None


_A_RULING = "a decision of a court or agency for it, in a proceeding in which the accused could be heard"

SUPPORT: Table[SupportRow] = Table(
    "support",
    "What evidence for a claim the public can see",
    (
        SupportRow("found", "found", "there is a ruling for it", lambda g: g.ruled_for, 1),
        SupportRow(
            "conceded",
            "conceded",
            "every accused conceded it, or it is an admission: the speaker's own word about itself",
            lambda g: g.conceded,
            1,
        ),
        SupportRow(
            "shown_both",
            "shown_both",
            "evidence was shown for it and against it",
            lambda g: g.shown_for and g.shown_against,
            6,
            "found",
            _A_RULING,
        ),
        SupportRow(
            "shown_independent",
            "shown_independent",
            "evidence was shown by two or more who share no speaker and no origin, at least one of them not "
            "on a model's behaviour alone",
            lambda g: g.shown_for and g.independent,
            2,
            "found",
            _A_RULING,
        ),
        SupportRow(
            "shown_one",
            "shown_one",
            "evidence was shown by one; any number of observers of a model's behaviour alone are one",
            lambda g: g.shown_for,
            3,
            "shown_independent",
            "evidence shown by another who shares no speaker and no origin with the first, one of the two "
            "not on a model's behaviour alone",
        ),
        SupportRow(
            "contradicted",
            "contradicted",
            "evidence was shown against it and none for it",
            lambda g: g.shown_against,
            6,
            "shown_both",
            "evidence shown for it",
        ),
        SupportRow(
            "described",
            "described",
            "evidence was described by the claim or a supporter and not shown; testimony in a leak or a "
            "report is at most this",
            lambda g: g.described,
            6,
            "shown_one",
            "the material, or enough to repeat the test, open to the public",
        ),
        SupportRow(
            "cannot_be_judged",
            "cannot_be_judged",
            "no evidence is named, and the original is not named or was not read",
            lambda g: not g.has_evidence and not g.original_read,
            6,
            "asserted",
            "the original, named and read",
        ),
        SupportRow(
            "asserted",
            "asserted",
            "it was said without evidence that the public can see",
            always,
            6,
            "described",
            "word of what kind the evidence is, how much of it there is or how it was obtained",
        ),
    ),
    "The first word that applies. For a claim are the claim itself and those that name it in `supports`; "
    "against it are those that name it in `contests` and the denials that answer it. A denial without "
    "evidence, silence and a partial concession do not change the word.",
)
