"""English, as news, memos, posts and papers write it."""

from __future__ import annotations

from kb.ingest.extract.languages.pack import Pack, compiled, verbs_of, words

_VERBS = verbs_of(
    say="assesses assessed assess holds pleads pleaded testifies saying insisting adding arguing claims claimed claim contended contends asserted asserts said says say told tells added adds noted notes explained explains stated states wrote writes posted "
    "replied responded testified insisted insists maintained maintains stressed stresses emphasised emphasized "
    "commented concluded concludes remarked confirmed confirms declared declares described describes tweeted "
    "disclosed revealed recalled reiterated countered reported reports informed informs continued observed "
    "pointed_out points_out clarified made_clear say write state repeated",
    opine="raised_concerns raised_concern expressed_concern argued argues argue believes believe believed thinks think thought suggested suggests warned warns warn "
    "cautioned cautions predicted predicts expects expected fears feared doubts doubted questioned questions "
    "criticised criticized criticises called_it calls_it considers regards sees worried quipped joked praised called calls argue warn fear",
    accuse="claiming attributes attributed sued sues alleged_that accused accuses accuse accusing alleged alleges allege alleging charged charges "
    "blamed blames suspects suspected complained complains",
    deny="denying denied denies deny rejected rejects reject rejecting refuted refutes disputed disputes dispute "
    "dismissed dismisses rebutted rebuffed disavowed repudiated contradicted",
    admit="admitted admits admit admitting acknowledged acknowledges acknowledge conceded concedes concede "
    "confessed apologised apologized apologises owned_up granted",
    find="found finds find showed shows show detected identified measured demonstrated demonstrates "
    "discovered concluded_from traced uncovered noticed",
    estimate="estimated estimates estimate reckons reckoned calculated calculates puts",
    urge="advised advises urged urges urge called_for calls_for calls_on called_on demanded demands recommended recommends proposed "
    "proposes advocated advocates pressed asked asks appealed wants wanted prohibits prohibited forbids backed opposes opposed supports recommend directs directed direct orders ordered instructs instructed requires required",
    announce="announced announces announce pledged promised vowed",
)
_ANY_VERB = "(?:" + "|".join(sorted((v.replace(" ", r"\s") for v in _VERBS), key=len, reverse=True)) + ")"
_SAY = words(
    "said says told added adds noted notes explained explains stated wrote writes replied responded testified insisted "
    "insists argued argues warned warns claimed claims alleged alleges conceded concedes admitted admits acknowledged "
    "announced declared estimated believes suggested maintained stressed commented remarked countered contended "
    "asserted denied posted concluded confirmed suspects suspected believes reported reports alleges claims thinks recalled joked countered"
)
_TIME = r"(?:on|in|by|at|during|as|for)\s(?:a|an|the|its|his|her|their|early|late|mid)?\s?[\w’'.\-]+(?:\s[\w’'.\-]+){0,4}?"
_ADVERB = (
    r"(?:(?!(?:not|never|hardly|barely|could|may|might|would|should|will|can|nor|to|if)\b)"
    r"(?:has|have|had|also|then|later|again|now|since|today|yesterday|once|first|itself|himself|herself|themselves|still"
    r"|\w+ly|last\s\w+|this\s\w+|earlier(?:\sthis\s\w+)?|at\sthe\stime|in\sturn|too|was\squoted\sas\ssaying"
    rf"|{_TIME}))"
)
_PLACE = r"(?:\s(?:of|in|from)\s(?:the\s)?[\w-]+(?:\s[\w-]+)?(?=,?\s))?"
_GAP = rf"{_PLACE},?(?:,?\s{_ADVERB},?){{0,3}}?(?:,\s[^;:“”\uf000-\uf7ff]{{2,110}}?,)?(?:,?\s{_ADVERB},?){{0,2}}?\s"
_DOCUMENT = words(
    "memo memorandum report letter blog_post blog post statement filing paper preprint brief advisory complaint cable "
    "notice lawsuit system_card threat_report study submission testimony analysis review_file note white_paper "
    "announcement op-ed essay email press_release thread FAQ documentation disclosure bulletin communique briefing"
)
_SPOKES = (
    r"(?:spokes(?:person|man|woman|people)|representatives?|press\soffice(?:r)?|lawyers?|attorneys?|officials?"
    r"|executives|engineers|staff|insiders|management|leaders|delegates|press\steam)"
)
_ROLE = (
    r"(?:(?:co-?)?founder|chief\s[\w-]+(?:\s[\w-]+)?|CEO|CTO|CFO|president|chair(?:man|woman)?|director|head\sof\s[\w\s-]{2,30}?"
    r"|vice\spresident|professor|researcher|scientist|analyst|fellow|minister|secretary|adviser|advisor|boss|(?:policy|research|science|security|technology|product)\s(?:chief|lead|head)|counsel"
    r"|general\scounsel|engineer|economist|lawyer|partner|attorney)"
)
_COLLAPSES = (
    # The memo of an office speaks for it, and so does a spokesperson, named or not.
    (
        compiled(
            rf"(?P<person><A>),\s(?:a|an|the)\s(?:[\w-]+\s)?{_SPOKES}\s(?:for|of|at|from|with)\s(?:the\s)?(?P<org><A>),?"
        ),
        "spokesperson",
    ),
    (
        compiled(
            rf"\b{_SPOKES}\s(?:for|of|at|from|with)\s(?:the\s)?(?P<org><A>)"
            r"(?:,?\s(?P<person><A>))?"
        ),
        "spokesperson",
    ),
    (
        compiled(
            rf"(?:the\s|an?\s)?(?P<org><A>)(?:[’']s?)?\s(?:[\w-]+\s)?{_SPOKES}(?:\s(?P<person><A>))?(?![’'])"
        ),
        "spokesperson",
    ),
    (
        compiled(
            rf"\b{_DOCUMENT}(?:\s(?:dated|to|published|sent|issued|signed|released)"
            r"\s[\w\s,]{2,40}?)?\s(?:from|by|of)\s(?:the\s)?(?P<org><A>)"
        ),
        "document",
    ),
    (
        compiled(
            rf"(?:the\s|an?\s)?(?P<org><A>)(?:[’']s?)?\s(?:(?!{_SAY}\b)[\w-]+\s){{0,3}}?{_DOCUMENT}\b(?!\s(?:by|from|of)\s)"
        ),
        "document",
    ),
    (
        compiled(
            r"\b(?:researchers|scientists|academics"
            r"|authors|engineers|analysts)\s(?:at|from|of)\s(?:the\s)?(?P<org><A>)"
        ),
        "researchers",
    ),
    (
        compiled(r"(?:the\s)?(?P<org><A>)\s(?:researchers|scientists|analysts|academics|team|study|paper)\b"),
        "researchers",
    ),
    # Who is not named speaks for nobody.
    (
        compiled(
            r"\b(?:(?:a|an|one|two|three|four|several|some)\s)?(?:people|person|sources?|officials?|insiders?)\s(?:familiar\swith|briefed\son|close\sto|with\s(?:direct\s)?knowledge\sof)"
            r"(?:\s(?:the|this|that|its))?(?:\s(?!said|says|told)[\w-]+){1,3}?(?=\s(?:said|says|told|claimed)|[,.])"
        ),
        "nobody",
    ),
    # An official who is not named speaks for the office.
    (
        compiled(
            r"(?:the\s|an?\s)?(?P<org><A>)\s(?:adviser|advisor|aide|official|source|insider)(?!\s<A>)\b"
        ),
        "spokesperson",
    ),
    # Who worked there speaks for nobody but herself, and has no name here.
    (
        compiled(
            r"\b(?:former|ex-?|one|two|three|several|some|an?)\s(?:[\w-]+\s)?(?:employees?|engineers?|staffers?|executives?|workers?|insiders?|people)\s"
            r"(?:at|from|of)\s(?:the\s)?(?P<org><A>)(?!,?\s<A>)"
        ),
        "nobody",
    ),
    # A person speaks for herself, whatever firm she leads.
    (
        compiled(
            rf"(?:(?:the|an?)\s)?(?P<org><A>)(?:[’']s?)?\s(?:[\w-]+\s){{0,2}}?{_ROLE}(?:\sand\s{_ROLE})?,?\s(?P<person><A>)"
        ),
        "person",
    ),
    (
        compiled(
            rf"(?P<person><A>),\s(?:(?:a|an|the)\s)?(?:[\w-]+\s){{0,2}}?{_ROLE}[\w\s-]{{0,24}}?\s?(?:of|at|for|with|from)\s(?:the\s)?"
            r"(?P<org><A>),?"
        ),
        "person",
    ),
    (
        compiled(
            rf"(?P<person><A>),\s(?:the\s)?(?P<org><A>)[’']s?\s(?:[\w-]+\s){{0,2}}?{_ROLE}[\w\s-]{{0,24}}?,"
        ),
        "person",
    ),
    (
        compiled(
            rf"\b(?:{_ROLE}|employee|staffer|contractor|developer)\s(?:at|of|from|for)\s(?:the\s)?"
            r"(?P<org><A>),?\s(?P<person><A>),?"
        ),
        "person",
    ),
    (
        compiled(
            rf"(?:its|their|his|her|the\scompany[’']s|the\slab[’']s)\s(?:[\w-]+\s){{0,2}}?{_ROLE}(?:\sof\s[\w\s]{{3,20}}?)?,?\s(?P<person><A>),?"
        ),
        "person",
    ),
    (compiled(rf"(?P<person><A>)\s(?:of|from|at)\s(?:the\s)?(?P<org><A>)(?=\s{_ANY_VERB}\b)"), "person"),
)
_OUT = (
    r"(?:outputs?|answers?|responses?|replies|completions?|generations|reasoning|traces?|chains?\sof\sthought|transcripts?"
    r"|conversations?|chats?|exchanges?|dialogues?|synthetic\sdata|capabilit\w+|knowledge|know-how|data|text|texts|logs|skills?"
    r"|intellectual\sproperty|IP|technology|secrets?|behaviou?r|work|models?|chatbot|assistant|system|API|service|products?)"
)
_TAKE = (
    r"(?:distill?(?:ed|ing|s|ation)?|siphon\w*|cop(?:ied|ying|ies|y)|clon(?:ed|ing|es?)|stole|stolen|stealing|steals?|theft"
    r"|extract(?:ed|ing|s|ion)?|scrap(?:ed|ing)|harvest(?:ed|ing|s)?|pilfer\w*|imitat(?:ed|ing)|plunder\w*|mined|mining|milked"
    r"|drew|drawn|drawing|drained|pulled|pulling|lifted|ripped\soff|reverse[- ]engineer\w*|misappropriat\w+|exfiltrat\w+"
    r"|free-?rid\w+|replicat(?:ed|ing)|mimick\w+|appropriat\w+|knock(?:ed|ing)\soff)"
)
_TRAIN = (
    r"(?:(?:re)?train(?:ed|ing|s)?|learn(?:s|ed|t|ing)?|fine-?tun(?:ed|ing|es?)|post-?train(?:ed|ing)|pre-?train(?:ed|ing)|built|building|develop(?:ed|ing)"
    r"|taught|teaching|tuned|bootstrapp\w+|improv(?:ed|ing)|creat(?:ed|ing)|made|based|deriv(?:ed|ing)|schooled|grounded)"
)
_USE = (
    r"(?:us(?:ed|ing|es?)|employ(?:ed|ing)|exploit(?:ed|ing)|abus(?:ed|ing)|leverag(?:ed|ing)|relied|relying|relies|leaned|leaning|fed|feeding"
    r"|feeds|queried|querying|tapped|tapping|mixed|piped|poured|ran|running|created|opened|operat(?:ed|ing)|circumvent\w*|bypass\w*|evad\w+|violat\w+"
    r"|breach\w*|broke|broken|flout\w*|got\saround|made\suse|collect(?:ed|ing)|gather(?:ed|ing)|obtain(?:ed|ing)|generat(?:ed|ing)|sent|put|bought"
    r"|hid|hidden|conceal(?:ed|ing)|rout(?:ed|ing)|engaged|carried\sout|conducted|orchestrat\w+|mount(?:ed|ing)|contain(?:ed|s|ing)?|held|reach(?:ed|ing)|access(?:ed|ing)|includ(?:ed|es|ing)|violat\w+)"
)
_OBJECT = (
    rf"[^.;]{{0,90}}?(?:\b{_OUT}\b|<A>|accounts|terms|licen[cs]e|distill?\w*|extraction|campaign|rules|restrictions|controls|prompts|queries|requests|proxies"
    r"|safeguards|attack)"
)
_IDENTITY = r"(?:call|nam|identif|introduc|present)\w*\sitself"
_TAKEN = rf"(?:\b{_OUT}\b|<A>)[^.;]{{0,60}}?\b(?:was|were|been|is|are)\s(?:\w+\s){{0,2}}?(?:used|fed|taken|bought|copied)\b"
_CAME = r"\b(?:came|come|comes|stem\w*|deriv\w+|originat\w+)\sfrom\b[^.;]{0,40}?<A>"
_PART = r"\b(?:took|taken|taking)\spart\sin\s(?:it|them|this|these|such|at\sleast|one|the\s(?:campaign|operation|scheme))\b"
_ACT = rf"(?:{_PART}|{_TAKEN}|{_CAME}|\b{_TAKE}\b|\b{_IDENTITY}\b|\b{_TRAIN}\b[^.;]{{0,80}}?\b(?:on|with|from|using|off|upon|by)\b[^.;]{{0,60}}?(?:\b{_OUT}\b|<A>)|\b{_USE}\b{_OBJECT})"
_AUX = (
    r"(?:\s(?:has|have|had|is|are|was|were|been|being|be|may|might|could|would|will|can|did|does|do|not|never|also|repeatedly|secretly|likely"
    r"|probably|apparently|systematically|allegedly|illegally|improperly|deliberately|covertly|simply|effectively|partly|largely|directly|already"
    r"|in\sfact|actually|\w+ly|to|then|itself|knowingly|again)(?:n[’']t)?)"
)
_MODELS = (
    r"(?:[’']s?)?(?:\s(?:own|new|latest|flagship|reasoning|language|AI|open|open-weight|Chinese|first|newest|smaller|current|chat|frontier|coding"
    r"|large|[\w-]+)){0,3}?(?:\s(?:models?|chatbot|assistant|system|engineers|researchers|staff|employees|team|teams|product|version|accounts"
    r"|operators|developers|affiliates|work|success|progress|rise|gains))"
)
_AGENTS = tuple(
    compiled(pattern)
    for pattern in (
        rf"(?<!on\s)(?<!from\s)(?<!of\s)(?<!using\s)(?<!by\s)(?P<a><A>)(?:{_MODELS})?(?:,[^,;]{{2,70}},)?(?:\s(?!(?:by|from|on)\b)[\w’'-]+){{0,5}}?(?<!was)(?<!were)(?<!been)(?<!being)(?<!is)(?<!are)\s{_ACT}",
        r"(?<!written\s)(?<!generated\s)(?<!produced\s)(?<!given\s)(?<!made\s)(?<!described\s)(?<!signed\s)(?<!offered\s)(?<!hosted\s)(?<!set\s)(?<!seen\s)(?<!reviewed\s)(?<!obtained\s)(?<!reported\s)(?<!viewed\s)(?<!founded\s)(?<!owned\s)(?<!backed\s)(?<!led\s)(?<!repeated\s)(?<!echoed\s)(?<!supported\s)(?<!denied\s)(?<!confirmed\s)(?<!shared\s)(?<!filed\s)(?<!published\s)(?<!named\s)"
        r"\bby\s(?:(?:researchers|operators|accounts|people|staff|engineers|actors|users|individuals|employees|entities|groups|labs?|companies|firms|"
        r"developers|rivals)\s(?:at|from|of|tied\sto|linked\sto|associated\swith|affiliated\swith|working\sfor|such\sas|including|like)\s)?"
        r"(?:the\s|a\s|its\srival\s|rival\s|Chinese\s(?:lab|startup|start-up|company|firm|rival)s?\s)?(?P<a><A>)",
        rf"(?P<a><A>)(?:\s(?:of|in)\s\w+)?\s(?:has|have|had)\sbeen\s(?=\w+ing\b){_ACT}",
        r"\b(?:data|dataset|corpus|mix|set)\s(?:of|for)\s(?:the\s)?(?P<a><A>)",
        r"(?:linked|tied|traced|attributed|belonging|connected|pointed|related|attributes?)\s(?:back\s)?to\s(?:[\w-]+\s(?:at|from|of)\s)?"
        r"(?:the\s)?(?P<a><A>)",
        r"(?:affiliated|associated)\swith\s(?:the\s)?(?P<a><A>)",
        r"(?:used|help|helped|order|going|fed\s(?:back\s)?)\s?(?:to|into)\s(?:train|build|develop|improve|create|fine-tune|teach|make|help\strain)?\s?(?:the\s)?(?P<a><A>)",
        rf"(?P<a><A>)(?:{_MODELS})?(?:,[^,;]{{2,70}},)?{_AUX}{{0,3}}\s(?:train\w*|distill?ed|built|derived|based|copied|cloned|developed|made|fine-?tuned|created|taught)\s[^.;]{{0,60}}?"
        r"\b(?:on|from|with|using|off|by)\b",
        r"(?P<a><A>)[’']s?\s(?:\w+\s){0,2}?(?:use|distillation|copying|extraction|theft|scraping|imitation|training|practice|conduct|harvesting|misuse|behaviou?r)\b",
        r"\b(?:campaigns?|attacks?|conduct|efforts?|operations?|attempts?|behaviou?r|practices)\s(?:by|from|of)\s(?:the\s)?(?P<a><A>)",
        r"(?P<a><A>)\s(?:is|was|were|are|had\sbeen|has\sbeen)\s(?:behind|responsible\sfor|guilty|cheating|running|a\scopy|free-riding|engaged\sin|involved\sin)",
        r"(?:accus\w+|blam\w+|(?:allegations?|claims?|charges?|complaint|case|evidence)\s(?:made\s)?against)\s(?:the\s)?(?P<a><A>)",
    )
)
_VICTIMS = tuple(
    compiled(pattern)
    for pattern in (
        rf"\b(?:on|from|of|using|with|off|through|via|at|targeting|upon)\s(?:the\s|text\sfrom\s|data\sfrom\s|its\srival\s|rival\s|American\s)?(?:\w+\s)?(?P<a><A>)"
        rf"(?:[’']s?)?(?:\s[\w-]+){{0,3}}?\s?(?=\b{_OUT}\b|[,.;)]|\s|$)",
        rf"\b{_TAKE}\s(?:from\s)?(?:the\s)?(?P<a><A>)",
        r"\b(?:campaigns?|attacks?|efforts?|operations?|activity)\s(?:against|on|targeting|aimed\sat)\s(?:the\s)?(?P<a><A>)",
        rf"(?P<a><A>)(?:[’']s?)?\s(?:\w+\s){{0,2}}?{_OUT}{_AUX}{{0,3}}\s(?:{_TAKE}|used|fed|copied|taken|lifted)",
        r"\b(?:use|used|using|uses|misuse\w*|exploit\w*|abus\w+|quer\w+|violat\w+|breach\w*|broke|outputs?\sof|terms\sof)\s(?:the\s)?(?:outputs?\s(?:of|from)\s)?(?P<a><A>)",
    )
)
_OWN_NOUNS = (
    r"(?:[\w-]+\s){0,4}?(?:models?|team|engineers|company|lab|product|staff|system|researchers|R\d|V\d|chatbot|developers|assistant|students?"
    r"|version|crawls?|data|pages|corpus)|\b(?:crawled\spages|(?:pre-?)?training\s(?:set|data|corpus|mix))"
)
_SELF_REPORTED = (
    rf"(?:\b(?:it|they|he|she|itself)(?:[’'](?:ve|d|s))?|\b(?:its|their|his|her|the)\s{_OWN_NOUNS})"
)
_SELF_QUOTED = rf"(?:\b(?:we|I)(?:[’'](?:ve|d))?(?:\sat\s<A>)?|\b(?:our|my)\s{_OWN_NOUNS})"
_NEGATION = compiled(
    r"\b(?:not|never|unaware|no(?!\s(?:longer|doubt))|none|neither|nor|cannot|nothing|nobody|no\sone|nowhere|hardly|denied|denies|refut\w+|without\s(?:ever\s)?(?:using|training|drawing|any\suse))\b|n[’']t\b"
)
_GROUNDLESS = compiled(
    r"\b(?:false(?!\s(?:name|identit|account|paper))|untrue|baseless|groundless|unfounded|incorrect|wrong|fabricat\w+|nonsense|without\s(?:merit|basis|foundation)|absurd|smear|full\sof\serrors)\b"
)

