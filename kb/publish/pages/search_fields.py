"""What the search knows of a record page: names in every script, facets, and what is printed with a hit."""

from __future__ import annotations

from collections.abc import Iterable

from kb.kinds import Claim, Entry
from kb.kinds.references import references
from kb.publish.page import SearchFields
from kb.publish.pages import dates, standing
from kb.publish.pages.edition import Edition
from kb.publish.pages.words import word

_NAMED = frozenset(["actor", "model"])
# Readers ask for these by their titles.
_TITLED = frozenset(["concept", "policy"])


def of_claim(edition: Edition, claim: Claim) -> SearchFields:
    """Return the search fields of a claim."""
    said = dates.sort_key(claim.said_on)
    speakers = [edition.graph.title(speaker) for speaker in claim.speakers]
    support = edition.graph.support.get(claim.id)
    answered_by = [row.actor for row in edition.graph.responses.get(claim.id, ())]
    standings = standing.words_of(edition, claim.id)
    meta = {"kind": "claim", "speaker": ", ".join(speakers), "date": dates.moment_in_words(claim.said_on)}
    if standings:
        meta["standing"] = standing.in_plain_words(edition, claim.id)
    if support:
        meta["support"] = word("claim.support", support.word)
    return SearchFields(
        names=names(edition, claim, answered_by),
        filters=_filled(
            kind=["claim"],
            type=[word("claim.type", claim.type)],
            standing=standings,
            support=[word("claim.support", support.word)] if support else [],
            actor=[edition.graph.title(a) for a in dict.fromkeys([*claim.speakers, *claim.accuses])],
            year=[said[:4]],
            sense=[word("claim.sense", claim.sense)],
        ),
        meta=meta,
        sort=_filled_text(date=said),
    )


def of_entry(
    edition: Edition,
    entry: Entry,
    *,
    kind_of: str | None = None,
    date: str | None = None,
    linked: Iterable[str] = (),
    **filters: list[str],
) -> SearchFields:
    """Return the search fields of any other entry; `linked` are ids whose names it is found under too."""
    kind = entry.kind
    sort = dates.sort_key(date) if date else ""
    meta = {"kind": kind}
    if date:
        meta["date"] = dates.in_words(date)
    return SearchFields(
        names=names(edition, entry, linked),
        filters=_filled(
            kind=[kind], type=[kind_of] if kind_of else [], year=[sort[:4]] if sort else [], **filters
        ),
        meta=meta,
        sort=_filled_text(date=sort),
        own=edition.names(entry.id) or ((edition.graph.title(entry.id),) if entry.kind in _TITLED else ()),
    )


def names(edition: Edition, entry: Entry, linked: Iterable[str] = ()) -> tuple[str, ...]:
    """Return all names in all scripts of the actors and models that an entry is or links to."""
    ids = [entry.id] if entry.kind in _NAMED else []
    ids += [reference.id for reference in references(entry) if not _NAMED.isdisjoint(reference.marker.kinds)]
    ids += [*linked, *edition.prose(entry).links]
    found = (name for entry_id in dict.fromkeys(ids) for name in edition.names(entry_id))
    return tuple(dict.fromkeys(found))


def _filled(**filters: list[str]) -> dict[str, list[str]]:
    kept = {name: [value for value in values if value] for name, values in filters.items()}
    return {name: values for name, values in kept.items() if values}


def _filled_text(**texts: str) -> dict[str, str]:
    return {name: text for name, text in texts.items() if text}
