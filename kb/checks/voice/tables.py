"""The tables of words and patterns, made ready to be looked for."""

from __future__ import annotations

from kb.checks.voice.language import Index, Language, Pattern
from kb.checks.voice.patterns import ALL_PATTERNS, CONDUCT, DEFINITE, GOVERNING, JUDGING, PRESUPPOSED
from kb.checks.voice.words import WORDS

LANGUAGE = Language(WORDS, ALL_PATTERNS)
JUDGED, GRANTED, NAMELESS, PARTICULAR = range(4)
STATED = Index(LANGUAGE, (JUDGING, PRESUPPOSED, DEFINITE, CONDUCT))
_ANY_OF = {name: Pattern(LANGUAGE, table) for name, table in GOVERNING.items()}


def has(name: str, signs: str) -> bool:
    """Whether any pattern of a table is in a row of signs."""
    return _ANY_OF[name].expression.search(signs) is not None


def any_of(name: str) -> Pattern:
    """Return the patterns of a table as one."""
    return _ANY_OF[name]
