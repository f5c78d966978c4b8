"""Responses: how each accused of a claim stands to it, and what its state answered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kb.graph.answers import ANSWER, answered_by
from kb.graph.parties import Parties
from kb.graph.relations import Relations, day_of
from kb.graph.rows import Response
from kb.graph.table import Row, Table, always
from kb.kinds import Claim, Record
from kb.kinds.claim_parts import NoReply


@dataclass(frozen=True)
class Given:
    """What an accused, or its state, gave: the words of its latest day with an answer, or none."""

    words: frozenset[str]
    declined: bool
    looked_for: bool


STANDING: Table[Row[Given]] = Table(
    "standing",
    "How an accused stands to a claim, from its latest day with an answer",
    (
        Row(
            "conceded",
            "conceded",
            "an answer of that day concedes the charge",
            lambda g: "conceded" in g.words,
        ),
        Row(
            "partly_conceded",
            "partly_conceded",
            "an answer of that day concedes a part, whether or not another one denies",
            lambda g: "partly_conceded" in g.words,
        ),
        Row("denied", "denied", "an answer of that day denies the charge", lambda g: "denied" in g.words),
        Row(
            "answered_otherwise",
            "answered_otherwise",
            "an answer of that day neither grants nor rejects the charge",
            lambda g: bool(g.words),
        ),
        Row("declined", "unanswered", "it gave no answer and declined to comment", lambda g: g.declined),
        Row(
            "unanswered", "unanswered", "somebody looked for an answer and found none", lambda g: g.looked_for
        ),
        Row("not_searched", "not_searched", "nobody has looked for an answer yet", always),
    ),
    "An answer that is older than the claim, and an answer to a claim that this one repeats, give no "
    "standing; a party that declined gave no answer.",
)


def responses(record: Record, parties: Parties, relations: Relations, claim: Claim) -> tuple[Response, ...]:
    """Return a claim's rows: one per accused, and one more where its state answered."""
    rows: list[Response] = []
    answers = relations.answers_to(claim) if claim.accuses else ()
    for accused in dict.fromkeys(claim.accuses):
        actor = record.actors.get(accused)
        if actor is None:
            continue
        by = {answer.id: answered_by(parties, answer, accused) for answer in answers}
        own = [answer for answer in answers if "self" in by[answer.id]]
        state = [answer for answer in answers if "state" in by[answer.id] and _word(answer) != "declined"]
        if own or actor.type != "group":
            rows.append(_row(claim, accused, "self", own, _last_search(claim, accused)))
        if state:
            rows.append(_row(claim, accused, "state", state, None))
    return tuple(rows)


def in_lists(rows: Sequence[Response]) -> str:
    """Return the standing of a claim for a list: "denied", or "denied by 1 of 3, unanswered by 2 of 3"."""
    own = [row.standing for row in rows if row.answered_by == "self"]
    counts = {row.word: own.count(row.word) for row in STANDING if row.word in own}
    words = {word: word.replace("_", " ") for word in counts}
    if len(own) == 1:
        return words[own[0]]
    return ", ".join(f"{words[word]} by {count} of {len(own)}" for word, count in counts.items())


def _row(claim: Claim, actor: str, by: str, answers: list[Claim], search: NoReply | None) -> Response:
    spoke = [answer for answer in answers if _word(answer) != "declined"]
    refusals = [answer for answer in answers if _word(answer) == "declined"]
    latest = max(map(day_of, spoke), default=None)
    last = [answer for answer in spoke if day_of(answer) == latest]
    declined = bool(refusals) or (search is not None and search.how == "declined")
    standing = STANDING.first(Given(frozenset(map(_word, last)), declined, search is not None)).word
    if last:
        answer = min(answer.id for answer in last if _word(answer) == standing)
        return Response(claim.id, actor, by, standing, answer, None, None, None, None)
    return _without_answer(
        Response(claim.id, actor, by, standing, None, None, None, None, None), refusals, search
    )


def _without_answer(row: Response, refusals: list[Claim], search: NoReply | None) -> Response:
    """Return a row with what is known of the silence: where somebody looked, and the last refusal."""
    if search:
        row = replace(row, through=search.through, looked=search.looked, how=search.how, source=search.source)
    if refusals:
        page = next(iter(refusals[-1].cited_sources), None)
        row = replace(row, answer=refusals[-1].id, how="declined", source=row.source or page)
    return row


def _last_search(claim: Claim, accused: str) -> NoReply | None:
    searches = [search for search in claim.no_reply if search.from_ == accused]
    return max(searches, key=lambda search: search.through, default=None)


def _word(answer: Claim) -> str:
    return ANSWER.first(answer).word
