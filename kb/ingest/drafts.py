"""Drafts of entries from a candidate. What only a person can say, such as the words of `says`, stays open."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from kb.entries import scaffold
from kb.entries.proposed_id import proposed_id
from kb.failures import Unable
from kb.ingest.against import Beside
from kb.ingest.candidates import Candidate
from kb.ingest.extract.candidate import FoundClaim, FoundEvent, FoundFigure
from kb.ingest.extract.interface import AUTHOR
from kb.kinds import KINDS, Record

_OWN_WORD = frozenset(["lab_announcement", "paper", "policy", "terms", "hearing", "social"])
_UNITS = frozenset(["count", "tokens", "USD", "CNY", "percent", "hours", "days", "points"])
_REPORTS = re.compile(r"^reports:(?P<rest>.*(?:\n[ \t]+-?.*|\n- .*)*)", re.M)


@dataclass(frozen=True, slots=True)
class Draft:
    """A file to be written: the kind and id of the entry, and its text."""

    kind: str
    id: str
    text: str

    @property
    def path(self) -> str:
        """Path of the file relative to the repository."""
        return f"content/{KINDS[self.kind].folder}/{self.id}.md"


@dataclass
class Drafting:
    """Makes the drafts of one candidate; ids that the record has are never taken again."""

    candidate: Candidate
    record: Record
    on: str
    _ids: dict[str, str] = field(default_factory=dict)
    _taken: set[str] = field(default_factory=set)

    def source(self) -> Draft:
        """Return the draft of the source."""
        document = self.candidate.document
        fields: dict[str, Any] = {
            "type": self.candidate.extraction.doc_type,
            "title": document.title or "untitled",
            "publisher": document.publisher or "unknown",
            "published": document.published or "unknown",
            "seen": "excerpt",
            "url": document.url,
        }
        if document.language and document.language != "en":
            fields["language"] = document.language
        return self._draft("source", fields)

    def all(self, beside: list[Beside]) -> list[Draft]:
        """Return source, new actors, claims that are not repeats, and events."""
        source = self.source()
        drafts = [source, *self._actors()]
        for claim, one in zip(self.candidate.extraction.claims, beside, strict=True):
            if one.is_a != "repeats":
                drafts.append(self._claim(claim, one, source.id))
        return drafts + [self._event(event, source.id) for event in self.candidate.extraction.events]

    def _actors(self) -> Iterator[Draft]:
        """Yield drafts of the actors that the record does not have and that a claim or event needs."""
        needed = {
            name for claim in self.candidate.extraction.claims for name in (*claim.speakers, *claim.targets)
        }
        needed |= {name for event in self.candidate.extraction.events for name in event.actors}
        for actor in self.candidate.extraction.actors:
            if actor.entry:
                self._ids[actor.name] = actor.entry
            elif actor.name in needed:
                draft = self._draft("actor", {"type": actor.type, "name": actor.name})
                self._ids[actor.name] = draft.id
                yield draft

    def _claim(self, claim: FoundClaim, beside: Beside, source: str) -> Draft:
        speakers = [self._ids[name] for name in claim.speakers if name in self._ids]
        if not speakers and AUTHOR in claim.speakers:
            speakers = [source]
        fields: dict[str, Any] = {
            "type": claim.type or None,
            "speaker": (speakers[0] if len(speakers) == 1 else speakers) or None,
            "said_on": claim.said_on or None,
            "accuses": [self._ids[name] for name in claim.accused if name in self._ids],
            "about": [self._ids[name] for name in claim.subjects if name in self._ids],
            "figures": [_figure(figure) for figure in claim.figures],
        }
        own = self.candidate.extraction.doc_type in _OWN_WORD
        fields |= {"original": source} if own else {"reports": [source]}
        if beside.is_a == "answers":
            fields["answers"] = [beside.entry]
        known = {key: value for key, value in fields.items() if value}
        return self._draft("claim", known, says=claim.says)

    def _event(self, event: FoundEvent, source: str) -> Draft:
        actors = [
            {"actor": self._ids[name], "role": "acts"} for name in event.actors[:1] if name in self._ids
        ]
        fields = {"type": event.type, "date": event.date, "sources": [source], "actors": actors}
        known = {key: value for key, value in fields.items() if value}
        return self._draft("event", known, says=" ".join([event.type, *event.actors[:1]]))

    def _draft(self, kind: str, fields: dict[str, Any], says: str = "") -> Draft:
        words = {"claim": {"says": says}, "event": {"title": says}}.get(kind, {})
        proposal = proposed_id(kind, fields | words) or f"{kind}-{self.candidate.key}"
        id_, number = proposal, 1
        while self.record.find(id_) is not None or id_ in self._taken:
            number += 1
            id_ = f"{proposal[:76]}-{number}"
        self._taken.add(id_)
        return Draft(kind, id_, scaffold(kind, short=True, **fields, added=self.on))


def with_report(text: str, source: str) -> str:
    """Return the text of a claim with a source added to those that report it."""
    found = _REPORTS.search(text)
    if found is None:
        end = text.find("\n---", 3)
        if end < 0:
            raise Unable("The claim", "its front matter has no end", "Add the source by hand.")
        return f"{text[:end]}\nreports: [{source}]{text[end:]}"
    rest = found["rest"].strip()
    if rest.startswith("["):
        return (
            text[: found.start()]
            + f"reports: [{rest[1:].rstrip().rstrip(']').strip()}, {source}]"
            + text[found.end() :]
        )
    return text[: found.end()] + f"\n  - {source}" + text[found.end() :]


def _figure(figure: FoundFigure) -> dict[str, Any]:
    value = int(figure.value) if figure.value.is_integer() else figure.value
    told: dict[str, Any] = {"measure": figure.measure, figure.bound: value}
    if figure.unit != "count" and figure.unit in _UNITS:
        told["unit"] = figure.unit
    if figure.measure == "other":
        told["of"] = figure.words
    return told
