"""Rules on what a change does to entries that are there: none vanishes, no reply is lost, no word put in."""

from __future__ import annotations

from collections.abc import Iterator

from kb.checks.contribution.contribution import Contribution, of_file
from kb.checks.contribution.rule import change_rule
from kb.entries.problem import Problem
from kb.entries.suggest import nearest
from kb.kinds import Claim, Entry, Source

_OF_A_CLAIM = ("speaker", "said_on", "accuses", "type", "on_behalf_of", "capacity")
_OF_A_SOURCE = ("url", "archived", "sha256", "publisher", "published", "seen", "type")
_ALIKE = 80


@change_rule(
    "KB098",
    "error",
    "Entry removed",
    asks="No entry is deleted: one that was wrong is withdrawn, and a renamed or merged one leaves its id in "
    "former_ids of the entry that took its place.",
    example="content/claims/lab-b-2025-02-01-denies.md deleted",
    mend="Put it back with withdrawn: {on, because}, or name its id in former_ids of the other entry.",
)
def removed(change: Contribution) -> Iterator[Problem]:
    """An entry that is no longer there and has left no former id."""
    new = [item for entry_id, item in change.after.items() if entry_id not in change.before]
    for entry_id, item in change.gone.items():
        if entry_id in change.former:
            continue
        alike = {other.source.text: other.entry.id for other in new if other.entry.kind == item.entry.kind}
        near = nearest(item.source.text, alike, cutoff=_ALIKE)
        if near:
            message = f"{entry_id} became {alike[near]} and left no former id, so its address leads nowhere"
            mend = f"write former_ids: [{{id: {entry_id}, on: ..., because: ...}}] in {alike[near]}"
        else:
            message = f"{entry_id} is removed; entries are withdrawn and not deleted"
            mend = "put it back with `withdrawn: {on, because}`"
        yield of_file("KB098", item.source.path, message, mend=mend)


@change_rule(
    "KB099",
    "error",
    "Former id lost",
    asks="A former id stays for good: the old address forwards, and nobody else gets the id.",
    example="former_ids deleted from an entry",
    mend="Put the former id back.",
)
def former_id_lost(change: Contribution) -> Iterator[Problem]:
    """A former id that no entry has any more."""
    for item in change.old.entries:
        for former in item.entry.former_ids:
            now = change.after.get(change.former.get(item.entry.id, item.entry.id))
            if former.id not in change.former and now is not None:
                message = f"the former id {former.id} is gone, so its old address leads nowhere"
                yield change.at_value(now, (), "KB099", message, mend="put it back into former_ids")


@change_rule(
    "KB100",
    "error",
    "Reply taken from its charge",
    asks="A reply goes on answering the charge that it answers.",
    example="answers: [lab-a-2025-01-10-claim] deleted from a denial",
    mend="Put the id back; if it was wrong, withdraw the reply and say why.",
)
def reply_lost(change: Contribution) -> Iterator[Problem]:
    """A claim that answered a charge which still stands, and answers it no more."""
    for old, item in change.kept:
        new = item.entry
        if isinstance(old, Claim) and isinstance(new, Claim) and new.counts:
            for charge in old.answers:
                there = change.former.get(charge, charge)
                if there in change.after and there not in new.answers:
                    message = f"{new.id} no longer answers {there}, which loses a reply"
                    mend = "put the id back; if it was wrong, withdraw the reply and say why"
                    yield change.at_value(item, ("answers",), "KB100", message, mend=mend)


@change_rule(
    "KB101",
    "warning",
    "Entry withdrawn or brought back",
    asks="A withdrawal says why and is read by a maintainer: it takes an entry out of every count.",
    example="withdrawn: {on: 2026-11-24, because: a duplicate} added to a denial",
    mend="Say in the pull request who asked for it and what shows that the entry was wrong.",
)
def withdrawal(change: Contribution) -> Iterator[Problem]:
    """A withdrawal that comes or goes."""
    for old, item in change.kept:
        if old.counts != item.entry.counts:
            what = "is withdrawn" if old.counts else "is no longer withdrawn"
            whose = ""
            if isinstance(old, Claim) and old.answers:
                whose = ", a reply to " + ", ".join(old.answers)
            mend = "say who asked for it and what shows that it is right"
            message = f"{old.id}{whose}, {what}"
            yield change.at_value(item, ("withdrawn",), "KB101", message, severity="warning", mend=mend)


@change_rule(
    "KB102",
    "warning",
    "Claim changed in what makes it that claim",
    asks="Who says it, on which day, against whom and as what stay as they are; another statement is another "
    "claim.",
    example="speaker: lab-a changed to speaker: lab-c",
    mend="Write a new claim, or say which source shows that the old entry was wrong.",
)
def another_claim(change: Contribution) -> Iterator[Problem]:
    """A claim that was given another speaker, day, accused or type."""
    yield from _changed(
        change, Claim, _OF_A_CLAIM, "KB102", "say which source shows it, or write a new claim"
    )


