"""Rules about ids: every reference leads to a living entry of a kind that may stand there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from kb.checks.checked import Checked
from kb.checks.rule import Finding, rule
from kb.entries.edit import without_item
from kb.entries.loading import LoadedEntry
from kb.entries.suggest import is_certain
from kb.kinds import Dispute
from kb.kinds.references import Reference, references


@rule(
    "KB012",
    "error",
    "Unknown reference",
    asks="Every id that an entry names is the id of an entry: the name of its file without .md.",
    example="speaker: lab-aa   # there is content/actors/lab-a.md",
    mend="Correct the id, or write the entry first: kb new actor.",
)
def dead_reference(checked: Checked) -> Iterator[Finding]:
    """A reference to an id that no file has."""
    for item, reference in checked.broken:
        if reference.id not in checked.kinds and reference.id not in checked.former:
            yield _dead(checked, item, reference)


def _dead(checked: Checked, item: LoadedEntry, reference: Reference) -> Finding:
    kinds = reference.marker.kinds
    near = checked.suggester.nearest(reference.id, kinds)
    part = f"#{reference.part}" if near and reference.part is not None else ""
    wanted = " or ".join(kinds)
    return Finding(
        item,
        f'unknown {wanted} "{reference.id}"',
        reference.location,
        expected=f"the id of an entry of the kind {wanted}",
        suggestion=near and near + part,
        mend=f"write {near}{part}"
        if near
        else f"correct the id, or write the entry first: kb new {kinds[0]}",
        is_certain=near is not None and checked.suggester.is_certain(reference.id, near, kinds),
    )


@rule(
    "KB013",
    "error",
    "Reference to the wrong kind",
    asks="An id stands only where an entry of its kind may stand: a speaker is an actor or a source, an "
    "original a source.",
    example="original: openai   # an actor; the original is the source in which it was said",
    mend="Name an entry of the kind that is expected.",
)
def wrong_kind(checked: Checked) -> Iterator[Finding]:
    """A reference to an entry of a kind that may not stand there."""
    for item, reference in checked.broken:
        kind = checked.kinds.get(reference.id)
        if kind is not None:
            wanted = " or ".join(reference.marker.kinds)
            near = _named_by(checked, reference.id, reference.marker.kinds)
            yield Finding(
                item,
                f'"{reference.id}" is of the kind {kind}, and here stands {wanted}',
                reference.location,
                expected=f"the id of an entry of the kind {wanted}",
                suggestion=near,
                mend=f"write {near}" if near else f"name an entry of the kind {wanted}",
            )


def _named_by(checked: Checked, entry_id: str, kinds: tuple[str, ...]) -> str | None:
    """Return what an entry of the wrong kind itself names of the right one: a model its developer, ..."""
    item = checked.by_id.get(entry_id)
    for reference in references(item.entry) if item else ():
        if checked.kinds.get(reference.id) in kinds:
            return reference.id
    return None


@rule(
    "KB014",
    "error",
    "Id taken twice",
    asks="An id is unique over the whole record, whatever the kind, and a former id stays taken.",
    example="former_ids: [{id: lab-a, on: 2026-01-01, because: renamed}]   # there is an actor lab-a",
    mend="Give the newer file another name.",
)
def id_taken(checked: Checked) -> Iterator[Finding]:
    """A former id that is an id, or a former id of two entries."""
    first: dict[str, LoadedEntry] = {}
    for item in checked.entries:
        for n, former in enumerate(item.entry.former_ids):
            owner = first.setdefault(former.id, item)
            is_twice = owner is not item or sum(f.id == former.id for f in item.entry.former_ids[:n]) > 0
            if former.id in checked.kinds:
                message = (
                    f"the former id {former.id} is the id of an entry of the kind {checked.kinds[former.id]}"
                )
            elif is_twice:
                message = f"the former id {former.id} is already one of {owner.entry.id}"
            else:
                continue
            yield Finding(item, message, ("former_ids", n, "id"), mend="delete it, or rename the other entry")


@rule(
    "KB015",
    "error",
    "Reference by a former id",
    asks="Entries name each other by their present ids; former ids are for old addresses alone.",
    example="accuses: [old-lab-b]   # renamed to lab-b",
    mend="Write the present id.",
)
def former_id(checked: Checked) -> Iterator[Finding]:
    """A reference by an id under which the entry was known before."""
    for item, reference in checked.broken:
        now = checked.former.get(reference.id)
        if now is not None and reference.id not in checked.kinds:
            part = f"#{reference.part}" if reference.part is not None else ""
            message = f"{reference.id} is a former id of {now}"
            mend = f"write {now}{part}"
            yield Finding(
                item, message, reference.location, suggestion=now + part, mend=mend, is_certain=True
            )


@rule(
    "KB016",
    "error",
    "Position that the question has not",
    asks="Behind # stands a key of the question's positions, or a place in a source.",
    example="disputes: [how-much#limitd]   # the question has the position limited",
    mend="Write one of the question's keys, or leave out # and what follows.",
)
def unknown_position(checked: Checked) -> Iterator[Finding]:
    """A part behind # that names nothing."""
    for item, found in checked.references:
        for reference in found:
            if reference.part == "":
                yield Finding(
                    item,
                    "there is nothing behind #",
                    reference.location,
                    suggestion=reference.id,
                    mend=f"write {reference.id}, or what was meant behind #",
                    is_certain=True,
                )
            elif reference.part is not None and reference.marker.part == "position":
                dispute = checked.record.disputes.get(reference.id)
                if dispute and reference.part not in [position.key for position in dispute.positions]:
                    yield _no_position(checked, item, reference, dispute)


