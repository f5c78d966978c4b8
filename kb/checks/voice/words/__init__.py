"""The words by which the voice of a sentence is told: one table, each class with its words.

English only. `+` behind a word adds the forms of a regular verb, `*` the plural of a noun. A word may stand
in several classes.
"""

from __future__ import annotations

from kb.checks.voice.words.goods import GOODS
from kb.checks.voice.words.grammar import GRAMMAR
from kb.checks.voice.words.hiding import HIDING
from kb.checks.voice.words.judged import JUDGED
from kb.checks.voice.words.limits import LIMITS
from kb.checks.voice.words.making import MAKING
from kb.checks.voice.words.neutral import NEUTRAL
from kb.checks.voice.words.parties import PARTIES
from kb.checks.voice.words.saying import SAYING
from kb.checks.voice.words.taking import TAKING

WORDS: dict[str, str] = {
    **PARTIES,
    **SAYING,
    **LIMITS,
    **JUDGED,
    **GRAMMAR,
    **TAKING,
    **MAKING,
    **HIDING,
    **GOODS,
    **NEUTRAL,
}
