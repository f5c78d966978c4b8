"""The word for a statement as a link from its speaker to those of whom it speaks: said, never so."""

from __future__ import annotations

from kb.graph.table import Row, Table, always
from kb.kinds import Claim

_WORDS = {
    "allegation": ("alleged", "an allegation"),
    "denial": ("denied", "a denial"),
    "admission": ("admitted", "an admission"),
    "finding": ("gave a finding", "a finding, as its authors have it"),
    "estimate": ("estimated", "an estimate"),
    "announcement": ("announced", "an announcement"),
    "policy_position": ("argued", "a position on law, terms or practice"),
}

SAID: Table[Row[Claim]] = Table(
    "said",
    "How a picture names a statement",
    (
        Row(
            "ruling",
            "found by a ruling",
            "a decision of a court or agency in a proceeding in which the accused could be heard",
            lambda claim: claim.capacity == "ruling",
        ),
        Row(
            "report",
            "reported",
            "an outlet's own reporting, or unnamed people whom it cites",
            lambda claim: claim.capacity in ("report", "leak"),
        ),
        *(
            Row(type_, word, when, lambda claim, type_=type_: claim.type == type_)  # type: ignore[misc]
            for type_, (word, when) in _WORDS.items()
        ),
        Row("rest", "argued", "an opinion, a judgement or a forecast", always),
    ),
    "A link of a picture is what its speaker says. It never says that it is so.",
)