def _no_position(checked: Checked, item: LoadedEntry, reference: Reference, dispute: Dispute) -> Finding:
    keys = [position.key for position in dispute.positions]
    near: str | None
    key: str | None = None
    if not keys:
        message, near = f"{dispute.id} has no positions: it is no question", dispute.id
    else:
        key = checked.suggester.nearest_word(str(reference.part), keys)
        message = f'the question {dispute.id} has no position "{reference.part}"'
        near = f"{dispute.id}#{key}" if key else None
    return Finding(
        item,
        message,
        reference.location,
        expected="one of " + ", ".join(keys) if keys else "a dispute without #",
        suggestion=near,
        mend=f"write {near}" if near else "choose one of these positions",
        is_certain=bool(key) and is_certain(str(reference.part), key or "", keys),
    )


@rule(
    "KB017",
    "error",
    "Dead link in prose",
    asks="A link in prose leads to an entry by its id, or to an http, https or mailto address.",
    example="as [Lab A says](lab-a-2025-clam)",
    mend="Correct the id between the round brackets.",
)
def dead_link(checked: Checked) -> Iterator[Finding]:
    """A link of the prose that is written like an id and leads to no entry."""
    for item, found in checked.prose_links:
        for placed in found:
            target = placed.target
            if placed.link.is_image or not placed.link.is_entry or target in checked.kinds:
                continue
            now = checked.former.get(target)
            near = now or checked.suggester.nearest(target, ())
            yield Finding(
                item,
                f"{target} is a former id of {now}" if now else f'the link leads to no entry: "{target}"',
                span=(placed.start, placed.end),
                expected="the id of an entry",
                suggestion=near,
                mend=f"write ({near})" if near else "correct the id between the round brackets",
                is_certain=bool(now) or checked.suggester.is_certain(target, near or "", ()),
            )


@rule(
    "KB018",
    "error",
    "The same id twice in one list",
    asks="A list names each entry once.",
    example="accuses: [lab-b, lab-b]",
    mend="Delete the second.",
)
def named_twice(checked: Checked) -> Iterator[Finding]:
    """An id that stands twice in one list of ids."""
    for item, found in checked.references:
        seen: Counter[tuple[object, ...]] = Counter()
        for reference in found:
            if isinstance(reference.location[-1], int):
                key = (*reference.location[:-1], reference.id, reference.part)
                seen[key] += 1
                if seen[key] == 2:
                    name = reference.location[-2]
                    message = f"`{name}` names {reference.id} twice"
                    start, end = checked.place_of(item, reference.location)
                    edits = (without_item(item.source.text, start, end),)
                    mend = "delete one of the two"
                    yield Finding(item, message, reference.location, mend=mend, edits=edits)


@rule(
    "KB019",
    "error",
    "An entry that names itself",
    asks="No entry answers, draws on, belongs to or follows itself.",
    example="answers: [lab-b-2025-01-20-denies]   # in the file lab-b-2025-01-20-denies.md",
    mend="Name the other entry that is meant, or delete the id.",
)
def names_itself(checked: Checked) -> Iterator[Finding]:
    """A reference of an entry to itself."""
    for item, found in checked.references:
        for reference in found:
            if reference.id == item.entry.id:
                name = next(step for step in reversed(reference.location) if isinstance(step, str))
                yield Finding(
                    item,
                    f"`{name}` names the entry itself",
                    reference.location,
                    mend="name the other entry that is meant, or delete the id",
                )
