"""Rules about replies: answers, their stance, and the searches that found none."""

from __future__ import annotations

from collections.abc import Iterator

from kb.checks.checked import Checked
from kb.checks.rule import Finding, rule
from kb.graph import early_answers
from kb.kinds import Claim
from kb.kinds.dates import span

_STANCES = ("conceded", "partly_conceded", "answered_otherwise")


@rule(
    "KB050",
    "error",
    "Answer older than the claim",
    asks="The latest day of an answer is not before the earliest day of the claim that it answers.",
    example="said_on: 2025-01-20\nanswers: [lab-a-2025-03-01-claim]   # said on 2025-03-01",
    mend="Check both days. If the order is right it answers another claim, which the newer one repeats.",
)
def answer_is_older(checked: Checked) -> Iterator[Finding]:
    """An answer that was given before the claim was made."""
    claims = checked.record.claims
    for answer_id, claim_id in early_answers(checked.record):
        answer = claims[answer_id]
        yield Finding(
            checked.by_id[answer_id],
            f"the answer ({answer.said_on}) is older than the claim {claim_id} ({claims[claim_id].said_on})",
            ("said_on",),
            expected="a claim said on or before the day of the answer",
            mend="check both days; or name the earlier claim, which the newer one names in `repeats`",
        )


@rule(
    "KB051",
    "error",
    "Stance of an admission missing",
    asks="An admission that answers says its stance: conceded, partly_conceded or answered_otherwise.",
    example="type: admission\nanswers: [lab-a-2025-01-10-claim]   # no stance",
    mend="Add stance; answered_otherwise where it grants something other than what was alleged.",
)
def stance_missing(checked: Checked) -> Iterator[Finding]:
    """An admission that answers and does not say what it grants."""
    for item, entry in checked.of(Claim):
        if entry.type == "admission" and entry.answers and entry.stance not in _STANCES:
            yield Finding(
                item,
                "an admission that answers must say its stance"
                + (f", and {entry.stance} is none for it" if entry.stance else ""),
                ("stance",) if entry.stance else ("type",),
                expected="one of " + ", ".join(_STANCES),
                mend="choose one of these" if entry.stance else "add a line `stance: ...`",
            )


@rule(
    "KB052",
    "error",
    "No reply of one who is not accused",
    asks="no_reply names an actor that the claim accuses.",
    example="accuses: [lab-b]\nno_reply: [{from: lab-c, through: 2025-02-01, looked: English press}]",
    mend="Name the accused, or delete the item.",
)
def not_accused(checked: Checked) -> Iterator[Finding]:
    """A search for the answer of somebody whom the claim does not accuse."""
    for item, entry in checked.of(Claim):
        for n, search in enumerate(entry.no_reply):
            if search.from_ not in entry.accuses and search.from_ in checked.record.actors:
                near = checked.suggester.nearest_word(search.from_, entry.accuses)
                yield Finding(
                    item,
                    f"the claim does not accuse {search.from_}",
                    ("no_reply", n, "from"),
                    expected="one of " + ", ".join(entry.accuses) if entry.accuses else "an accused",
                    suggestion=near,
                    mend="name the accused, or delete the item",
                )


@rule(
    "KB053",
    "error",
    "Search that ends before the claim",
    asks="through is the last day that the material looked at covers, never before the claim.",
    example="said_on: 2025-01-29\nno_reply: [{from: lab-b, through: 2025-01-20, looked: English press}]",
    mend="Look again in later material and write its last day.",
)
def searched_too_early(checked: Checked) -> Iterator[Finding]:
    """A search for an answer in material that is older than the claim."""
    for item, entry in checked.of(Claim):
        if not entry.no_reply:
            continue
        said = span(entry.said_on)
        for n, search in enumerate(entry.no_reply):
            if span(search.through).before(said):
                yield Finding(
                    item,
                    f"the search ends on {search.through}, before the claim ({entry.said_on})",
                    ("no_reply", n, "through"),
                    expected="a day on or after the day of the claim",
                    mend="look in later material and write its last day",
                )


@rule(
    "KB054",
    "error",
    "Nobody who asked",
    asks="no_reply with how: no_answer or declined names the page that says who asked (source).",
    example="no_reply: [{from: lab-b, through: 2025-02-01, looked: the report, how: declined}]",
    mend="Add source, or write how: none_found.",
)
def nobody_asked(checked: Checked) -> Iterator[Finding]:
    """A party that is said to have been asked, without the page that says so."""
    for item, entry in checked.of(Claim):
        for n, search in enumerate(entry.no_reply):
            if search.how != "none_found" and search.source is None:
                yield Finding(
                    item,
                    f"`how: {search.how}` needs `source`, the page that says who asked",
                    ("no_reply", n, "how"),
                    expected="the id of a source under `source`",
                    mend="add `source: ...`, or write `how: none_found`",
                )


@rule(
    "KB080",
    "warning",
    "Nobody looked for an answer",
    asks="For each accused somebody looks for an answer and records it, or where none was found (no_reply).",
    example="accuses: [lab-b]   # no claim of Lab B answers, and there is no no_reply",
    mend="Look for the answer. Found: add it as a claim that answers this one. Not found: add "
    "no_reply: [{from: lab-b, through: 2025-02-01, looked: its site and the English press}].",
)
def not_searched(checked: Checked) -> Iterator[Finding]:
    """An accused without an answer and without a search for one."""
    # An answer that is too old, or whose reference is broken, has its own problem.
    too_early = {claim for _, claim in early_answers(checked.record)}
    for item, entry in checked.of(Claim):
        if entry.id in too_early or (entry.accuses and checked.may_be_named(entry.id, "answers")):
            continue
        for response in checked.answers[entry.id]:
            if response.answered_by == "self" and response.standing == "not_searched":
                yield Finding(
                    item,
                    f"nobody has looked for an answer of {response.actor}",
                    ("accuses", entry.accuses.index(response.actor)),
                    expected="a claim that answers this one, or `no_reply`",
                    mend="look for it; found none: `no_reply: [{from: "
                    f"{response.actor}, through: DAY, looked: WHERE}}]`",
                )


@rule(
    "KB085",
    "warning",
    "Search that an answer contradicts",
    asks="no_reply says of no party that it was silent through a day by which it had answered.",
    example="no_reply: [{from: lab-b, through: 2025-02-01, looked: press}]   # Lab B denied it on 2025-01-20",
    mend="Take the item away: the answer stands in its place.",
)
def search_contradicted(checked: Checked) -> Iterator[Finding]:
    """A search that found no answer, where the record has one of before its last day."""
    claims = checked.record.claims
    for item, entry in checked.of(Claim):
        given = {
            row.actor: claims[row.answer]
            for row in (checked.answers[entry.id] if entry.no_reply else ())
            if row.answered_by == "self" and row.answer and row.through is None
        }
        for n, search in enumerate(entry.no_reply):
            answer = given.get(search.from_)
            if answer and not span(search.through).before(span(answer.said_on)):
                yield Finding(
                    item,
                    f"{search.from_} answered in {answer.id} ({answer.said_on}), before the search ended",
                    ("no_reply", n, "through"),
                    expected=f"a day before {answer.said_on}",
                    mend=f"take the search for an answer of {search.from_} away: it was found",
                )
