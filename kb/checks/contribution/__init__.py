"""What a change may do to the record: rules that compare the folder with a revision before it."""

from kb.checks.contribution import entries, files, logs, pages  # noqa: F401 - a module registers its rules
from kb.checks.contribution.checking import check_contribution
from kb.checks.contribution.rule import CHANGE_RULES

__all__ = ["CHANGE_RULES", "check_contribution"]
