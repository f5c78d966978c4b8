"""Patterns of how far words before and behind govern: asides, breaks, and what stands behind.

The classes are those of words; language says how a pattern is read.
"""

from __future__ import annotations

ASIDES = (
    "comma relative -20 comma",
    "open ~20 close",
    "^ concession -20 comma",
    "^ 'no' 'matter' -20 comma",
    "^ 'whether' 'or' 'not' -20 comma",
    "comma concession -15 comma",
    "comma 'so' !'the' -12 comma",
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
    "comma 'a'|'an' _2 'price'|'sum'|'figure'|'feat'|'result'|'success'|party 'that'|relative",
    "comma ~3 means|span 'after'|'before'",
)
BEHIND = (
    "comma !opener !saying-behind +9 !<not|'of'|determiner|poss saying-behind !'that'|'by'|'itself'|pronoun "
    "-8 comma|stop|close|semicolon",
    "comma 'as' -6 saying-behind",
    "comma 'or' 'so' -4 saying-behind",
    "comma 'says'|'said'|'writes'|'wrote'|'reports'|'reported' name",
    "dash -9 saying-behind",
    "open 'so'|'thus'|'per'|'as'|'according'|'says'",
    "open -6 document",
    "'according' 'to'",
    "be -5 of-somebody",
    "composed|'collected' 'by' -1 people",
    "'that' -1 people",
    "comma 'announced' 'on'|'in'|'by'",
    "'as' ~2 'reason'|'reasons'|'grounds'",
    "!<pronoun|name|party be ~2 barred",
    "be not 'said'|'stated'|'claimed'|'alleged'|'told'",
    "colon 'this'|'that'|'so'|'thus' ~6 saying",
    "'may'|'must'|'shall' not",
    "'need'|'needs'|'require'|'requires' ~5 leave",
    "comma 'if' ~8 'believed'|'right'|'true'|'accurate'|'correct'",
    "comma 'in'|'by' ~5 account-word",
    "+8 pronoun|name saying-behind none stop",
    "'to'|'for'|'under' 'which' ~3 'rights'|'licence'|'license'|'permission'|'leave'",
    "comma 'whose' terms ~2 forbidding",
    "dash 'so'|'thus'|'per'|'as'",
)
# Directly behind: what somebody describes.
DESCRIBED = (
    "^ ~2 'that'|'which' name|pronoun -2 describing",
    "^ _1 name|'it'|'they' describing",
    "^ +8 'under' ~2 'licence'|'agreement'|'contract'",
    "^ +8 'with' ~4 'consent'|'permission'|'approval'|'licence'",
)
# Within the conduct itself: "the alleged extraction".
SOFTENED = (
    "called",
    "comma pronoun|name saying-behind|'goes' 'on'? comma",
    "hedged",
    "determiner|poss hedged-so",
    "hardware 'from'",
    "'open' ~1 'weights'|'models'",
)
