"""What a rule is: one function with a code, registered with all that `kb explain` says of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from kb.checks.checked import Checked
from kb.entries.edit import Edit
from kb.entries.loading import LoadedEntry
from kb.entries.places import Location
from kb.entries.problem import Explanation, Severity


@dataclass(frozen=True)
class Finding:
    """What a rule found in one entry, before its place is looked up.

    A suggestion that `is_certain`, or `edits` of the file, are what `kb fix` does without asking.

    The place is the value at `location` (its key, with `on_key`), the words `at` within it, or, for
    the body, the characters of `span`, counted in the file.
    """

    loaded: LoadedEntry
    message: str
    location: Location = ()
    on_key: bool = False
    at: str | None = None
    span: tuple[int, int] | None = None
    expected: str | None = None
    suggestion: str | None = None
    mend: str | None = None
    is_certain: bool = False
    edits: tuple[Edit, ...] = ()


Run = Callable[[Checked], Iterator[Finding]]


@dataclass(frozen=True)
class Rule:
    """A rule over all entries, with its explanation."""

    explanation: Explanation
    run: Run = field(repr=False)


RULES: dict[str, Rule] = {}


def rule(
    code: str, severity: Severity, title: str, *, asks: str, example: str, mend: str
) -> Callable[[Run], Run]:
    """Register a function as the rule of a code. Raises ValueError for a code that is taken."""

    def register(run: Run) -> Run:
        if code in RULES:
            raise ValueError(f"{code} is the code of two rules: {RULES[code].run.__name__}, {run.__name__}")
        RULES[code] = Rule(Explanation(code, severity, title, asks, example, mend), run)
        return run

    return register
