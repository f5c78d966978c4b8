"""Events: what was done, with its type and its day as far as the sentence gives them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kb.ingest.extract.candidate import FoundEvent, Passage
from kb.ingest.extract.document import Document
from kb.ingest.extract.names import KnownName, Mention
from kb.ingest.extract.places import date_in
from kb.ingest.extract.sentences import DATELINE, Sentence
from kb.ingest.extract.tables import table


def _read() -> tuple[tuple[str, tuple[str, ...], re.Pattern[str]], ...]:
    """Return the types with what a sentence must hold, and the pattern of what is done."""
    listed: dict[str, dict[str, list[str]]] = table("events")
    return tuple(
        (name, tuple(words["with"]), re.compile("|".join(words["forms"]), re.I))
        for name, words in listed.items()
    )


_TYPES = _read()
# Written for an occasion alone, which a text that only repeats it does not tell the day of.
_OCCASIONS = frozenset(["hearing"])
# A bill or a case can be told without anybody who is named.
_OF_OFFICES = frozenset(["policy_action", "legal_action"])
_SINCE = re.compile(r"\b[Ss]ince\s[A-Z]\w+(?!\s\d{1,2}\b)(?:\s\d{4})?|自[^，。]{2,12}以来")
_REACH = 2
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
    inside = (m.actor for m in mentions if sentence.start <= m.start < sentence.end)
    return tuple(dict.fromkeys(actor.name for actor in inside if actor.type != "media"))


def _types_of(text: str) -> Iterator[str]:
    lowered = text.lower()
    for name, pieces, pattern in _TYPES:
        if not any(piece in lowered for piece in pieces):
            continue
        match = pattern.search(text)
        if match and not _NOT_DONE.search(text[max(0, match.start() - 60) : match.start()]):
            yield name
