"""How the accused of a claim answered, in the few words that a list or a line under a heading holds."""

from __future__ import annotations

from collections import Counter

from markupsafe import Markup

from kb.graph.rows import Response
from kb.publish.pages import markup
from kb.publish.pages.edition import Edition
from kb.publish.pages.words import word

VOCABULARY = "response.standing"
OWED_NONE = "none owed by a collective or unnamed party"
ORDER = (
    "conceded",
    "partly_conceded",
    "denied",
    "answered_otherwise",
    "unanswered",
    "not_searched",
)
ANSWERED = frozenset(ORDER[:4])


def own_rows(edition: Edition, claim: str) -> list[Response]:
    """Return the rows in which the accused themselves answer or are silent."""
    return [row for row in edition.graph.responses.get(claim, ()) if row.answered_by == "self"]


def in_list(edition: Edition, claim: str) -> Markup:
    """Return the standing for a list: `denied`, or `unanswered by 2 of 3`; empty where nobody is accused."""
    return edition.once("standing", claim, lambda: _in_list(edition, claim))


def _in_list(edition: Edition, claim: str) -> Markup:
    rows = own_rows(edition, claim)
    if not rows:
        accuses = edition.record.claims[claim].accuses
        return Markup(OWED_NONE) if accuses else Markup("")
    parts = [_share(standing, number, len(rows)) for standing, number in _counts(rows)]
    return Markup("; ").join([*parts, *_of_states(edition, claim)])


def _counts(rows: list[Response]) -> list[tuple[str, int]]:
    numbers = Counter(row.standing for row in rows)
    return [(standing, numbers[standing]) for standing in ORDER if numbers[standing]]


def _share(standing: str, number: int, of: int) -> Markup:
    shown = markup.mark(VOCABULARY, standing)
    if of == 1:
        return shown
    return Markup("{} {} {} of {}").format(shown, "for" if standing == "not_searched" else "by", number, of)


def _of_states(edition: Edition, claim: str) -> list[Markup]:
    rows = [row for row in edition.graph.responses.get(claim, ()) if row.answered_by == "state"]
    if not rows:
        return []
    standings = dict.fromkeys(row.standing for row in rows)
    return [Markup("{} by its state").format(markup.mark(VOCABULARY, standing)) for standing in standings]


def per_accused(edition: Edition, claim: str) -> list[Markup]:
    """Return a line per accused, and one per state that answered: `DeepSeek: denied`, with its answer."""
    lines = []
    for row in edition.graph.responses.get(claim, ()):
        who = edition.link(row.actor)
        if row.answered_by == "state":
            who = Markup("state of {}").format(who)
        answer = edition.address(row.answer) if row.answer else None
        shown = markup.mark(VOCABULARY, row.standing)
        lines.append(Markup("{}: {}").format(who, markup.link(answer, shown) if answer else shown))
    return lines or ([Markup(OWED_NONE)] if edition.record.claims[claim].accuses else [])


def in_plain_words(edition: Edition, claim: str) -> str:
    """Return the standing as plain text, for a search result or a description."""
    return str(in_list(edition, claim).striptags())


def words_of(edition: Edition, claim: str) -> list[str]:
    """Return each standing of a claim once, as words, for a search filter."""
    rows = edition.graph.responses.get(claim, ())
    return list(dict.fromkeys(word(VOCABULARY, row.standing) for row in rows))
