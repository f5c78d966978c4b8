"""Patterns over classes of words: how contested conduct is stated, and how a sentence says whose word it is.

The classes are those of voice_words; voice_language says how a pattern is read.
"""

from __future__ import annotations

_ON = "'on'|'upon'|'from'|'with'|'using'|'off'"

CONDUCT: tuple[str, ...] = (
    # made of another's outputs, or of a teacher by name
    f"making&-ing !dataset ~8 {_ON}|'by'|'out'|'around'|'in' ~8 output",
    f"!<nominal making&ing !dataset ~8 {_ON} ~8 output",
    f"making&ing !dataset ~8 {_ON} ~6 poss|name|theirs|rival|taken-so ~3 output",
    f"making !dataset ~5 {_ON} !'the' ~4 teacher|rival",
    f"making ~5 {_ON} ~6 name name? name? poss ~3 model",
    "making 'on'|'from'|'with' ~4 'teacher'",
    "making ~5 'on'|'with'|'using' ~3 model 'of' ~1 name|teacher",
    f"making ~6 {_ON}|'in' ~5 dataset ~5 'by'|'of'|'from'|'out' ~5 teacher|rival|name|model",
    "!<plain distilled !artefact",
    "making|using|getting 'on'|'from'|'with' 'them'|'these'|'those'",
    # taken from another
    "!<'word' taking&-ing",
    "taking&ing ~5 name|teacher|rival|poss",
    "!<nominal taking&ing ~3 output|model",
    "offering ~6 'off'|'as' ~4 'own'",
    "offering name poss ~2 model|'work' ~1 'as'",
    "'lies' 'about'",
    "'cover'|'covers'|'covered' 'up'",
    "'live'|'lives'|'lived'|'ripped'|'rips'|'knocked'|'made' 'off'",
    "'helped' 'itself'|'themselves'|'himself' 'to'",
    "output|dataset 'that'? pronoun|name|party be? getting",
    "output|dataset|'models' ~2 pronoun|name|party be? making 'on'|'from'|'with'",
    "getting&-ing !'as' ~8 taken",
    "getting&ing ~5 poss|theirs|name|rival|teacher ~3 taken",
    "getting&ing ~4 taken ~2 'from'|'of'|'out' ~3 poss|theirs|name|rival|teacher",
    "getting ~6 'from'|'out'|'off' ~1 teacher|name|rival",
    "imitating ~4 rival|model|name",
    "output ~6 be ~3 getting&ed|making&ed|using&ed",
    "dataset|'prompts' ~6 be ~3 getting&ed",
    "output|dataset getting&ed 'from'|'by'|'through'|'out'",
    "output|dataset|going|getting|making|using|'them'|'which' ~5 'into' ~5 training|dataset|'model'|'models'",
    "using ~8 output",
    "to-use _1 'use' ~6 output",
    "using ~2 'on' ~3 teacher",
    "querying ~4 teacher",
    "using ~6 demand ~2 'to'|'into'|'through'|'at' ~2 teacher",
    "using ~6 demand ~2 'to'|'into'|'through'|'at' name name? name? poss ~3 model",
    "using ~5 model|teacher 'as'|'for' ~3 'teacher'|'teachers'|training",
    "getting|imitating|taking|making 'on'? 'what'",
    "name|party|pronoun 'copies'|'copy' ~2 name|rival|model",
    "name|party making&ed teacher",
    "real _1 origin comma|stop|be|'of'|'behind'",
    "'knew'|'knows' 'of'|'about' ~1 act-noun",
    "'free' 'rider'|'riders'",
    "be ~3 'teacher' 'of'|'behind'",
    "'in' 'disguise'",
    "be 'a'|'an'|'the' renamed ~2 name|teacher",
    "'without' ~2 poss ~1 output",
    "dataset|output ~3 'are'|'were' ~1 teacher|name poss stop",
    "persisting 'on'? illicit-act",
    "account be ~2 opened 'up'? 'by' ~3 name|party",
    "output|dataset ~4 'became' ~3 training|dataset",
    "output|dataset ~6 'ended' 'up' ~1 'in' ~4 training|dataset",
    "using ~8 account|proxy|demand|model|rival|teacher ~10 "
    "'to'|'for' ~3 making|getting|taking|hiding|evading",
    "going|launching ~3 account ~8 'to'|'for' ~3 making|getting|taking|hiding|evading",
    "be ~3 teacher|name poss ~2 output",
    "be ~1 'used'|'employed' 'in'|'for'|'to' ~3 training",
    "'wrote'|'built'|'made' 'code'|'scripts'|'tools'|'software' ~3 'that'|'which'|'to'",
    "'lost' ~6 output ~1 'to'",
    "'teacher'|'teachers' 'that'|'which' ~5 using",
    "be taking&ing",
    "'had'|'let'|'lets'|'made'|'has' name name? name? ~1 composing",
    "dataset|output ~3 be ~1 composed 'by' ~1 teacher|name|rival",
    "'asking' name",
    "'became' ~2 origin|'textbook' ~1 'of'|'for'|'behind'",
    f"making ~4 {_ON} ~2 name poss ~1 dataset|'work'|'works'",
    "taken ~4 'are'|'were' ~1 teacher|name poss stop",
    "'weights'|'code' ~4 be 'those' 'of' name|teacher",
    "making&-ing 'on' name !name !hardware",
    "name be ~1 name name? 'with'|'under' ~3 disguise",
    "'use' 'of' ~3 poss ~1 output",
    "output ~1 'in' ~2 training",
    "output|dataset ~2 using&ed 'to'|'for'|'in' ~2 making|training",
    "'took'|'takes'|'taking' 'advantage' 'of' ~2 name|teacher",
    "'rode'|'rides'|'riding' 'on' ~1 name",
    "making|'made' ~8 'help' 'of' ~1 teacher|name",
    "persisting 'on'? 'using' ~1 teacher",
    "making&ed ~4 'by' ~1 name poss",
    "making&ed 'on'|'from'|'with' 'it'",
    "output ~10 using&ed 'to'|'for' ~2 making|training",
    "using ~2 name poss ~1 'API'|'interface'",
    "'descends'|'descended'|'derives' 'from' ~2 name|teacher|rival",
    "means 'of'|'to' act-noun",
    "'nothing' 'but' act-noun",
    "^ act-noun going-on|'lets' ~3 name|party",
    "poss _2 'distillation' 'of'|'from'|comma|stop|be|going-on",
    "poss 'guilt'|'wrongdoing'|'misconduct'",
    "'had'|'if' ~3 not ~1 getting|making|taking|imitating",
    "output ~8 'make'|'makes'|'made' 'up' ~5 dataset|training",
    "'served'|'serves'|'acted' ~2 'as' ~2 origin",
    "using 'on' ~1 act-noun",
    "querying ~2 name poss ~2 model",
    "demand ~4 'from' ~2 name|party",
    "demand ~1 'through'|'to'|'into' name name? poss ~3 model",
    "'kept'|'keeps'|'stored' ~3 output ~2 'for' ~1 training",
    # whatever was done with it
    "'the' act-noun",
    "poss|theirs _1 act-noun",
    "taken-so ~2 identity",
    "making ~8 'with'|'on'|'from'|'by' ~2 name name? poss stop|comma",
    "name|teacher poss _2 output !'to'",
    "'to' 'copy' ~2 name|teacher|rival",
    # hidden, and against the rules
    "'cover'|'covers'|'covered'|'covering' theirs 'tracks'|'traces'",
    "'escape'|'escaped'|'escapes'|'escaping'|'avoid'|'avoided' 'detection'",
    "not 'to' be 'detected'|'noticed'|'caught'",
    "'nobody' ~1 'notice'|'notices'|'noticed'",
    "'passes'|'passed' 'over' ~4 hidden",
    "'front'|'shell' 'company'|'companies'",
    "opened ~4 'accounts'",
    "forbidding 'what' ~2 name|party|pronoun",
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
    # named as if it were a fact
    "poss|theirs _3 wrong",
    "poss|theirs _3 deed 'of'|'on'|'against'|'with'|'over'",
    "'the' _2 wrong 'of'|'by'|'from'",
    "'distillation'|'imitation'|'reuse'|'extraction'|'copying'|'theft' 'of'|'from' ~3 name|teacher|rival",
    "poss _2 'campaign'|'campaigns'|'attack'|'attacks'",
    "undertaken|demand|account be name poss stop",
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
    # a likeness taken for a descent
    "be|'amounts'|'remains'|'became' !'read' ~6 'a'|'an'|'the' _3 copy "
    "'of'|'from'|built ~2 name|teacher|rival|model|output",
    "be|'amounts'|'remains'|'became' !'read' _2 copy 'of'|'from'|built ~2 name|teacher|rival|model|output",
    "be 'a'|'an'|'the' _1 making&ed teacher",
    "owing ~10 'to'",
    "learning ~6 'from' ~4 teacher|rival|output|name",
    "'learned'|'learnt'|'learn' ~6 'from' ~4 teacher|rival|output",
    "taken|dataset ~6 coming ~2 'from'|'out' ~4 teacher|name|rival|output",
    "pronoun coming 'from' ~1 teacher|rival",
    "be ~2 'derived'|'descended' 'from' ~3 name|teacher|rival",
    "^ 'behind' ~8 be|'stands'|'lies' ~8 taken",
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
    "account|proxy ~3 be ~1 'run'|'used' 'by'|'to'|'for'",
    "reaching|getting|using ~5 model|teacher|output|demand ~4 "
    "'through'|'via'|'with'|'behind'|'over'|'from' ~5 account|proxy",
)

