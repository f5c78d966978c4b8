"""Versions of terms and licences: what each does to the use of outputs, and what that changes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from kb.kinds import Policy
from kb.publish.pages import dates, markup
from kb.publish.pages.claim_card import joined
from kb.publish.pages.edition import Edition
from kb.publish.pages.words import word

NOT_RECORDED = "not recorded"


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a clause: when it was in force, what it does to which use, and what that changes."""

    entry: Policy
    policy: Markup
    in_force: Markup | None
    effect: Markup | None
    scope: str | None
    covers: Markup
    against: str
    is_this: bool


@dataclass(frozen=True, slots=True)
class Series:
    """The recorded versions of one document's clause, in order."""

    name: str
    versions: tuple[Version, ...]


def of_series(edition: Edition, policies: Sequence[str], this: str | None = None) -> tuple[Version, ...]:
    """Return the versions of one series, in the order given; `this` is the one whose page it is."""
    entries = [edition.record.policies[policy] for policy in policies]
    before: list[Policy | None] = [None, *entries]
    return tuple(
        _version(edition, entry, _against(old, entry), entry.id == this)
        for old, entry in zip(before, entries, strict=False)
    )


def in_series(edition: Edition, policies: Iterable[str]) -> tuple[Series, ...]:
    """Return versions grouped by the document that they are versions of; one without a series is its own."""
    groups: dict[str, list[str]] = {}
    for policy in policies:
        groups.setdefault(edition.record.policies[policy].series or policy, []).append(policy)
    return tuple(Series(name, of_series(edition, group)) for name, group in groups.items())


def _version(edition: Edition, policy: Policy, against: str, is_this: bool) -> Version:
    return Version(
        entry=policy,
        policy=edition.link(policy.id),
        in_force=dates.time(policy.in_force) if policy.in_force else None,
        effect=edition.term("policy.effect", policy.effect) if policy.effect else None,
        scope=policy.scope,
        covers=joined(markup.mark("policy.covers", way) for way in policy.covers),
        against=against,
        is_this=is_this,
    )


def _against(old: Policy | None, new: Policy) -> str:
    """Say what a version changes in effect against the one recorded before it."""
    if old is None:
        return "first version recorded"
    if old.effect == new.effect:
        return "the same effect"
    before, after = (_effect(policy) for policy in (old, new))
    return f"{before} → {after}"


def _effect(policy: Policy) -> str:
    return word("policy.effect", policy.effect) if policy.effect else NOT_RECORDED
