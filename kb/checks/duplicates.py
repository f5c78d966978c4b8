"""Rules about duplicates: one source, one actor, one claim is written once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from kb.checks.checked import Checked
from kb.checks.likeness import normal_address, normal_name, skeleton
from kb.checks.rule import Finding, rule
from kb.entries.loading import LoadedEntry
from kb.entries.places import Location
from kb.entries.proposed_id import proposed_id
from kb.kinds import Actor, Claim, Dispute, Source


@rule(
    "KB070",
    "error",
    "Address of two sources",
    asks="No two sources have the same address, whatever the scheme, www, tracking parameters and the slash "
    "at the end.",
    example="url: http://www.example.org/post/?utm_source=x   # another source has https://example.org/post",
    mend="Keep one entry; the other's id becomes a former id of it.",
)
def same_address(checked: Checked) -> Iterator[Finding]:
    """Two sources with one address."""
    first: dict[str, LoadedEntry] = {}
    for item, source in checked.of(Source):
        if source.url:
            other = first.setdefault(normal_address(source.url), item)
            if other is not item:
                # The one that nothing names is the double, wherever it stands in the alphabet.
                if item.entry.id in checked.used and other.entry.id not in checked.used:
                    item, other = other, item
                yield Finding(
                    item,
                    f"{other.entry.id} has the same address",
                    ("url",),
                    expected="one entry for one text",
                    mend=f"keep one of the two, and name it by {other.entry.id}#place where a place is meant",
                )


@rule(
    "KB071",
    "error",
    "Name of two actors",
    asks="No name or alias of an actor is, or looks like, that of another.",
    example="name: 0penAI   # there is an actor OpenAI",
    mend="Keep one entry, or add to both names what tells them apart.",
)
def same_name(checked: Checked) -> Iterator[Finding]:
    """A name or alias that two actors share, or that cannot be told apart by eye."""
    same: dict[str, LoadedEntry] = {}
    alike: dict[str, LoadedEntry] = {}
    for item, actor in checked.of(Actor):
        seen: set[str] = set()
        for location, name in _names(actor):
            plain, looks = normal_name(name), skeleton(name)
            owner, double = same.setdefault(plain, item), alike.setdefault(looks, item)
            other = owner if owner is not item else double
            if other is not item and other.entry.id not in seen:
                seen.add(other.entry.id)
                how = "is a name of" if owner is not item else "looks like a name of"
                yield Finding(
                    item,
                    f'"{name}" {how} {other.entry.id}',
                    location,
                    expected="names that tell the two apart",
                    mend="keep one entry, or add to both names what tells them apart",
                )


def _names(actor: Actor) -> Iterator[tuple[Location, str]]:
    yield ("name",), actor.name
    for n, alias in enumerate(actor.aliases):
        yield ("aliases", n), alias
    for language, value in actor.names.items():
        if isinstance(value, str):
            yield ("names", language), value
        else:
            yield from ((("names", language, n), name) for n, name in enumerate(value))


@rule(
    "KB072",
    "error",
    "Key of two positions",
    asks="The positions of a question have different keys.",
    example="positions: [{key: limited, says: ...}, {key: limited, says: ...}]",
    mend="Give one of them another key.",
)
def same_position(checked: Checked) -> Iterator[Finding]:
    """Two positions of one question with the same key."""
    for item, dispute in checked.of(Dispute):
        seen: set[str] = set()
        for n, position in enumerate(dispute.positions):
            if position.key in seen:
                message = f"two positions have the key {position.key}"
                yield Finding(item, message, ("positions", n, "key"), mend="give one of them another key")
            seen.add(position.key)


@rule(
    "KB083",
    "warning",
    "Same speaker, accused and day",
    asks="Two claims of one speaker against one accused on one day are different claims.",
    example="speaker: lab-a\nsaid_on: 2025-01-10\naccuses: [lab-b]   # in two files",
    mend="Keep one of them; where they differ, name the other in distinct_from.",
)
def same_charge(checked: Checked) -> Iterator[Finding]:
    """Two claims that may be one."""
    groups: dict[tuple[str, str, str], list[Claim]] = defaultdict(list)
    for _, claim in checked.of(Claim):
        for speaker in dict.fromkeys(claim.speakers):
            for accused in dict.fromkeys(claim.accuses):
                groups[speaker, accused, claim.said_on].append(claim)
    alike: dict[str, dict[str, None]] = defaultdict(dict)
    for group in groups.values():
        for n, claim in enumerate(group):
            alike[claim.id] |= {other.id: None for other in group[:n] if not _told_apart(claim, other)}
    for claim_id, others in sorted(alike.items()):
        if others:
            named = ", ".join(others)
            yield Finding(
                checked.by_id[claim_id],
                f"same speaker, accused and day as {named}",
                ("said_on",),
                expected="one entry for one claim",
                mend=f"keep one of them; where they differ, write `distinct_from: [{named}]`",
            )


def _told_apart(claim: Claim, other: Claim) -> bool:
    return other.id in claim.distinct_from or claim.id in other.distinct_from


@rule(
    "KB084",
    "warning",
    "Source that nothing uses",
    asks="A source is in the record because some entry rests on it.",
    example="content/sources/outlet-d-2025-01-11-report.md   # no entry names it",
    mend="Write the claim that it carries, or delete the file.",
)
def unused_source(checked: Checked) -> Iterator[Finding]:
    """A source that was read and that no entry names."""
    # Where a source that does not exist is named, this may be the one that is meant.
    if any("source" in reference.marker.kinds for _, reference in checked.broken):
        return
    for item, entry in checked.of(Source):
        if entry.seen == "cited" or checked.may_be_named(entry.id, "sources"):
            continue
        if entry.id not in checked.used:
            message = "no entry uses this source"
            yield Finding(item, message, mend="write the claim that it carries, or delete the file")


@rule(
    "KB074",
    "error",
    "Name of the template",
    asks="The file of a new entry gets a name of its own: it is the id, and an id never changes.",
    example="content/claims/new-claim.md",
    mend="Rename the file: who, the day, and three words.",
)
def template_name(checked: Checked) -> Iterator[Finding]:
    """An entry that still has the name under which the template was opened."""
    for item in checked.entries:
        if item.entry.id == f"new-{item.entry.kind}":
            proposal = proposed_id(item.entry.kind, item.entry.model_dump(mode="json", by_alias=True))
            yield Finding(
                item,
                "the file still has the name of the template, and its name is the id",
                expected="a name of its own, such as lab-a-2025-01-29-three-words.md",
                suggestion=proposal and f"{proposal}.md",
                mend=f"rename the file to {proposal}.md" if proposal else "rename the file",
            )
