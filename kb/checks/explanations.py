"""All codes with what they mean: those of reading an entry and those of the rules. `kb explain` prints it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from kb.checks.rule import RULES
from kb.entries.explanations import READING
from kb.entries.problem import Explanation


def _all() -> dict[str, Explanation]:
    explanations = [*READING, *(rule.explanation for rule in RULES.values())]
    return {explanation.code: explanation for explanation in sorted(explanations, key=lambda e: e.code)}


EXPLANATIONS: Mapping[str, Explanation] = MappingProxyType(_all())
