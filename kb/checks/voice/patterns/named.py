"""Patterns of conduct named by a noun as if it were a fact, carried out, and of guilt found by us.

The classes are those of words; language says how a pattern is read.
"""

from __future__ import annotations

NAMED: tuple[str, ...] = (
    "poss|theirs _3 wrong",
    "poss|theirs _3 deed 'of'|'on'|'against'|'with'|'over'",
    "'the' _2 wrong 'of'|'by'|'from'",
    "'distillation'|'imitation'|'reuse'|'extraction'|'copying'|'theft' 'of'|'from' ~3 name|teacher|rival",
    "poss _2 'campaign'|'campaigns'|'attack'|'attacks'",
    "!<'word'|'term'|'name' undertaken|demand|account be name poss stop",
    "demand|account ~3 coming 'from' ~4 name|party",
    "'behind' ~2 account|undertaken be|'stood'|'stands'|'lies' ~2 name",
    "'distillation'|'extraction' undertaken ~6 'by'|'against'|'on' ~2 name|party",
    "'distillation'|'extraction' undertaken 'of' ~2 name|party|nation",
    "theirs _1 'distillation'|'extraction' undertaken",
    "demand|'relayed'|'forwarded' ~2 'to' teacher",
    "launching ~3 proxy",
    "undertaken ~4 be ~3 launching ~1 'by'",
    "launching ~3 wrong|'distillation'",
    "'through'|'by'|'thanks' 'to'? 'distillation'|'extraction'|'copying' !'or'",
    "'used'|'uses'|'using'|'employed' 'distillation'",
    "covert ~1 taken|deed|wrong",
    "wrong|deed 'of' ~8 'by' ~1 name|party|nation",
    "wrong|distilling 'by' ~1 name|party|nation",
    "be ~4 wrong|'distillation' 'of' ~3 name|rival|teacher|terms",
    "guilty be name",
    "deed|using|'use'|'conduct' ~8 be ~1 unlawful-thing",
    # carried out, and found guilty by us
    "launching ~6 undertaken",
    "launching ~3 'network'|'networks' 'of'",
    "practising 'it'|'this'|'so' 'on'|'to'|'with' ~2 name|rival",
    "be ~1 guilty 'of'|'for'",
    "be ~1 guilty 'in'",
    "be ~3 'behind' ~4 undertaken|wrong|account",
    "guilty 'for'|'of' ~5 wrong|deed|demand",
    "be ~1 'caught'",
    "be ~1 'right'|'correct' 'that'|'to'|'when'|stop",
    "'cannot' ~1 'claim'|'deny'",
    "account|proxy ~4 'belonged'",
    "account|proxy ~3 be ~1 'run'|'used' 'by'|'to'|'for'|'from'",
    "reaching|getting|using ~5 model|teacher|output|demand ~4 "
    "'through'|'via'|'with'|'behind'|'over'|'from' ~5 account|proxy",
    "poss _2 grab|'ride' stop",
    "'free' 'ride'|'lunch'",
    "'got'|'gets'|'get'|'getting' 'away' 'with'",
    "launching ~2 crime|grab 'on'|'against'|stop",
    "poss _1 offender",
    "be ~1 'behind' 'the' ~1 'largest'|'second'|'first'|'last'|'biggest'",
)
