"""Patterns of what stands before conduct and keeps it from being stated: doubt, denial, rule, question.

The classes are those of words; language says how a pattern is read.
"""

from __future__ import annotations

NOT_KNOWN = (
    "be|'remains'|'left'|'leaves'|'leave'|'still' 'open'",
    "none ~8 proof|knowing",
    "not ~6 knowing",
    "unknown",
)
CONDITION = ("!<even condition",)
PRESUPPOSING = (
    "!<'under'|'by'|'in'|'on'|'of'|'from'|'with'|'to'|'through'|comma question ~8 name|definite",
    "!<'under'|'by'|'in'|'on'|'of'|'from'|'with'|'to'|'through'|comma question ~2 'it'|'they'|'he'|'she'",
    "^ 'how'|'why' 'the' ~3 $",
    "^ asking -12 'after'|'since'|'when' _1 $",
    "'question'|'questions' 'of'|'about'|'why' 'why'|'how'|'when'? ~8 name|definite|pronoun",
)
IF_ANY = ("'if' 'any'",)
ASKING = ("^ asking", "colon 'who'|'which'|'whether' $")
FORBIDDING = (
    "forbidding !'of'",
    "terms ~2 'name'|'names'|'list'|'lists'|'mention'|'mentions'",
    "not 'let'",
    "'let'|'lets'|'allows'|'enables'|'helps' ~1 'customers'|'users'|'anyone'|'others'|'developers'|'clients'",
    "terms ~2 'ban'|'let'|'lets'",
    "'may'|'must'|'shall'|'should' not",
    "none ~3 'may'",
    "'may' 'only'",
    "act modal",
    "'have'|'has' 'to'",
    "ban 'on'|'against'|'for'",
)
NEW_CLAUSE = (
    "comma 'so'|relative",
    "comma 'and' ~1 name|pronoun",
    "'after'|'because'|'since'|'when'|'by'",
    "but",
    "'and' 'did'",
    "colon",
    "'that'|relative ~2 name",
)
NEW_STATEMENT = ("comma 'and'|'so'|relative", "'after'|'because'|'since'", "'and' 'did'")
ADJACENT = (
    "modal _1 be? be? _2 $",
    "not 'to'? be? _1 $",
    "'no'|'none' _3 -4 $",
    "not 'about'|'for' ~3 $",
    "!<be 'a'|'an'|'any'|'no'|'every' _3 'that'|relative !name|nation|party|pronoun _4 $",
    "'a'|'an'|'any'|'no'|'every' _3 'that'|relative be ~6 $",
    "^ things $",
    "comma|colon things $",
    "!<poss|theirs|'the'|nation written-things $",
    "'by'|'through' 'which' $",
    "beside 'a'|'an' _2 'model' $",
    "indefinite relative? -5 $",
    "'someone'|'somebody' relative -5 $",
    "^ name name? 'on' name name? $",
)
OWN = (
    "'for' theirs relative-size",
    "taking|distilled theirs relative-size",
    "'on'|'from'|'of'|'off'|taking|distilled|getting theirs 'own'",
    "'of'|'from'|'on' theirs _1 relative-size",
    "'into' 'two'|'three'|'four'|'five'|'six'|'several'",
)
