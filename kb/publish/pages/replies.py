"""The replies to a claim: what each accused says, or in words that nobody has found or looked for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from markupsafe import Markup

from kb.graph.rows import Response
from kb.publish.pages import dates
from kb.publish.pages.edition import Edition
from kb.publish.pages.standing import ANSWERED, VOCABULARY

NOT_SEARCHED = "not searched: nobody has looked for an answer yet"


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim as somebody's words: its headline, its day and a link to its page."""

    headline: str
    href: str
    said: Markup
    id: str


@dataclass(frozen=True, slots=True)
class Silence:
    """Why there is no statement of a party, in words, and what was looked at."""

    words: Markup
    looked: str | None


@dataclass(frozen=True, slots=True)
class Reply:
    """What one accused, or its state, answered. `silence` says in words why there is no statement."""

    who: Markup
    standing: Markup
    statement: Statement | None
    silence: Silence | None
    by_state: bool


@dataclass(frozen=True, slots=True)
class Replies:
    """All that was answered to one claim.

    `others` are answering claims beside the one that gives an accused its standing, whoever speaks;
    `earlier` answer a claim that this one repeats.
    """

    heading: str
    rows: tuple[Reply, ...]
    others: tuple[Statement, ...]
    earlier: tuple[Statement, ...]
    owed_none: bool


def replies(edition: Edition, claim_id: str) -> Replies | None:
    """Return the replies to a claim; None where nobody is accused and nobody answered."""
    claim = edition.record.claims[claim_id]
    rows = edition.graph.responses.get(claim_id, ())
    shown = {row.answer for row in rows}
    answering = [a for a in edition.shelf.related["answers"].get(claim_id, ()) if a not in shown]
    earlier = edition.graph.earlier_answers.get(claim_id, ())
    if not (claim.accuses or rows or answering or earlier):
        return None
    # Who answered stands first, so that a denial is on the first screen beside several silent parties.
    ordered = sorted(rows, key=lambda row: (row.answered_by != "self", row.standing not in ANSWERED))
    return Replies(
        heading=_heading(edition, rows, bool(claim.accuses)),
        rows=tuple(_together(_reply(edition, row) for row in ordered)),
        others=tuple(statement(edition, other) for other in answering),
        earlier=tuple(statement(edition, other) for other in earlier),
        owed_none=bool(claim.accuses) and not rows,
    )


def statement(edition: Edition, claim_id: str) -> Statement:
    """Return a claim as somebody's words."""
    return edition.once("statement", claim_id, lambda: _statement(edition, claim_id))


def _statement(edition: Edition, claim_id: str) -> Statement:
    claim = edition.record.claims[claim_id]
    return Statement(
        edition.graph.headlines[claim_id],
        f"{edition.root}claims/{claim_id}/",
        dates.moment(claim.said_on),
        claim_id,
    )


def _heading(edition: Edition, rows: Sequence[Response], accused: bool) -> str:
    if not accused:
        return "Answers"
    actors = list(dict.fromkeys(row.actor for row in rows))
    return f"Reply of {edition.graph.title(actors[0])}" if len(actors) == 1 else "Replies"


def _reply(edition: Edition, row: Response) -> Reply:
    return Reply(
        who=edition.link(row.actor),
        standing=edition.term(VOCABULARY, row.standing),
        statement=statement(edition, row.answer) if row.answer else None,
        silence=None if row.answer else _silence(edition, row),
        by_state=row.answered_by == "state",
    )


def _together(rows: Iterable[Reply]) -> Iterator[Reply]:
    """Join neighbours who are silent in the same words, so that the top of the page stays short."""
    for _, group in groupby(rows, key=lambda r: r.silence or r.statement):
        first, *more = group
        if first.silence:
            first = replace(first, who=Markup(", ").join([first.who, *(row.who for row in more)]))
            more = []
        yield from [first, *more]


def _silence(edition: Edition, row: Response) -> Silence:
    if row.standing == "not_searched":
        return Silence(Markup(NOT_SEARCHED), None)
    source = edition.link(row.source) if row.source else None
    if row.how == "declined":
        words = Markup("declined to comment{}").format(_as_said_by(source))
    elif row.how == "no_answer":
        words = Markup("was asked and gave no answer{}").format(_as_said_by(source))
    else:
        words = Markup("no answer found")
    through = Markup(" through {}").format(dates.time(row.through)) if row.through else ""
    return Silence(words + through, row.looked)


def _as_said_by(source: Markup | None) -> Markup:
    return Markup(", as {} says").format(source) if source else Markup("")
