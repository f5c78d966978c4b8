"""What a feed holds: the entries that changed, those around one actor, those of one dispute."""

from __future__ import annotations

from collections.abc import Iterable

from kb.kinds import Actor, Claim, Dispute, Entry
from kb.publish.changes import Change, changes
from kb.publish.feeds import Item, feed
from kb.publish.pages import standing
from kb.publish.pages.edition import Edition

ALL = "changes/index.atom"
_ABOUT_ALL = "The Distillation Record: all changes"


def feed_of_all(edition: Edition) -> bytes | None:
    """Return the feed of all changes; None where the site has no address of its own."""
    return _feed(edition, ALL, _ABOUT_ALL, "changes/", None)


def feed_of(edition: Edition, entry: Entry) -> bytes | None:
    """Return the feed of an actor or a dispute; None for other kinds and without a site_url."""
    if not isinstance(entry, Actor | Dispute):
        return None
    page = f"{entry.folder}/{entry.id}/"
    title = f"The Distillation Record: {edition.graph.title(entry.id)}"
    around = _around_actor(edition, entry.id) if isinstance(entry, Actor) else _in_dispute(edition, entry.id)
    return _feed(edition, f"{entry.folder}/{entry.id}.atom", title, page, {entry.id, *around})


def _feed(edition: Edition, address: str, title: str, page: str, ids: set[str] | None) -> bytes | None:
    if not edition.site_url:
        return None
    by_entry = edition.once("changes", "by entry", lambda: _by_entry(edition))
    wanted = by_entry if ids is None else {key: by_entry[key] for key in by_entry if key in ids}
    items = [_item(edition, made) for made in wanted.values()]
    return feed(edition.site_url, address, title, page, items, edition.build_date.isoformat())


def _by_entry(edition: Edition) -> dict[str, list[Change]]:
    """Return the changes of each entry, the entry that changed last first."""
    grouped: dict[str, list[Change]] = {}
    for change in changes(edition.record, edition.surroundings.corrections):
        grouped.setdefault(change.entry.id, []).append(change)
    return grouped


def _item(edition: Edition, made: list[Change]) -> Item:
    entry = made[0].entry
    said = [f"{change.day}: {change.words}." for change in made]
    return Item(
        address=f"{entry.folder}/{entry.id}/",
        title=edition.graph.title(entry.id),
        summary=" ".join([*_reply(edition, entry), *said]),
        added=entry.added,
        updated=made[0].day,
    )


def _reply(edition: Edition, entry: Entry) -> list[str]:
    """Return how the accused answered, which no charge may stand without."""
    answered = standing.in_plain_words(edition, entry.id) if isinstance(entry, Claim) else ""
    return [f"Reply: {answered}."] if answered else []


def _around_actor(edition: Edition, actor: str) -> Iterable[str]:
    shelf = edition.shelf
    groups = (shelf.said_by, shelf.accusing, shelf.about, shelf.took_part, shelf.issued, shelf.developed)
    return [entry for group in (*groups, shelf.party_to) for entry in group.get(actor, ())]


def _in_dispute(edition: Edition, dispute: str) -> Iterable[str]:
    return [member.id for member in edition.shelf.members.get(dispute, ())]
