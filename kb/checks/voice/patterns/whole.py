"""Patterns of a whole sentence: of whom it speaks, whether it is general, a study or a question.

The classes are those of words; language says how a pattern is read.
"""

from __future__ import annotations

# A condition without if, a speaker before a colon, a clause of which it says that it is not shown.
WHOLE = (
    "!<be 'held'|'holds'|'believes'|'believed'|'considers'|'considered' ~12 'to' be",
    "^ 'had'|'should'|'were' ~3 name|party|pronoun|model|demand !not",
    "^ name name? name? name? colon name|theirs|pronoun|nation|'the'|'its'",
    "^ 'that' ~25 not ~3 knowing|'stated'",
    "^ 'that' ~25 unknown",
    "^ 'that' ~25 be 'what' ~8 saying",
    "^ 'that' ~25 be ~4 of-somebody",
    "^ 'the' 'term'|'word'|'phrase'|'expression' ~4 be|'means'|'names'|'denotes'|'covers'",
)
PARTICULAR = (
    "name|teacher|nation",
    "'the'|'its'|'their'|'both'|'these'|'those'|'three'|'two' !'same' _2 party|thing|demand",
    "'the'|'these'|'its'|'all' _2 goods&-model|dataset ~3 'was'|'were'|'had'|'went'|'came'",
    "^ using&ed|getting&ed ~6 account|output",
    "^ 'it'|'they'|'its'|'their'",
    "^ 'what' ~4 'took'|'copied'|'stole'|'extracted'|'did'|'learned'",
)
GENERAL = ("^ generic", "^ 'the' generic-thing 'of'|'is'|'that'")
OBLIGING = ("obliging",)
STUDY = (
    "^ 'the'|'this'|'that'|'these'|'A'|'one' _1 study !poss|'is'",
    "^ 'in' 'the'|'this'|'an'|'a' _1 study",
    "^ name name? 'and' ~1 'others'|'colleagues'",
    "^ -4 'of' 'the'|'this' study 'and'",
)
STUDY_PROVES = ("study proving 'that'", "study ~6 hiding|'leaves'|'silent'|'beyond'")
ASKS_WHY = (
    "^ 'why'|'when' ~2 name|definite",
    "^ 'how'|'what'|'when' 'did'|'could'|'was'|'does'",
)
