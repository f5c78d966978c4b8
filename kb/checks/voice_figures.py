"""Patterns over classes of words: contested conduct in figures of speech, and named by a noun.

The classes are those of voice_words; voice_language says how a pattern is read.
"""

from __future__ import annotations

_OF_WHOM = "teacher|rival|name|nation|output"

FIGURES: tuple[str, ...] = (
    # as nourishment, schooling, kinship and descent
    f"feeding ~1 'on'|'off'|'from' ~4 {_OF_WHOM}",
    f"poss|theirs _2 debt 'to'|'on'|'from'|'with'|'at'|'of'|'by' ~3 {_OF_WHOM}",
    f"debt 'to'|'on'|'from'|'with'|'at' ~3 {_OF_WHOM} be|going-on",
    "schooled ~3 'by'|'at'|'with' ~2 teacher|rival",
    "'learned'|'learnt'|'learns' ~8 'expense' 'of'",
    "comma 'a'|'an'|'the' _2 copy 'of' ~3 teacher|rival|name|nation",
    "be ~4 copy 'of' ~3 nation|teacher|rival",
    "'a'|'an'|'the' _1 copy 'of' 'other'|'rival' party",
    "'counterfeit'|knock-off ~1 'of'|'from' ~2 teacher|rival|name",
    "'behind' ~2 poss 'back'",
    "'at' ~2 poss 'expense'",
    "be ~1 teacher|name name? poss _2 copy",
    "be ~4 teacher ~1 'in'|'with'|'under' ~3 disguise",
    "teacher|name|rival 'as' theirs _2 'tutor'|'teacher'|'source'|'model'",
    "name comma 'the'|'a' _1 offender",
    "'the' offender",
    "offender colon ~1 name",
    "name open 'the'? offender close",
    "built|making 'on' 'the' 'back' 'of' ~4 model|output|name|nation",
    "using ~2 teacher|rival 'as' ~4 tutor",
    "'Teacher' colon ~1 name",
    "poss|'a'|'the' sham name|teacher",
    "teacher schooled ~3 model|name",
    # taken away, carried over
    "robbed ~1 'of' ~4 output|taken|model",
    "transfer 'of'|'from' ~3 poss ~3 output|taken|model",
    "transfer ~4 output|taken 'from' ~2 teacher|rival|name",
    "'from' ~2 poss ~1 model|output|taken 'to'|'into' ~3",
    "taken|output ~1 'found'|'made'|'finds'|'makes' theirs 'way' 'to'|'into'|'in'",
    "taken|output ~1 'ended'|'wound'|'turned' 'up' 'in' ~2 name|model",
    "dataset ~1 coming 'from' colon ~2 teacher|name",
    "'what' pronoun 'wanted'|'needed' ~1 'from' teacher|name",
    "'they'|output|account 'fed'|'filled'|'fuelled'|'fueled' ~2 training|dataset|model",
    "'did'|'do'|'does' theirs 'homework'",
    "'picked'|'picks'|'picking' ~2 poss 'brain'|'brains'",
    "be 'right' 'about' ~1 name",
    "output|taken ~4 going 'into' ~1 name|teacher",
    "output ~3 'entered'|'enter'|'reached'|'joined'|'filled' 'the'|theirs ~2 training|dataset",
    "name getting&ed comma making&ed",
    "'come'|'came'|'comes' 'by' ~2 output|taken|dataset",
    "'caught' 'with' ~4 output|taken",
    "'extract'|'extracts'|'extracted'|'extracting' ~3 model|teacher|rival",
    "using 'them'|'these'|'those'|'it' 'to'|'for' ~3 making|getting|taking|training",
    "getting|'ran'|'runs' ~3 'them' 'for' ~2 training",
    "using ~3 model|teacher 'into' 'a'|'the' ~2 'teacher'|'tutor'|'source'",
    "output ~5 'did'|'done'|'do'|'does' ~1 'work'",
    "teacher 'wrote'|'generated'|'produced'|'authored'|'supplied' ~3 training|dataset",
    "'silence' proving",
    "dataset|output 'collected'|'gathered' ~8 making&ed 'on'",
)
