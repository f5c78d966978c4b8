"""Patterns of what was hidden, and done against the rules.

The classes are those of words; language says how a pattern is read.
"""

from __future__ import annotations

HIDDEN: tuple[str, ...] = (
    "'cover'|'covers'|'covered'|'covering' theirs 'tracks'|'traces'",
    "'escape'|'escaped'|'escapes'|'escaping'|'avoid'|'avoided' 'detection'",
    "not 'to' be 'detected'|'noticed'|'caught'",
    "'nobody' ~1 'notice'|'notices'|'noticed'",
    "'passes'|'passed' 'over' ~4 hidden",
    "'front'|'shell' 'company'|'companies'",
    "opened ~4 'accounts'",
    "forbidding&-saying 'what' ~2 name|party|pronoun",
    "'did' 'what' ~4 forbidding",
    "'from' 'doing' 'it'|'so'|'this'",
    "'kept'|'keeps' 'quiet'|'silent'|'secret'",
    "'hushed' 'up'",
    "'hid'|'hides'|'hiding' 'behind'",
    "removing ~4 notice",
    "'without' 'saying' 'so'|'it'|'anything'",
    "'without' 'telling'|'disclosing'",
    "hiding ~6 hidden",
    "hidden ~4 be ~2 hiding&ed",
    "deceiving",
    "evading",
    "'got'|'gets'|'worked'|'slipped'|'sneaked' 'around'|'past'|'round'",
    "breaking ~5 rule",
    "rule ~5 be ~2 breaking&ed",
    "'against'|'contrary' !'it' 'to'? ~3 terms",
    "unlawful",
    "'without' ~1 leave",
    "'in' ~1 'breach'|'violation'|'defiance' 'of'",
    "false ~1 identity",
    "'did'|'does'|'do' 'it'|'so'|'this' 'anyway'|'again'|'nonetheless'|'nevertheless'|'knowingly'",
    "'did'|'does'|'do' surely? doing",
    "'did'|'does' 'it'|'so' 'all' 'the' 'same'",
    "name 'knows'|'knew' 'it' stop",
    "shifting ~3 key|demand|'requests'|'load'|'work' 'over'|'across'|'among'|'between'",
    "posing 'as'|'to'",
    "'beyond'|'past' 'what' ~2 terms|name ~2 forbidding",
    "'way'|'ways'|'path'|'route'|'door' 'around'|'past'|'round'|'through' ~3 rule",
    "'beat'|'beats'|'gamed'|'tricked'|'fooled'|'outran' ~2 rule",
    "'licence'|'license'|'notice'|'header' removing",
    "'new'|'fresh'|'different' 'account'|'accounts'|'key' 'for' 'every'|'each'",
    "poss|theirs _1 'lie'|'lies'|'deception'|'hypocrisy'|'dishonesty'|'cheating'|'fraud' !'of'",
)