@change_rule(
    "KB103",
    "warning",
    "Reading in the name of another",
    asks="Nobody writes `reviewed` for another, and nobody takes another's reading away.",
    example="reviewed: [{by: Somebody Else, on: 2026-11-24}]",
    mend="Let the person add it in a commit of their own.",
)
def read_by_another(change: Contribution) -> Iterator[Problem]:
    """A reading that somebody else's name stands under, or that was deleted."""
    for item in change.new.entries:
        before = change.before.get(item.entry.id)
        old = before.entry.reviewed if before else []
        if before and before.source.text == item.source.text:
            continue
        for n, review in enumerate(item.entry.reviewed):
            if review not in old and review.by not in change.authors:
                message = f"{review.by!r} is named as a reader, and none of the commits is theirs"
                mend = "let the person add it in a commit of their own"
                at = ("reviewed", n, "by")
                yield change.at_value(item, at, "KB103", message, severity="warning", mend=mend)
        if any(review not in item.entry.reviewed for review in old):
            message = "a reading of this entry is deleted"
            yield change.at_value(item, (), "KB103", message, severity="warning", mend="put it back")


@change_rule(
    "KB104",
    "warning",
    "Word set against the derived one",
    asks="support and reliability are derived; a word set by hand has a reason that maintainers agree with.",
    example="support: {is: found, because: everybody knows}",
    mend="Leave it out, unless the rules cannot see something that the sources show.",
)
def overridden(change: Contribution) -> Iterator[Problem]:
    """A support or a reliability that is set by hand."""
    for item in change.new.entries:
        before = change.before.get(item.entry.id)
        for key in ("support", "reliability"):
            word = getattr(item.entry, key, None)
            if word is not None and word != getattr(before and before.entry, key, None):
                message = f"`{key}: {word.is_}` is set against the word that the rules give"
                mend = "leave it out, unless the sources show what the rules cannot see"
                yield change.at_value(item, (key,), "KB104", message, severity="warning", mend=mend)


@change_rule(
    "KB105",
    "warning",
    "Source changed in what makes it that source",
    asks="Address, capture, publisher, day and how much was read stay as they are, unless they were wrong.",
    example="url: https://lab-a.example/post changed to url: https://elsewhere.example/post",
    mend="Say in the pull request what shows that it was wrong.",
)
def another_source(change: Contribution) -> Iterator[Problem]:
    """A source that was given another address, publisher or day."""
    yield from _changed(change, Source, _OF_A_SOURCE, "KB105", "say what shows that it was wrong")


@change_rule(
    "KB106",
    "warning",
    "Search for a reply deleted",
    asks="no_reply stays, or the reply that was found takes its place.",
    example="no_reply deleted from a claim whose accused has not answered",
    mend="Put it back, or add the reply.",
)
def search_lost(change: Contribution) -> Iterator[Problem]:
    """A search for a reply that was deleted although none was found."""
    answers = {
        answered: item.entry
        for item in change.new.entries
        if isinstance(item.entry, Claim)
        for answered in item.entry.answers
    }
    for old, item in change.kept:
        new = item.entry
        if not (isinstance(old, Claim) and isinstance(new, Claim)) or new.id in answers:
            continue
        lost = {search.from_ for search in old.no_reply} - {search.from_ for search in new.no_reply}
        if lost:
            who = ", ".join(sorted(lost))
            message = f"the search for a reply of {who} is deleted, and no reply is added"
            mend = "put it back, or add the reply"
            yield change.at_value(item, (), "KB106", message, severity="warning", mend=mend)


def _changed(
    change: Contribution, kind: type[Entry], keys: tuple[str, ...], code: str, mend: str
) -> Iterator[Problem]:
    for old, item in change.kept:
        if not isinstance(old, kind) or not isinstance(item.entry, kind):
            continue
        for key in keys:
            was, now = getattr(old, key), getattr(item.entry, key)
            if was is not None and was != [] and _present(change, was) != now:
                message = f"`{key}` of {old.id} was {_words(was)}, and is now {_words(now)}"
                yield change.at_value(item, (key,), code, message, severity="warning", mend=mend)


def _present(change: Contribution, value: object) -> object:
    """Return a value with former ids replaced by the present ones."""
    if isinstance(value, list):
        return [change.former.get(item, item) for item in value]
    return change.former.get(value, value) if isinstance(value, str) else value


def _words(value: object) -> str:
    text = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
    return text if len(text) < 80 else f"{text[:77]}..."
