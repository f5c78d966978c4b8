"""The default extractor: rules alone, the same answer every time, no model and no network."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from kb.ingest.extract.byline import Byline, byline_of
from kb.ingest.extract.candidate import Extraction, FoundClaim, FoundEvent, NamedActor
from kb.ingest.extract.claims import ClaimReader
from kb.ingest.extract.doc_type import doc_type_of, owner_of
from kb.ingest.extract.document import Document
from kb.ingest.extract.events import events_of
from kb.ingest.extract.interface import checked
from kb.ingest.extract.language import LANGUAGES, language_of
from kb.ingest.extract.languages.reading import pack_of
from kb.ingest.extract.names import KnownName, Mention, NameBook
from kb.ingest.extract.new_names import new_names, types_of
from kb.ingest.extract.own_voice import own_voice
from kb.ingest.extract.refusal import why_refused
from kb.ingest.extract.relevance import Relevance, relevance
from kb.ingest.extract.sentences import sentences

VERSION = "2"
_QUOTED = re.compile(r"“[^“”]*”|\"[^\"\n]*\"|«[^«»]*»|„[^„“”]*[“”]|「[^「」]*」")
_PLACES = frozenset(["China", "United States"])


class RuleExtractor:
    """Reads a document by rules, with the names that it is given."""

    name = "rules"
    version = VERSION

    def __init__(self, names: NameBook) -> None:
        self.names = names

    def judge(self, document: Document) -> tuple[Relevance, str, list[Mention]]:
        """Return relevance, language and the known names: the first look, which every document gets."""
        text = document.text
        language = document.language if document.language in LANGUAGES else language_of(text)
        refused = why_refused(text, language)
        if refused:
            return Relevance(False, 0.0, refused), language, []
        mentions = list(self.names.find(text))
        return relevance(f"{document.title}\n{text}", mentions), language, mentions

    def extract(self, document: Document) -> Extraction:
        """Propose what a document holds; of one that is out of scope, the reason and whom it names."""
        found, language, known = self.judge(document)
        extraction = Extraction(
            document=document.id,
            extractor=self.name,
            version=self.version,
            relevant=found.relevant,
            score=found.score,
            because=found.because,
            neighbour=found.neighbour,
            language=language,
        )
        if not found.relevant:
            text = document.text
            known, fresh = _named(text, known)
            titled = _typed(text, list(self.names.find(document.title)))
            return replace(extraction, actors=tuple(_actors([*known, *titled], (), (), None, fresh)))
        return checked(self._read(document, extraction, known), document, self.names)

    def _read(self, document: Document, extraction: Extraction, known: list[Mention]) -> Extraction:
        text = document.text
        pack = pack_of(extraction.language)
        titled = _typed(text, list(self.names.find(document.title)))
        mentions, fresh = _named(text, known)
        owner = owner_of(document, self.names)
        if owner is not None:
            owner = next((m.actor for m in (*mentions, *titled) if m.actor.name == owner.name), owner)
        byline = byline_of(document, mentions, titled)
        if owner is not None and not byline.owners:
            byline = Byline((owner,))
        outside = _QUOTED.sub(" ", text)
        doc_type = doc_type_of(document, outside, owner, byline)
        listed = list(sentences(text))
        voice = own_voice(document, outside, byline, doc_type)
        around = tuple(dict.fromkeys((*byline.owners, *(mention.actor for mention in titled))))
        claims = ClaimReader(document, pack, mentions, voice, around).read(listed)
        events = events_of(listed, mentions, document, doc_type, byline.owners)
        notes: tuple[str, ...] = ()
        if doc_type == "satire":
            claims, events, notes = [], [], ("satire: nothing in it is taken for a statement",)
        return replace(
            extraction,
            doc_type="other" if doc_type == "satire" else doc_type,
            actors=tuple(_actors([*mentions, *titled], claims, events, owner, fresh)),
            claims=tuple(claims),
            events=tuple(events),
            notes=notes,
        )


def _named(text: str, known: list[Mention]) -> tuple[list[Mention], list[KnownName]]:
    """Return all who are named in a text, and which of them nobody has listed."""
    known = _typed(text, known)
    fresh = new_names(text, known)
    return _with_new(text, known, fresh), fresh


def _typed(text: str, known: list[Mention]) -> list[Mention]:
    """Give names that came without a type the one that the text's own words tell."""
    bare = {mention.actor.name: mention.actor for mention in known if not mention.actor.type}
    if not bare:
        return known
    types = types_of(text, bare.values())
    typed = {m.actor: replace(m.actor, type=types[m.actor.name]) for m in known if m.actor.name in types}
    return [replace(mention, actor=typed.get(mention.actor, mention.actor)) for mention in known]


def _with_new(text: str, known: list[Mention], fresh: Sequence[KnownName]) -> list[Mention]:
    if not fresh:
        return known
    taken = [(mention.start, mention.end) for mention in known]
    added = [
        mention
        for mention in NameBook(fresh).find(text)
        if not any(start < mention.end and mention.start < end for start, end in taken)
    ]
    return sorted([*known, *added], key=lambda mention: mention.start)


def _actors(
    mentions: Iterable[Mention],
    claims: Sequence[FoundClaim],
    events: Sequence[FoundEvent],
    owner: KnownName | None,
    fresh: Sequence[KnownName],
) -> Iterable[NamedActor]:
    roles: dict[str, str] = {}
    for claim in claims:
        for names, role in (
            (claim.accused, "accused"),
            (claim.speakers, "speaker"),
            (claim.subjects, "subject"),
        ):
            for name in names:
                roles.setdefault(name, role)
    new = {one.name for one in fresh}
    seen: dict[str, KnownName] = {mention.actor.name: mention.actor for mention in mentions}
    if owner is not None and owner.name in roles:
        seen.setdefault(owner.name, owner)
    for name, actor in seen.items():
        if name in roles or (name not in _PLACES and actor.type != "media"):
            yield NamedActor(name, actor.type, actor.entry, roles.get(name, "mentioned"), name in new)
