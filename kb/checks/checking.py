"""Run all rules over all entries and put every finding in its place."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kb.checks.checked import Checked
from kb.checks.rule import RULES, Finding, Rule
from kb.entries.collection import without_collection
from kb.entries.loading import Loaded
from kb.entries.problem import Problem, shown


def check(loaded: Loaded) -> list[Problem]:
    """Return every problem of the entries, those of reading them too, sorted by path, line and column."""
    checked = Checked(loaded)
    placer = _Placer(checked)
    problems = list(loaded.problems)
    with without_collection():
        for rule in RULES.values():
            problems += placer.problems(rule, rule.run(checked))
    return shown(problems)


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
