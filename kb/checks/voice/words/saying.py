"""By what words somebody says something, or nobody in particular does."""

from __future__ import annotations

SAYING: dict[str, str] = {
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
        "claimed state states stated hold holds held believe believes believed think thinks thought "
        "suspect suspects suspected add adds added argue argues argued tell tells told maintain maintains "
        "maintained insist insists insisted contend contends contended assert asserts asserted estimate "
        "estimates estimated conclude concludes concluded testify testifies testified note notes noted "
        "warn warns warned acknowledge acknowledges acknowledged concede concedes conceded admit admits "
        "admitted explain explains explained reckons reckoned charges complains complained describes "
        "described names attributes recalled posted observed judges puts declared announced charged "
        "suggest suggests suggested remarked responded replied grants find finds found shows showed "
        "calculates calculated infers inferred deduces deduced reasons reasoned"
    ),
    "about": (
        "out about over against after before when because since once nothing little comment publicly until "
        "as itself themselves"
    ),
    "statement": (
        "charge* claim* allegation* accusation* suspicion* belief* view* statement* assertion* contention* "
        "rumour* rumor* complaint* hypothesis theory notion idea denial* estimate* position argument "
        "thesis lawsuit* words sign* reading possibility conjecture explanation* guess impression opinion "
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
    "hedged": "purported supposed alleged suspected ostensible putative presumed",
    "hedged-so": "claimed reported disputed contested charged",
    "asking": "how which what whether who whose why where",
    "describing": (
        "describe describes described allege alleges alleged report reports reported say says count counts "
        "counted attribute attributes attributed claim claims claimed cite cites cited name names named "
        "call calls list lists mention mentions charge charges suspect suspects suspected denies denied "
        "disputes"
    ),
    "question": "how which what when where who whose why",
    "everybody": "everyone everybody nobody Many Most Sources Insiders Rumours Experts",
    "disclosing": "disclose discloses disclosed mention mentions mentioned",
    "failing": (
        "fail failed fails refuse refused refuses decline declined neglect neglected omitted omit avoided"
    ),
    "document": (
        "letter memo statement report page pages post complaint filing p pp section paragraph testimony"
    ),
    "of-somebody": (
        "view opinion claim charge belief reading account words word allegation suspicion guess contention "
        "conclusion thesis accusation assertion"
    ),
    "charged": "charge charges accusation* allegation* claim claims suspicion*",
    "pursuing": (
        "sue sues sued suing criticise criticises criticised condemn condemned block blocked ban banned"
    ),
    "called": "called calling described considered deemed dubbed",
    "repenting": "apologise apologize regret answer account stop respond atone repent",
    "paper-word": "complaint* advisory report* letter* memo* post* lawsuit* filing* suit",
}
