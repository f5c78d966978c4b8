"""What keeps a statement from being one: rules, doubts, denials, what is general."""

from __future__ import annotations

LIMITS: dict[str, str] = {
    "condition": "if unless whether suppose supposing assuming",
    "modal": "may might could can would should must shall",
    "not": "not never n't n’t nor neither cannot",
    "none": "no none nothing nobody neither nor without little lacks lack",
    "unknown": (
        "unclear unknown unproven undecided unsettled unresolved unanswered unestablished disputed "
        "contested uncertain"
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
    "terms": (
        "term terms licence license contract agreement policy policies rule rules conditions prohibition "
        "ban clause wishes will restriction restrictions"
    ),
    "barred": "barred banned forbidden prohibited excluded allowed permitted restricted exempt covered",
    "forbidding": (
        "forbid forbids forbade forbidden forbidding prohibit+ bar bars barred barring allow+ permit "
        "permits permitted permitting restrict+ prevent+ detect+ deter deters deterred limit+ counter "
        "require+ criminalise+ criminalize+ punish+ sanction+ covers covered extend extends exempt+ "
        "govern+ applies apply applied mean means denote+ refer refers defin define+ definition propose+ "
        "entitle+ authorise+ authorize+ license+ outlaw+ bans banned banning penalise+ regulate+ combat+ "
        "guard guards address+ tackle+ exclude+ oblige+ demands asks reserve+ grant+"
    ),
    "obliging": "must may shall should need",
    "indefinite": "whoever anyone those",
    "surely": "indeed really actually truly demonstrably clearly plainly undoubtedly knowingly deliberately",
    "leave": (
        "crediting credit permission authorisation authorization licence license consent asking paying "
        "knowledge approval leave agreement payment disclosure attribution"
    ),
    "act": "bill act law rule amendment order proposal clause",
    "ban": "ban bans bar bars rule rules restriction restrictions limits prohibition block",
    "generic": (
        "Distilling Extracting Imitating Scraping Cloning Harvesting Querying Fine-tuning Tuning A An Any "
        "One Every Each Some Such Most Many Few To In Building Training Using Making Collecting Teaching "
        "Distillation Models Labs Students Student Traces Reasoning Soft Synthetic Outputs Output Terms "
        "Developers Companies Providers When If Where What Laboratories Makers Users Extraction Black-box "
        "Imitation"
    ),
    "generic-thing": "student teacher training use practice method technique term word",
    "licence": "licence license agreement contract deal partnership",
}
