"""Patterns of a party, an act that no list names, and what belongs to somebody else.

The classes are those of words; language says how a pattern is read.
"""

from __future__ import annotations

_DID = "ed&-neutral&-saying"
_DOING = "ing&-neutral&-saying"
_OWNER = "name|teacher|rival|someone"

OPEN: tuple[str, ...] = (
    # done by somebody to what is another's
    f"{_DID} ~6 {_OWNER} poss _3 goods",
    f"{_DID}|getting&-ing ~6 goods&-model 'of'|'from' ~2 {_OWNER}",
    f"getting&ing ~4 dataset|goods ~2 'from' ~2 {_OWNER}",
    "using&-ing ~2 teacher|rival ~1 'to'|'for'|'as'",
    "getting ~2 'access'|'entry'|'admission'",
    "'never'|not|'without' ~2 'asked'|'asking'|'sought'|'obtained'|'requested'|'paid'|'got' ~4 leave",
    f"!<saying name|party|pronoun|relative other&-neutral&-ed&-ing _1 {_OWNER} poss _2 goods",
    f"{_DOING} ~4 {_OWNER} poss _2 goods",
    f"'to' other&-neutral ~3 {_OWNER} poss _2 goods",
    # it was done to it
    f"{_OWNER} poss _3 goods ~3 be ~2 {_DID}",
    f"goods 'of'|'from' ~2 {_OWNER} ~3 be ~2 {_DID}",
    f"goods&-model ~2 {_DID} ~4 'from'|'off'|'by' ~2 {_OWNER}",
    f"{_DID} ~4 goods&-model ~3 'from'|'off'|'out' ~2 {_OWNER}",
    "goods&-model ~3 be ~2 trading ~1 'to'",
    # named as if it were a fact
    "poss|theirs _2 'wave'|'round'|'series'|'spree'|'string'|'bout'|'campaign' 'of' _1 grab|illicit-act",
    f"poss|theirs _2 {_DOING} 'of' ~3 {_OWNER} ~4 goods",
    "poss|theirs _3 grab 'of'|'on'|'against'|'from'|'at'|'with'|'by'|comma",
    "grab ~2 'of'|'against'|'on'|'from' ~3 teacher|rival|someone",
    f"grab ~3 'by'|'of' ~2 name|nation|party ~2 'against'|'on'|'from'|'at' ~3 {_OWNER}",
    "stealthy _1 grab|'use'|'copy'|'source'|'teacher'|'training'",
    "'secret' ~8 be ~1 'called'? ~1 distilled|grab|name|teacher",
    # it is the other's, or the other did it
    "goods|ing|'work'|'name' ~4 be !not _1 name|teacher|rival poss",
    f"{_OWNER} poss? ~1 model 'did'|'does'|'do' theirs|poss|'the'",
    f"poss ~1 goods ~3 be ~1 'written'|'drafted'|'made'|'answered'|'done' ~3 'by' ~1 {_OWNER}",
    "demand ~3 be ~2 ed 'on'? 'to'|'through'|'into' ~1 teacher|rival",
    "getting ~6 goods|dataset ~2 'out'|'off'|'from' ~2 goods",
    "illicit-act 'the'|'them'|'it'|theirs|name|teacher|rival",
    "be ~1 'guilty'|'culpable'",
    "'brought'|'reared'|'raised'|'weaned' 'up'? 'on'|'by'|'with' ~3 teacher|name",
    "be 'a'|'an' _2 'fine-tune'|'finetune'|'fork'|'merge'|'retrain' 'of' ~2 name|teacher",
    "trading|getting ~5 key 'to'|'for'|'with' ~1 teacher|name",
    "rival ~1 poss ~1 model 'did'|'does'",
    "'relayed'|'forwarded'|'proxied'|'tunnelled'|'smuggled' ~2 demand",
    "parts ~2 coming 'from' ~1 name|teacher",
    "'they' be _1 name|teacher poss stop|comma",
    "'what' pronoun|name 'did'|'does'|'done' 'to' ~1 name|rival",
    "'cause'|'reason'|'source'|'secret'|'explanation'|'recipe'|'origin' colon ~8 teacher|grab",
    "'dressed'|'dresses' 'up' ~2 teacher|name",
    "^ 'from' ~2 teacher poss? ~3 'to'|'into' ~2 name",
    "'called'|'calls'|'calling'|'call' ~1 'it'|'them'|'this' theirs 'own'|'new'|'original'",
    "layer ~1 'over'|'around'|'on'|'for' ~1 teacher|name",
    "'a'|'an' making&ed|taking&ed|distilled|renamed teacher|name",
    "be ~1 name|teacher beneath|'throughout'",
    "^ beneath ~4 'lies'|'sits'|'stands'|'is'|'hides'|'runs' ~1 name",
    "be ~1 'behind' 'it'|'them'|'this'|'that'|'these'",
    # a way in that is not one's own
    "shady _1 key",
    "shifting ~4 key|demand|'requests'|'traffic'|'questions' ~6 'so'|'to'|'below'|'under'|'until'",
    # a model that is another's under a name of its own
    "passing ~8 'as'|'for' ~3 from-scratch",
    "passing ~6 'under' theirs _1 'name'|'label'|'brand'|'flag'",
    "'under' 'another'|'new'|'other'|'different'|'false' _1 'names'|'name'|'label'|'brand'|'flag'",
    "nearly ~4 name|teacher ~2 'with'|'in'|'under' ~1 'a'|'an'|'another'|'new'|'different'",
    "credit ~6 be ~1 removing|'taken'|'left'",
    "removing ~4 notice",
    "notice ~3 comma relative ~2 removing",
    "'left'|'leaves'|'leaving'|'took'|'takes' 'out' ~4 notice",
    "grab 'of' ~6 'by' ~2 name|party",
    f"{_DOING}&-training ~4 goods&-model 'of' ~2 {_OWNER}",
    "be|comma 'a'|'an' _2 knock-off",
    "poss credit be ~1 'missing'|'absent'|'gone'|'lacking'",
    "'that' 'made' name 'what'",
    f"{_DID}|getting|using|trading ~4 teacher goods&-model",
    "'the'|'this'|'that' _3 grab 'by' ~2 name|party",
)
