"""The card of a claim: who spoke, in which capacity, when, of whom and in which sense."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from kb.kinds import Claim
from kb.publish.pages import dates
from kb.publish.pages.edition import Edition
from kb.publish.pages.words import word

ABSENT = Markup('<span class="absent">not stated by the source</span>')
Card = list[tuple[str, Markup]]


def joined(parts: Iterable[Markup]) -> Markup:
    """Join pieces of HTML with commas."""
    return Markup(", ").join(parts)


def card(edition: Edition, claim: Claim) -> Card:
    """Return the lines of the card; a value that the source does not give is said to be absent."""
    lines: Card = [
        ("Speaker", _speakers(edition, claim)),
        ("Capacity", _stated(edition, "claim.capacity", claim.capacity)),
    ]
    if claim.on_behalf_of:
        lines.append(("On behalf of", edition.link(claim.on_behalf_of)))
    if claim.interest:
        lines.append(("Interest", joined(edition.term("claim.interest", i) for i in claim.interest)))
    if claim.accuses:
        lines.append(("Accused", joined(map(edition.link, claim.accuses))))
    if claim.about:
        lines.append(("About", joined(map(edition.link, claim.about))))
    lines.append(("Said on", said_on(claim.said_on)))
    if claim.said_at:
        lines.append(("Said at", edition.link(claim.said_at)))
    lines += [
        ("Sense", edition.term("claim.sense", claim.sense)),
        ("Happened", dates.time(claim.happened) if claim.happened else ABSENT),
    ]
    return lines


def said_on(text: str) -> Markup:
    """Return the day of a statement, with a word on what is known where it is no single day."""
    shown = dates.moment(text)
    if text.startswith("../"):
        return Markup("{} (only the day of the report is known)").format(shown)
    return shown


def _speakers(edition: Edition, claim: Claim) -> Markup:
    kinds = [_kind(edition, speaker) for speaker in claim.speakers]
    return Markup("{} ({})").format(edition.speakers(claim), ", ".join(dict.fromkeys(kinds)))


def _kind(edition: Edition, speaker: str) -> str:
    actor = edition.record.actors.get(speaker)
    return word("actor.type", actor.type) if actor else "authors of a source"


def _stated(edition: Edition, vocabulary: str, value: str) -> Markup:
    return ABSENT if value == "not_stated" else edition.term(vocabulary, value)
