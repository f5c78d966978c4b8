"""The headline of a claim: SPEAKER says that SAYS."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kb.graph.parties import speaker_names
from kb.graph.table import Row, Table, always
from kb.kinds import Claim, Record

# A letter with forty signatures would fill a page before it says anything.
_NAMES_IN_FULL = 3


@dataclass(frozen=True)
class VerbRow(Row[Claim]):
    """A row that joins speaker and statement: `word` for one speaker, `plural` for several."""

    plural: str


VERBS: Table[VerbRow] = Table(
    "headline",
    "How a headline joins the speaker to what is said",
    (
        VerbRow(
            "report",
            " reports that ",
            "the capacity is report: an outlet's own reporting",
            lambda claim: claim.capacity == "report",
            " report that ",
        ),
        VerbRow(
            "leak",
            ", citing unnamed people, says that ",
            "the capacity is leak: said by people whom the source does not name",
            lambda claim: claim.capacity == "leak",
            ", citing unnamed people, say that ",
        ),
        VerbRow("rest", " says that ", "any other capacity", always, " say that "),
    ),
)


def headline(record: Record, claim: Claim) -> str:
    """Return the headline of a claim."""
    names = speaker_names(record, claim)
    row = VERBS.first(claim)
    says = " ".join(claim.says.split())
    return f"{joined(names)}{row.word if len(names) == 1 else row.plural}{says}"


def joined(names: Sequence[str]) -> str:
    """Return names as a phrase: A; A and B; A, B and C; from four on A and N others."""
    if len(names) > _NAMES_IN_FULL:
        return f"{names[0]} and {len(names) - 1} others"
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
