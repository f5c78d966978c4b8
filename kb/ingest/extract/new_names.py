"""Names that nobody has listed yet, proposed with a type by the words beside them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from kb.ingest.extract.name_types import type_by_name
from kb.ingest.extract.names import KnownName, Mention
from kb.ingest.extract.tables import table

_CAP = r"(?:[A-ZÀ-Þ][\w’'&.\-]*[\wà-ÿ]|[A-Z]\.|[A-Z]{2,})"
_NAME = rf"{_CAP}(?:\s(?:of|for|and|de|the|van|von)?\s?{_CAP}){{0,4}}"
_PERSON = r"[A-ZÀ-Þ][a-zà-ÿ’'\-]+(?:\s[A-Z]\.)?(?:\s(?:de|van|von|der|al|bin))?\s[A-ZÀ-Þ][A-Za-zà-ÿ’'\-]+"
_SPEAKS = (
    r"(?:said|says|told|wrote|argued|argues|added|warned|noted|testified|posted|explained|believes|estimated|accused|denied|claimed|alleged|conceded|admitted|acknowledged|urged|called|insisted|suggested"
    r"|sagte|erklärte|schrieb|a\sdéclaré|estime|dijo|afirmó|declaró)"
)
# Each pattern has the name as group n.
_CUES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        (
            "university",
            rf"\b(?P<n>(?:University|Universität|Université|Universidad|Institute\sof\sTechnology|École)\s(?:of\s|de\s|zu\s)?{_CAP}(?:\s{_CAP})?)",
        ),
        (
            "university",
            rf"\b(?P<n>{_CAP}(?:\s{_CAP}){{0,2}}\s(?:University|Polytechnic|College|Institute\sof\sTechnology))\b",
        ),
        (
            "agency",
            rf"\b(?P<n>(?:Department|Bureau|Office|Agency)\s(?:of|for)\s{_CAP}(?:(?:\s(?:and|of|for))?\s{_CAP}){{0,4}})",
        ),
        (
            "agency",
            rf"\b(?P<n>{_CAP}(?:\s(?:and\s)?{_CAP}){{0,4}}\s(?:Agency|Authority|Commission|Bureau|Regulator|Department|Directorate|Administration|Inspectorate|Ombudsman))\b",
        ),
        (
            "government",
            rf"\b(?P<n>(?:Ministry|Ministère|Ministerium|Ministerio|Embassy)\s(?:of|for|de|du|für)\s{_CAP}(?:(?:\s(?:and|of))?\s{_CAP}){{0,4}})",
        ),
        ("government", rf"\b(?P<n>{_CAP}(?:\s(?:and\s)?{_CAP}){{0,3}}\s(?:Ministry|Embassy|Government))\b"),
        (
            "government",
            r"\b(?P<n>[A-Z][a-z]+(?:an|ese|ish|ian|i)\s(?:embassy|government|(?:foreign|commerce|trade|science|industry)\sministry|ministry\sof\s\w+))\b",
        ),
        (
            "legislature",
            rf"\b(?P<n>{_CAP}(?:\s(?:and\s|on\s|for\s)?{_CAP}){{0,4}}\s(?:Committee|Parliament|Senate|Subcommittee|Bundestag))\b",
        ),
        ("court", rf"\b(?P<n>(?:{_CAP}\s){{1,3}}(?:Court|Tribunal))\b"),
        (
            "think_tank",
            rf"\b(?P<n>{_CAP}(?:\s(?:for\s|on\s|of\s)?{_CAP}){{0,4}}\s(?:Institute|Institution|Foundation|Endowment|Council|Think\sTank|Centre|Center))\b",
        ),
        (
            "think_tank",
            rf"\b(?P<n>(?:Institute|Center|Centre|Council)\s(?:for|on|of)\s{_CAP}(?:(?:\sand)?\s{_CAP}){{0,4}})",
        ),
        (
            "media",
            rf"\b(?P<n>(?:The\s)?{_CAP}(?:\s{_CAP}){{0,2}}\s(?:News|Times|Post|Herald|Journal|Gazette|Tribune|Daily|Weekly|Observer|Courier|Chronicle|Zeitung|Rundschau|Wire|Ledger|Review|Dispatch|Bulletin))\b",
        ),
        (
            "media",
            rf"(?:newspaper|magazine|outlet|broadcaster|news\ssite|newsletter|weekly|Zeitung|journal|diario)\s(?P<n>{_CAP}(?:\s{_CAP}){{0,2}})",
        ),
        (
            "lab",
            rf"(?:AI\s(?:lab|laborator\w+|developer|startup|start-up|company|firm|group)|(?:research|frontier)\slab|model\smaker|chatbot\smaker|developer|KI-(?:Labor|Firma|Start-up|Entwickler|Unternehmen)|laboratoire|laboratorio)\s(?P<n>{_CAP}(?:\s(?:AI|Labs?|{_CAP}))?)",
        ),
        ("lab", rf"\b(?P<n>{_CAP}(?:\s{_CAP})?\s(?:AI|A\.I\.|Labs?|Intelligence|Research|KI|IA))\b"),
        (
            "lab",
            r"\b(?P<n>[A-Z][\w\-]+)(?:[’']s|,)\s(?:[\w\-]+\s){0,4}?(?:AI\s(?:lab|startup|start-up|company|developer)|language\smodels?|chatbot|models?\b|maker\sof\sthe)",
        ),
        (
            "company",
            rf"\b(?P<n>{_CAP}(?:\s{_CAP}){{0,2}}\s(?:Inc|Corp|Ltd|GmbH|LLC|Technologies|Systems|Software|Group|Holdings|Cloud|Security|Networks|Analytics|Capital|Ventures))\b\.?",
        ),
        (
            "company",
            rf"(?:company|firm|vendor|cloud\sprovider|reseller|start-?up|conglomerate|Unternehmen|Konzern|Firma|entreprise|société|empresa|compañía)\s(?P<n>{_CAP}(?:\s{_CAP})?)",
        ),
        (
            "community",
            rf"(?i:members|volunteers|moderators|contributors|mitglieder|membres|miembros)\s(?:of|des|der|de|du|del)\s(?:the\s|\w*(?:[Pp]rojekts?|[Pp]roject)\s)?(?P<n>{_CAP}(?:\s{_CAP})?)",
        ),
        (
            "community",
            rf"\b(?P<n>{_CAP}(?:\s{_CAP}){{0,3}}\s(?:Forum|Alliance|Association|Coalition|Consortium|Collective|Society|Union|Network|Project))\b",
        ),
        (
            "person",
            r"(?m:^)(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Prof)\.?\s|Senator\s|Representative\s|Chair(?:man|woman|person)?\s|Professor\s)(?P<n>[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+)?)(?=:)",
        ),
        ("person", rf"(?m:^)(?P<n>{_PERSON})(?=(?:\s\([^)]{{2,40}}\)|,[^:\n]{{2,50}})?:\s)"),
        (
            "person",
            rf"(?:Sen(?:ator|\.)|Rep(?:resentative|\.)|Congress(?:man|woman)|Professor|Prof\.|Dr\.?|Mr\.?|Ms\.?|Mrs\.?|Minister|Secretary|Judge|Chair(?:man|woman)?|Ambassador|Commissioner|President|Chancellor|Herr|Frau|MdB|Abgeordnete[rn]?|Ministerin|Mme|M\.|Sra?\.|analyst|researcher|economist|lawyer|founder|director|executive|scientist|spokes(?:man|woman|person)|adviser|advisor|fellow|engineer|officer|CEO|CTO|co-founder|professor|lawmaker|counsel|chief|policy|by|chef|directeur|directrice|chercheu(?:r|se)|director\w*|profesora?|abogad[oa]|senadora?|ministra|avocate?|Professorin|Sprecher(?:in)?|\w*[Gg]ründer(?:in)?|Chef(?:in)?|Forscher(?:in)?|porte-parole|portavoz),?\s(?P<n>{_PERSON})",
        ),
        (
            "person",
            rf"\b(?P<n>{_PERSON}),\s(?:(?:a|an|the|who)\s)?(?:[\w\-’']+\s){{0,5}}?(?:professor|researcher|analyst|director|executive|founder|co-founder|chief|head|fellow|lawyer|scientist|senator|minister|economist|engineer|chair\w*|president|spokes\w+|adviser|advisor|partner|lecturer|author)\b",
        ),
        (
            "person",
            rf"(?:^|[\s“\"])(?P<n>{_PERSON})(?:,[^,.;“”]{{2,90}},)?\s(?:also\s|has\s|later\s)?{_SPEAKS}\b",
        ),
        ("person", rf",\s(?P<n>{_PERSON}),\s(?:has\s|had\s|also\s)?{_SPEAKS}\b"),
        ("person", rf"(?:,[”\"]|[”\"],)\s(?:{_SPEAKS})\s(?P<n>{_PERSON})"),
        ("person", rf"(?i:according\sto|laut|selon|según)\s(?P<n>{_PERSON})(?=[,.\s])"),
    )
)
_HAN_CUES = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        ("university", r"(?P<n>[\u4e00-\u9fff]{2,6}大学)"),
        (
            "lab",
            r"(?:人工智能公司|AI公司|大模型公司|初创公司|创业公司|实验室|AI初创企业|人工智能企业)(?P<n>[A-Za-z][\w\-]+(?:\s?AI)?|[\u4e00-\u9fff]{2,4}(?:科技|智能))",
        ),
        (
            "lab",
            r"(?P<n>[\u4e00-\u9fff]{2,4}(?:智能|人工智能实验室))(?=[\u3002，的表发称说否指回承被与签认没])",
        ),
        ("company", r"(?P<n>[\u4e00-\u9fff]{2,4}科技)(?=[\u3002，的表发称说否指回承被与签认没])"),
        (
            "lab",
            r"(?:^|[。，、；“：\n在由与和对被从称]|指责|指控|回应|针对)(?P<n>(?!该|这家|那家|其他|多家|一家|两家|本|我们|你们|他们|贵|某|上市|科技|母|子|竞争|初创|互联网|人工)[\u4e00-\u9fff]{2,4}公司)(?!法)",
        ),
        ("media", r"(?:据《|据|《)(?P<n>[\u4e00-\u9fff]{2,5}(?:日报|晚报|时报|周刊|新闻|财经))"),
        ("government", r"(?P<n>[\u4e00-\u9fff]{2,6}(?:大使馆|外交部|商务部|科技部|政府))"),
        ("agency", r"(?P<n>[\u4e00-\u9fff]{2,8}(?:信息局|监管局|委员会|信息办公室|管理局|网信办))"),
        (
            "person",
            r"(?:教授|专家|分析师|研究员|律师|创始人|首席执行官|发言人|学者|议员|负责人|总裁)(?P<n>(?!表示|认为|还|则|指出|强调|同时|当天|随后|一|并|也|对此|昨|今|就|曾|已|在)[\u4e00-\u9fff]{2,3}?)(?=表示|认为|说|称|指出|强调|警告|，|回应|否认|透露|在|说：|指责|指控|批评)",
        ),
    )
)
_WORDS = table("small_words")
_BAD = frozenset(_WORDS["begins_no_name"])
_PARTS = re.compile(r"[\s]+")
# What a name of an office is made of is no name alone: it points to one that was named.
_BARE = frozenset(_WORDS["no_name_alone"])


def new_names(text: str, known: Sequence[Mention]) -> list[KnownName]:
    """Return actors that the words of a text name and nobody has listed; persons by their last name, too."""
    taken = {place for mention in known for place in range(mention.start, mention.end)}
    found: dict[str, str] = {}
    for kind, start, written in _candidates(text):
        name, shift = _trimmed(written)
        if (
            not name
            or name.lower() in _BARE
            or not taken.isdisjoint(range(start + shift, start + shift + len(name)))
        ):
            continue
        found.setdefault(name, kind)
    return list(_distinct(found, text))


def types_of(text: str, names: Iterable[KnownName]) -> dict[str, str]:
    """Return types for names that came without one: by the words beside them, by their own, else a lab."""
    told: dict[str, str] = {}
    for kind, _, name in _candidates(text):
        told.setdefault(_trimmed(name)[0], kind)
    return {
        one.name: type_by_name(one.name, one.forms, text)
        or next((told[form] for form in one.forms if form in told), "")
        or "lab"
        for one in names
    }


def _candidates(text: str) -> Iterator[tuple[str, int, str]]:
    for kind, pattern in _CUES:
        for match in pattern.finditer(text):
            yield kind, match.start("n"), match["n"]
    if not text.isascii():
        for kind, pattern in _HAN_CUES:
            for match in pattern.finditer(text):
                yield kind, match.start("n"), match["n"]


def _trimmed(name: str) -> tuple[str, int]:
    """Return the name without words at its beginning that are none, and by how much it moved."""
    shift = 0
    while name:
        first = _PARTS.split(name, maxsplit=1)
        if first[0].lower() not in _BAD:
            break
        if len(first) == 1:
            return "", 0
        moved = len(name) - len(first[1])
        shift += moved
        name = first[1]
    return re.sub(r"[’']s$|[.’']$", "", name), shift


def _distinct(found: dict[str, str], text: str) -> Iterator[KnownName]:
    names = sorted(found, key=len, reverse=True)
    for name in names:
        kind = found[name]
        longer = [
            other for other in names if other != name and name in other.split() and len(other) > len(name)
        ]
        if longer and (kind != "person" or any(other.split()[-1] == name for other in longer)):
            continue
        if kind == "person":
            last = name.split()[-1]
            forms = (name, last) if len(last) > 2 and last not in found else (name,)
        else:
            head = name.removeprefix("The ").split()[0]
            is_short = (
                kind in ("lab", "company")
                and name != head
                and len(head) > 3
                and re.search(rf"\b{re.escape(head)}\b(?!\s(?:AI|Lab))", text)
            )
            forms = (name, head) if is_short and head.lower() not in _BAD else (name,)
        yield KnownName(name, kind, None, None, forms)
