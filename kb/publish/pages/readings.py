"""Repeat readings on the method page: who read what, how far the readers agree, and the errors found."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from kb.graph.agreement import FieldAgreement, Round, rounds
from kb.publish.pages import dates
from kb.publish.pages.edition import Edition

_NAMES = {"type": "type of the claim", "speaker": "speaker", "accuses": "accused", "figures": "figures"}


@dataclass(frozen=True, slots=True)
class AgreementRow:
    """A field with the share of claims on which all readers agree, and alpha."""

    field: str
    claims: int
    agreed: int
    alpha: str


@dataclass(frozen=True, slots=True)
class RoundView:
    """A round of reading as a block of the page."""

    name: str
    on: Markup
    had: tuple[tuple[str, str], ...]
    fields: tuple[AgreementRow, ...]
    looked_through: int
    with_errors: int
    with_serious_errors: int


def reading_rounds(edition: Edition) -> list[RoundView]:
    """Return all rounds, the newest first."""
    return [_view(found) for found in rounds(edition.surroundings.readings)]


def _view(found: Round) -> RoundView:
    return RoundView(
        name=found.name,
        on=dates.time(found.on),
        had=found.had,
        fields=tuple(map(_row, found.fields)),
        looked_through=found.looked_through,
        with_errors=found.with_errors,
        with_serious_errors=found.with_serious_errors,
    )


def _row(found: FieldAgreement) -> AgreementRow:
    alpha = "not defined: one value alone" if found.alpha is None else f"{found.alpha:.2f}"
    return AgreementRow(_NAMES[found.field], found.claims, found.agreed, alpha)
