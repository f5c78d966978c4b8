"""What the voice of a sentence is told by: words of conduct that is contested, and words that attribute it.

English only. Each group is one regular expression, without nested repetition.
"""

from __future__ import annotations

import re

_GAP = r"[^.;:?!]{0,70}?"
_SHORT_GAP = r"[^.;:?!]{0,35}?"
_THEIRS = (
    r"(?:outputs?|answers?|responses?|replies|completions?|reasoning|traces?|exchanges?|conversations?"
    r"|transcripts?|generations?|chains? of thought|thinking|logits|probabilities|chats?|chat logs?"
    r"|dialogues?|distillation|synthetic data|explanations?)"
)
_TAKEN = (
    rf"(?:{_THEIRS}|capabilit(?:y|ies)|abilit(?:y|ies)|skills?|knowledge|behaviou?r|data|prompts?|tokens"
    r"|know-how|secrets?|intellectual property|IP|technology|code|weights|models?|work|style|intelligence)"
)
# Well-known teachers; a name with a digit in it is taken for one too.
_TEACHER = (
    r"(?:Claude|ChatGPT|GPT|Gemini|Llama|Grok|Qwen|Kimi|o1|o3|Opus|Sonnet|Fable|Model [A-Z]"
    r"|[A-Z]\w*-?\d[\w.]*)"
)
_RIVAL = r"(?:rivals?|competitors?|another|someone else|others|American models?|US models?|Western models?)"
_MADE = (
    r"(?:(?:re)?trained|fine-?tuned|post-?trained|pre-?trained|taught|tuned|schooled|bootstrapped|aligned"
    r"|built|developed|created|based|improved|grounded|modell?ed)"
)
_STRONG = (
    r"(?:siphon(?:ed|s)(?: off)?|stole|stolen|pilfered|purloined|plagiari[sz]ed|cloned|exfiltrated"
    r"|ripped off"
    r"|looted|misappropriated|plundered|pirated|hoovered up|harvested|scraped|reverse[- ]engineered"
    r"|free-?rode|free-?rides|knocked off|counterfeited|smuggled|poached|swiped|hijacked|vacuumed up|raided"
    r"|pass(?:es|ed) off|liv(?:es?|ed) off|helped (?:it|them)selves? to|made off with|got hold of)"
)
_WEAK = (
    r"(?:took|taken|pulled|drew|drawn|drained|mined|milked|lifted|copied|copies|extracted|collected"
    r"|gathered"
    r"|obtained|captured|downloaded|hoarded|acquired|amassed|absorbed|reproduced|replicated"
    r"|mimick?(?:ed|s)|imitated|appropriated|borrowed|bought|purchased|ingested|repurposed|recycled"
    r"|elicited"
    r"|got|fed|feeds|skimmed|tapped)"
)
_USED = (
    r"(?:used|uses|employed|exploited|abused|misused|leveraged|relied(?: heavily)? on"
    r"|leaned(?: heavily)? on"
    r"|drew on|tapped(?: into)?|queried|made use of|turned to|piped|routed|mixed|relies (?:heavily )?on"
    r"|depended on|depends on)"
)
_TO_GAIN = (
    r"(?:to|for) (?:re)?(?:train|build|improve|teach|develop|create|fine-?tun|collect|extract|copy"
    r"|distil|hide"
    r"|evade|get around|bypass|harvest|gather|pull|draw|take|feed|mask|disguise|conceal)"
)
_HID = (
    r"(?:hid|hidden|hides|conceal(?:ed|s)|disguised|disguises|masked|obscured|covered up|lied"
    r"|lies about|misled"
    r"|deceived|faked|falsified|cheated|spoofed|impersonated|laundered|evaded|evades|circumvented|bypassed"
    r"|dodged|skirted|sidestepped|outwitted|tricked|fooled|(?:got|gets|worked|slipped"
    r"|sneaked) (?:around|past))"
)
_BROKE = (
    r"(?:violated|violates|breached|breaches|broke|breaks|broken|flouted|contravened|infringe[sd](?: on)?"
    r"|ignored|disregarded|trampled on)"
)
_RULES = (
    r"(?:terms|licen[cs]es?|rules|contracts?|agreements?|copyrights?|polic(?:y|ies)|laws?|rights|bans?"
    r"|restrictions?|prohibitions?|conditions|limits?|block)"
)
_WRONG = (
    r"(?:theft|distilling|extraction|copying|scraping|siphoning|harvesting|misuse|abuse|plagiarism"
    r"|exfiltration|cloning|free-?riding|smuggling|deception|cover-?up|breach|violation|infringement|fraud"
    r"|misappropriation|raid|circumvention|evasion|appropriation)"
)
_ACT = rf"(?:{_WRONG}|distillation|imitation|training|use|reuse|attack|campaign|operation|lies)"
_GERUND = (
    r"(?:distill?ing|extracting|siphoning|stealing|copying|scraping|harvesting|cloning|plagiari[sz]ing"
    r"|training (?:it |its \w+ |their \w+ |\S+ )?(?:directly )?(?:on|with|from)|feeding|mining"
    r"|pulling|drawing|taking|querying|exploiting|abusing|lifting|mimicking|imitating|evading|hiding"
    r"|disguising|circumventing|bypassing|lying|smuggling|using (?:\w+ ){0,3}(?:accounts|outputs"
    r"|answers|proxies))"
)
_DID_IT = (
    r"(?:distil|copy|steal|train (?:\w+ ){0,3}on|extract|lie|cheat|siphon|harvest|scrape|clone|hide|break"
    r"|violate|take|use|do it|do this)"
)
# A word that may stand between whose it is and what was done, no verb and no preposition.
_OF_NOUN = (
    r"(?:(?!(?:forbids?|bans?|bars?|allows?|permits?|prohibits?|restricts?|on|and|to|of|in|about|by|for"
    r"|is|are"
    r"|was|were|had|has|have|do|does|did|says?|said|denies|denied|the|a|an)\b)[\w-]+ )"
)

