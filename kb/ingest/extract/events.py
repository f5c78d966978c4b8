"""Events: what was done, with its type and its day as far as the sentence gives them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter

from ahocorasick_rs import AhoCorasick, MatchKind

from kb.ingest.extract.candidate import FoundEvent, Passage
from kb.ingest.extract.document import Document
from kb.ingest.extract.names import KnownName, Mention
from kb.ingest.extract.places import date_in
from kb.ingest.extract.sentences import DATELINE, Sentence
from kb.ingest.extract.tables import table

_TOLD: dict[str, dict[str, list[str]]] = table("events")
_ALL_PIECES = sorted({piece.lower() for words in _TOLD.values() for piece in words["with"]})
# All pieces are looked for at once; a type then has the places of its own in this list.
_PIECES = AhoCorasick(_ALL_PIECES, matchkind=MatchKind.Standard)
_TYPES = tuple(
    (
        name,
        frozenset(_ALL_PIECES.index(piece.lower()) for piece in words["with"]),
        re.compile("|".join(words["forms"]), re.I),
    )
    for name, words in _TOLD.items()
)
# Written for an occasion alone, which a text that only repeats it does not tell the day of.
_OCCASIONS = frozenset(["hearing"])
# A bill or a case can be told without anybody who is named.
_OF_OFFICES = frozenset(["policy_action", "legal_action"])
_SINCE = re.compile(r"\b[Ss]ince\s[A-Z]\w+(?!\s\d{1,2}\b)(?:\s\d{4})?|自[^，。]{2,12}以来")
_REACH = 2
_START = attrgetter("start")
_NOT_DONE = re.compile(
    r"\b(?:would|could|(?<!\d\s)may(?!\s\d)|might|should|if|whether|plans?\sto|planning|expected\sto|threaten\w*|considering|urged|call(?:ed|s)?\s(?:for|on)|wants?\sto|not|never|n[’']t|proposes?\sto|denied|denies|will(?!\sfrom)|to\sbe|hopes?|asked|(?:agreement|terms|contract))\b[^.;]{0,40}$"
    r"|(?:没有|未|拟|不打算|有权|将(?!于)|计划|考虑|可能|如果|呼吁)[^。，]{0,8}$|\b(?:würde|könnte|soll|plant|nicht|kein\w*)\b[^.;]{0,30}$|\b(?:pourrait|devrait|ne|n’)\b[^.;]{0,20}$|\b(?:podría|debería|no)\b[^.;]{0,20}$",
    re.I,
)


def events_of(
    listed: Sequence[Sentence],
    mentions: Sequence[Mention],
    document: Document,
    doc_type: str,
    owners: Sequence[KnownName] = (),
) -> list[FoundEvent]:
    """Return the events of the sentences; of one type and day the first stands.

    An event with a day of its own is nearer than one of the same type that is dated by the page.
    """
    lately: list[tuple[str, ...]] = [tuple(one.name for one in owners)]
    found = _hearing(listed, document, lately[0]) if doc_type == "hearing" else {}
    dated = set(found)
    for sentence in listed:
        inside = _named_in(sentence, mentions)
        actors = inside or next((one for one in reversed(lately[-_REACH:]) if one), lately[0])
        lately.append(inside)
        dateline = DATELINE.match(sentence.text)
        text = sentence.text[dateline.end() :] if dateline else sentence.text
        for type_ in _types_of(text):
            lasting = _SINCE.search(text) is not None
            told = date_in(_SINCE.sub(" ", text), document.published)
            date = told or document.published
            if not date:
                break
            if not told and (type_ in _OCCASIONS or lasting):
                continue
            if not actors and type_ not in _OF_OFFICES:
                continue
            passage = Passage(sentence.text, sentence.start, sentence.end)
            found.setdefault((type_, date), FoundEvent(type_, date, actors, passage))
            if told:
                dated.add((type_, date))
            break
    told_types = {type_ for type_, _ in dated}
    return [event for key, event in found.items() if key in dated or key[0] not in told_types]


def _hearing(
    listed: Sequence[Sentence], document: Document, actors: tuple[str, ...]
) -> dict[tuple[str, str], FoundEvent]:
    """Return the hearing that a transcript is of, on the day that the document bears."""
    if not (listed and document.published):
        return {}
    passage = Passage(listed[0].text, listed[0].start, listed[0].end)
    return {("hearing", document.published): FoundEvent("hearing", document.published, actors, passage)}


def _named_in(sentence: Sentence, mentions: Sequence[Mention]) -> tuple[str, ...]:
    """Return who is named in a sentence, the press aside."""
    first, last = (bisect_left(mentions, end, key=_START) for end in (sentence.start, sentence.end))
    inside = (mention.actor for mention in mentions[first:last])
    return tuple(dict.fromkeys(actor.name for actor in inside if actor.type != "media"))


def _types_of(text: str) -> Iterator[str]:
    there = {piece for piece, _, _ in _PIECES.find_matches_as_indexes(text.lower(), overlapping=True)}
    for name, pieces, pattern in _TYPES if there else ():
        if there.isdisjoint(pieces):
            continue
        match = pattern.search(text)
        if match and not _NOT_DONE.search(text[max(0, match.start() - 60) : match.start()]):
            yield name
