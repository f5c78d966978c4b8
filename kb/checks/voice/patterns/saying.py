"""Patterns of what stands before conduct and says whose word it is.

The classes are those of words; language says how a pattern is read.
"""

from __future__ import annotations

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
    "'held'|'holds' ~8 'to' 'be'",
    "'point'|'points'|'pointed' 'out' 'that'",
    "'puts'|'put' ~4 'down' 'to'",
    "'takes'|'took' ~3 'to'|'for'|'as'",
)
# Said by nobody in particular, or past doubt: no attribution.
NOBODYS = (
    "be _2 'said'|'believed'|'thought'|'reported'|'rumoured'|'rumored'|'understood'|'known'|'reputed' 'to'",
    "'rumour'|'rumours'|'word'|'gossip'|'legend' 'has' 'it' 'that'?",
    "'no' 'longer'",
    "'no' 'one' ~2 'doubts'|'doubt'|'disputes'|'dispute'|'denies'|'deny'|'questions'",
    "'according' 'to' _2 'insiders'|'experts'|'observers'|'rumours'|'rumors'|'reports'|'sources'|'many'",
    "'by' 'all' 'accounts'",
    "'too' 'late' 'to' forbidding",
    "saying ~6 'what' everybody _1 saying",
    "indefinite ~8 'can' _1 'see'|'tell'|'say'|'find'",
    "'it' be _1 "
    "'assumed'|'supposed'|'recognised'|'recognized'|'suspected'|'rumoured'|'held'|'established'|'known'|'said'|'agreed'|'accepted'|'believed'|'thought'|'reported'|'acknowledged'|'understood'",
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
    "'about'|'over' name name? $",
    "comma 'and'|'so' ~2 name|party|pronoun",
)
ATTRIBUTING = (
    "'counts'|'count' 'as'",
    "comma 'so' 'the' paper-word|document|'complaint' comma",
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
    "'as' 'though'|'if'",
    "'per' name|document|theirs|'the'",
    "^ 'for'|'to' ~1 name|party -2 comma",
    "^ 'for'|'to' ~1 study|'critics'|'accuser' -6 comma",
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
