"""Patterns over classes of words: how contested conduct is stated, and how it is said whose word it is."""

from __future__ import annotations

from kb.checks.voice.patterns import limits, reach, saying, whole
from kb.checks.voice.patterns.figures import FIGURES
from kb.checks.voice.patterns.granted import DEFINITE, JUDGING, PRESUPPOSED
from kb.checks.voice.patterns.hidden import HIDDEN
from kb.checks.voice.patterns.made import MADE
from kb.checks.voice.patterns.named import NAMED
from kb.checks.voice.patterns.open import OPEN
from kb.checks.voice.patterns.taken import TAKEN

__all__ = ["ALL_PATTERNS", "CONDUCT", "DEFINITE", "GOVERNING", "JUDGING", "PRESUPPOSED"]

# What is stated of somebody in particular; what is DEFINITE is so even where nobody is named.
CONDUCT = (*MADE, *TAKEN, *HIDDEN, *NAMED, *FIGURES, *OPEN)
# What governs a statement, each table by its name.
GOVERNING: dict[str, tuple[str, ...]] = {
    name: table
    for module in (saying, limits, reach, whole)
    for name, table in vars(module).items()
    if isinstance(table, tuple)
}
ALL_PATTERNS = (
    *(*CONDUCT, *DEFINITE, *JUDGING, *PRESUPPOSED),
    *(words for table in GOVERNING.values() for words in table),
)
