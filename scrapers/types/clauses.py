"""The clause of a text that is followed, and the versions that it went through."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from scrapers.plain import clean
from scrapers.types.interface import PolicyVersion

if TYPE_CHECKING:
    from scrapers.outlet import Text

CLAUSE_LIMIT = 20_000
_PARAGRAPH = re.compile(r"\n\s*\n")
_LIKE_A_TAG = re.compile(r"<(?=[A-Za-z/!?])")


def clause_of(text: str | None, words: Iterable[str]) -> str:
    """Return the paragraphs that have one of the words, each on a line; empty where none has."""
    wanted = [word.casefold() for word in words]
    paragraphs = [" ".join(clean(part).split()) for part in _PARAGRAPH.split(text or "")]
    found = [part for part in paragraphs if any(word in part.casefold() for word in wanted)]
    return _LIKE_A_TAG.sub("< ", "\n".join(found))[:CLAUSE_LIMIT]


def versions_of(
    followed: Text, history: Iterable[Mapping[str, Any]], address: Callable[[str], str]
) -> Iterator[PolicyVersion]:
    """Yield a version for each wording of the clause, oldest first; other changes of the text are none.

    A version ends on the day before the next wording, or before the text was taken away; the last one
    ends on the last day on which a copy was seen.
    """
    copies = [
        (copy["commit"], _day(copy["at"]), clause_of(copy["text"], followed.clause)) for copy in history
    ]
    changes: list[tuple[str, datetime.date, str]] = []
    for commit, day, clause in copies:
        if not changes or clause != changes[-1][2]:
            changes.append((commit, day, clause))
    for place, (commit, first, clause) in enumerate(changes):
        if not clause:
            continue
        following = changes[place + 1][1] if place + 1 < len(changes) else None
        last = following - datetime.timedelta(days=1) if following else copies[-1][1]
        yield PolicyVersion(
            followed.issuer,
            followed.series,
            f"{first}/{max(first, last)}",
            clause,
            changes[place - 1][2] or None if place else None,
            address(commit),
            commit,
        )


def _day(at: str) -> datetime.date:
    return datetime.datetime.fromisoformat(at).astimezone(datetime.UTC).date()