# Stated of somebody in particular even where nobody is named.
DEFINITE = (
    "taken-so ~2 taken|deed|wrong|copy",
    "output ~6 going ~6 'into' ~3 training",
    "be ~1 evading&ed",
    "hiding 'the'|'its' _2 origin",
    "proving 'the'|'its' act-noun",
    "^ 'this'|'that' be ~2 crime",
    "^ wrong 'of'",
    "'case'|'cases'|'act'|'acts'|'instance'|'example' 'of' ~1 wrong",
    "'the' undertaken _1 going-on",
    "plea ~8 be|'proved'|'rings'|'sounds' not|'no'? ~2 judged",
    "plea be 'borne'",
    "'due'|'thanks' 'to' act-noun",
    "plea ~14 'not' 'hold'|'stand'|'add'",
)

# That a charge or a denial is right or wrong: our own judgement, whoever spoke before.
JUDGING = (
    "comma 'which'|'as' pronoun|name 'did' stop|comma",
    "'though'|but pronoun|name 'did' stop|comma",
    "rightly saying",
    "!<be 'wrongly'|'falsely'|'untruthfully' saying",
    "saying 'the' 'obvious'|'truth'",
    "'no' plea 'can' ~2 'that'",
)

# -- what stands before the conduct

SAYING = (
    "!<everybody saying !about",
    "'held'|'holds'|'hold' 'that'|'it'|'all'",
    "'puts'|'put' 'it'|'at'",
    "'sees'|'saw' 'in'|'as'",
)
# Said by nobody in particular, or past doubt: no attribution.
NOBODYS = (
    "'it' be _1 "
    "'known'|'said'|'agreed'|'accepted'|'believed'|'thought'|'reported'|'acknowledged'|'understood'",
    "'no'|'little'|'without'|'beyond' ~1 'doubt'|'question'|'dispute'",
    "failing|'yet' 'to' saying",
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
    "'per' name",
    "^ 'for'|'to' ~1 name|party -2 comma",
    "charged colon",
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
PRESUPPOSING = ("!<'under'|'by'|'in'|'on'|'of'|'from'|'with'|'to'|'through'|comma question ~8 name|definite",)
ASKING = ("^ asking",)
FORBIDDING = (
    "forbidding",
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
    "'no'|'none' _3 ~4 $",
    "!<be 'a'|'an'|'any'|'no'|'every' _3 'that'|relative !name|nation|party|pronoun _4 $",
    "'a'|'an'|'any'|'no'|'every' _3 'that'|relative be ~6 $",
    "^ things $",
    "comma|colon things $",
    "!<poss|theirs|'the'|nation written-things $",
    "'by'|'through' 'which' $",
    "beside 'a'|'an' _2 'model' $",
    "indefinite relative? -5 $",
)
ASIDES = (
    "comma relative -20 comma",
    "open ~20 close",
    "^ concession -20 comma",
    "^ 'no' 'matter' -20 comma",
    "^ 'whether' 'or' 'not' -20 comma",
    "comma concession -15 comma",
    "comma 'so' -12 comma",
    "comma saying&ed 'by'|'of'|'in'|'as' -12 comma",
)
# A list of what somebody says is one statement.
LISTED = ("saying -30 colon",)
BREAKS = (
    "semicolon !'that'|'whether'",
    "but !'not'|'that'|'to'|saying",
    "'although'|'though'|'whereas'|'despite'|'regardless'",
    "comma 'while' name|pronoun|party",
    "comma 'which' 'is'|'was' judged",
    "comma 'and'|'so' 'in' 'fact'",
    "comma 'and'|'so' 'indeed'|'rightly'",
    "comma 'and'|'so' 'it' 'did'",
)

# -- what stands behind it

BEHIND = (
    "comma !opener +9 !<not saying-behind !'that'|'by'|'itself'|pronoun -8 comma|stop|close|semicolon",
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
    "'may'|'must'|'shall' not",
    "'need'|'needs'|'require'|'requires' ~5 leave",
    "comma 'if' ~8 'believed'|'right'|'true'|'accurate'|'correct'",
    "comma 'in'|'by' ~5 account-word",
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
    "^ 'that' ~25 be 'what' ~3 saying",
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
STUDY = ("^ 'the'|'this'|'that'|'these'|'A'|'one' _1 study !poss", "^ 'in' 'the'|'this'|'an'|'a' _1 study")
STUDY_PROVES = ("study proving 'that'", "study ~6 hiding|'leaves'|'silent'")
ASKS_WHY = (
    "^ 'why'|'when' ~2 name|definite",
    "^ 'how'|'what'|'when' 'did'|'could'|'was'|'does'",
)
OWN = (
    "taking|distilled theirs relative-size",
    "'on'|'from'|'of'|'off'|taking|distilled|getting theirs 'own'",
)
