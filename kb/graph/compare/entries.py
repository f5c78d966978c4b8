"""Entries that came, went, were renamed, withdrawn or read."""

from __future__ import annotations

from collections.abc import Iterator

from kb.graph.compare.change import RecordChange
from kb.graph.compare.pairs import Pairs
from kb.kinds import Claim, Entry


def entry_changes(pairs: Pairs) -> Iterator[RecordChange]:
    """Yield what became of whole entries."""
    for entry in pairs.added():
        yield _added(pairs, entry)
    yield from _gone(pairs)
    for old, new in pairs.kept():
        yield from _withdrawals(pairs, old, new)
        yield from _readings(new, old)
        if isinstance(old, Claim) and isinstance(new, Claim):
            yield from _answers(pairs, old, new)


def _added(pairs: Pairs, entry: Entry) -> RecordChange:
    title = pairs.name(entry.id)
    if not isinstance(entry, Claim):
        return RecordChange("entry_added", entry.kind, entry.id, f"new {entry.kind}: {title}", after=title)
    words = f"{title} ({entry.said_on})"
    if entry.answers:
        charges = "; ".join(pairs.name(charge) for charge in entry.answers)
        words = f"{words}; it answers: {charges}"
        return RecordChange("reply_added", entry.kind, entry.id, words, after=entry.answers)
    if entry.accuses:
        words += "; accused: " + ", ".join(map(pairs.name, entry.accuses))
    return RecordChange("claim_added", entry.kind, entry.id, words, after=title)


def _gone(pairs: Pairs) -> Iterator[RecordChange]:
    for entry_id, entry in pairs.before.items():
        now = pairs.now(entry_id)
        if now != entry_id:
            former = next(f for f in pairs.after[now].former_ids if f.id == entry_id)
            how = "was merged into" if now in pairs.before else "is now called"
            yield RecordChange(
                "renamed", entry.kind, now, f"{entry_id} {how} {now}", entry_id, now, former.because
            )
        elif entry_id not in pairs.after:
            words = f"{pairs.name(entry_id)} is no longer there, and nothing forwards its address"
            yield RecordChange("removed", entry.kind, entry_id, words, before=pairs.name(entry_id))


def _withdrawals(pairs: Pairs, old: Entry, new: Entry) -> Iterator[RecordChange]:
    if old.counts and new.withdrawn:
        words = f"{pairs.name(new.id)} is withdrawn"
        yield RecordChange(
            "withdrawn", new.kind, new.id, words, None, new.withdrawn.on, new.withdrawn.because
        )
    elif old.withdrawn and new.counts:
        words = f"{pairs.name(new.id)} is no longer withdrawn"
        yield RecordChange("withdrawn", new.kind, new.id, words, before=old.withdrawn.on)


def _answers(pairs: Pairs, old: Claim, new: Claim) -> Iterator[RecordChange]:
    before = [pairs.now(charge) for charge in old.answers]
    for charge in new.answers:
        if charge not in before:
            words = f"{pairs.name(new.id)}; it now answers: {pairs.name(charge)}"
            yield RecordChange("reply_added", new.kind, new.id, words, after=charge)
    for charge in before:
        if charge not in new.answers:
            words = f"{pairs.name(new.id)}; it no longer answers: {pairs.name(charge)}"
            yield RecordChange("reply_lost", new.kind, new.id, words, before=charge)


def _readings(new: Entry, old: Entry) -> Iterator[RecordChange]:
    for review in new.reviewed:
        if review not in old.reviewed:
            words = f"{new.id} was read against its sources by {review.by} on {review.on}"
            yield RecordChange("reviewed", new.kind, new.id, words, after=review.by)
    for review in old.reviewed:
        if review not in new.reviewed:
            words = f"{new.id} no longer says that {review.by} read it"
            yield RecordChange("reviewed", new.kind, new.id, words, before=review.by)