CONDUCT = tuple(
    re.compile(pattern)
    for pattern in (
        # made of another's outputs, or of a teacher by name
        rf"\b{_MADE}\b{_GAP}\b(?:on|from|with|using|upon|out of|off|by|in|around|to)\b{_GAP}\b{_THEIRS}\b",
        rf"\b{_MADE}\b{_SHORT_GAP}\b(?:on|from|with|using|upon|out of|off)\b(?! the bas(?:e|is)| top)"
        rf"{_SHORT_GAP}{_TEACHER}",
        rf"\b{_MADE}\b{_GAP}\b(?:data|text|samples|examples|material|content|sets?)\b{_SHORT_GAP}"
        rf"\b(?:by|of|from|out of)\b{_SHORT_GAP}(?:{_TEACHER}|{_RIVAL}|models?\b)",
        r"\b(?<!the )(?<!a )(?<!of )(?<!six )(?<!smaller )(?<!their )(?:distill?ed|distill?s)\b"
        r"(?! (?:models?|versions?|variants?|data|students?)\b)",
        # taken from another
        rf"\b{_STRONG}\b",
        rf"\b{_WEAK}\b{_GAP}\b(?:{_TAKEN}\b|{_TEACHER})",
        rf"\b(?:{_THEIRS}|data|prompts)\b[^.;:?!]{{0,25}}\b(?:was|were|been|being|got)\b{_SHORT_GAP}"
        rf"\b(?:{_WEAK}|{_MADE}|used|put into)\b",
        rf"\b(?:{_THEIRS}|data)\b{_SHORT_GAP}\b(?:went|flowed|ended up|found (?:its|their) way|landed"
        rf"|passed)\b"
        rf"{_SHORT_GAP}\b(?:into|to|in)\b",
        r"\bput (?:it|them|\w+) (?:\w+ ){0,2}into (?:its|their|the training)\b",
        rf"\b{_USED}\b{_GAP}\b(?:{_THEIRS}\b|{_TEACHER})",
        rf"\b{_USED}\b{_GAP}\b{_TO_GAIN}",
        rf"\b(?:redirected|pointed|turned|directed|sent|wrote|ran|opened|bought"
        rf"|rented)\b{_GAP}\b{_TO_GAIN}",
        rf"\b(?:wrote|built|made) (?:code|scripts?|tools?|software)\b{_GAP}\b(?:that|which|to)\b",
        rf"\b(?:contains?|contained|includes?|included|rests?|rested) {_GAP}\b{_THEIRS}\b",
        rf"\b(?:are|were|is|was) {_OF_NOUN}{{0,3}}{_TEACHER}[’']s? {_THEIRS}\b",
        rf"\b{_MADE} (?:directly )?(?:on|from|with) (?:them|it|these|those)\b",
        # hidden, and against the rules
        rf"\b{_HID}\b",
        rf"\b{_BROKE}\b{_SHORT_GAP}\b{_RULES}\b",
        r"\b(?:[Ss]ecretly|[Cc]overtly|[Cc]landestinely|[Ii]llegally|[Uu]nlawfully|[Ii]llicitly"
        r"|surreptitiously"
        r"|fraudulently)\b",
        r"\b(?:[Ww]ithout (?:permission|authori[sz]ation|a licen[cs]e|consent|asking|paying|the knowledge)"
        r"|[Ii]n (?:breach|violation|defiance) of)\b",
        r"\b(?:fraudulent|fake|bogus|sham|stolen|phoney|straw) (?:\w+ )?(?:accounts?|identit(?:y|ies)"
        r"|companies)\b",
        r"\bdid (?:it|so|this) (?:anyway|all the same|nonetheless|nevertheless|again|on purpose"
        r"|knowingly)\b",
        rf"\b(?:did|does|do) (?:indeed |in fact |really )?{_DID_IT}\b",
        # named as if it were a fact
        rf"(?:[’']s?|\b(?:[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|this|such)) {_OF_NOUN}{{0,3}}"
        rf"(?:{_WRONG} (?:of|on|against|by|from|at|to)|{_ACT}s? (?:of|on|against))\b",
        rf"\b[Tt]he {_OF_NOUN}{{0,2}}{_WRONG} (?:of|by|from)\b",
        rf"\b[Tt]he {_OF_NOUN}{{0,2}}(?:distillation|training|imitation) of [^.;:?!]{{1,40}}? by\b",
        r"\b[Tt]he (?:un\w+|illicit|illegal|secret|covert) (?:training|use|distillation|copying"
        r"|extraction)\b",
        rf"^{_WRONG.replace('(?:', '(?i:', 1)} of\b",
        rf"\b(?:cases?|acts?|instances?|examples?) of (?:\w+ )?{_WRONG}\b",
        r"\b[Tt]he (?:attack|campaign|theft|extraction|distillation|operation|raid|copying"
        r"|scheme)s? (?:\w+ )?"
        r"(?:began|started|went|ended|lasted|continued|ran|took|stopped|succeeded|targeted|is|was|were"
        r"|cost|paid)\b",
        rf"\b(?:[Ss]tolen|[Pp]ilfered|[Pp]lagiari[sz]ed|ill-gotten|purloined|[Pp]irated|[Ii]llicit"
        rf"|[Cc]opied"
        rf"|misappropriated|[Uu]nauthori[sz]ed|looted|siphoned) (?:[\w-]+ ){{0,2}}(?:{_TAKEN}|access|copies"
        r"|copying|distillation|use)\b",
        # done by doing so
        rf"\b(?:[Bb]y|caught|kept|began|started|continued|stopped|went on|spent [^.;:?!]{{0,20}}|while"
        rf"|after"
        rf"|through|from|resorted to|engaged in|succeeded in|profited from|benefit(?:s|ed) from"
        rf"|got away with) "
        rf"(?:[\w-]+ly )?{_GERUND}",
        # a likeness taken for a descent
        r"\b(?:is|was|are|were|remains?|amounts? to|became) (?:(?:nothing|little|more|less|than|but|just"
        r"|simply|merely|largely|really|in|effect|not) ){0,4}(?:a |an |the )?"
        r"(?:(?!(?:of|in|that|from)\b)[\w-]+ ){0,2}"
        r"(?:copy|copies|clones?|knock-?offs?|replicas?|rip-?offs?|distillations?|derivatives?|imitations?"
        r"|counterfeits?|products?|fruits?|offspring|descendants?|students?|pupils?) (?:of|built|from)\b"
        r"(?! (?:the |its |this )?(?:same|text|terms|page|paper|article|licence)\b)",
        rf"\b(?:owes?|owed)\b{_GAP}\bto\b",
        rf"\b(?:learn(?:ed|t|s)|inherited|inherits)\b{_SHORT_GAP}\bfrom\b{_SHORT_GAP}"
        rf"(?:{_TEACHER}|{_RIVAL}\b|{_THEIRS}\b)",
        rf"\b(?:comes?|came|stems?|stemmed|originat(?:es|ed)|deriv(?:es|ed)|flow(?:s|ed)) (?:\w+ ){{0,2}}"
        rf"(?:from|out of)\b{_SHORT_GAP}(?:{_TEACHER}|{_THEIRS}\b|{_RIVAL}\b)",
        rf"^[Bb]ehind\b{_GAP}\b(?:is|are|stands?|lies?|was|were)\b{_GAP}\b{_TAKEN}\b",
        # carried out, and found guilty by us
        r"\b(?:mounted|launched|conducted|carried out|waged|orchestrated|ran|staged|organi[sz]ed|directed"
        r"|operated|led|executed|pursued|set up)\b[^.;:?!]{0,60}?\b(?:campaigns?|attacks?|operations?"
        r"|extraction"
        r"|distillation|networks?|schemes?|accounts|theft)\b",
        r"\b(?:is|was|are|were) (?:\w+ )?(?:guilty|to blame|complicit|behind the|responsible for)\b",
        r"\b(?:is|was|were|been|got) caught\b|\bcaught red-handed\b",
        r"\b(?:denials?|explanations?|account|excuses?|version|charges?|claims?|allegations?|accusations?)"
        r"(?: \w+ by \w+)? (?:is|was|are|were) (?:\w+ )?(?:false|untrue|lies?|a lie|true|correct|right"
        r"|justified"
        r"|well-founded|proven|baseless|groundless|a pretext)\b",
        rf"\b(?:accounts|proxies|resellers)\b{_SHORT_GAP}\b(?:belonged to|were run by|were used)\b",
    )
)

