"""The names that are known: those of the record, and those that articles of the field use besides."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from ahocorasick_rs import AhoCorasick, MatchKind

from kb.ingest.extract.tables import table
from kb.kinds import Record
from kb.kinds.entry import listed_names

_HAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
# Names that are words, too: at the beginning of a sentence they are not trusted.
_WEAK = frozenset(
    ["stability", "perplexity", "cognition", "replicate", "lovable", "cursor", "nature", "wired", "upstage"]
)
# What follows a name and makes another word of it: Lab-backed, Lab-style.
_COMPOUND = re.compile(
    r"[-‐‑–](?:backed|funded|style|like|compatible|branded|supported|invested|linked|affiliated|trained|"
    r"powered|based|era|inspired|type|kompatibel|finanziert|gestützt|ähnlich)\w*",
    re.I,
)
_ENGLISH_AFTER = re.compile(r"[’']s\b")
_OFFICE_ENDS = "部办省"


@dataclass(frozen=True, slots=True)
class KnownName:
    """An actor with all names that lead to it, its products' names among them."""

    name: str
    type: str
    entry: str | None
    country: str | None
    forms: tuple[str, ...]
    products: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in a text at which an actor, or a product of it, is named."""

    actor: KnownName
    start: int
    end: int
    is_product: bool


class NameBook:
    """All known names in one automaton."""

    def __init__(self, known: Iterable[KnownName]) -> None:
        self.known = {one.name: one for one in known}
        forms: dict[str, list[tuple[str, KnownName, bool]]] = {}
        for one in self.known.values():
            for is_product, listed in ((False, one.forms), (True, one.products)):
                for form in listed:
                    forms.setdefault(form.lower(), []).append((form, one, is_product))
        self._forms = list(forms.values())
        patterns = list(forms)
        self._automaton = AhoCorasick(patterns, matchkind=MatchKind.LeftmostLongest) if patterns else None

    def find(self, text: str) -> Iterator[Mention]:
        """Yield the mentions of a text in order; of overlapping ones the longest."""
        if self._automaton is None:
            return
        lowered = text.lower()
        if len(lowered) != len(text):
            lowered = "".join(c if len(c.lower()) != 1 else c.lower() for c in text)
        for index, start, end in self._automaton.find_matches_as_indexes(lowered):
            if not _stands_alone(text, start, end):
                continue
            chosen = _as_written(self._forms[index], text[start:end], text, start)
            if chosen is not None and not _COMPOUND.match(text, end):
                yield Mention(chosen[1], start, end, chosen[2])

    def named(self, name: str) -> KnownName | None:
        """Return the actor that a name leads to."""
        folded = name.lower()
        for listed in self._forms:
            if listed[0][0].lower() == folded:
                return listed[0][1]
        return self.known.get(name)


def _stands_alone(text: str, start: int, end: int) -> bool:
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    if _HAN.match(text[start]):
        # A ministry of some other land ends with the name of ours: its land stands before it.
        return not (
            text[end - 1] in _OFFICE_ENDS
            and before == "国"
            and not text.startswith(("中国", "美国"), max(0, start - 2))
        )
    if before in "@/#_" or (before.isalnum() and not _HAN.match(before)):
        return False
    if after.isalnum() and not _HAN.match(after):
        return False
    return not (after in "./@_" and end + 1 < len(text) and text[end + 1].islower())


def _as_written(
    listed: list[tuple[str, KnownName, bool]], written: str, text: str, start: int
) -> tuple[str, KnownName, bool] | None:
    """Return the name that is written here; capitals count in names of one word."""
    for form, actor, is_product in listed:
        if form == written or (len(form) > 3 and written.isupper()):
            pass
        elif " " not in form and not (form[:1].islower() and written[:1].isupper()):
            if form.lower() == form or written[:1] != form[:1] or len(form) < 4:
                continue
        elif not written[:1].isupper() and form[:1].isupper():
            continue
        if form.lower() in _WEAK and _begins_sentence(text, start):
            continue
        return form, actor, is_product
    return None


def _begins_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 3) : start].rstrip(" \"“'‘(")
    return not before or before[-1] in ".!?\n:"


def names_of(record: Record, more: Iterable[KnownName] = (), outside: bool = True) -> NameBook:
    """Return the names of a record, of `more`, and those that articles use besides; the first wins."""
    known = list(_of_record(record))
    for group in (more, _outside_names() if outside else ()):
        known = _joined(known, group)
    return NameBook(known)


def _joined(known: list[KnownName], more: Iterable[KnownName]) -> list[KnownName]:
    """Add actors to those known; one that shares a name with a known one gives it its other names."""
    taken = {form.lower(): place for place, one in enumerate(known) for form in (*one.forms, *one.products)}
    for one in more:
        place = next((taken[form.lower()] for form in one.forms if form.lower() in taken), None)
        if place is None:
            place = len(known)
            known.append(replace(one, forms=(), products=()))
        there = known[place]
        forms = tuple(form for form in one.forms if taken.setdefault(form.lower(), place) == place)
        products = tuple(form for form in one.products if taken.setdefault(form.lower(), place) == place)
        known[place] = replace(
            there,
            type=there.type or one.type,
            country=there.country or one.country,
            forms=tuple(dict.fromkeys((*there.forms, *forms))),
            products=tuple(form for form in dict.fromkeys((*there.products, *products)) if form not in forms),
        )
    return known


def _of_record(record: Record) -> Iterator[KnownName]:
    """Yield the actors of a record; a unit's names lead to the parent of the same trade."""
    forms: dict[str, list[str]] = {}
    products: dict[str, list[str]] = {}
    for actor in record.actors.values():
        if actor.counts:
            forms.setdefault(_holder(record, actor.id), []).extend(
                [actor.name, *actor.aliases, *(name for _, name in listed_names(actor.names))]
            )
    for model in record.models.values():
        if model.counts and model.developer in record.actors:
            products.setdefault(_holder(record, model.developer), []).extend(
                [model.name, *model.aliases, *(name for _, name in listed_names(model.names))]
            )
    for id_, listed in forms.items():
        actor = record.actors[id_]
        ordered = tuple(dict.fromkeys([actor.name, *listed]))
        yield KnownName(
            actor.name, actor.type, id_, actor.country, ordered, tuple(dict.fromkeys(products.get(id_, ())))
        )


def _holder(record: Record, id_: str) -> str:
    """Return the actor that a name stands for: a company that is no lab of its own is its parent."""
    actor = record.actors[id_]
    parent = record.actors.get(actor.parent or "")
    if (
        parent is None
        or not parent.counts
        or actor.type != "company"
        or parent.type not in ("company", "lab")
    ):
        return id_
    return _holder(record, parent.id)


@cache
def _outside_names() -> tuple[KnownName, ...]:
    return tuple(known_name(row) for row in table("outside_names"))


def known_name(row: Mapping[str, Any]) -> KnownName:
    """Make a known name of an object with name, type, country, aliases, names and models."""
    forms = [row["name"], *row.get("aliases", ()), *row.get("names", ())]
    return KnownName(
        str(row["name"]),
        str(row.get("type", "")),
        None,
        row.get("country"),
        tuple(map(str, dict.fromkeys(forms))),
        tuple(map(str, row.get("models", ()))),
    )
