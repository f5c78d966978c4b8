"""Which texts of an entry are our own words, and what in them is a loaded word."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from kb.checks.checked import Checked
from kb.entries.places import Location
from kb.kinds import Claim, Concept, Dispute, Entry, Event, Policy, Source

_LOADED = re.compile(
    r"\b(?:steal(?:s|ing)?|stole|stolen|thefts?|thief|thieves|cheat(?:s|ed|ing|ers?)?"
    r"|expos(?:e|es|ed|ing)|reveal(?:s|ed|ing)?)\b",
    re.I,
)
# Every loaded word has one of these in it; asking for them first is ten times as fast.
_STEMS = ("steal", "stole", "theft", "thief", "thiev", "cheat", "expos", "reveal")

# What others wrote: code, quotations (block and inline), addresses. Masked by as many blanks.
_QUOTED = re.compile(
    r"```.*?(?:```|\Z)|`[^`\n]*`|^[ ]{0,3}>.*$"
    r"|“[^”]*”|„[^“”]*[“”]|«[^»]*»|「[^」]*」|(?<!\w)‘[^‘’\n]*’(?!\w)|\"[^\"\n]*(?:\n[^\"\n]+)*\""
    r"|<https?://[^>\s]*>",
    re.M | re.S,
)
_LINK = re.compile(r"\[([^\[\]]*)\]\(([^()\s]*)\)")


def own_texts(entry: Entry) -> Iterator[tuple[Location, str]]:
    """Yield the place and text of every field in which we use our own words; the body is apart."""
    if entry.withdrawn:
        yield ("withdrawn", "because"), entry.withdrawn.because
    for n, former in enumerate(entry.former_ids):
        yield ("former_ids", n, "because"), former.because
    match entry:
        case Event():
            yield ("title",), entry.title
        case Dispute():
            yield ("title",), entry.title
            for n, position in enumerate(entry.positions):
                yield ("positions", n, "says"), position.says
        case Claim():
            if entry.short:
                yield ("short",), entry.short
            if entry.support:
                yield ("support", "because"), entry.support.because
        case Concept():
            yield ("definition",), entry.definition
        case Source():
            if entry.reliability:
                yield ("reliability", "because"), entry.reliability.because


def loaded_words(text: str, without: Callable[[str], str] | None = None) -> list[re.Match[str]]:
    """Return the loaded words of a text; `without` takes out of it what is not ours, length kept."""
    small = text.lower()
    if not any(stem in small for stem in _STEMS):
        return []
    return list(_LOADED.finditer((without or _without_quotations)(text)))


def prose_without_quotations(body: str, checked: Checked) -> str:
    """Blank out of prose what others wrote, titles of sources and policies in links among it."""

    def mask(link: re.Match[str]) -> str:
        item = checked.by_id.get(link[2])
        is_title = item is not None and isinstance(item.entry, Source | Policy)
        words = " " * len(link[1]) if is_title or "://" in link[2] else link[1]
        return f"[{words}]({' ' * len(link[2])})"

    return _without_quotations(_LINK.sub(mask, body))


def _without_quotations(text: str) -> str:
    return _QUOTED.sub(lambda found: " " * len(found.group()), text)
