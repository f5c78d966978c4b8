"""Which actors words such as `the company`, `she` or `the Chinese ministry` can stand for."""

from __future__ import annotations

from kb.ingest.extract.marking import Party
from kb.ingest.extract.names import KnownName

# What the last word of `the committee`, `this Office` stands for.
SORTS = {
    **dict.fromkeys(("court", "tribunal", "judges"), ("court",)),
    **dict.fromkeys(("committee", "panel", "subcommittee", "house", "senate", "parliament"), ("legislature",)),
    **dict.fromkeys(("ministry", "embassy", "government"), ("government",)),
    **dict.fromkeys(("office", "agency", "authority", "regulator", "bureau", "board", "commission", "department"), ("agency",)),
    **dict.fromkeys(("university", "college"), ("university",)),
    **dict.fromkeys(("institute", "foundation", "centre", "center", "council"), ("think_tank",)),
    **dict.fromkeys(("project", "forum", "association", "alliance", "guild", "league", "union"), ("community",)),
}  # fmt: skip
FIRMS = frozenset(["lab", "company", "group"])
_LANDS = {
    "chinese": "CN", "american": "US", "us": "US", "u.s.": "US", "french": "FR", "german": "DE", "korean": "KR", "south korean": "KR", "japanese": "JP",
    "european": "EU", "british": "GB", "canadian": "CA", "israeli": "IL", "chinesische": "CN", "amerikanische": "US",
}  # fmt: skip


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
