"""Run the rules on changes."""

from __future__ import annotations

import tempfile
from pathlib import Path

from kb.checks.contribution.contribution import Contribution
from kb.checks.contribution.rule import CHANGE_RULES
from kb.entries import Loaded, load
from kb.entries.problem import Problem, shown
from kb.entries.revisions import Revision


def check_contribution(root: Path, base: Revision, new: Loaded) -> list[Problem]:
    """Return every problem of what the folder changes against a revision, sorted by place."""
    with tempfile.TemporaryDirectory(prefix="kb-base-") as scratch:
        old = load(base.write_content(Path(scratch)))
    contribution = Contribution(root, base, old, new)
    return shown(problem for rule in CHANGE_RULES.values() for problem in rule.run(contribution))
