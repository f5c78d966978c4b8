"""What sort of actor a name is of, by the words that it is made of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

_BY_WORD: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        ("government", r"(?i:ministry|embassy|ministère|ministerium|ministerio|government|white house|ambassad)|外交部|商务部|大使馆|使馆|政府|部$|外務省|省$|정부|외교부|대사관|부$"),
        ("court", r"(?i:\bcourt\b|tribunal|gericht)|法院|裁判所|법원"),
        ("legislature", r"(?i:committee|parliament|senat[eo]\b|senate\b|congress|house of|bundestag|national assembly|assemblée|congreso|senado|\bdelegates\b)|国会|议会|委员会$|国会|국회"),
        ("agency", r"(?i:department|agency|bureau|office of|authority|commission|regulator|administration|directorate|commerce|treasury|amt\b|agence|agencia|autorité|\boffice\b|\bboard\b)|局$|署$|办公室|网信办|庁$|위원회|청$"),
        ("university", r"(?i:university|universität|université|universidad|college|polytechnic|institute of (?:technology|science)|école)|大学|学院|대학"),
        ("media", r"(?i:times|post\b|news|herald|journal|gazette|tribune|daily|weekly|observer|courier|chronicle|zeitung|press|wire\b|ledger|dispatch|bulletin|magazine|review\b|broadcast|sentinel)|日报|晚报|时报|周刊|新闻|通讯社|财经|新聞|通信|신문|일보|뉴스"),
        ("think_tank", r"(?i:institute|institution|foundation|fundación|fondation|endowment|council|policy lab\b|think tank|cent(?:er|re) (?:for|on)|observatory|stiftung|institut)|研究院|研究所|智库|연구소|연구원"),
        ("community", r"(?i:forum|alliance|\bguild\b|\bleague\b|\btrust\b|assembly|community|association|coalition|consortium|collective|society|union|network|project|federation|\bwatch\b)|协会|联盟|社区|学会|협회|연합"),
        ("company", r"(?i:threat intelligence|\bsecurity\b|distiller|refinery|raffinerie|brewery|brennerei|coopérativ|cooperativ|\bspirits\b)|酒业"),
        ("lab", r"(?:\bAI\b|\bA\.I\.|Labs?\b|Intelligence|\bKI\b|Neural|Mind\b|Models?\b|Research)|(?i:laborator)|智能|实验室|人工智能"),
        ("company", r"(?i:\binc\b|corp|\bltd|gmbh|llc|technolog|systems|software|group|holdings|cloud|security|networks|analytics|capital|ventures|industries|semiconductor|hosting|\bbank\b|petroleum|\benergy\b|components|distillers|\bfoods\b|\bmotors\b|\brecords\b|pharma|\bwater\b|partners|\bfund\b|\bmaison\b|capital)|公司|科技|集团|社$|전자"),
    )
)  # fmt: skip
_PERSON = re.compile(
    r"[A-ZÀ-Þ][a-zà-ÿ’'-]+(?:\s[A-Z]\.)?(?:\s(?:de|van|von|der|al|bin|El))?(?:\s[A-ZÀ-Þ][A-Za-zà-ÿ’'-]+){1,2}"
)
_LONGEST_HAN_NAME = 4
_TITLE = r"(?:Mr|Mrs|Ms|Dr|MR|MRS|MS|DR|Prof|PROF|Sen|SEN|Rep|REP|Senator|SENATOR|Professor|Representative|Delegate)\.?"
_DEEDS = r"(?:said|says|told|wrote|argued|argues|added|warned|noted|testified|posted|believes|denied|accused|sagte|erklärte|dijo|afirmó)"


# A house whose names are of this sort and that has a model of its own is a lab.
_BUILDS = re.compile(r"(?i:technolog|systems|software)|科技|集团")
_UNNAMED = re.compile(r"(?:unnamed|anonymous|former|one|two|several|witness)\b", re.I)


def type_by_name(name: str, forms: Sequence[str], text: str) -> str:
    """Return the type that a name's own words tell, or that it is a person's; nothing where they do not."""
    if _UNNAMED.match(name) or (name.islower() and name.isascii()):
        return "group"
    if _is_titled(name, forms, text):
        return "person"
    if kind := _by_words(name):
        return "lab" if kind == "company" and _BUILDS.search(name) and has_own(name, forms) else kind
    if _is_land(forms, text):
        return "government"
    return "person" if _is_person(name, forms, text) else ""


def type_by_last_word(name: str) -> str:
    """Return the type that the last word of a house's name tells; nothing where it is any word."""
    return _by_words(name.rsplit(" ", 1)[-1])


@lru_cache(10_000)
def _by_words(name: str) -> str:
    return next((kind for kind, pattern in _BY_WORD if pattern.search(name)), "")


def has_own(name: str, forms: Sequence[str]) -> bool:
    """Whether a name that has nothing in common with the actor's leads to it: that of a product."""
    words = set(name.casefold().split())
    return any(form.isascii() and words.isdisjoint(form.casefold().split()) for form in forms)


def _is_land(forms: Sequence[str], text: str) -> bool:
    """Whether a text speaks of the government or the embassy of what is named."""
    named = "|".join(map(re.escape, forms))
    return bool(
        re.search(
            rf"\b(?:government|embassy|embajada|ambassade|state)\s(?:of|de)\s(?:{named})\b"
            rf"|\b(?:{named})\s(?:government|side|authorities)\b"
            rf"|(?:{named})(?:政府|方面|大使馆|驻)",
            text,
        )
    )


def _is_titled(name: str, forms: Sequence[str], text: str) -> bool:
    """Whether a text gives a name a title, or one of its forms is longer and ends with it: a last name."""
    if any(_PERSON.fullmatch(form) and form.endswith(f" {name}") for form in forms):
        return True
    named = "|".join(map(re.escape, forms))
    return bool(re.search(rf"\b{_TITLE}\s(?i:{named})\b|(?:{named})(?:さん|氏|教授|씨|교수|女士|先生)", text))


def _is_person(name: str, forms: Sequence[str], text: str) -> bool:
    """Whether a text speaks of a name as of a person. A house is called by its first word, a person by the last."""
    if not _PERSON.fullmatch(name) or has_own(name, forms):
        return False
    words = name.split()
    if words[-1] in forms or any(not form.isascii() and len(form) <= _LONGEST_HAN_NAME for form in forms):
        return True
    first, last, escaped = re.escape(words[0]), re.escape(words[-1]), re.escape(name)
    if words[0] in forms or re.search(
        rf"\b[Tt]he\s{escaped}\b|{escaped},\swhich\b|\b{first}\b(?!\s{last})", text
    ):
        return False
    return bool(
        re.search(
            rf"{escaped}(?:,[^,.]{{2,80}},)?\s(?:\w+\s)?{_DEEDS}\b|\b{_DEEDS}\s{escaped}|\b{last}\s{_DEEDS}\b",
            text,
        )
    )
