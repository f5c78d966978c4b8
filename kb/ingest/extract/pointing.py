"""Which actors words such as `the company`, `she` or `the Chinese ministry` can stand for."""

from __future__ import annotations

from kb.ingest.extract.marking import Party
from kb.ingest.extract.names import KnownName
from kb.ingest.extract.tables import table

_TOLD = table("pointing")
SORTS = {word: (sort,) for sort, words in _TOLD["sorts"].items() for word in words}
FIRMS = frozenset(["lab", "company", "group"])
_LANDS = {word: land for land, words in _TOLD["lands"].items() for word in words}


def fits(actor: KnownName, party: Party) -> bool:
    """Whether an actor is of the sort that the words of a party point to."""
    if party.land and actor.country != _LANDS.get(party.land.strip().lower(), ""):
        return False
    match party.points:
        case "company":
            return actor.type in FIRMS
        case "it":
            return actor.type not in ("person", "media")
        case "person":
            return actor.type == "person"
        case "government":
            return actor.type == "government"
        case "agency":
            return actor.type in ("agency", "government")
        case "legislature":
            return actor.type == "legislature"
    return False
