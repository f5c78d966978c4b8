"""One dispute: its statements with the replies at their side, and what supports or contests what."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from kb.graph.headlines import joined
from kb.graph.said import SAID
from kb.publish.pages import claim_lists, dates, standing
from kb.publish.pages.edition import Edition
from kb.publish.pages.explorer_section import Row, Section
from kb.publish.pages.picture import MOST_BOXES, Box, Line, picture
from kb.publish.pages.words import counted

# In the order of what matters where a pair has several; each is the beginning of a sentence.
_RELATIONS = ("answers", "contests", "supports", "qualifies", "repeats", "supersedes")


def section(edition: Edition, dispute: str) -> Section | None:
    """Return the picture and the table of a dispute's claims; None where it has none."""
    claims = edition.shelf.claims_in_dispute(dispute)
    if not claims:
        return None
    shown = _shown(edition, claims)
    boxes = [_box(edition, claim) for claim in shown]
    links = [
        Line(claim, other, relation, relation, leftward=True)
        for claim in shown
        for other, relation in _relations(edition, claim).items()
    ]
    title = edition.graph.title(dispute)
    return Section(
        "statements",
        "Who said what, and who answered?",
        "Each box is a statement, with its speaker and how it was answered. What answers, contests or "
        "supports another stands right of it, and its arrow leads there. Statements without such a link "
        "stand below.",
        picture(f"Statements in: {title}", boxes, links),
        "The statements in the order in which they were said; the same as in the picture",
        ("Said on", "Who says what", "Type", "Its part", "Answered", "Support"),
        tuple(_row(edition, claim) for claim in shown),
        _more(edition, dispute, len(claims) - len(shown)),
    )


def _shown(edition: Edition, claims: Sequence[str]) -> list[str]:
    """Return the claims that a picture holds: the newest charges first, each with all that answers it."""
    kept: dict[str, None] = {}
    newest = list(reversed(claims))
    inside = set(claims)
    for claim in sorted(newest, key=lambda claim: not edition.record.claims[claim].accuses):
        answers = [a for a in edition.shelf.related["answers"].get(claim, ()) if a in inside]
        group = [c for c in (claim, *answers) if c not in kept]
        if len(kept) + len(group) <= MOST_BOXES:
            kept |= dict.fromkeys(group)
    return sorted(kept, key=edition.shelf.place.__getitem__)


def _relations(edition: Edition, claim_id: str) -> dict[str, str]:
    """Return the claims to which a claim stands in a relation, with the first relation of each."""
    claim = edition.record.claims[claim_id]
    found: dict[str, str] = {}
    for relation in _RELATIONS:
        for other in getattr(claim, relation):
            found.setdefault(other, relation)
    return found


def _box(edition: Edition, claim_id: str) -> Box:
    claim = edition.record.claims[claim_id]
    said = f"{SAID.first(claim).word}, {dates.moment_in_words(claim.said_on)}"
    speakers = joined(edition.graph.speakers[claim_id])
    accused = joined([edition.graph.title(actor) for actor in claim.accuses])
    of = f"of {accused}" if accused else ""
    answered = standing.in_plain_words(edition, claim_id)
    lines = (speakers, said, of, f"reply: {answered}" if answered else "")
    return Box(claim_id, edition.address(claim_id) or "", tuple(filter(None, lines)), claim.type)


def _row(edition: Edition, claim_id: str) -> Row:
    row = claim_lists.row(edition, claim_id)
    parts = [
        Markup("{} {}").format(relation, _day(edition, other))
        for other, relation in _relations(edition, claim_id).items()
        if other in edition.shelf.place
    ]
    return Row(
        (
            row.said,
            row.headline,
            row.type,
            Markup("; ").join(parts) or "no link to another",
            Markup("; ").join(row.per_accused) or "nobody charged",
            row.support or "",
        ),
        (claim_id,),
    )


def _day(edition: Edition, claim_id: str) -> Markup:
    """Name another claim by its speakers and day, as a link."""
    claim = edition.record.claims[claim_id]
    words = f"{joined(edition.graph.speakers[claim_id])}, {dates.moment_in_words(claim.said_on)}"
    return Markup('<a href="{}">{}</a>').format(edition.address(claim_id), words)


def _more(edition: Edition, dispute: str, number: int) -> Markup | None:
    if not number:
        return None
    words = counted(number, "more statement")
    return Markup("{} stand on the page of {}.").format(words, edition.link(dispute))
