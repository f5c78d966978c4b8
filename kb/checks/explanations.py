"""All codes with what they mean: of reading, of the rules, of changes. `kb explain` prints it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from kb.checks.contribution import CHANGE_RULES
from kb.checks.rule import RULES
from kb.entries.explanations import READING
from kb.entries.problem import Explanation


def _all() -> dict[str, Explanation]:
    explanations = [
        *READING,
        *(rule.explanation for rule in RULES.values()),
        *(rule.explanation for rule in CHANGE_RULES.values()),
    ]
    return {explanation.code: explanation for explanation in sorted(explanations, key=lambda e: e.code)}


EXPLANATIONS: Mapping[str, Explanation] = MappingProxyType(_all())
