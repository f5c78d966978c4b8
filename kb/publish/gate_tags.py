"""What one tag of a finished page says: its id, where it leads, and what has no place on this site."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from urllib.parse import SplitResult, urlsplit

_SOUND = re.compile(
    r"<!doctype html>|</?[a-z][a-z0-9-]*"
    r"""(?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>=`]+))?)*\s*/?>(?:.*</script>)?""",
    re.DOTALL | re.IGNORECASE,
)
_ATTRIBUTE = re.compile(r"""\s([^\s"'<>/=]+)\s*(?:=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=`]+)))?""")
_NAME = re.compile(r"<([a-zA-Z][a-zA-Z0-9-]*)")
_LOADING = {"src", "srcset", "poster", "data", "background"}
_LINKING = {"href", "action", "formaction", "cite", "xlink:href"}
_REFUSED = {"style", "base", "iframe", "frame", "object", "embed", "noscript", "xmp", "plaintext"}
_IS_REFUSED = re.compile(r"on|(style|srcdoc)$").match
_REFRESH = re.compile(r"^[^;,]*[;,]?\s*(?:url\s*=\s*)?[\"']?", re.IGNORECASE)
_SCHEMES = {"", "http", "https", "mailto"}


@dataclass(frozen=True, slots=True)
class Tag:
    """What one tag says: its id, where it leads within the site, and what is wrong with it."""

    anchor: str | None = None
    links: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()


@lru_cache(maxsize=50_000)
def judge(token: str) -> Tag:
    """Judge one tag by itself; most tags of a site recur on many of its pages."""
    if not _SOUND.fullmatch(token):
        return Tag(faults=(f"a tag is not written as it should be: {token[:80]!r}",))
    match = _NAME.match(token)
    if match is None:
        return Tag()
    element = match[1].lower()
    attributes = list(_attributes(token))
    roles = dict(attributes)
    faults = [] if element not in _REFUSED else [f"<{element}> has no place here"]
    faults += [f"<{element}> carries the attribute {name}" for name in roles if _IS_REFUSED(name)]
    links = []
    for name, value in attributes:
        if name in _LOADING or (element == "link" and name == "href" and roles.get("rel") != "canonical"):
            faults += _judge_loaded(value)
            links.append(value)
        elif name in _LINKING:
            faults += _judge_linked(value)
            links.append(value)
    if element == "meta" and roles.get("http-equiv", "").lower() == "refresh":
        target = _REFRESH.sub("", roles.get("content", ""))
        faults += _judge_loaded(target)
        links.append(target)
    inside = tuple(link for link in links if not _is_outward(link))
    return Tag(roles.get("id"), inside, tuple(faults))


def _judge_loaded(address: str) -> list[str]:
    """Say what is wrong with an address that the page loads by itself."""
    return [f"the page would load {address[:80]}"] if _is_outward(address) else []


def _judge_linked(address: str) -> list[str]:
    """Say what is wrong with an address that a reader may open."""
    scheme = _split(address).scheme.lower()
    return [] if scheme in _SCHEMES else [f"a link opens {scheme}: ({address[:80]})"]


def _is_outward(address: str) -> bool:
    parts = _split(address)
    return bool(parts.scheme or parts.netloc)


def _split(address: str) -> SplitResult:
    """Take an address apart as browsers do, which first drop white space and control characters."""
    try:
        return urlsplit(re.sub(r"[\x00-\x20]+", "", address).replace("\\", "/"))
    except ValueError:
        return SplitResult("unreadable", "", address, "", "")


def _attributes(token: str) -> Iterator[tuple[str, str]]:
    opening = token[: token.index(">") + 1] if token.lower().startswith("<script") else token
    for name, double, single, bare in _ATTRIBUTE.findall(opening):
        yield name.lower(), unescape(double or single or bare)
