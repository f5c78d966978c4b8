"""Who accuses whom: the charges of each accuser against each accused, and how many of them were answered."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from markupsafe import Markup

from kb.kinds import Claim
from kb.publish.pages import standing
from kb.publish.pages.edition import Edition

_MOST = 12
_NONE, _SOME, _ALL = "○", "◐", "●"
_REPLIES = {_NONE: "no reply found or looked for", _SOME: "some answered", _ALL: "all answered"}


@dataclass(frozen=True, slots=True)
class Cell:
    """The charges of one accuser against one accused."""

    number: int
    answered: int
    href: str
    mark: str
    words: str


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """An accuser with its charges against each accused of the matrix; None where there is none."""

    accuser: Markup
    cells: tuple[Cell | None, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Who accuses whom: those with the most charges, and how many there are beside them."""

    accused: tuple[Markup, ...]
    rows: tuple[MatrixRow, ...]
    more_accused: int
    more_accusers: int


def charges_of(edition: Edition) -> list[Claim]:
    """Return the claims that charge somebody, neighbours of distillation left out."""
    shelf = edition.shelf
    return [claim for claim in shelf.claims if claim.accuses and not shelf.is_neighbour(claim)]


def matrix(edition: Edition) -> Matrix | None:
    """Return who accuses whom; None where nobody accuses anybody."""
    pairs: dict[tuple[str, str], list[str]] = {}
    for claim in charges_of(edition):
        for speaker in dict.fromkeys(claim.speakers):
            for accused in dict.fromkeys(claim.accuses):
                pairs.setdefault((speaker, accused), []).append(claim.id)
    if not pairs:
        return None
    made, received = Counter[str](), Counter[str]()
    for (speaker, accused), claims in pairs.items():
        made[speaker] += len(claims)
        received[accused] += len(claims)
    columns = sorted(received, key=lambda actor: (-received[actor], actor))[:_MOST]
    # A row needs a charge against one of the columns, or it would be empty.
    shown = {speaker for speaker, accused in pairs if accused in columns}
    rows = sorted(shown, key=lambda actor: (-made[actor], actor))[:_MOST]
    return Matrix(
        tuple(edition.links(columns)),
        tuple(
            MatrixRow(
                edition.speaker(row),
                tuple(
                    _cell(edition, column, pairs[row, column]) if (row, column) in pairs else None
                    for column in columns
                ),
            )
            for row in rows
        ),
        len(received) - len(columns),
        len(made) - len(rows),
    )


def _cell(edition: Edition, accused: str, claims: list[str]) -> Cell:
    rows = [row for c in claims for row in standing.own_rows(edition, c) if row.actor == accused]
    answered = sum(row.standing in standing.ANSWERED for row in rows)
    one = f"{edition.root}claims/{claims[0]}/"
    many = f"{edition.root}actors/{accused}/#received"
    mark = _ALL if answered == len(claims) else _SOME if answered else _NONE
    return Cell(len(claims), answered, one if len(claims) == 1 else many, mark, _REPLIES[mark])
