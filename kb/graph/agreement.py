"""How far readers of the same claims agree, and how many errors they found.

Alpha is Krippendorff's for nominal data (K. Krippendorff, Content Analysis, 4th ed., 2018, chapter 12). A
list of names or figures counts as one value, so that one missing name is a disagreement on the whole.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from kb.entries.readings import Reading

FIELDS = ("type", "speaker", "accuses", "figures")


@dataclass(frozen=True, slots=True)
class FieldAgreement:
    """Of how many claims all readers gave one value to a field; alpha is None where no value varies."""

    field: str
    claims: int
    agreed: int
    alpha: float | None


@dataclass(frozen=True, slots=True)
class Round:
    """One round of reading: what each reader had, the agreement per field, and the errors found."""

    name: str
    on: str
    had: tuple[tuple[str, str], ...]
    fields: tuple[FieldAgreement, ...]
    looked_through: int
    with_errors: int
    with_serious_errors: int


def rounds(readings: Iterable[Reading]) -> list[Round]:
    """Return what each round found, the newest first."""
    ordered = sorted(readings, key=lambda reading: (reading.on, reading.round), reverse=True)
    return [_round(name, list(lines)) for name, lines in groupby(ordered, lambda reading: reading.round)]


def _round(name: str, lines: Sequence[Reading]) -> Round:
    looked = [line for line in lines if line.errors is not None]
    agreements = (_agreement(field, lines) for field in FIELDS)
    return Round(
        name=name,
        on=max(line.on for line in lines),
        had=tuple(sorted({line.reader: line.had for line in lines}.items())),
        fields=tuple(found for found in agreements if found.claims),
        looked_through=len({line.claim for line in looked}),
        with_errors=len({line.claim for line in looked if line.errors}),
        with_serious_errors=len({line.claim for line in looked if line.errors and line.is_serious}),
    )


def _agreement(field: str, lines: Sequence[Reading]) -> FieldAgreement:
    values: dict[str, list[str]] = {}
    for line in lines:
        value = getattr(line, field)
        if value is not None:
            values.setdefault(line.claim, []).append(
                value if isinstance(value, str) else "; ".join(sorted(value))
            )
    units = [given for given in values.values() if len(given) > 1]
    return FieldAgreement(field, len(units), sum(len(set(given)) == 1 for given in units), alpha(units))


def alpha(units: Sequence[Sequence[str]]) -> float | None:
    """Return Krippendorff's alpha of units that two or more readers coded; None where nothing varies."""
    coincidences: Counter[tuple[str, str]] = Counter()
    for given in units:
        for at, one in enumerate(given):
            for other in (*given[:at], *given[at + 1 :]):
                coincidences[one, other] += 1 / (len(given) - 1)  # type: ignore[assignment]
    totals: Counter[str] = Counter()
    for (one, _), weight in coincidences.items():
        totals[one] += weight
    n = sum(totals.values())
    expected = n * n - sum(total * total for total in totals.values())
    if not expected:
        return None
    observed = sum(weight for (one, other), weight in coincidences.items() if one != other)
    return 1 - (n - 1) * observed / expected
