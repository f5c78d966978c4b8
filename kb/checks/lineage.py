"""Rules about teachers, students and the terms between them."""

from __future__ import annotations

from collections.abc import Iterator

from kb.checks.checked import Checked
from kb.checks.rule import Finding, rule
from kb.entries.loading import LoadedEntry
from kb.entries.places import Location
from kb.kinds import Claim, Model
from kb.kinds.policy import PRIVATE_TYPES

_OTHER_SENSES = frozenset(["contamination", "weights_reuse"])


@rule(
    "KB065",
    "error",
    "Teacher and student where no one was taught",
    asks="distils is written only where the words say that one was trained on the other's outputs: not for "
    "contamination, not for copied weights.",
    example="sense: contamination\ndistils: [{teacher: model-a, student: model-b}]",
    mend="Delete distils and name the models in about, or correct the sense.",
)
def not_taught(checked: Checked) -> Iterator[Finding]:
    """A teacher and a student in a claim whose sense is another."""
    for item, entry in checked.of(Claim):
        if entry.distils and entry.sense in _OTHER_SENSES:
            yield Finding(
                item,
                f"`distils` does not go with `sense: {entry.sense}`",
                ("distils",),
                on_key=True,
                expected="a sense in which one is trained on the other's outputs",
                mend="delete `distils` and name the models in `about`, or correct the sense",
            )


@rule(
    "KB066",
    "error",
    "Terms that are none",
    asks="distils.terms and licence name a policy of the type terms or licence.",
    example="licence: a-bill",
    mend="Name the version of the terms or the licence.",
)
def no_terms(checked: Checked) -> Iterator[Finding]:
    """A policy that is named as terms or licence and is neither."""
    named: list[tuple[LoadedEntry, Location, str | None]] = [
        (item, ("licence",), model.licence) for item, model in checked.of(Model)
    ]
    for item, claim in checked.of(Claim):
        named += [(item, ("distils", n, "terms"), use.terms) for n, use in enumerate(claim.distils)]
    for item, location, policy_id in named:
        policy = checked.record.policies.get(policy_id or "")
        if policy and policy.type not in PRIVATE_TYPES:
            yield Finding(
                item,
                f"{policy.id} is a policy of the type {policy.type}",
                location,
                expected="a policy of the type terms or licence",
                mend="name the version of the terms or the licence",
            )


@rule(
    "KB067",
    "error",
    "Student of itself",
    asks="Teacher and student are two.",
    example="distils: [{teacher: model-a, student: model-a}]",
    mend="Correct the one that is wrong.",
)
def own_student(checked: Checked) -> Iterator[Finding]:
    """A teacher that is its own student."""
    for item, entry in checked.of(Claim):
        for n, use in enumerate(entry.distils):
            if use.teacher == use.student:
                yield Finding(
                    item,
                    f"{use.student} is said to be its own teacher",
                    ("distils", n, "student"),
                    mend="correct the one that is wrong",
                )
