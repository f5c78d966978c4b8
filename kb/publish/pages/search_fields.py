"""What the search knows of a record page: names in every script, facets, and what is printed with a hit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kb.kinds import Claim, Entry, Policy
from kb.kinds.references import references
from kb.publish.page import SearchFields
from kb.publish.pages import dates, standing
from kb.publish.pages.edition import Edition
from kb.publish.pages.words import word

_NAMED = frozenset(["actor", "model"])
# Readers ask for these by their titles.
_TITLED = frozenset(["concept", "policy"])


def of_claim(edition: Edition, claim: Claim) -> SearchFields:
    """Return the search fields of a claim; `answer` keeps each standing with the accused whose it is."""
    said = dates.sort_key(claim.said_on)
    speakers = [edition.graph.title(speaker) for speaker in claim.speakers]
    support = edition.graph.support.get(claim.id)
    answered_by = [row.actor for row in edition.graph.responses.get(claim.id, ())]
    meta = {
        "kind": "claim",
        "type": word("claim.type", claim.type),
        "by": ", ".join(speakers),
        "date": dates.moment_in_words(claim.said_on),
    }
    if answers := standing.per_accused(edition, claim.id):
        meta["standing"] = "; ".join(str(line.striptags()) for line in answers)
    if support:
        meta["support"] = word("claim.support", support.word)
    return SearchFields(
        names=names(edition, claim, answered_by),
        filters=_filled(
            kind=["claim"],
            type=[word("claim.type", claim.type)],
            standing=standing.words_of(edition, claim.id),
            answer=[
                f"{word(standing.VOCABULARY, row.standing)}: {edition.graph.title(row.actor)}"
                for row in standing.own_rows(edition, claim.id)
            ],
            support=[word("claim.support", support.word)] if support else [],
            year=[said[:4]],
            sense=[word("claim.sense", claim.sense)],
            **_parts(edition, _roles(edition, claim)),
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
    by: str = "",
    linked: Iterable[str] = (),
    roles: Iterable[tuple[str, str]] = (),
    **filters: list[str],
) -> SearchFields:
    """Return the search fields of any other entry.

    `linked` are ids whose names it is found under too, `roles` pairs of a role and the actor who has it.
    """
    kind = entry.kind
    sort = dates.sort_key(date) if date else ""
    meta = _filled_text(kind=kind, type=kind_of or "", by=by, date=dates.in_words(date) if date else "")
    return SearchFields(
        names=names(edition, entry, linked),
        filters=_filled(
            kind=[kind],
            type=[kind_of] if kind_of else [],
            year=[sort[:4]] if sort else [],
            **{**_parts(edition, roles), **filters},
        ),
        meta=meta,
        sort=_filled_text(date=sort),
        own=edition.names(entry.id) or _titles(edition, entry),
    )


def _titles(edition: Edition, entry: Entry) -> tuple[str, ...]:
    """Return the title and the number by which readers ask for an entry."""
    if entry.kind not in _TITLED:
        return ()
    number = entry.number if isinstance(entry, Policy) else None
    return (edition.graph.title(entry.id), *([number] if number else []))


def _parts(edition: Edition, roles: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """Return the facets of who takes which part in an entry, from pairs of a role and an actor's id.

    The facet `as` keeps the two together: of the claims of one actor's role, a reader must never be
    shown those in which the actor is named and somebody else has the role.
    """
    pairs = [(role, edition.graph.title(actor)) for role, actor in roles]
    return {
        "actor": list(dict.fromkeys(name for _, name in pairs)),
        "role": list(dict.fromkeys(role for role, _ in pairs)),
        "as": list(dict.fromkeys(f"{role}: {name}" for role, name in pairs)),
    }


def _roles(edition: Edition, claim: Claim) -> Iterator[tuple[str, str]]:
    for role, ids in (
        ("speaker", claim.speakers),
        ("spoken for", [claim.on_behalf_of] if claim.on_behalf_of else []),
        ("accused", claim.accuses),
        ("also concerned", claim.about),
    ):
        yield from ((role, entry_id) for entry_id in ids if entry_id in edition.record.actors)


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
