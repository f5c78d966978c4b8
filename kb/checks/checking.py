"""Run all rules over all entries and put every finding in its place."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from kb.checks.checked import Checked
from kb.checks.rule import RULES, Finding, Rule
from kb.entries.collection import without_collection
from kb.entries.loading import Loaded
from kb.entries.problem import Problem, Severity, shown


def check(loaded: Loaded) -> list[Problem]:
    """Return every problem of the entries, those of reading them too, sorted by path, line and column."""
    return shown([*loaded.problems, *_found(Checked(loaded))])


def first_look(loaded: Loaded, only: Collection[str]) -> list[Problem]:
    """Return the errors of reading, and those that the rules find in some entries alone.

    It takes a part of a second in any record. What shows only beside others, such as an address that two
    sources have, is left to `check`.
    """
    found = _found(Checked(loaded, only), "error")
    return shown([problem for problem in [*loaded.problems, *found] if problem.severity == "error"])


def _found(checked: Checked, severity: Severity | None = None) -> list[Problem]:
    placer = _Placer(checked)
    problems: list[Problem] = []
    with without_collection():
        for rule in RULES.values():
            if severity is None or rule.explanation.severity == severity:
                problems += placer.problems(rule, rule.run(checked))
    return problems


class _Placer:
    """Looks up the places of findings."""

    def __init__(self, checked: Checked) -> None:
        self._checked = checked

    def problems(self, rule: Rule, findings: Iterable[Finding]) -> list[Problem]:
        return [self._problem(rule, finding) for finding in findings]

    def _problem(self, rule: Rule, finding: Finding) -> Problem:
        source = finding.loaded.source
        return source.problem(
            rule.explanation.code,
            finding.message,
            *self._span(finding),
            severity=rule.explanation.severity,
            expected=finding.expected,
            suggestion=finding.suggestion,
            mend=finding.mend,
            is_certain=finding.is_certain,
            edits=finding.edits,
        )

    def _span(self, finding: Finding) -> tuple[int, int]:
        if finding.span:
            return finding.span
        source = finding.loaded.source
        if not finding.location:
            return 0, 3
        placed = self._checked.places(finding.loaded)
        place = placed.key if finding.on_key else placed.value
        start, end = place(finding.location)
        return _within(source.text, start, end, finding.at) if finding.at else (start, end)


def _within(text: str, start: int, end: int, words: str) -> tuple[int, int]:
    """Return the place of words in a value, whose lines may be folded."""
    found = re.compile(r"\s+".join(map(re.escape, words.split()))).search(text, start, end)
    return found.span() if found else (start, end)
