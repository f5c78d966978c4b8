"""What a rule on a change is: one function with a code, as for entries, over what the change does."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from kb.checks.contribution.contribution import Contribution
from kb.entries.problem import Explanation, Problem, Severity

Run = Callable[[Contribution], Iterator[Problem]]


@dataclass(frozen=True)
class ChangeRule:
    """A rule over a change, with its explanation."""

    explanation: Explanation
    run: Run = field(repr=False)


CHANGE_RULES: dict[str, ChangeRule] = {}


def change_rule(
    code: str, severity: Severity, title: str, *, asks: str, example: str, mend: str
) -> Callable[[Run], Run]:
    """Register a function as the rule of a code. Raises ValueError for a code that is taken."""

    def register(run: Run) -> Run:
        if code in CHANGE_RULES:
            raise ValueError(f"{code} is the code of two rules on changes")
        CHANGE_RULES[code] = ChangeRule(Explanation(code, severity, title, asks, example, mend), run)
        return run

    return register
