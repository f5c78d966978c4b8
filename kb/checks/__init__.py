"""The rules of the record, one module for each family; a rule is one function with a code."""

from kb.checks import (  # noqa: F401 - a module registers its rules
    addresses,
    attribution,
    duplicates,
    lineage,
    origins,
    own_voice,
    references,
    replies,
    text,
    withdrawal,
    writing,
)
from kb.checks.checking import check, first_look
from kb.checks.explanations import EXPLANATIONS
from kb.checks.rule import RULES, Rule

__all__ = ["EXPLANATIONS", "RULES", "Rule", "check", "first_look"]
