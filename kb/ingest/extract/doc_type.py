"""What sort of text a document is, as far as its address and its words tell."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from kb.ingest.extract.byline import Byline
from kb.ingest.extract.document import Document
from kb.ingest.extract.names import KnownName, NameBook

_NOBODY = Byline()
_SOCIAL = (
    "social",
    "x.com",
    "twitter.com",
    "bsky",
    "mastodon",
    "threads.net",
    "weibo",
    "reddit.com",
    "zhihu",
    "linkedin",
)
_SHAPES = (
    ("paper", re.compile(r"\bAbstract\b|(?:^|\n)(?:要旨|摘要|초록|Zusammenfassung|Résumé|Resumen)[\s:：　]|arxiv|(?:In this (?:paper|work)|We (?:propose|introduce|present|study|evaluate|show|find) (?:a|an|that|the|how|whether)\b)|本文提出|本文研究|本論文", re.I)),
    ("terms", re.compile(r"\b(?:you|users|customers|licensee)\s(?:may|must|shall|agree)\s(?:not\s)|terms of (?:service|use)\s(?:apply|govern)|本协议|本条款|利用規約|이용약관", re.I)),
    ("hearing", re.compile(r"\b(?:(?:[Hh]earing\s(?:of\s\d|before\sthe)|(?:morning|afternoon|evening)\ssession|uncorrected\stranscript|minutes\sof\sthe\s(?:sub)?committee)|THE CHAIR|CHAIRMAN|CHAIRWOMAN|SENATOR|Q\.|Mr\. Chairman|Ranking Member|the witness(?:es)?)\b|my testimony|before the (?:sub)?committee|会議録|회의록|听证会记录|会议记录", 0)),
    ("policy", re.compile(r"^(?:MEMORANDUM|Memorandum for|TO:|SUBJECT:)|\bthis (?:memorandum|order|advisory|notice|guidance)\b", re.I | re.M)),
    ("satire", re.compile(r"\bsatir\w+|\bthe onion\b|parody|讽刺|恶搞|satire\b", re.I)),
)  # fmt: skip
_WE_DID = re.compile(
    r"(?:^|[.!?]\s)(?:We|Our)\s\w+|\b(?:we|our)\s(?:have\s|also\s|recently\s|today\s)?(?:identif|detect|bann|block|releas|launch|train|updat|suspend|observ|disrupt|learn|investigat|believ|shar|publish|introduc|tak|model|terms|API|polic|users|customers|platform|system|team|service|compan)"
    r"|我们(?:发现|注意到|已|的模型|的服务|从未|没有)|当社|弊社|私たちは|우리는|당사는|저희|\bwir\shaben\b|\bnous\savons\b|\bhemos\b|\bunser\w*\b|\bnotre\b|\bnuestr[oa]s?\b",
    re.I | re.M,
)


def doc_type_of(
    document: Document, outside_quotes: str, owner: KnownName | None, byline: Byline = _NOBODY
) -> str:
    """Return a type of the vocabulary of sources, or `satire`; news where nothing says otherwise."""
    host = urlsplit(document.url).hostname or ""
    if any(host == one or host.endswith("." + one) or (("." not in one) and one in host) for one in _SOCIAL):
        return "social"
    if "arxiv" in host or "openreview" in host or "aclanthology" in host:
        return "paper"
    head = f"{document.title}\n{outside_quotes[:1500]}"
    for name, shape in _SHAPES:
        if shape.search(head):
            return name
    if byline.owners:
        signed = byline.owners[0].type
        if signed == "person":
            return "blog"
        return "lab_announcement" if signed in ("lab", "company") else "policy"
    if owner is not None and owner.type in ("lab", "company") and _WE_DID.search(outside_quotes):
        return "lab_announcement"
    if len(_WE_DID.findall(outside_quotes)) >= 1:
        return "lab_announcement"
    if re.search(r"(?:^|[\s(])(?:I|I’m|I'm|my)\s", outside_quotes):
        return "blog"
    return "news"


def owner_of(document: Document, names: NameBook) -> KnownName | None:
    """Return the actor on whose own site a document stands, or who is its publisher."""
    if document.publisher:
        found = names.named(document.publisher)
        if found is not None:
            return found
    host = (urlsplit(document.url).hostname or "").removeprefix("www.")
    label = host.split(".")[-2] if host.count(".") else ""
    if not label:
        return None
    for actor in names.known.values():
        squeezed = [re.sub(r"[^a-z0-9]", "", form.lower()) for form in actor.forms if form.isascii()]
        if label.replace("-", "") in squeezed:
            return actor
    return None
