"""Names that nobody has listed yet, proposed with a type by the words beside them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from kb.ingest.extract.name_types import has_own, type_by_name
from kb.ingest.extract.names import KnownName, Mention
from kb.ingest.extract.tables import table, with_fragments

_TOLD = table("new_names")
# Each pattern has the name as group n.
_CUES, _HAN_CUES = (
    tuple(
        (kind, re.compile(with_fragments(pattern, _TOLD["fragments"])))
        for cue in _TOLD[group]
        for kind, pattern in cue.items()
    )
    for group in ("cues", "han_cues")
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
        if kind == "speaker":
            kind = type_by_name(name, (name,), text) or "person"
        found.setdefault(name, kind)
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
