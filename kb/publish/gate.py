"""The last gate: what must hold of the finished folder before readers see it.

It reads the files as they lie there and trusts no step before it. The pages keep to a plain subset of
HTML, in which every `<` begins a tag, a comment or a script; what leaves that subset does not pass.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from html import unescape
from pathlib import Path
from urllib.parse import SplitResult, unquote, urljoin, urlsplit

from kb.failures import Unable
from kb.publish.policy import policy_of

_TOKEN = re.compile(
    r"<!--.*?-->|<!doctype html>"
    r"|<script\b[^<>]*>.*?</script>|<style\b[^<>]*>.*?</style>"
    r"""|</?[a-zA-Z][a-zA-Z0-9-]*(?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>=`]+))?)*\s*/?>""",
    re.DOTALL | re.IGNORECASE,
)
_ATTRIBUTE = re.compile(r"""\s([^\s"'<>/=]+)\s*(?:=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=`]+)))?""")
_NAME = re.compile(r"<([a-zA-Z][a-zA-Z0-9-]*)")
_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
_LOADING = {"src", "srcset", "poster", "data", "background"}
_LINKING = {"href", "action", "formaction", "cite", "xlink:href"}
_REFUSED = {"style", "base", "iframe", "frame", "object", "embed", "noscript", "xmp", "plaintext"}
_IS_REFUSED = re.compile(r"on|(style|srcdoc)$").match
_SCHEMES = {"", "http", "https", "mailto"}
_SHOWN = 20


@dataclass(frozen=True, slots=True)
class _Tag:
    """What one tag says: its id, where it leads within the site, and what is wrong with it."""

    anchor: str | None = None
    links: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()


@dataclass(slots=True)
class _Seen:
    """What the pages read so far say: their anchors, and the links that must find one."""

    files: frozenset[str]
    path: str
    anchors: dict[str, set[str]] = field(default_factory=dict)
    wanted: dict[tuple[str, str], str] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)


def check_folder(folder: Path, site_url: str = "") -> int:
    """Check every page of a finished folder; return their number or fail with what was found."""
    files = frozenset(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    seen = _Seen(files, urlsplit(site_url).path or "/")
    pages = sorted(name for name in files if name.endswith(".html"))
    for name in pages:
        _read(name, (folder / name).read_text(encoding="utf-8"), seen)
    for (target, anchor), source in seen.wanted.items():
        if anchor not in seen.anchors.get(target, ()):
            seen.faults.append(f"{source}: the link to {target}#{anchor} finds no such anchor")
    if seen.faults:
        more = len(seen.faults) - _SHOWN
        listed = "\n  ".join(seen.faults[:_SHOWN]) + (f"\n  and {more} more" if more > 0 else "")
        raise Unable(
            "The finished site",
            f"{len(seen.faults)} faults stand in its pages:\n  {listed}\nIt is not published",
            "Mend the page or template named, then run kb build again.",
        )
    return len(pages)


def _read(name: str, html: str, seen: _Seen) -> None:
    """Check one page, and note its anchors and the links that lead to other pages' anchors."""
    if "<?kb " in html:
        seen.faults.append(f"{name}: a marked place of the shell was left unfilled")
    tokens = _TOKEN.findall(html)
    if html.count("<") != "".join(tokens).count("<"):
        seen.faults.append(f"{name}: a `<` stands there that begins no tag: {_stray(html)}")
    policy = _POLICY.search(html)
    if policy is None or unescape(policy[1]) != policy_of(html):
        seen.faults.append(f"{name}: its Content-Security-Policy is missing or does not fit its scripts")
    anchors = seen.anchors[name] = set()
    for token, times in Counter(tokens).items():
        tag = _judge(token)
        seen.faults += [f"{name}: {fault}" for fault in tag.faults]
        if tag.anchor is not None:
            if times > 1 or tag.anchor in anchors:
                seen.faults.append(f"{name}: two elements have the id {tag.anchor}")
            anchors.add(tag.anchor)
        for link in tag.links:
            _follow(name, link, seen)


@lru_cache(maxsize=50_000)
def _judge(token: str) -> _Tag:
    """Judge one tag by itself; most tags of a site recur on many of its pages."""
    match = _NAME.match(token)
    if match is None:
        return _Tag()
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
        links.append(roles.get("content", "").partition("url=")[2])
    inside = tuple(link for link in links if not _is_outward(link))
    return _Tag(roles.get("id"), inside, tuple(faults))


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


def _follow(name: str, link: str, seen: _Seen) -> None:
    """Check that a link within the site leads to a file, and note the anchor that it wants there."""
    parts = urlsplit(link)
    if not parts.path:
        target: str | None = name
    else:
        absolute = urljoin(f"{seen.path}{name}", parts.path)
        target = _file(unquote(absolute.removeprefix(seen.path)), seen.files)
        if not absolute.startswith(seen.path) or target is None:
            seen.faults.append(f"{name}: the link to {link} leads nowhere")
            return
    if parts.fragment and target:
        seen.wanted.setdefault((target, unquote(parts.fragment)), name)


def _file(address: str, files: frozenset[str]) -> str | None:
    """Return the file that a host sends for an address, or None."""
    if not address or address.endswith("/"):
        address += "index.html"
    return address if address in files else None


def _attributes(token: str) -> Iterator[tuple[str, str]]:
    opening = token[: token.index(">") + 1] if token.lower().startswith(("<script", "<style")) else token
    for name, double, single, bare in _ATTRIBUTE.findall(opening):
        yield name.lower(), unescape(double or single or bare)


def _stray(html: str) -> str:
    """Return some text around the first `<` that begins nothing."""
    rest = _TOKEN.sub("", html)
    place = rest.find("<")
    return repr(rest[max(place - 20, 0) : place + 40])