ENGLISH = Pack(
    code="en",
    collapses=_COLLAPSES,
    frames=(
        (
            compiled(
                rf"(?P<q><Q>),?\s(?:the\s)?(?P<s><A>){_GAP}(?P<v>{_SAY})\b(?P<c>[^\uf000-\uf7ff]*(?:<Q>)?)"
            ),
            "direct",
        ),
        (compiled(rf"(?P<q><Q>),?\s(?P<v>{_SAY})\s(?:the\s)?(?P<s><A>)(?P<c>.*)"), "direct"),
        (
            compiled(
                rf"(?P<s><A>){_GAP}(?P<v>{_ANY_VERB})(?:\s(?:<A>|reporters|lawmakers|the\spanel|a\shearing|on\s\w+(?:\s\w+)?|in\s[\w\s]{{2,30}}?))?"
                r"\s?(?:that|:|,)?\s?(?P<q><Q>)(?P<c>[^\uf000-\uf7ff]*)"
            ),
            "direct",
        ),
        (
            compiled(
                r"(?P<t><A>)(?:[’']s?\s\w+)?\s(?:was|were|is|are|has\sbeen|have\sbeen|had\sbeen|stands?|been|being)\s(?:\w+\s)?(?P<v>accused|blamed|suspected)"
                r"\s(?:by\s(?:the\s)?(?P<s><A>)\s)?(?:of|for)\s(?P<c>[^;]*?)(?:\sby\s(?:the\s)?(?P<s2><A>))?(?=[.,;]|$)"
            ),
            "accused",
        ),
        (
            compiled(
                rf"(?P<s><A>){_GAP}(?P<v>accused|accuses|accuse|blamed|blames|suspects|suspected)\s(?:(?:(?!(?:of|for|that)\b)(?-i:[a-z])[\w-]*|Chinese|American|European|French|German|Korean|Japanese|AI|US|U\uf8ffS\uf8ff|[A-Z][a-z]+-based)\s){{0,4}}?(?P<t><A>)(?P<c>.*)"
            ),
            "accuses",
        ),
        (
            compiled(
                r"^(?P<v>Accusing|Blaming)\s(?:(?:(?!(?:of|for|that)\b)(?-i:[a-z])[\w-]*|Chinese|American|European|French|German|Korean|Japanese|AI|US|U\uf8ffS\uf8ff|[A-Z][a-z]+-based)\s){0,3}?(?P<t><A>)(?P<c>[^,]*),\s(?P<s><A>)"
            ),
            "accuses",
        ),
        (
            compiled(
                r"(?P<s><A>)[’']s?\s(?:\w+\s){0,2}?(?P<v>accusations?|allegations?|claims?|charges?|complaint)\s(?:against\s(?:the\s)?(?P<t><A>)|that)(?P<c>.*)"
            ),
            "mentioned",
        ),
        (
            compiled(
                r"(?P<t><A>),\s(?:which|whom|who)\s(?P<s><A>)\s(?:has\s|had\s)?(?P<v>accuses|accused|suspects|blames)\s(?:of|for)\s(?P<c>[^,]*)"
            ),
            "accuses",
        ),
        (
            compiled(
                rf"^(?P<b>[^\uf000-\uf7ff;]{{8,160}}),\s(?:the\s)?(?P<s><A>)(?:\s{_ADVERB})?\s(?P<v>{_SAY}),\s(?P<c>.{{4,}})"
            ),
            "indirect",
        ),
        (compiled(rf"(?P<s><A>){_GAP}(?P<v>{_ANY_VERB})\b(?P<c>[\s:,].{{7,}})"), "indirect"),
        (
            compiled(r"(?P<s><A>)\s(?P<v>did|does|do)(?P<c>\snot\s(?:find|conclude|establish)\s.{7,})"),
            "indirect",
        ),
        (
            compiled(
                r"^(?:[^<>\ue000-\uefff]{0,60}\s)?(?P<s><A>)[^\uf000-\uf7ff;.]{3,160}?,\s(?P<v>alleging|accusing|claiming|saying|arguing|denying|insisting|adding)\s(?P<c>.{7,})"
            ),
            "indirect",
        ),
        (
            compiled(
                r"\b(?P<v>accusations?|allegations?|claims?|charges?|complaint)\s(?:by|from|of)\s(?:the\s)?(?P<s><A>)\s(?:that|against\s(?:the\s)?(?P<t><A>))(?P<c>.*)"
            ),
            "mentioned",
        ),
        (
            compiled(rf"(?P<s><A>)\s[^\ue000-\uf7ff;.]{{3,80}}?\sand\s(?P<v>{_SAY})\b(?P<c>\s.{{7,}})"),
            "indirect",
        ),
        (
            compiled(
                r"^(?P<v>According\sto)\s(?:the\s|an?\s)?(?P<s><A>)(?:\s(?:of|at|from)\s(?:the\s)?<A>)?(?:,[^,]{2,80})?,\s(?P<c>.*)"
            ),
            "according",
        ),
        (compiled(r",?\s(?P<v>according\sto)\s(?:the\s|an?\s)?(?P<s><A>)"), "according"),
        (
            compiled(
                rf",\s(?:the\s)?(?P<s><A>)(?:\s{_ADVERB}){{0,2}}\s(?P<v>{_SAY})\b[^\uf000-\uf7ff]{{0,60}}$"
            ),
            "indirect",
        ),
        (
            compiled(rf",\s(?P<v>{_SAY})\s(?:the\s)?(?P<s><A>)[^\uf000-\uf7ff]{{0,60}}$"),
            "indirect",
        ),
        (
            compiled(
                r"(?P<s><A>)(?:[’']s?)?\s(?:[\w-]+\s){0,3}?(?:terms(?:\sof\s(?:use|service))?|polic(?:y|ies)|licen[cs]e|rules|conditions)\s(?:\w+ly\s)?"
                r"(?P<v>prohibits?|forbids?|bars?|bans?|allows?|permits?|prevents?|requires?|disallows?|state|says?)\b(?P<c>.*)"
            ),
            "terms",
        ),
    ),
    verbs={
        **_VERBS,
        "according to": "say",
        **dict.fromkeys(("did", "does", "do"), "find"),
        "accusing": "accuse",
        "blaming": "accuse",
        **dict.fromkeys(
            (
                "accusation",
                "accusations",
                "allegation",
                "allegations",
                "claim",
                "claims",
                "charge",
                "charges",
                "complaint",
            ),
            "accuse",
        ),
        **dict.fromkeys(
            (
                "prohibit",
                "prohibits",
                "forbid",
                "forbids",
                "bar",
                "bars",
                "ban",
                "bans",
                "allow",
                "allows",
                "permit",
                "permits",
                "prevent",
                "prevents",
                "require",
                "requires",
                "disallow",
                "disallows",
                "state",
            ),
            "urge",
        ),
    },
    impersonal=compiled(r"(?:it|its|itself|they|their|the)\b"),
    own_outputs=compiled(
        r"\b(?:its|our|my|his|her)\s(?:own\s)?(?:[\w-]+\s){0,2}?(?:outputs?|answers|responses|replies|completions|reasoning|traces|conversations)\b"
        r"|\b(?:been|was|were|being)\s(?:\w+ly\s)?(?:distill?ed|copied|cloned|stolen|extracted|scraped|siphoned|imitated|replicated|mimicked|harvested|targeted)\b(?!\sfrom)"
    ),
    foreign=compiled(
        r"\b(?:another|rival|competitor|competing|third[- ]party|someone\selse|somebody\selse|other\s(?:compan\w+|labs?|models?|providers?|firms?|developers?|chatbots?)|others[’'])"
    ),
    they=compiled(
        r"^(?:<A>[^:：]{0,20}[:：]\s?)?[\s“\"'—-]*(?:(?:yes|no|well|look|so)[,.;]?\s)?(?:they|he|she|these\s\w+|those\s\w+|the\s(?:other\s)?(?:company|firm|lab|rival)s?)\b"
    ),
    ours=compiled(
        r"\b(?:on|from|with|using|off)\s(?:our|my)\s(?:\w+\s){0,2}?(?:outputs?|answers|replies|responses|completions|data|chatbot|assistant|API|traces|conversations)\b"
        r"|\b(?:cop(?:y|ied|ying)|took|taken|taking|used|using|stole|stolen|scraped|distill?(?:ed|ing|s)?|extracted)\s(?:our|my)\b(?!\sown)|\bagainst\s(?:us|our)\b"
        r"|\b(?:outputs|answers|replies|responses|traces)\sof\sours?\b"
    ),
    embedded=compiled(r"\b(?:that|whether|if)\s(?:the\s)?$"),
    clean=compiled(
        r"\b(?:own|public(?:ly)?|licen[cs]ed|open|human|crawled|first-party)\b[^.;]{0,40}\b(?:data|text|texts|pages|corpus|sources|models?|web)\b"
    ),
    ought=compiled(r"\b(?:should(?!\shave)|must|ought|needs?\sto|urge\w*|call\w*\sfor)\b"),
    saw=compiled(r"\b(?:found|traced|detected|observed|saw|seen|logs|evidence|the\saccounts)\b"),
    declines=compiled(r"^[^.;]{0,24}\b(?:not|n[’']t|no)\s(?:\w+\s)?comment\b"),
    disowns=compiled(
        r"\b(?:not|never|n[’']t)\s(?:ours\b|belong\sto\sus\b|from\sus\b)|\bnothing\sto\sdo\swith\sus\b|\bhad\snothing\sto\sdo\swith"
    ),
    unproven=compiled(
        r"\b(?:not|n[’']t|never|no|neither|cannot)\b[^.;]{0,24}\b(?:pro(?:ve|of)|evidence|show|demonstrate|establish|mean|imply|confirm|know)\w*\b|n[’']t\b[^.;]{0,24}\b(?:prove|show|mean)"
    ),
    hinders=compiled(r"\b(?:prevent\w*|harder|deter\w*|hinder\w*|protect\w*|stop\s)"),
    others=compiled(
        r"\b(?:competitors|rivals|companies|firms|labs|developers|startups|start-ups|accounts)\b"
    ),
    own_data=compiled(r"\b(?:data|dataset|corpus|mix|set|training)\s(?:of|for|behind)\s(?:the\s)?(?P<a><A>)"),
    step_against=compiled(
        r"\b(?:closed?|cut|suspend\w*|block\w*|bann\w*|terminat\w*|revok\w*|disabl\w*|remov\w*|identif\w*|trac(?:ed|ing))\b[^.;]{0,40}"
        r"\b(?:accounts?|access|keys?|users?|customers?|sellers?|activity)\b|\b(?:su(?:ed|es|ing)|wrote|written|complain\w*|appeal\w*)\b"
    ),
    addressee=compiled(
        r"^(?:(?:told|tells|informed|informs|wrote|writes|testified|assured|reminded|warned)\s(?:to\s)?(?:the|a|an|us|me|reporters|lawmakers|journalists|its|their|<A>)\b"
        r"|[\w\s]+?\s(?:on|in|at|last|this|during|earlier|late|early)\s)[^,;]{0,60}?\bthat\s"
    ),
    coordinated=compiled(
        rf"(?:,\s|\s)(?:and|but|yet|though)\s(?:(?:it|he|she|they)\s)?(?:{_ADVERB}\s)?(?P<v>{_ANY_VERB})\b(?P<c>\s.{{7,}})"
    ),
    skip=compiled(
        r"\bwhat\s<A>\s|,\sasked$|^asked$|\b(?:did|does|do|has|have|had|would|could|is|was)(?:\snot|n[’']t|\snever)\s(?:\w+ly\s)?(?:say|said|accuse|deny|denied|comment|respond|reply|name|specify|"
        r"confirm|claim|allege|identify|mention|answer|immediately)|stopp\w+\sshort|declin\w+\sto|refus\w+\sto|no\sone\s(?:has\s)?accus|nobody"
    ),
    corefs=(
        (
            compiled(
                r"\b(?:the|both|this)\s(?P<land>Chinese|American|US|U\.S\.|French|German|Korean|South\sKorean|Japanese|European|British|Canadian|Israeli)?\s?"
                r"(?:(?!(?:the|of|and|that|in|for|to|a|by|from|with|which|who|is|was)\b)[\w-]+\s){0,2}?"
                r"(?:company|startup|start-up|firm|lab|laboratory|developer|group|maker|provider|outfit|vendor|reseller|seller|supplier)\b(?![’']s\s<A>)(?!\s<A>)"
            ),
            "company",
        ),
        (
            compiled(
                r"\b(?:the|both|these)\s(?:(?:two|three|four|Chinese|American)\s)?(?:companies|labs|firms|startups|start-ups|developers|laboratories)\b"
            ),
            "companies",
        ),
        (
            compiled(
                r"\b(?:a|the|its|one)\s(?:company\s|ministry\s|embassy\s|agency\s|department\s|government\s)?(?:spokesperson|spokesman|spokeswoman|representative)\b(?:\s<A>)?(?![’'])(?!\s(?:for|of)\b)"
            ),
            "spokesperson",
        ),
        (
            compiled(
                r"\b(?:its|their|the\scompany[’']s)\s(?:[\w-]+\s){0,2}?(?:spokes(?:person|man|woman)|lawyers?|attorneys?|(?:general\s)?counsel|representative)(?:\s<A>)?(?![’'])"
            ),
            "spokesperson",
        ),
        (compiled(r"(?<!\w\s)\bspokes(?:person|man|woman)\s<A>(?![’'])"), "spokesperson"),
        (
            compiled(r"\bthe\s(?:researchers|authors|team|scientists|academics)\b(?!\s(?:at|of|from)\b)"),
            "researchers",
        ),
        (
            compiled(
                r"(?<!in\s)(?<!to\s)\bthe\s(?:memo|report|letter|advisory|study|paper|filing|complaint|brief|post|statement|order|guidance)\b(?!\s(?:by|of|from)\b)"
            ),
            "document",
        ),
        (
            compiled(
                r"\b(?:the|this)\s(?:ministry|embassy|government|agency|department|regulator|office|bureau|commission|authority|board"
                r"|court|tribunal|committee|subcommittee|panel|house|senate|university|institute|foundation|council|project|forum|association"
                r"|alliance|guild|league|union)\b(?!\s(?:of|for|on)\b)(?![’'-])(?!\s<A>)"
            ),
            "named",
        ),
        (
            compiled(
                r"\bthe\s(?:senator|congressman|congresswoman|lawmaker|professor|researcher|minister|adviser|executive|founder|chief\sexecutive|analyst|economist|lawyer)\b"
            ),
            "person",
        ),
        (compiled(r"(?<![\w’'])(?:he|she)\b(?![’'])"), "person"),
        (
            compiled(
                rf"(?:^|(?<=[;,—]\s)|(?<=\bbut\s)|(?<=\band\s)|(?<=\uf000\s))it(?=\s(?:{_ADVERB}\s)?(?:{_ANY_VERB}|did|blocked|names|has\s|had\s)\b)"
            ),
            "it",
        ),
        (
            compiled(
                rf"^(?:They|It)(?=\s(?:has\s|have\s|had\s|then\s|also\s)?(?:{_TAKE}|{_TRAIN}|{_USE})\b)"
            ),
            "it",
        ),
    ),
    act=compiled(_ACT),
    agents=_AGENTS,
    victims=_VICTIMS,
    self_act=compiled(rf"{_SELF_REPORTED}{_AUX}{{0,4}}\s(?:and\s\w+\s)?{_ACT}"),
    self_act_quoted=compiled(rf"{_SELF_QUOTED}{_AUX}{{0,4}}\s(?:and\s\w+\s)?{_ACT}"),
    own_model=compiled(
        r"\b(?:its|our|their)\s(?:own|larger|bigger|in-house)\s(?:[\w-]+\s){0,3}?(?:model|teacher|system|flagship)"
    ),
    negation=_NEGATION,
    groundless=_GROUNDLESS,
    hedge=compiled(
        r"\b(?:may|might|could|possibl[ey]|perhaps|likel\w*|probably|appears?|appeared|seems?|suspect\w*|apparently|suggests?|indicat\w+|reportedly|allegedly|unclear)\b"
    ),
    topical=compiled(
        rf"distill?|{_TRAIN}\b[^.;]{{0,60}}\b{_OUT}\b|\b{_OUT}\b[^.;]{{0,60}}\b{_TRAIN}|extract|scrap|siphon|cop(?:y|ied|ying)|clon|imitat|steal|stole|theft|free-?rid|knock-?off"
        r"|accounts?\b|terms\sof|licen[cs]|outputs?\b|accusation|allegation|charges?\b|claims?\b|watermark|fingerprint|reasoning\straces?|synthetic\sdata|intellectual\sproperty|jailbreak"
        r"|weights|cheat|permission|evidence|inquiry|investigat|probe|cooperat|concern|proof|prove|benchmark|agreement|exchanges|requests|prompts|traces|effect\b|ban\b|bans\b|banned|clause|appeal|research|bill\b|law\b|rules|audit|competitor|names?\sitself|calls?\sitself|identif|slips|technology|compet|detect|block|ordinary|method|customers|responses|answers|replies|unauthori|safeguard|countermeasure|competing\smodel|rival|<Q>|harvest|teacher|student|trained|training"
    ),
    charge=compiled(
        r"\b(?:accusations?|allegations?|charges?|claims?|suggestions?|reports?|it|this|that|wrongdoing|any\s\w+|having|doing\sso|using|training|distilling|copying|assertions?|findings?)\b"
    ),
    charge_named=compiled(
        r"\b(?:accus\w+|charges?\b(?!\swith)|alleg\w+|claims?\b|claimed|reports?\b|reported|rumou?rs?|suggest\w*|whether|some\s(?:say|have)|critics|filings?|complaint|lawsuit|to\s(?:say|claim|suggest|assert)\sthat|if\b)"
    ),
    verb_last=False,
    should=compiled(
        r"\b(?:should(?!\shave)|must|ought|may\s(?:not|only)|nobody\smay|needs?\s(?:to|\w+\srules)|urge\w*|demand\w*|require\w*|forbid\w*|prohibit\w*|not\sallowed|illegal|unlawful|legal|lawful|allowed\sto|calls?\s(?:for|on)|statute|ban\s|law\b|would\s(?:support|back|welcome|oppose|favou?r)|fair\sgame|entitled\sto|free\sto\suse|regulat(?:e|ed|ion|ory)\b|legislat\w+|sanction\w*)"
    ),
    judge=compiled(
        r"\b(?:could|may|might|risk\w*|threat\w*|likely|unlikely|probably|danger\w*|will|would|believe\w*|expect\w*|hypocri\w+|fair\b|unfair|overstat\w+|exaggerat\w+|matters?|serious|normal|common|ordinary|standard\spractice|legitimate)\b"
    ),
    own_act=compiled(
        r"\b(?:prevent\w*|harder|deter\w*|hinder\w*|block(?:ed|ing|s)?|bann(?:ed|ing)|suspend(?:ed|ing)|cut\soff|revok(?:ed|ing)|clos(?:ed|ing)|remov(?:ed|ing)|introduc(?:ed|ing)|launch(?:ed|ing)|releas\w*|publish\w*"
        r"|open-?sourc\w+|add(?:ed|ing)|deploy(?:ed|ing)|updat(?:ed|ing)|chang(?:ed|ing)|tighten(?:ed|ing)|filed|shar(?:ed|ing)|terminat(?:ed|ing)|limit(?:ed|ing)|restrict(?:ed|ing)|strengthen\w*|roll(?:ed|ing)\sout"
        r"|investigat(?:ed|ing)|(?:will|would)\s(?!say|see\b|be\s|support|back\b|welcome|oppose|favou?r|like|help|want|have\b)\w+|licensed|built|put\sin\splace|began|started|hid(?:den|ing)?|stopp(?:ed|ing)|reviewing|looking\sinto|examin(?:ed|ing)|delet(?:ed|ing)|withdrawn|ended|retired|working\swith|taken\sdown|disabled|withdr\w+|review)\b"
    ),
    first=compiled(
        r"[\s“\"]*(?:(?:on|in|last|this)\s[\w\s,]{2,24}?\s)?(?:that\s)?(?:it|we|they|I|its|our|the\s(?:company|lab|firm|start-?up|group|ministry|office))\b"
    ),
    licensed=compiled(
        r"\b(?:under\s(?:a\s)?licen[cs]e|licen[cs]ed|with\s(?:\w+\s)?(?:permission|consent|approval)|authori[sz]ed|by\sagreement|paid\sfor|partnership|contract\swith|permitted|allowed)\b"
    ),
    estimate=compiled(r"\b(?:estimat\w+|reckon\w*|calculat\w+|puts?\sthe|projected)\b"),
    wrong=compiled(
        r"\b(?:fraudulent|fake|proxy|bogus|sham)\s(?:[\w-]+\s)?accounts|\b(?:campaigns?|attacks?|attempts?|operations?|efforts?)\b[^.;]{0,50}\b(?:distill?\w*|extract\w*|cop\w+|siphon\w*|steal\w*|harvest\w*)"
        r"|\bin\s(?:violation|breach)\sof|\bdistillation\s(?:attacks?|campaigns?)"
    ),
    measured=compiled(
        r"\b(?:audit|test|tests|analysis|study|review|experiment\w*|measurement\w*|evaluation)\b[^.;]{0,40}\b(?:show\w*|found|finds|reveal\w*|indicat\w*|suggest\w*|turned\sup|assign\w*)"
    ),
    joins=compiled(
        r"(?P<first><A>)(?:,\s(?=(?:the\s)?<A>(?:,\s(?:the\s)?<A>)*,?\s(?:and|&)\s)|,?\s(?:and|&)\s|\sas\swell\sas\s)(?:the\s)?(?P<second><A>)(?![’']s?\s(?:own\s)?(?:outputs?|models?|answers|responses))"
    ),
)
