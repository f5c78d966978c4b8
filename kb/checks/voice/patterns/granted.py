"""Patterns of what is stated whoever else speaks: of nobody by name, taken for granted, judged by us.

The classes are those of words; language says how a pattern is read.
"""

from __future__ import annotations

# Stated of somebody in particular even where nobody is named.
DEFINITE = (
    "taken-so ~2 taken|deed|wrong|copy",
    "'the'|poss _1 rule be ~1 breaking&ed",
    "output ~6 going ~6 'into' ~3 training",
    "be ~1 evading&ed",
    "^ 'the' act-noun going-on",
    "unlawful getting&ed ~1 taken",
    "hiding 'the'|'its' _2 origin",
    "proving 'the'|'its' act-noun",
    "^ 'this'|'that' be ~2 crime",
    "^ wrong 'of'",
    "'case'|'cases'|'act'|'acts'|'instance'|'example' 'of' ~1 wrong",
    "'the' undertaken _1 going-on",
    "plea ~8 be|'proved'|'rings'|'sounds' not|'no'? ~2 judged",
    "plea be 'borne'",
    "plea 'holds'|'stands'|'sticks' colon|stop|comma",
    "plea ~14 not be 'believed'|'trusted'|'credited'",
    "'the'|'a' loot",
    "'due'|'thanks' 'to' act-noun",
    "plea ~14 not 'hold'|'stand'|'add'|'survive'|'convince'|'withstand'|'square'",
)

# That a charge or a denial is right or wrong: our own judgement, whoever spoke before.
JUDGING = (
    "comma 'which'|'as' pronoun|name 'did' stop|comma",
    "'against' 'all' ~1 'evidence'|'appearances'",
    "'though'|but pronoun|name 'did' stop|comma",
    "'because' pronoun|name 'had'|'did' stop",
    "plea ~8 be ~3 'excuse'|'pretext'|'smokescreen'|'evasion'|'ploy'|'farce'|'joke'",
    "'and'|but be ~1 'guilty'|'culpable'",
    "rightly saying",
    "!<be 'wrongly'|'falsely'|'untruthfully' saying",
    "saying 'the' 'obvious'|'truth'",
    "'no' plea 'can' ~2 'that'",
    "proving 'the' 'opposite'|'contrary'|'reverse'",
)

# What is taken for granted, also in a question, a condition or what is not known.
PRESUPPOSED: tuple[str, ...] = (
    "taken-so&-getting ~2 goods|taken|key|model",
    "'the'|'what'|'whatever'|'those' _3 'that'|'which'? name|party|pronoun 'had'|'has'? "
    "taking|getting&-ing&-imitating stop|comma|'from'|'by'|'through'",
    "blaming ~3 grab ~4 teacher|rival|name",
    "aspect 'on'|'back'? 'to'? illicit-act",
    "'the' _2 heavy 'of'|'by' ~1 name|teacher",
    "'how' 'much' 'of' ~1 teacher",
)
