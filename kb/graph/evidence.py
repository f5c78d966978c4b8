"""What the public can see of the evidence that one claim names, and what such evidence cannot show."""

from __future__ import annotations

from kb.graph.table import Row, Table
from kb.kinds import Claim
from kb.kinds.claim_parts import Evidence

# Retold testimony cannot be looked into by the public, whatever the report says of it.
_RETOLD = frozenset(["leak", "report"])

CANNOT_SHOW: Table[Row[str]] = Table(
    "cannot_show",
    "What each type of evidence cannot show",
    (
        Row(
            "traffic",
            "Traffic cannot show that the answers were trained on.",
            "the evidence is traffic",
            lambda type_: type_ == "traffic",
        ),
        Row(
            "behavioural",
            "A model's behaviour cannot show that its cause is another than web text.",
            "the evidence is behavioural",
            lambda type_: type_ == "behavioural",
        ),
        Row(
            "statistical",
            "A statistical signal cannot show which way and by which path the outputs went.",
            "the evidence is statistical",
            lambda type_: type_ == "statistical",
        ),
        Row(
            "testimony",
            "Testimony cannot show more than the witness saw.",
            "the evidence is testimony",
            lambda type_: type_ == "testimony",
        ),
        Row(
            "document",
            "A document cannot show that what it says was carried out.",
            "the evidence is a document",
            lambda type_: type_ == "document",
        ),
    ),
)


def shown_types(claim: Claim) -> frozenset[str]:
    """Return the types of evidence that a claim lays open to the public; a ruling counts as a document."""
    ruled = ["document"] if claim.capacity == "ruling" else []
    return frozenset([*ruled, *(e.type for e in claim.evidence if _reach(claim, e) == "shown")])


def describes(claim: Claim) -> bool:
    """Whether a claim describes or shows some evidence."""
    return any(_reach(claim, item) != "none" for item in claim.evidence)


def _reach(claim: Claim, item: Evidence) -> str:
    retold = item.type == "testimony" and claim.capacity in _RETOLD
    return "described" if retold and item.shown == "shown" else item.shown
