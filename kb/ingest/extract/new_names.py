"""Names that nobody has listed yet, proposed with a type by the words beside them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from kb.ingest.extract.name_types import has_own, type_by_last_word, type_by_name
from kb.ingest.extract.names import KnownName, Mention
from kb.ingest.extract.tables import table, with_fragments

_TOLD = table("new_names")
_PARTS_OF_NAMES = _TOLD["fragments"]


def _cues(group: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the patterns of a group of cues with the type that each tells."""
    return tuple(
        (kind, re.compile(with_fragments(pattern, _PARTS_OF_NAMES)))
        for cue in _TOLD[group]
        for kind, pattern in cue.items()
    )


_OFFICES, _NAMES, _BEFORE, _BEHIND, _HAN_CUES = (
    _cues(group) for group in ("offices", "names", "before", "behind", "han_cues")
)
_OFFICE = re.compile(with_fragments("<OFFICE>", _PARTS_OF_NAMES))
_ROW = re.compile(with_fragments(r"<CAP>(?:\s(?:(?:de|van|von|der|al|bin|&)\s)?<CAP>){0,4}", _PARTS_OF_NAMES))
_PERSON = re.compile(with_fragments("<PERSON>", _PARTS_OF_NAMES))
# The last word before a name, or the last two, without which no cue before it is looked for.
_TAIL, _LINKED = (re.compile(with_fragments(f"<{name}>", _PARTS_OF_NAMES)) for name in ("TAIL", "LINKED"))
_LINKS = frozenset(["to", "and", "of", "des", "der", "de", "du", "del"])
# How what stands behind a name begins where it can tell of it.
_AFTER = re.compile(with_fragments(r"[’',]|\s(?:(?:also|has|had|later)\s)?<SPEAKS>\b", _PARTS_OF_NAMES))
# A head all in capitals, such as the name of an office above its memorandum.
_CAPITALS = re.compile(r"(?m:^)[A-Z][A-Z ,&-]{8,80}$", re.M)
_SMALL_IN_NAMES = re.compile(r"\b(?:Of|For|And|On|The)\b")
_HEAD = 300
_NEAR_BEFORE, _NEAR_BEHIND = 60, 130
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
        if name not in found:
            is_any = kind == "speaker"
            found[name] = (type_by_name(name, (name,), text) or "person") if is_any else kind
    return list(_distinct(found, text))


def types_of(text: str, names: Iterable[KnownName]) -> dict[str, str]:
    """Return types for names that came without one: by the words beside them, by their own, else a lab."""
    told: dict[str, str] = {}
    for kind, _, name in _candidates(text):
        if kind != "speaker":
            told.setdefault(_trimmed(name)[0], kind)
    return {one.name: type_by_name(one.name, one.forms, text) or _beside(one, told) for one in names}


def _beside(one: KnownName, told: Mapping[str, str]) -> str:
    """Return the type that the words beside a name tell; a start-up with a model of its own is a lab."""
    kind = next((told[form] for form in one.forms if form in told), "lab")
    return "lab" if kind == "company" and has_own(one.name, one.forms) else kind


def _candidates(text: str) -> Iterator[tuple[str, int, str]]:
    """Yield types, places and names: those that a pattern holds, then rows of capitals by what is beside."""
    patterns = _NAMES if text.isascii() else (*_NAMES, *_HAN_CUES)
    for kind, name in (*_offices(text), *((kind, m) for kind, p in patterns for m in p.finditer(text))):
        yield kind, name.start("n"), name["n"]
    for row in _ROW.finditer(text):
        yield from _of_row(row, text)
    for line in _CAPITALS.finditer(text, 0, _HEAD):
        written = _SMALL_IN_NAMES.sub(lambda small: small.group().lower(), line.group().title())
        for kind, name in _offices(written):
            yield kind, line.start() + name.start("n"), name["n"]


def _offices(text: str) -> Iterator[tuple[str, re.Match[str]]]:
    """Yield the names that begin with a word for an office: `Department of ...`."""
    for word in _OFFICE.finditer(text):
        for kind, pattern in _OFFICES:
            if found := pattern.match(text, word.start()):
                yield kind, found


def _of_row(row: re.Match[str], text: str) -> Iterator[tuple[str, int, str]]:
    """Yield what the words beside a row of capitals, and its own last word, tell of it."""
    begin, end = row.span()
    words = row.group()
    if " " in words and (kind := type_by_last_word(words)):
        yield kind, begin, words
    for start in (begin, *(begin + space.end() for space in _PARTS.finditer(words))):
        before = text[max(0, start - _NEAR_BEFORE) : start]
        if not (start == 0 or before[-1] == "\n" or _may_tell(before)):
            continue
        person = _PERSON.match(text, start, end)
        for kind, pattern in _BEFORE:
            if (kind != "person" or person) and pattern.search(before):
                yield kind, start, person.group() if kind == "person" and person else text[start:end]
    before, behind = text[max(0, begin - _NEAR_BEFORE) : begin], text[end : end + _NEAR_BEHIND]
    if not _AFTER.match(behind):
        return
    last = next((m for m in _PERSON.finditer(words) if m.end() == len(words)), None)
    for kind, pattern in _BEHIND:
        is_person = kind in ("person", "speaker")
        if (not is_person or (last and not before.endswith(("the ", "The ")))) and pattern.match(behind):
            shift = last.start() if is_person and last else 0
            yield kind, begin + shift, words[shift:]


def _may_tell(before: str) -> bool:
    """Whether the last words before a name are of those that can tell of it."""
    words = before.rstrip(" ,").rsplit(" ", 2)
    return _is_tail(words[-1]) or (
        words[-1] in _LINKS and _LINKED.fullmatch(" ".join(words[-2:])) is not None
    )


@lru_cache(20_000)
def _is_tail(word: str) -> bool:
    return _TAIL.fullmatch(word) is not None


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
