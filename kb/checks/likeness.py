"""When two addresses or two names are the same, or cannot be told apart by eye."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from urllib.parse import parse_qsl, urlencode, urlsplit

_TRACKING = re.compile(
    r"utm_\w+|fbclid|gclid|dclid|msclkid|yclid|twclid|igshid|mc_[ce]id|_hs(?:enc|mi)|ref_src|ref_url|cmpid"
    r"|smid|share_token|guccounter|guce_referrer(?:_sig)?",
    re.I,
)
_PORTS = {"http": 80, "https": 443}
_ASCII_ALIKE = str.maketrans({"0": "O", "1": "l", "I": "l", "|": "l"})
# Scripts with letters that look like Latin ones; for the others the table need not be read.
_HAS_ALIKE = re.compile(r"[\u0250-\u10ff\u13a0-\u13ff\u1d00-\u2dff\ua000-\uabff\U00010000-\U0001ffff]")


def normal_address(url: str) -> str:
    """Return an address without scheme, www, tracking parameters and the slash at the end."""
    try:
        parts = urlsplit(url)
        host, port = (parts.hostname or "").removeprefix("www."), parts.port
    except ValueError:
        return url
    if port and port != _PORTS.get(parts.scheme):
        host = f"{host}:{port}"
    query = [(k, v) for k, v in parse_qsl(parts.query, keep_blank_values=True) if not _TRACKING.fullmatch(k)]
    tail = "?" + urlencode(query) if query else ""
    fragment = f"#{parts.fragment}" if parts.fragment else ""
    return host + parts.path.rstrip("/") + tail + fragment


def without_tracking(url: str) -> str:
    """Return an address without tracking parameters, everything else as it is written."""
    address, mark, fragment = url.partition("#")
    page, question, query = address.partition("?")
    pairs = query.split("&") if question else []
    kept = [pair for pair in pairs if not _TRACKING.fullmatch(pair.partition("=")[0])]
    if len(kept) == len(pairs):
        return url
    return page + ("?" + "&".join(kept) if kept else "") + mark + fragment


def normal_name(name: str) -> str:
    """Return a name without differences of case, width and spacing."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def skeleton(name: str) -> str:
    """Return a name with every letter replaced by the plain one that it looks like."""
    text = unicodedata.normalize("NFKC", name)
    if _HAS_ALIKE.search(text):
        text = "".join(map(_look, text))
    text = text.translate(_ASCII_ALIKE).casefold().replace("rn", "m").replace("vv", "w")
    return " ".join(text.split())


@cache
def _look(character: str) -> str:
    """Return the Latin letter or digit that a character looks like, or the character."""
    if character.isascii():
        return character
    # The library reads its table of a megabyte on import.
    from confusable_homoglyphs import confusables  # type: ignore[import-untyped]

    found = confusables.is_confusable(character, greedy=True, preferred_aliases=[])
    alike = [glyph["c"] for item in found or () for glyph in item["homoglyphs"]]
    plain = sorted(c for c in alike if len(c) == 1 and c.isascii() and c.isalnum())
    return plain[-1] if plain else character
