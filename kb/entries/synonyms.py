"""Words that people write for a key or a term of the record, where both mean the same."""

from __future__ import annotations

from collections.abc import Mapping

from kb.entries.suggest import bare
from kb.kinds.countries import CODES

# By the key that is written; the first of the keys that the entry or its part has is the one meant.
_KEYS: Mapping[str, tuple[str, ...]] = {
    "accused": ("accuses",),
    "address": ("url", "website"),
    "alias": ("aliases",),
    "author": ("authors",),
    "claim": ("says",),
    "by": ("speaker", "issuer", "developer"),
    "company": ("developer", "issuer"),
    "date": ("said_on", "published", "released", "checked_on"),
    "day": ("said_on", "published", "date"),
    "headline": ("title",),
    "homepage": ("website",),
    "label": ("name", "title", "term"),
    "lang": ("language",),
    "license": ("licence",),
    "link": ("url", "website"),
    "maker": ("developer",),
    "meaning": ("definition",),
    "meant_by": ("definition",),
    "outlet": ("publisher",),
    "published_on": ("published",),
    "reply_to": ("answers",),
    "said": ("said_on",),
    "source": ("original", "sources"),
    "statement": ("says",),
    "text": ("says",),
    "title": ("name", "term"),
    "uri": ("url",),
    "value": ("exact",),
    "who": ("speaker", "actor"),
}

# By vocabulary; every pair says the same thing in two words.
_TERMS: Mapping[str, Mapping[str, str]] = {
    "actor.type": {
        "newspaper": "media",
        "news outlet": "media",
        "outlet": "media",
        "press": "media",
        "corporation": "company",
        "business": "company",
        "firm": "company",
        "ai lab": "lab",
        "laboratory": "lab",
        "individual": "person",
        "human": "person",
        "parliament": "legislature",
        "ministry": "government",
        "regulator": "agency",
        "tribunal": "court",
    },
    "claim.type": {
        "accusation": "allegation",
        "charge": "allegation",
        "forecast": "opinion",
        "confession": "admission",
    },
    "event.type": {"release": "model_release", "launch": "model_release", "block": "access_restriction"},
    "source.type": {
        "article": "news",
        "news article": "news",
        "blog post": "blog",
        "post": "blog",
        "preprint": "paper",
        "press release": "lab_announcement",
        "tweet": "social",
        "terms of service": "terms",
        "terms of use": "terms",
    },
    "source.seen": {"whole": "full", "fully": "full", "partly": "excerpt", "part": "excerpt"},
    "source.access": {"free": "open", "paywall": "paywalled", "dead": "gone", "offline": "gone"},
    "policy.type": {"statute": "law", "license": "licence", "terms of service": "terms"},
    "policy.effect": {"prohibits": "forbids", "allows": "permits", "bans": "forbids"},
    "figure.unit": {"dollars": "USD", "$": "USD", "rmb": "CNY", "yuan": "CNY", "%": "percent"},
}

_COUNTRIES: Mapping[str, str] = {
    "america": "US",
    "britain": "GB",
    "canada": "CA",
    "china": "CN",
    "chn": "CN",
    "european union": "EU",
    "france": "FR",
    "gbr": "GB",
    "germany": "DE",
    "great britain": "GB",
    "india": "IN",
    "israel": "IL",
    "japan": "JP",
    "people's republic of china": "CN",
    "prc": "CN",
    "singapore": "SG",
    "south korea": "KR",
    "taiwan": "TW",
    "u.s.": "US",
    "u.s.a.": "US",
    "uk": "GB",
    "united arab emirates": "AE",
    "uae": "AE",
    "united kingdom": "GB",
    "united states": "US",
    "united states of america": "US",
    "usa": "US",
}


def country_meant(written: str, reason: str) -> str | None:
    """Return the code of a country that was written in another way, where a country was refused."""
    if "country" not in reason:
        return None
    word = bare(written).casefold().removeprefix("the ")
    code = _COUNTRIES.get(word, word.upper())
    return code if code in CODES else None


def key_meant(written: str, keys: list[str]) -> str | None:
    """Return the key of these that is meant by another word, or None."""
    word = written.strip().lower().replace(" ", "_").replace("-", "_")
    return next((key for key in _KEYS.get(word, ()) if key in keys), None)


def term_meant(written: str, terms: list[str]) -> str | None:
    """Return the term of these that is meant by another word, or None."""
    word = written.strip().lower().replace("_", " ").replace("-", " ")
    found = (pairs[word] for pairs in _TERMS.values() if word in pairs)
    return next((term for term in found if term in terms), None)
