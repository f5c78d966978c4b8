"""Rules of attribution: who says it, and in which source that somebody read."""

from __future__ import annotations

from collections.abc import Iterator

from kb.checks.checked import Backed, Checked
from kb.checks.rule import Finding, rule
from kb.entries.loading import LoadedEntry
from kb.kinds import Actor, Claim, Event, Policy, Source
from kb.kinds.policy import PRIVATE_TYPES

_RULING_TYPES = frozenset(["court", "agency"])


@rule(
    "KB040",
    "error",
    "No source that was read",
    asks="Each claim, event and policy has at least one source with a url that was read (seen: full or "
    "excerpt).",
    example="original: lab-a-2025-01-10-post   # and that source says seen: cited",
    mend="Add the source in which you read it, under original, reports or sources.",
)
def no_read_source(checked: Checked) -> Iterator[Finding]:
    """A claim, event or policy none of whose sources was read."""
    for item, entry in _unread(checked):
        key = "sources"
        if isinstance(entry, Claim):
            key = "original" if entry.original else "reports" if entry.reports else "sources"
        yield Finding(
            item,
            f"no source of this {entry.kind} was read: each is cited only, has no url, or was withdrawn",
            (key,),
            expected="a source with a url and `seen: full` or `seen: excerpt`",
            mend="add the source in which you read it",
        )


def _unread(checked: Checked) -> Iterator[tuple[LoadedEntry, Backed]]:
    backed: list[tuple[LoadedEntry, Backed]] = [*checked.of(Claim), *checked.of(Event), *checked.of(Policy)]
    for item, entry in backed:
        named = checked.sources_of(entry)
        # What is dead, unsound or without any address has its own problem.
        if not named or not checked.are_sound(named, Source):
            continue
        sources = [checked.record.sources[source] for source in named]
        if all(source.url or source.where for source in sources) and not any(
            source.was_read and source.counts for source in sources
        ):
            yield item, entry


@rule(
    "KB041",
    "error",
    "Cited source that no read source names",
    asks="A source that was not read (seen: cited) is named in the derives_from of one that was.",
    example="seen: cited   # and no source lists it in derives_from",
    mend="List it in derives_from of the source that names it, or read it and say so in seen.",
)
def cited_by_nobody(checked: Checked) -> Iterator[Finding]:
    """A source that was not read and that no read source draws on."""
    named = {
        other
        for source in checked.record.sources.values()
        if source.seen != "cited" and source.counts
        for other in source.derives_from or ()
    }
    # Where it is the reason that an entry has no read source, that is said there.
    said = {source for _, entry in _unread(checked) for source in checked.sources_of(entry)}
    for item, source in checked.of(Source):
        if source.seen == "cited" and source.id not in named | said:
            if checked.may_be_named(source.id, "derives_from"):
                continue
            yield Finding(
                item,
                "this source was not read, and no source that was read draws on it",
                ("seen",),
                expected="a read source that lists it in derives_from",
                mend=f"add {source.id} to derives_from of the source that names it",
            )


@rule(
    "KB042",
    "error",
    "Source without url and where",
    asks="A source has a url, or a citation in words under `where`.",
    example="type: news   # no url, no where",
    mend="Add the address, or say in words where the text is to be found.",
)
def source_nowhere(checked: Checked) -> Iterator[Finding]:
    """A source that nobody could find."""
    for item, source in checked.of(Source):
        if not (source.url or source.where):
            yield Finding(
                item,
                "the source has neither `url` nor `where`",
                expected="the address, or a citation in words",
                mend="add a line `url: https://...`, or `where: ...`",
            )


@rule(
    "KB043",
    "error",
    "Claim without original and reports",
    asks="A claim names the source in which it was first said (original), or those that report it (reports).",
    example="type: opinion   # no original, no reports",
    mend="Add original, or reports where the original is not known.",
)
def claim_nowhere(checked: Checked) -> Iterator[Finding]:
    """A claim that names no source."""
    for item, claim in checked.of(Claim):
        if not (claim.original or claim.reports):
            yield Finding(
                item,
                "the claim has neither `original` nor `reports`",
                expected="the source in which it was first said, or sources that report it",
                mend="add a line `original: ...`, or `reports: [...]`",
            )


@rule(
    "KB044",
    "error",
    "Allegation without an accused",
    asks="An allegation names who is said to have done it, if need be a group.",
    example="type: allegation   # no accuses",
    mend="Add accuses; where nobody is accused it is an opinion or a finding.",
)
def nobody_accused(checked: Checked) -> Iterator[Finding]:
    """An allegation against nobody."""
    for item, claim in checked.of(Claim):
        if claim.type == "allegation" and not claim.accuses:
            yield Finding(
                item,
                "the allegation names no accused",
                ("type",),
                expected="`accuses`, a list of actors",
                mend="add a line `accuses: [...]`, or choose another type",
            )


@rule(
    "KB045",
    "error",
    "Ruling by one who gives none",
    asks="The capacity ruling is for a decision of a court or agency in a proceeding in which the accused "
    "could be heard.",
    example="speaker: lab-a\ncapacity: ruling",
    mend="Choose another capacity, or name the court or agency as the speaker.",
)
def no_ruling(checked: Checked) -> Iterator[Finding]:
    """A ruling whose speakers are no court and no agency."""
    for item, entry in checked.of(Claim):
        if entry.capacity != "ruling":
            continue
        others = [
            speaker
            for speaker in entry.speakers
            if speaker in checked.by_id and not _gives_rulings(checked.by_id[speaker].entry)
        ]
        if others:
            yield Finding(
                item,
                f"a ruling is given by a court or an agency, and {others[0]} is none",
                ("capacity",),
                expected="a speaker of the type court or agency",
                mend="choose another capacity",
            )


def _gives_rulings(entry: object) -> bool:
    return isinstance(entry, Actor) and entry.type in _RULING_TYPES


@rule(
    "KB048",
    "error",
    "Public text without a jurisdiction",
    asks="`jurisdiction: none` is for terms and licences; a bill, rule or memo has a country or EU.",
    example="type: bill\njurisdiction: none",
    mend="Write the country's code of two capitals, or EU.",
)
def no_jurisdiction(checked: Checked) -> Iterator[Finding]:
    """A text of a public body whose jurisdiction is none."""
    for item, entry in checked.of(Policy):
        if entry.jurisdiction == "none" and entry.type not in PRIVATE_TYPES:
            yield Finding(
                item,
                f"a policy of the type {entry.type} has a jurisdiction",
                ("jurisdiction",),
                expected="a country's code of two capitals, or EU",
                mend="write the country whose text it is",
            )
