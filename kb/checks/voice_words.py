"""The words by which the voice of a sentence is told: one table, each class with its words.

English only. `+` behind a word adds the forms of a regular verb, `*` the plural of a noun. A word may stand
in several classes.
"""

from __future__ import annotations

from kb.checks.voice_words_conduct import CONDUCT_WORDS

WORDS: dict[str, str] = {
    **CONDUCT_WORDS,
    # -- by whom
    "party": (
        "lab labs laboratory laboratories company companies firm firms start-up start-ups startup startups "
        "team teams group groups vendor* developer* maker* operator* engineer* employee* staff founder* "
        "network* reseller* unit subsidiary institute* outfit* campaign accounts accused researchers "
        "executives entity entities actors defendant* crawler* bureau contractor* pipeline parent "
        "affiliate* builder* creator* newcomer challenger"
    ),
    "pronoun": "it they he she its their his her who we",
    "theirs": "its their his her whose our this such these",
    "nation": (
        "Chinese American British European Korean Japanese French German Russian Israeli Indian Beijing "
        "Shanghai Hangzhou Shenzhen"
    ),
    "no-name": (
        "Wikipedia Crawl GitHub Reddit arXiv January February March April May June July August September "
        "October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday Congress "
        "English API APIs MIT IP US USA UK EU AI GPU GPUs LLM LLMs China America Europe I ML PDF FAQ VPN "
        "VPNs CoT Internet SQL A Teacher Student Victim Method Timeline Chronology Summary Result Note "
        "Background Outcome Consequence Verdict Status History Process Sequence Overview Lineage Ancestry "
        "Figure Table"
    ),
    # -- whose word it is
    "saying": (
        "names say says said saying tell tells told telling write writes wrote writing report+ allege+ "
        "claim+ state+ assert+ maintain+ contend+ argue+ believe+ think thinks thought suspect+ estimate+ "
        "note+ add+ describe+ call+ speak speaks spoke spoken speaking insist+ declare+ announce+ testify "
        "testifies testified complain+ warn+ deny denies denied denying dispute+ reject+ contest+ answer+ "
        "reply replies replied replying concede+ grant+ acknowledge+ admit admits admitted admitting "
        "explain+ suggest+ conclude+ find finds found finding judge+ infer infers inferred attribute+ "
        "quote+ cite+ ask+ wonder+ consider+ regard+ assume+ imply implies implied hint+ portray+ present+ "
        "doubt+ question+ agree+ retell retells retold accuse+ charge+ summarise+ summarize+ blame+ "
        "predict+ reckon+ recount+ rule+ sue+ challenge+ demand+ ascribe+ guess+ interpret+ depict+ "
        "criticise+ criticize+ remember+ plead+ denounce+ object+ recall+ expect+ calculate+ caution+ "
        "comment+ refuse+ refute+ rebut rebuts rebutted dismiss+ contradict+ concur+ disclose+ stresses "
        "stressed emphasise+ emphasize+ speculate+ theorise+ posit+ hypothesise+ propose+ advise+ condemn+ "
        "label+ labelled deem+"
    ),
    "saying-behind": (
        "say says said write writes wrote report reports reported allege alleges alleged claim claims "
        "claimed state states stated hold holds held believe believes believed think thinks thought suspect "
        "suspects suspected add adds added argue argues argued tell tells told maintain maintains "
        "maintained insist insists insisted contend contends contended assert asserts asserted estimate "
        "estimates estimated conclude concludes concluded testify testifies testified note notes noted warn "
        "warns warned acknowledge acknowledges acknowledged concede concedes conceded admit admits admitted "
        "explain explains explained reckons reckoned charges complains complained describes described names "
        "attributes recalled posted observed judges puts declared announced charged document documents "
        "record records set sets suggest suggests suggested remarked responded replied grants"
    ),
    "about": (
        "out about over against after before when because since once nothing little comment publicly until "
        "as itself themselves"
    ),
    "statement": (
        "charge* claim* allegation* accusation* suspicion* belief* view* statement* assertion* contention* "
        "rumour* rumor* complaint* hypothesis theory notion idea denial* estimate* position argument thesis "
        "lawsuit* words sign* reading possibility conjecture explanation* guess impression opinion "
        "interpretation finding* testimony suit debate thought inference proposition suggestion question* "
        "doubt* assumption scenario speculation worry fear fears concern concerns warning* story headline* "
        "reply threat* risk* hint*"
    ),
    "of-statement": "that of whether about on",
    "account-word": (
        "README card retelling question account view opinion word words telling reading version eyes "
        "estimation judgement judgment belief estimate reckoning description complaint letter report memo "
        "post statement filing testimony paper count tally figures"
    ),
    "hedged": (
        "allegedly purportedly supposedly purported supposed alleged suspected ostensible putative presumed"
    ),
    "hedged-so": "claimed reported accused disputed contested charged",
    "condition": "if unless whether suppose supposing assuming",
    "modal": "may might could can would should must shall",
    "not": "not never n't n’t nor neither cannot",
    "none": "no none nothing nobody neither nor without little lacks lack",
    "unknown": (
        "unclear unknown unproven undecided unsettled unresolved unanswered unestablished disputed contested"
    ),
    "knowing": (
        "known know show shows shown say says state states stated prove proves proved proven establish "
        "established settle settled clear confirm confirmed mean means follow tell tells imply published "
        "connect connects connected link links linked tie ties tied record recorded decide decided find "
        "found explain explained give gives given disclose disclosed answer answered verify verified "
        "demonstrate judge read see seen support supports reveal learn learnt told quantify count identify "
        "reach compare measure test tested trace traced rule ruled"
    ),
    "proof": (
        "evidence proof sign* data finding* ruling statement answer indication confirmation record court "
        "agency study studies source document* proceeding page outlet one show shows prove* say says "
        "establish* confirm* decided found established confirmed shown proven read logs trace test way"
    ),
    "asking": "how which what whether who whose why where",
    "terms": (
        "term terms licence license contract agreement policy policies rule rules conditions prohibition "
        "ban clause wishes will"
    ),
    "describing": (
        "describe describes described allege alleges alleged report reports reported say says count counts "
        "counted attribute attributes attributed claim claims claimed cite cites cited name names named "
        "call calls list lists mention mentions charge charges suspect suspects suspected denies denied "
        "disputes"
    ),
    "barred": "barred banned forbidden prohibited excluded allowed permitted restricted exempt covered",
    "question": "how which what when where who whose why",
    "forbidding": (
        "forbid forbids forbade forbidden forbidding prohibit+ bar bars barred barring allow+ permit "
        "permits permitted permitting restrict+ prevent+ detect+ deter deters deterred limit+ counter "
        "require+ criminalise+ criminalize+ punish+ sanction+ covers covered extend extends exempt+ govern+ "
        "applies apply applied mean means denote+ refer refers defin define+ definition propose+ entitle+ "
        "authorise+ authorize+ license+ outlaw+ bans banned banning penalise+ regulate+ combat+ guard "
        "guards address+ tackle+ exclude+ oblige+ demands asks reserve+ grant+"
    ),
    "obliging": "must may shall should need",
    "indefinite": "whoever anyone those",
    "be": "is was are were be been being got gets get has have had",
    # -- how we would judge what parties say
    "judged": (
        "exaggeration convincing persuasive contradicted belied disproved disproven refuted false untrue "
        "lie lies true correct right justified proven baseless groundless pretext hollow wrong accurate "
        "implausible unconvincing empty untenable credible well-founded founded sound vindicated warranted "
        "confirmed dishonest invented fabricated incorrect fair sincere disingenuous valid unfounded"
    ),
    "plea": (
        "protest* rejection* denial* explanation* account excuse* version charge* claim* allegation* "
        "accusation* story assurance* complaint* defence protestation* assertion* statement*"
    ),
    "surely": "indeed really actually truly demonstrably clearly plainly undoubtedly knowingly deliberately",
    "study": (
        "study studies paper* researchers authors experiment* preprint* article* survey* benchmark* test* "
        "thesis evaluation*"
    ),
    "proving": (
        "prove+ proven show+ shown confirm+ reveal+ establish+ demonstrate+ expose+ know knows knew known"
    ),
    "everybody": "everyone everybody experts nobody",
    "concession": (
        "although though while whereas after before when once since because despite even notwithstanding "
        "contrary unlike whatever following until besides"
    ),
    "but": "but yet although though whereas despite regardless",
    "relative": "which who whom whose",
    # -- words that only stand for what they are
    "definite": (
        "lab labs laboratory laboratories company companies firm firms start-up start-ups startup startups "
        "team developer developers maker makers vendor engineers employees staff founders group"
    ),
    "thing": (
        "ministry embassy spokesperson spokesman model assistant chatbot campaign accounts network product "
        "app success tool release bot operators crawlers proxies companies scheme attack"
    ),
    "artefact": "model models version versions variant variants data student students checkpoint* series",
    "plain": "the a an of smaller their its six five two three small these those such any The A other",
    "imitating": (
        "copied copying clone+ replicate+ imitate+ mimic mimics mimicked mimicking reproduce+ ape aped"
    ),
    "demand": "prompts queries requests query traffic",
    "leave": (
        "crediting credit permission authorisation authorization licence license consent asking paying "
        "knowledge approval leave agreement payment disclosure attribution"
    ),
    "doing": "copy steal train extract lie cheat hide break violate take use draw",
    "distilling": "distillation training use copying extraction",
    "things": "models works products derivatives companies systems parties students developers labs",
    "act": "bill act law rule amendment order proposal clause",
    "ban": "ban bans bar bars rule rules restriction restrictions limits prohibition block",
    "nominal": "of on with word term for from about called",
    "built": "built trained made derived distilled",
    "practising": "practised practiced practise practises practice performed committed tried",
    "determiner": "the a an its their his her our whose this these those such",
    "before-noun": (
        "of on from with no any all more many few million own in for by into raw same other whole two three "
        "six several some most hidden copied collected extracted first second been was were be latest "
        "public joint annual model private press technical threat system detailed main only new recent "
        "earlier later last early short closing written open"
    ),
    "noun-before": "is are was were of",
    "noun-too": (
        "names answer answers claim claims report reports charge charges count counts note notes call calls "
        "state states replies reply question questions estimate estimates doubt doubts challenge challenges "
        "demand demands list lists thought thoughts thinking contest dispute disputes present grant grants "
        "finding findings rule rules view views saying writing warning reporting judge found trace traces "
        "link links object counter credit credits rank comment advice term terms label brand treat ties tie "
        "record put hint hints stress fault refuse read reads reasons cite held holds hold related address "
        "see response"
    ),
    "after-name": (
        "itself himself themselves has had have was were is are did does do may might could can will would "
        "should also then never later again both trained distilled copied extracted took used drew built "
        "harvested scraped siphoned"
    ),
    "disclosing": "disclose discloses disclosed mention mentions mentioned",
    "failing": (
        "fail failed fails refuse refused refuses decline declined neglect neglected omitted omit avoided"
    ),
    "function": (
        "on and to of in about by for concern concerns is are was were had has have do does did the a an or "
        "from with at as that which who The A An into over after before but"
    ),
    "generic": (
        "A An Any One Every Each Some Such Most Many Few To In Building Training Using Making Collecting "
        "Teaching Distillation Models Labs Students Student Traces Reasoning Soft Synthetic Outputs Output "
        "Terms Developers Companies Providers When If Where What Laboratories Makers Users Extraction "
        "Black-box Imitation"
    ),
    "generic-thing": "student teacher training use practice method technique term word",
    "and": "and or",
    "opener": (
        "now then later also still and but while which who whose yet though although because after when "
        "whatever no with without"
    ),
    "document": (
        "letter memo statement report page pages post complaint filing p pp section paragraph testimony"
    ),
    "of-somebody": (
        "view opinion claim charge belief reading account words word allegation suspicion guess contention "
        "conclusion thesis accusation assertion"
    ),
    "even": "even",
    "common": (
        "a an and are as at be been being but by do does for from had has have if in into is it its no nor "
        "not of off on or so that the their them these they this those through to under up upon was were "
        "what when which with without"
    ),
    "composing": "write generate produce act answer label grade judge rewrite",
    "composed": "written generated produced made answered composed labelled labeled drafted",
    "removing": (
        "wiped wipes filtered filters cut scrubbed removed removes stripped strips deleted deletes erased"
    ),
    "notice": "name names mention* reference* notice attribution traces watermark* credit* licence license",
    "unlawful-thing": "unlawful illegal illicit improper wrongful fraudulent impermissible",
    "disguise": (
        "name names coat noise learning label brand logo paint clothes dress garb guise costume skin suit "
        "wrapping drag"
    ),
    "charged": "charge charges accusation* allegation* claim claims suspicion*",
    "crime": "theft breach violation fraud plagiarism piracy misuse infringement",
    "hardware": "chips chip GPUs hardware servers cards Cloud clusters accelerators infrastructure",
    "written-things": "models works products derivatives systems students sets",
    "span": "month year week day summer autumn spring winter quarter time moment hour decade weekend",
    "pursuing": (
        "sue sues sued suing criticise criticises criticised condemn condemned block blocked ban banned"
    ),
    "called": "called calling described considered deemed dubbed",
    "observer": "observer observers expert experts analyst analysts reader readers engineer",
    "repenting": "apologise apologize regret answer account stop respond atone repent",
    "people": "employees people humans annotators volunteers hand",
    "relative-size": "larger smaller large small big bigger older newer flagship",
    "beside": "beside like than as such",
    "means": "months years weeks way means help thanks days quarters power",
    "act-noun": "distillation extraction copying imitation scraping theft",
    "paper-word": "complaint* advisory report* letter* memo* post* lawsuit* filing* suit",
}
