"""Terms and licences: which versions were in force on a day or through all of a time."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable

from kb.kinds import Policy, Record
from kb.kinds.dates import Span, span
from kb.kinds.policy import PRIVATE_TYPES

_ONE_DAY = datetime.timedelta(days=1)


def terms_on(record: Record, day: datetime.date) -> tuple[Policy, ...]:
    """Return the terms and licences that were in force on a day, as far as recorded."""
    return through_all_of(record.policies.values(), Span(day, day))


def through_all_of(policies: Iterable[Policy], time: Span) -> tuple[Policy, ...]:
    """Return the terms and licences in force through all of a time, in the order in which they began.

    The versions of one series that follow each other without a day between count together.
    """
    series: dict[str, list[Policy]] = defaultdict(list)
    for policy in policies:
        if policy.counts and policy.type in PRIVATE_TYPES and policy.in_force:
            series[f"series {policy.series}" if policy.series else policy.id].append(policy)
    versions = [version for group in series.values() for version in _without_a_gap(group, time)]
    return tuple(sorted(versions, key=lambda version: (_begin(version), version.id)))


def _without_a_gap(versions: list[Policy], time: Span) -> list[Policy]:
    """Return the versions that touch the time where together they cover every day of it, else none."""
    if time.first is None or time.last is None:
        return []
    touching = [v for v in versions if not (_span(v).before(time) or time.before(_span(v)))]
    covered_to = time.first - _ONE_DAY
    for version in sorted(touching, key=lambda version: (_begin(version), version.id)):
        if _begin(version) > covered_to + _ONE_DAY:
            return []
        covered_to = max(covered_to, _span(version).last or datetime.date.max)
    return touching if covered_to >= time.last else []


def _begin(version: Policy) -> datetime.date:
    return _span(version).first or datetime.date.min


def _span(version: Policy) -> Span:
    assert version.in_force, "only versions with an interval come here"
    return span(version.in_force)
