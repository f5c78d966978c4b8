"""Patterns over classes of words: how a sentence says whose word it is.

The classes are those of voice_words; voice_language says how a pattern is read.
"""

from __future__ import annotations

# -- what stands before the conduct

SAYING = (
    "!<everybody saying !about",
    "'held'|'holds'|'hold' 'that'|'it'|'all'",
    "'puts'|'put' 'it'|'at'",
    "'sees'|'saw' 'in'|'as'",
    "'owned'|'owns' 'up' 'to'",
    "'goes'|'went' 'on' comma",
    "'has'|'had'|'have' 'it' 'that'",
    "'confirmed'|'confirms' 'to'",
    "'sets'|'set'|'lays'|'laid'|'spells'|'spelled' 'out' 'that'|'how'",
)
# Said by nobody in particular, or past doubt: no attribution.
NOBODYS = (
    "'it' be _1 "
    "'known'|'said'|'agreed'|'accepted'|'believed'|'thought'|'reported'|'acknowledged'|'understood'",
    "'no'|'little'|'without'|'beyond' ~1 'doubt'|'question'|'dispute'",
    "failing|'yet' 'to' saying|repenting",
    "name|party|'they'|'card'|'paper' ~2 not|failing 'to'? saying|repenting _1 =question&-'which'",
    "saying 'nothing'|'little'|none 'about'|'of'|'on'|'as' ~2 =question",
    "saying 'between' 'the' 'lines'",
    "'asked'|'asks' _2 ='why'",
    "'put'|'puts' ~3 'beyond'|'past' statement?",
    "not? 'explain'|'explains'|'explained' 'away'",
    "not|none ~6 'explain'|'explained'|'explains' =question",
    "'wrote'|'writes'|'written' 'the'|'a'|theirs 'script'|'scripts'|'code'|'tool'|'tools'|'software'",
    "'no'|'few' ~2 observer 'doubt'|'doubts'|'dispute'|'disputes'|'deny'|'denies'",
    "'will'|'has'|'have'|'had' not 'apologise'|'apologize'|'apologised'|'apologized'",
    "rightly saying",
    "'open' 'secret'",
    "'few'|none 'doubt'|'doubts'|'dispute'|'disputes'",
    "everybody|'nobody'|'few' _1 saying",
    "be 'explained' 'by'",
    "not disclosing !'whether'|'how'",
    "'never'|not 'told'|'informed'|'warned'",
)
# A verb of saying whose words are a statement of their own, and not a thing that is spoken of.
CONTENT = ("^ ~2 'that'|'whether'|'how'|'why'", "^ ~8 be|making|getting|using|taking|modal")
# "The accounts, Lab A says, were ..."; who asks states nothing.
IN_BETWEEN = ("^ saying&-'asked' comma !relative|'and'|but",)
SAYING_ENDS = (
    "comma relative",
    "comma 'a'|'an'|'the'",
    "'after'|'because'|'since'|'once'|'when'|'before'",
    "comma 'and'|'so' ~2 name|party|pronoun",
)
ATTRIBUTING = (
    "'according' 'to'",
    "'by' ~2 'own' account-word",
    "'in'|'on'|'by'|'to' theirs ~1 account-word",
    "'in'|'on'|'by' ~5 poss ~2 account-word",
    "'in' 'the' account-word 'of'",
    "'by' 'the' account-word",
    "statement comma -8 comma 'that'",
    "statement of-statement",
    "paper-word ~16 'about'|'whether'",
    "paper-word 'that'|'on'",
    "paper-word comma -8 comma 'that'",
    "account-word be 'that'|'about'",
    "hedged",
    "determiner|poss hedged-so",
    "!<even condition",
    "'as' 'though'|'if'",
    "'per' name|document|theirs|'the'",
    "^ 'for'|'to' ~1 name|party -2 comma",
    "charged -8 colon",
    "charged comma 'in' ~4 colon",
    "'it' modal 'be' 'that'",
    "^ 'perhaps'|'maybe'|'possibly'|'conceivably'",
    "poss|theirs 'case'|'story'|'charges' -3 colon",
    "poss|theirs 'evidence'|'proof'|'case' 'for'|'of'",
    "'in' 'the'|'that'|'this' paper-word comma",
    "^ 'as' saying 'by' -6 comma",
    "'view'|'viewpoint'|'perspective'|'standpoint' comma",
    "theirs|poss account-word ~3 colon",
    "'following' ~2 colon",
    "statement|'count'|'counts' 'concern'|'concerns'|'covers'",
    "'as' -3 'has'|'had'|'tells'|'sees' 'it'",
    "^ generic|indefinite _4 'can'|'may'|'could'|'might'",
    "statement be 'that'|'about'|'on'",
    "study -6 'on'",
    "statement 'as' 'to'",
    "'another'|'other'|'second'|'first'|'one' be 'that'",
)
NOT_KNOWN = (
    "be|'remains'|'left'|'leaves'|'leave'|'still' 'open'",
    "none ~8 proof|knowing",
    "not ~6 knowing",
    "unknown",
)
PRESUPPOSING = (
    "!<'under'|'by'|'in'|'on'|'of'|'from'|'with'|'to'|'through'|comma question ~8 name|definite",
    "!<'under'|'by'|'in'|'on'|'of'|'from'|'with'|'to'|'through'|comma question ~2 'it'|'they'|'he'|'she'",
    "^ 'how'|'why' 'the' ~3 $",
    "^ asking -12 'after'|'since'|'when' _1 $",
    "'question'|'questions' 'of'|'about'|'why' 'why'|'how'|'when'? ~8 name|definite|pronoun",
)
IF_ANY = ("'if' 'any'",)
ASKING = ("^ asking",)
FORBIDDING = (
    "forbidding !'of'",
    "not 'let'",
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
ASIDES = (
    "comma relative -20 comma",
    "open ~20 close",
    "^ concession -20 comma",
    "^ 'no' 'matter' -20 comma",
    "^ 'whether' 'or' 'not' -20 comma",
    "comma concession -15 comma",
    "comma 'so' -12 comma",
    "comma 'in' 'the' account-word 'of' -4 'a'|'an' -5 comma",
    "comma saying&ed 'by'|'of'|'in'|'as' -12 comma",
)
# A list of what somebody says is one statement.
LISTED = ("saying -30 colon",)
BREAKS = (
    "semicolon !'that'|'whether'",
    "!<'as' but !'not'|'that'|'to'|saying|be",
    "!<'as' 'although'|'though'|'whereas'|'despite'|'regardless'",
    "comma 'while' name|pronoun|party",
    "comma 'which' 'is'|'was' judged",
    "comma 'and'|'so' 'in' 'fact'",
    "comma 'and'|'so' 'indeed'|'rightly'",
    "comma 'and'|'so' 'it' 'did'",
    "not|none|plea ~5 'the' 'fact' 'that'",
    "comma 'the'|'a' _1 span ~1 relative|'when'|'that'",
    "comma 'and'|'when'|'while'|'for'|'because' 'in' 'fact'|'truth'|'reality'",
    "pursuing 'the'|'a' _2 party 'that'|relative",
    "'on'|'in'|'at' 'the' _1 span 'on'|'in'|'at' 'which'",
    "comma 'that'|'this' 'is' 'because'",
    "comma 'and'|but 'it' 'is' judged 'that'",
    "not ~12 colon 'to'|'from'|'by'|'with'|'through'",
)

# -- what stands behind it

BEHIND = (
    "comma !opener +9 !<not|'of'|determiner|poss saying-behind !'that'|'by'|'itself'|pronoun "
    "-8 comma|stop|close|semicolon",
    "comma 'as' -6 saying-behind",
    "comma 'or' 'so' -4 saying-behind",
    "comma 'says'|'said'|'writes'|'wrote'|'reports'|'reported' name",
    "dash -9 saying-behind",
    "open 'so'|'thus'|'per'|'as'|'according'|'says'",
    "open -6 document",
    "'according' 'to'",
    "'allegedly'|'purportedly'|'supposedly'",
    "be -5 of-somebody",
    "'that'|'by' -1 people",
    "'as' ~2 'reason'|'reasons'|'grounds'",
    "be ~2 barred",
    "colon 'this'|'that'|'so'|'thus' ~6 saying",
    "'may'|'must'|'shall' not",
    "'need'|'needs'|'require'|'requires' ~5 leave",
    "comma 'if' ~8 'believed'|'right'|'true'|'accurate'|'correct'",
    "comma 'in'|'by' ~5 account-word",
    "+8 pronoun|name saying-behind none stop",
)
# Directly behind: what somebody describes.
DESCRIBED = (
    "^ ~2 'that'|'which' name|pronoun -2 describing",
    "^ _1 name|'it'|'they' describing",
    "^ +8 'under' ~2 'licence'|'agreement'|'contract'",
    "^ +8 'with' ~4 'consent'|'permission'|'approval'|'licence'",
)

# -- of the whole sentence

# A condition without if, a speaker before a colon, a clause of which it says that it is not shown.
WHOLE = (
    "^ 'had'|'should'|'were' ~3 name|party|pronoun|model|demand !not",
    "^ name name? name? name? colon name|theirs|pronoun|nation|'the'|'its'",
    "^ 'that' ~25 not ~3 knowing|'stated'",
    "^ 'that' ~25 unknown",
    "^ 'that' ~25 be 'what' ~8 saying",
    "^ 'that' ~25 be ~4 of-somebody",
)

PARTICULAR = (
    "name|teacher|nation",
    "'the'|'its'|'their'|'both'|'these'|'those'|'three'|'two' !'same' _2 party|thing",
    "^ using&ed|getting&ed ~6 account|output",
    "^ 'it'|'they'|'its'|'their'",
)
GENERAL = ("^ generic", "^ 'the' generic-thing 'of'|'is'|'that'")
OBLIGING = ("obliging",)
STUDY = (
    "^ 'the'|'this'|'that'|'these'|'A'|'one' _1 study !poss|'is'",
    "^ 'in' 'the'|'this'|'an'|'a' _1 study",
)
STUDY_PROVES = ("study proving 'that'", "study ~6 hiding|'leaves'|'silent'|'beyond'")
ASKS_WHY = (
    "^ 'why'|'when' ~2 name|definite",
    "^ 'how'|'what'|'when' 'did'|'could'|'was'|'does'",
)
# Within the conduct itself: "the alleged extraction".
SOFTENED = (
    "called",
    "comma pronoun|name saying-behind|'goes' 'on'? comma",
    "hedged",
    "determiner|poss hedged-so",
)
OWN = (
    "'for' theirs relative-size",
    "taking|distilled theirs relative-size",
    "'on'|'from'|'of'|'off'|taking|distilled|getting theirs 'own'",
)
