"""The last gate: what must hold of the finished folder before readers see it.

It reads the files as they lie there and trusts no step before it. The pages keep to a plain subset of
HTML, in which every `<` begins a tag or a script; what leaves that subset, comments too, does not pass.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from functools import partial
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit

from kb.failures import Unable
from kb.publish.at_once import at_once, pieces_of
from kb.publish.gate_tags import judge
from kb.publish.policy import policy_of

_TOKEN = re.compile(
    r"<script\b[^<>]*>.*?</script>|<[a-z/!][^<>\"']*(?:(?:\"[^\"]*\"|'[^']*')[^<>\"']*)*>",
    re.DOTALL | re.IGNORECASE,
)
_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
_SHOWN = 20
_WORTH_A_COPY = 400


@dataclass(slots=True)
class _Seen:
    """What the pages read so far say: their anchors, and the links that must find one."""

    files: frozenset[str]
    path: str
    anchors: dict[str, set[str]] = field(default_factory=dict)
    wanted: dict[tuple[str, str], str] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)

    def add(self, part: _Seen) -> None:
        """Add what a part of the pages says."""
        self.anchors |= part.anchors
        for place, source in part.wanted.items():
            self.wanted[place] = min(source, self.wanted.get(place, source))
        self.faults += part.faults


def check_folder(folder: Path, site_url: str = "") -> int:
    """Check every page of a finished folder; return their number or fail with what was found."""
    files = frozenset(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    path = urlsplit(site_url).path or "/"
    pages = sorted(name for name in files if name.endswith(".html"))
    count = pieces_of(len(pages), _WORTH_A_COPY)
    seen = _Seen(files, path)
    for part in at_once(
        [partial(_read_all, folder, pages[at::count], _Seen(files, path)) for at in range(count)]
    ):
        seen.add(part)
    for (target, anchor), source in seen.wanted.items():
        if anchor not in seen.anchors.get(target, ()):
            seen.faults.append(f"{source}: the link to {target}#{anchor} finds no such anchor")
    if seen.faults:
        more = len(seen.faults) - _SHOWN
        listed = "\n  ".join(sorted(seen.faults)[:_SHOWN]) + (f"\n  and {more} more" if more > 0 else "")
        raise Unable(
            "The finished site",
            f"{len(seen.faults)} faults stand in its pages:\n  {listed}\nIt is not published",
            "Mend the page or template named, then run kb build again.",
        )
    return len(pages)


def _read_all(folder: Path, names: list[str], seen: _Seen) -> _Seen:
    """Check some of the pages; return what they say, without the list of files, which all share."""
    for name in names:
        _read(name, (folder / name).read_text(encoding="utf-8"), seen)
    return replace(seen, files=frozenset())


def _read(name: str, html: str, seen: _Seen) -> None:
    """Check one page, and note its anchors and the links that lead to other pages' anchors."""
    if "<?kb " in html:
        seen.faults.append(f"{name}: a marked place of the shell was left unfilled")
    tokens = _TOKEN.findall(html)
    if html.count("<") != "".join(tokens).count("<"):
        seen.faults.append(f"{name}: a `<` stands there that begins no tag: {_stray(html)}")
    distinct = Counter(tokens)
    scripts = "".join(token for token in distinct if token[:7].lower() == "<script")
    policy = _POLICY.search(html)
    if policy is None or unescape(policy[1]) != policy_of(scripts):
        seen.faults.append(f"{name}: its Content-Security-Policy is missing or does not fit its scripts")
    anchors = seen.anchors[name] = set()
    for token, times in distinct.items():
        tag = judge(token)
        if tag.faults:
            seen.faults += [f"{name}: {fault}" for fault in tag.faults]
        if tag.anchor is not None:
            if times > 1 or tag.anchor in anchors:
                seen.faults.append(f"{name}: two elements have the id {tag.anchor}")
            anchors.add(tag.anchor)
        for link in tag.links:
            _follow(name, link, seen)


def _follow(name: str, link: str, seen: _Seen) -> None:
    """Check that a link within the site leads to a file, and note the anchor that it wants there."""
    path, _, anchor = link.partition("#")
    path = path.partition("?")[0]
    target = _file(_place(name, path, seen.path), seen.files) if path else name
    if target is None:
        seen.faults.append(f"{name}: the link to {link[:120]} leads nowhere")
    elif anchor:
        seen.wanted.setdefault((target, unquote(anchor)), name)


def _place(name: str, path: str, root: str) -> str | None:
    """Return the place in the folder that an address on a page means; None where it lies outside."""
    folder = name.rpartition("/")[0]
    if path.startswith("/"):
        if not path.startswith(root):
            return None
        folder, path = "", path.removeprefix(root)
    while path.startswith(("../", "./")) or path in ("..", "."):
        step, _, path = path.partition("/")
        if step == "..":
            if not folder:
                return None
            folder = folder.rpartition("/")[0]
    place = f"{folder}/{path}" if folder else path
    return unquote(place) if "%" in place else place


def _file(place: str | None, files: frozenset[str]) -> str | None:
    """Return the file that a host sends for a place in the folder, or None."""
    if place is None:
        return None
    if not place or place.endswith("/"):
        place += "index.html"
    return place if place in files else None


def _stray(html: str) -> str:
    """Return some text around the first `<` that begins nothing."""
    rest = _TOKEN.sub("", html)
    place = rest.find("<")
    return repr(rest[max(place - 20, 0) : place + 40])
