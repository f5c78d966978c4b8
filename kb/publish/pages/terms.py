"""The page of terms: who forbids, conditions, permits or is silent on a chosen day; bills and memos below.

The state of each version on the build date is written into the page; a script does the same for other days.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from kb.kinds import Policy
from kb.kinds.dates import span
from kb.kinds.policy import PRIVATE_TYPES
from kb.kinds.vocabularies import VOCABULARIES
from kb.publish.page import Page
from kb.publish.pages import claim_lists, dates, filters, markup, versions
from kb.publish.pages.edition import Edition
from kb.publish.pages.filters import Filter
from kb.publish.pages.making import index_page
from kb.publish.pages.shelf import counting, policy_order
from kb.publish.pages.stage_bar import BarStep, stage_bar
from kb.publish.pages.templates import fill
from kb.publish.pages.versions import Version
from kb.publish.pages.words import capitalised, word

FOLDER = "terms"
TITLE = "Terms and policies"
_ABOUT = "What providers' terms and licences said of training on outputs on any day, version by version."
IN_FORCE, LAST_SEEN, OTHER = "in", "last", "other"
_STATES = {IN_FORCE: "in force", LAST_SEEN: "last copy seen", OTHER: "not then"}


@dataclass(frozen=True, slots=True)
class TermsRow:
    """A version as a row: the days that a script compares, and its state on the build date."""

    version: Version
    type: Markup
    first: str
    last: str
    series: str
    state: str

    @property
    def words(self) -> str:
        """The state in words."""
        return _STATES[self.state]


@dataclass(frozen=True, slots=True)
class Provider:
    """A provider and its versions in order."""

    id: str
    name: str
    link: Markup
    rows: tuple[TermsRow, ...]

    @property
    def is_shown(self) -> bool:
        """Whether a version has something to say of the build date."""
        return any(row.state != OTHER for row in self.rows)


@dataclass(frozen=True, slots=True)
class Effect:
    """An effect with the providers whose documents have it on the build date, or had it when last seen."""

    value: str
    word: str
    meaning: str
    in_force: tuple[str, ...]
    last_seen: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tracked:
    """A bill, rule or memo with its bar of stages and the claims that its text relies on."""

    policy: Markup
    issuer: Markup
    bar: tuple[BarStep, ...]
    rests_on: tuple[Markup, ...]


def page(edition: Edition) -> Page:
    """Return the page of terms and policies."""
    policies = counting(edition.record.policies.values())
    private = sorted((p for p in policies if p.type in PRIVATE_TYPES), key=policy_order)
    providers = _providers(edition, private)
    content = fill(
        "terms",
        day=edition.build_date.isoformat(),
        day_in_words=dates.day_in_words(edition.build_date),
        providers=providers,
        effects=_effects(providers),
        filters=_filters(edition, private),
        tracked=[_tracked(edition, p) for p in sorted(policies, key=policy_order) if p.stages],
    )
    return index_page(FOLDER, TITLE, _ABOUT, content)


def _providers(edition: Edition, policies: Sequence[Policy]) -> tuple[Provider, ...]:
    states = states_on(policies, edition.build_date)
    by_issuer: dict[str, list[Policy]] = defaultdict(list)
    for policy in policies:
        by_issuer[policy.issuer].append(policy)
    found = [
        Provider(issuer, edition.graph.title(issuer), edition.link(issuer), _rows(edition, issued, states))
        for issuer, issued in by_issuer.items()
    ]
    return tuple(sorted(found, key=lambda provider: (provider.name.casefold(), provider.id)))


def _rows(edition: Edition, policies: Sequence[Policy], states: dict[str, str]) -> tuple[TermsRow, ...]:
    series = versions.in_series(edition, [policy.id for policy in policies])
    return tuple(
        TermsRow(
            version,
            markup.mark("policy.type", version.entry.type),
            *_days(version.entry),
            series=one.name,
            state=states[version.entry.id],
        )
        for one in series
        for version in one.versions
    )


def _days(policy: Policy) -> tuple[str, str]:
    """Return the first and the last day in force; an open end is empty, and a dash means not known at all."""
    if policy.in_force is None:
        return "-", "-"
    bounds = span(policy.in_force)
    first, last = (day.isoformat() if day else "" for day in (bounds.first, bounds.last))
    return first, last


def states_on(policies: Sequence[Policy], day: date) -> dict[str, str]:
    """Return how each version stands on a day: in force as far as recorded, last seen before it, or neither.

    A version is last seen before a day where it is the latest of its series before that day and no version
    of the series is recorded for it.
    """
    by_series: dict[str, list[Policy]] = defaultdict(list)
    for policy in policies:
        by_series[policy.series or policy.id].append(policy)
    states: dict[str, str] = {}
    for group in by_series.values():
        on, before = [], []
        for policy in group:
            first, last = _days(policy)
            if first <= day.isoformat() <= (last or "9999"):
                on.append(policy)
            elif last and last < day.isoformat() and first != "-":
                before.append(policy)
        latest = max(before, key=lambda policy: _days(policy)[1], default=None)
        states |= {policy.id: OTHER for policy in group} | {policy.id: IN_FORCE for policy in on}
        if latest and not on:
            states[latest.id] = LAST_SEEN
    return states


def _effects(providers: Sequence[Provider]) -> tuple[Effect, ...]:
    def names(effect: str, state: str) -> tuple[str, ...]:
        return tuple(
            provider.name
            for provider in providers
            if any(row.state == state and row.version.entry.effect == effect for row in provider.rows)
        )

    return tuple(
        Effect(effect, _effect_in_words(effect), meaning, names(effect, IN_FORCE), names(effect, LAST_SEEN))
        for effect, meaning in VOCABULARIES["policy.effect"].items()
    )


def _filters(edition: Edition, policies: Sequence[Policy]) -> tuple[Filter, ...]:
    return (
        filters.choice("provider", "Provider", (p.issuer for p in policies), edition.graph.title),
        filters.choice("effect", "Effect", (p.effect for p in policies if p.effect), _effect_in_words),
        filters.choice("type", "Text", (p.type for p in policies), lambda type_: word("policy.type", type_)),
    )


def _effect_in_words(effect: str) -> str:
    return capitalised(word("policy.effect", effect))


def _tracked(edition: Edition, policy: Policy) -> Tracked:
    return Tracked(
        policy=edition.link(policy.id),
        issuer=edition.link(policy.issuer),
        bar=stage_bar(policy),
        rests_on=tuple(claim_lists.items(edition, policy.rests_on)),
    )