_SAY = (
    r"(?:says?|said|saying|tells?|told|telling|writes?|wrote|writing|reports?|reported|reporting"
    r"|alleg(?:es?|ed|ing)|claim(?:s|ed|ing)?|states?|stated|stating|assert(?:s|ed|ing)?|maintain(?:s"
    r"|ed|ing)?"
    r"|contend(?:s|ed|ing)?|argu(?:es?|ed|ing)|(?:holds?|held)(?= that| it | all)|believ(?:es?|ed|ing)"
    r"|thinks?|thought|thinking"
    r"|suspect(?:s|ed|ing)?|estimat(?:es?|ed|ing)|not(?:es?|ed|ing)|adds?|added|adding|describ(?:es?|ed"
    r"|ing)"
    r"|calls?|called|calling|speaks?|spoke|spoken|speaking|counts?|counted|insist(?:s|ed|ing)?"
    r"|declar(?:es?|ed|ing)|announc(?:es?|ed|ing)|testif(?:y|ies|ied)|complain(?:s|ed|ing)?|warn(?:s|ed"
    r"|ing)?"
    r"|den(?:y|ies|ied|ying)|disput(?:es?|ed|ing)|reject(?:s|ed|ing)?|contest(?:s|ed|ing)?"
    r"|respond(?:s|ed|ing)?|answer(?:s|ed|ing)?|repl(?:y|ies|ied|ying)|conced(?:es?|ed|ing)|grants?|granted"
    r"|acknowledg(?:es?|ed|ing)|admit(?:s|ted|ting)?|explain(?:s|ed|ing)?|suggest(?:s|ed|ing)?"
    r"|conclud(?:es?|ed|ing)|finds?|found|finding|judg(?:es?|ed|ing)|infer(?:s|red|ring)?"
    r"|attribut(?:es?|ed|ing)|quot(?:es?|ed|ing)|cit(?:es?|ed|ing)|asks?|asked|asking|wonder(?:s|ed|ing)?"
    r"|consider(?:s|ed|ing)?|regard(?:s|ed|ing)?|assum(?:es?|ed|ing)|impl(?:y|ies|ied|ying)|hint(?:s|ed"
    r"|ing)?"
    r"|portray(?:s|ed|ing)?|present(?:s|ed|ing)?|doubt(?:s|ed|ing)?|question(?:s|ed|ing)?|agree(?:s|d|ing)?"
    r"|retell(?:s|ing)?|retold|accus(?:es?|ed|ing)|charg(?:es|ed|ing)|summari[sz]e[sd]?"
    r"|blam(?:es?|ed|ing)|predict(?:s|ed|ing)?|reckon(?:s|ed)?|recount(?:s|ed)?|observ(?:es?|ed)|puts? it"
    r"|rul(?:es|ed)|sue[sd]?|challeng(?:es?|ed|ing)|demand(?:s|ed|ing)?|mention(?:s|ed|ing)?|listed|lists?"
    r"|has it)"
)
# A verb of saying opens what it governs, unless what follows shows that it governs something else.
SAYING = re.compile(
    rf"\b{_SAY}\b(?! (?:nothing|little|no comment|about|over|against|after|before|when|because|since|once"
    r"|as soon|publicly after|code|scripts?|software|text|a way|ways|itself|themselves)\b| it[,.])",
    re.I,
)
# Of these, forms that are nouns as well: behind one of the words they say nothing.
NOUNS_TOO = frozenset(
    (
        *(
            "answer",
            "answers",
            "claim",
            "claims",
            "report",
            "reports",
            "charge",
            "charges",
            "count",
            "counts",
        ),
        *(
            "note",
            "notes",
            "call",
            "calls",
            "state",
            "states",
            "replies",
            "question",
            "questions",
            "estimate",
        ),
        *("estimates", "doubt", "doubts", "challenge", "challenges", "demand", "demands", "list", "lists"),
        *("thought", "thoughts", "thinking", "contest", "dispute", "disputes", "present", "grant", "grants"),
        *("finding", "rules", "view", "saying", "writing", "warning", "reporting", "judge", "found"),
    )
)
BEFORE_NOUNS = re.compile(
    r"(?:\b(?:the|of|its|their|his|her|our|on|from|with|these|those|this|no|any|all|more|many|few|million"
    r"|own|a|an|in|for|by|into|whose|such|raw|same|other|whole|and|to|two|three|six|several|some|most"
    r"|hidden"
    r"|copied|collected|extracted|first|second|United|been|was|were|be)|[’']s?|\d) $",
    re.I,
)
# Phrases that say whose word it is, or that it is nobody's yet.
ATTRIBUTING = re.compile(
    r"\b(?:according to|by (?:its|his|her|their|\w+[’']s?) own (?:account|word)|in (?:the )?(?:words"
    r"|view|opinion"
    r"|account|telling) of|in (?:its|his|her|their) (?:\w+ )?(?:view|words|opinion|account|telling)"
    r"|in \w+(?: \w+)?[’']s? (?:\w+ )?(?:view|words|opinion|account|telling)"
    r"|(?:charges?|claims?|allegations?|accusations?|suspicions?|beliefs?|views?|statements?|assertions?"
    r"|contentions?|rumou?rs?|complaints?|hypothesis|theory|notion|idea|denials?|estimates?|accounts?"
    r"|version"
    r"|position|argument|thesis|question|doubts?|report|letter|memo|post|lawsuit|filing|words|signs?)"
    r"(?= (?:that|of|as to|whether|to the effect|is|are|was|were|about|on)\b)"
    r"|allegedly|reportedly|purportedly|supposedly|purported|supposed|alleged|reported|suspected|claimed"
    r"|whether|if|unless|as though|as if|suppose|per [A-Z]\w+)\b",
    re.I,
)
# Nothing is stated as a fact by who says that something is not known or was not shown.
NOT_KNOWN = re.compile(
    r"\b(?:no|none|nor|neither|without|lacks?|nothing|nobody|little)\b[^.;:?!]{0,70}?\b(?:evidence|proof"
    r"|signs?|data|findings?|ruling|statement|answer|indication|confirmation|record|court|agency"
    r"|stud(?:y|ies)"
    r"|source|document|proceeding|page|outlet|one|shows?|proves?|says?|establish\w*|confirm\w*|decided"
    r"|found)\b"
    r"|\b(?:not|n[’']t|never|cannot|hardly|unable)\b[^.;:?!,]{0,45}?\b(?:known|shown|shows?|say|states?"
    r"|stated"
    r"|proves?|proved|proven|establish(?:ed)?|settled?|clear|confirm(?:ed)?|mean|follow|tell|imply"
    r"|published"
    r"|recorded?|decided?|found|explain(?:ed)?|give|disclosed?|answer(?:ed)?|verified|demonstrate|rule out"
    r"|judge|read)\b"
    r"|\b(?:unclear|unknown|unproven|open|undecided|unsettled|disputed|contested|in dispute)\b",
    re.I,
)
# Rules and permissions speak of conduct in general.
NORMATIVE = re.compile(
    r"\b(?:forb[ai]d(?:s|den)?|prohibit\w*|bans?|banned|bars?|barred|allow(?:s|ed)?|permit(?:s|ted)?"
    r"|restrict(?:s|ed)?|may not|must not|shall not|should|would|to (?:prevent|stop|detect|deter|limit"
    r"|block"
    r"|counter)|intended to|require[sd]?|makes? it (?:illegal|unlawful|a crime)|criminali[sz]e[sd]?"
    r"|punish\w*"
    r"|sanction\w*|purpose|licen[sc]es? (?:is|are|was|were) silent|covers?|extends? to|exempts?"
    r"|governs?|applies|means?|denotes?|refers?"
    r"|defin(?:es|ed|ition)|designed to|aims? to|proposes?|proposed)\b",
    re.I,
)
# A clause about whoever does it, or whatever was made so; at the end of what stands before the conduct.
INDEFINITE = re.compile(
    r"\b(?:an?|any|no|every) (?:\w+ ){1,2}(?:that|which|who) (?:[\w,]+ ){0,6}$"
    r"|(?:^|[,:] )(?:models|works|products|systems|companies|parties|derivatives) $"
    r"|\b(?:whoever|anyone|those) (?:who )?(?:\w+ ){0,5}$"
)
OBLIGING = re.compile(r"\b(?:must|may|shall|may not|need not|should)\b")
POSSIBLE = re.compile(r"\b(?:may|might|could|can|cannot|would)\b[^.;:?!,]{0,30}$", re.I)
QUESTIONING = re.compile(
    r"\b(?:ask(?:s|ed)?|know|known|say|tell|open|unclear|question|unknown|explain|settle[sd]?|decide[sd]?"
    r"|not|never)"
    r"[^.;:?!]{0,25}\b(?:how|which|what|when|where|who|whose|why|whether)\b",
    re.I,
)
# From here on a clause stands on its own, whatever was said before.
BREAK = re.compile(
    r";|,? (?:but|yet)\b(?! (?:not|does not|do not|did not|that|adds?|says?))"
    r"|,? (?:although|even though|though|whereas|despite|regardless)\b|, which (?:is|was) (?:true|right"
    r"|correct)"
    r"|, (?:and|so) (?:in fact|indeed|rightly|it did)\b",
    re.I,
)
_SAY_BEHIND = (
    r"(?:says?|said|writes?|wrote|reports?|reported|alleg(?:es?|ed)|claim(?:s|ed)?|states?|stated"
    r"|holds?|held"
    r"|believ(?:es?|ed)|thinks?|thought|suspect(?:s|ed)?|adds?|added|argu(?:es?|ed)|tells?|told|has it"
    r"|puts? it"
    r"|maintain(?:s|ed)?|insist(?:s|ed)?|contend(?:s|ed)?|assert(?:s|ed)?|estimat(?:es?|ed)"
    r"|conclud(?:es?|ed))"
)
# An attribution behind what it attributes: ", Lab A says" or ", by its own account".
BEHIND = re.compile(
    r", (?:as |so |or so |at least )?(?!(?:and|but|while|which|who|yet|though|although|because|after|when"
    r"|whatever|no matter)\b)"
    r"(?:by (?:its|his|her|their) own (?:account|word)|in (?:its|his|her|their|the) (?:view|words"
    r"|account|telling)"
    rf"|[^,;:.?!]{{1,60}}? {_SAY_BEHIND})\b[^,;:.?!]{{0,60}}(?=[,;:.?!)]|$)"
    r"| (?:is|are|was|were) (?:[\w’' -]{0,30} )?(?:view|opinion|claim|charge|belief|reading|account"
    r"|words?)\b"
    r"|\baccording to\b|\ballegedly\b|\breportedly\b|, (?:says|said|writes|wrote|reports|reported) [A-Z]",
    re.I,
)
# A sentence about things in general: no name in it, and a subject that is nobody in particular.
NAME = re.compile(
    r"\b[Tt]he (?:labs?|company|companies|firms?|team|start-?up)\b|(?<!^)\b[A-Z][\w-]*"
    r"|^[A-Z]\w*[A-Z0-9]\w*|^[A-Z][\w-]+[’']s? "
)
GENERAL = re.compile(
    r"^(?:A|An|Any|One|Every|Each|Some|Such an?|Most|Many|Few|To|In general|In the wide sense|Building"
    r"|Training"
    r"|Using|Making|Collecting|Teaching|Distillation|Models|Labs|Students?|Traces|Reasoning|Soft|Synthetic"
    r"|Outputs?|Terms|Developers|Companies|Providers|[Tt]he (?:student|teacher|training of|use of an?)"
    r"|When an?"
    r"|If an?|Where an?|What an?)\b"
)
# Studies train models on outputs of others and nobody contests it.
STUDY = re.compile(
    r"^(?:The|This|That|These|A|One|In (?:the|this|an?)) (?:\w+ )?(?:stud(?:y|ies)|papers?|researchers"
    r"|authors"
    r"|experiments?|preprints?|articles?|surveys?)\b(?![’']| (?:proves?|proved|shows?|showed|confirms?"
    r"|confirmed"
    r"|reveals?|revealed|establish\w*|demonstrates?) that)"
)
