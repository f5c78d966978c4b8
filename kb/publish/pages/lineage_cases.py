"""Teacher-student rows with the sort of case that each is, and with how the charge was answered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from kb.graph.cases import Case, CaseFinder
from kb.graph.rows import Distillation
from kb.publish.pages import dates, lineage_rows, markup, standing
from kb.publish.pages.edition import Edition
from kb.publish.pages.lineage_rows import LineageRow

ONE_MAKER, ALLOWED, BORDER = "one-maker", "allowed", "border"
CASE_WORDS = {
    ONE_MAKER: "within one maker",
    ALLOWED: "the terms of the day allowed it",
    BORDER: "across a border",
}


@dataclass(frozen=True, slots=True)
class CaseRow:
    """A row with its case; the last five are what filters and sorting ask for."""

    pair: Distillation
    row: LineageRow
    answered: Markup | str
    words: tuple[str, ...]
    day: str
    cases: str
    makers: str
    countries: str
    box: str


def rows(edition: Edition, pairs: Sequence[Distillation]) -> tuple[CaseRow, ...]:
    """Return the rows for these pairs, in the order given."""
    finder = edition.once("cases", "", lambda: CaseFinder(edition.record))
    views = lineage_rows.rows(edition, pairs)
    return tuple(_row(edition, finder, pair, view) for pair, view in zip(pairs, views, strict=True))


def newest_first(edition: Edition) -> list[Distillation]:
    """Return all pairs of the record, those of the newest claims first."""
    place = edition.shelf.place
    return sorted(edition.graph.distillations, key=lambda pair: (-place[pair.claim], pair.n))


def _row(edition: Edition, finder: CaseFinder, pair: Distillation, view: LineageRow) -> CaseRow:
    case = finder.of(pair)
    makers = dict.fromkeys((finder.maker(pair.teacher), finder.maker(pair.student)))
    claim = edition.record.claims[pair.claim]
    return CaseRow(
        pair,
        view,
        _answered(edition, finder, pair),
        _words(case),
        dates.sort_key(claim.said_on),
        " ".join(_kinds(case)),
        " ".join(makers),
        " to ".join(case.countries or ()),
        f"{pair.claim}.{pair.n}",
    )


def _answered(edition: Edition, finder: CaseFinder, pair: Distillation) -> Markup | str:
    """Return how the maker of the student answered, or where it is not charged all who are."""
    maker = finder.maker(pair.student)
    own = [row for row in standing.own_rows(edition, pair.claim) if row.actor == maker]
    if own:
        return markup.mark(standing.VOCABULARY, own[0].standing)
    answers = edition.record.claims[pair.claim].answers
    return standing.in_list(edition, pair.claim) or ("it is an answer" if answers else "nobody charged")


def _kinds(case: Case) -> list[str]:
    holds = {ONE_MAKER: case.one_maker, ALLOWED: case.allowed, BORDER: case.countries is not None}
    return [kind for kind, it_holds in holds.items() if it_holds]


def _words(case: Case) -> tuple[str, ...]:
    words = [CASE_WORDS[kind] for kind in _kinds(case)]
    if case.countries:
        words[-1] += f": {case.countries[0]} to {case.countries[1]}"
    return tuple(words)
