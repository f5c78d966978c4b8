"""Rules about entries that were withdrawn."""

from __future__ import annotations

from collections.abc import Iterator

from kb.checks.checked import Checked
from kb.checks.rule import Finding, rule
from kb.kinds.dates import span

# Without these an entry says nothing.
_NEEDED = frozenset(["speaker", "accuses", "developer", "issuer"])


@rule(
    "KB075",
    "error",
    "Entry that rests on a withdrawn one",
    asks="Who speaks, is accused, developed or issued was not withdrawn, unless the entry was too.",
    example="speaker: lab-x   # withdrawn",
    mend="Name the entry that took its place, or withdraw this one too.",
)
def rests_on_withdrawn(checked: Checked) -> Iterator[Finding]:
    """A living entry that needs one that was withdrawn."""
    for item, found in checked.references:
        if not item.entry.counts:
            continue
        for reference in found:
            other = checked.by_id.get(reference.id)
            if other and not other.entry.counts and reference.location[0] in _NEEDED:
                yield Finding(
                    item,
                    f"{reference.id} was withdrawn",
                    reference.location,
                    expected="an entry that was not withdrawn",
                    mend="name the entry that took its place, or withdraw this one too",
                )


@rule(
    "KB076",
    "error",
    "Withdrawn before it came",
    asks="The day of withdrawal is not before the day on which the entry was added.",
    example="added: 2026-02-01\nwithdrawn: {on: 2026-01-01, because: a duplicate}",
    mend="Correct the day that is wrong.",
)
def withdrawn_before_added(checked: Checked) -> Iterator[Finding]:
    """An entry that was withdrawn before it was added."""
    for item in checked.entries:
        withdrawn, added = item.entry.withdrawn, item.entry.added
        if withdrawn and added and span(withdrawn.on).before(span(added)):
            yield Finding(
                item,
                f"it was withdrawn on {withdrawn.on}, before it was added on {added}",
                ("withdrawn", "on"),
                mend="correct the day that is wrong",
            )
