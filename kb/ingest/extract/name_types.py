"""What sort of actor a name is of, by the words that it is made of."""

from __future__ import annotations

import re
from collections.abc import Sequence

_BY_WORD: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        ("government", r"(?i:ministry|embassy|ministère|ministerium|ministerio|government|white house|ambassad)|外交部|商务部|大使馆|使馆|政府|部$|外務省|省$|정부|외교부|대사관|부$"),
        ("court", r"(?i:\bcourt\b|tribunal|gericht)|法院|裁判所|법원"),
        ("legislature", r"(?i:committee|parliament|senate\b|congress|house of|bundestag|assembly|assemblée|congreso)|国会|议会|委员会$|国会|국회"),
        ("agency", r"(?i:department|agency|bureau|office of|authority|commission|regulator|administration|directorate|commerce|treasury|amt\b|agence|agencia|autorité)|局$|署$|办公室|网信办|庁$|위원회|청$"),
        ("university", r"(?i:university|universität|université|universidad|college|polytechnic|institute of technology|école)|大学|学院|대학"),
        ("media", r"(?i:times|post\b|news|herald|journal|gazette|tribune|daily|weekly|observer|courier|chronicle|zeitung|press|wire\b|ledger|dispatch|bulletin|magazine|review\b|broadcast)|日报|晚报|时报|周刊|新闻|通讯社|财经|新聞|通信|신문|일보|뉴스"),
        ("think_tank", r"(?i:institute|institution|foundation|endowment|council|think tank|cent(?:er|re) (?:for|on)|observatory|stiftung|institut)|研究院|研究所|智库|연구소|연구원"),
        ("community", r"(?i:forum|alliance|association|coalition|consortium|collective|society|union|network|project|federation)|协会|联盟|협회|연합"),
        ("lab", r"(?:\bAI\b|\bA\.I\.|Labs?\b|Intelligence|\bKI\b|Neural|Mind\b|Models?\b|Research)|智能|实验室|人工智能"),
        ("company", r"(?i:\binc\b|corp|\bltd|gmbh|llc|technolog|systems|software|group|holdings|cloud|security|networks|analytics|capital|ventures|industries|semiconductor|hosting|bank)|公司|科技|集团|社$|전자"),
    )
)  # fmt: skip
_PERSON = re.compile(
    r"[A-ZÀ-Þ][a-zà-ÿ’'-]+(?:\s[A-Z]\.)?(?:\s(?:de|van|von|der|al|bin|El))?(?:\s[A-ZÀ-Þ][A-Za-zà-ÿ’'-]+){1,2}"
)
_DEEDS = r"(?:said|says|told|wrote|argued|argues|added|warned|noted|testified|posted|believes|denied|accused|sagte|erklärte|dijo|afirmó)"


def type_by_name(name: str, forms: Sequence[str], text: str) -> str:
    """Return the type that a name's own words tell, or that it is a person's; nothing where they do not."""
    for kind, pattern in _BY_WORD:
        if pattern.search(name):
            return kind
    if _PERSON.fullmatch(name):
        last = name.split()[-1]
        if last in forms:
            return "person"
        escaped = re.escape(name)
        if re.search(
            rf"{escaped}(?:,[^,.]{{2,80}},)?\s(?:\w+\s)?{_DEEDS}\b|\b{_DEEDS}\s{escaped}|\b{re.escape(last)}\s{_DEEDS}\b",
            text,
        ):
            return "person"
    return ""
