"""Statements in the page's own voice: a lab's post, a paper, a post that speaks in the first person."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kb.ingest.extract.byline import Byline
from kb.ingest.extract.candidate import FoundClaim, Passage
from kb.ingest.extract.conduct import Conduct, conduct
from kb.ingest.extract.document import Document
from kb.ingest.extract.figures import figures_in
from kb.ingest.extract.interface import AUTHOR
from kb.ingest.extract.languages.pack import Pack
from kb.ingest.extract.marking import Marked
from kb.ingest.extract.names import KnownName
from kb.ingest.extract.own_rules import judged
from kb.ingest.extract.own_words import FORMS, OwnWords, Said
from kb.ingest.extract.paper_words import type_in_paper
from kb.ingest.extract.places import date_in
from kb.ingest.extract.reach import Reach
from kb.ingest.extract.sentences import Sentence


@dataclass(frozen=True, slots=True)
class OwnVoice:
    """How a page speaks of itself: as a lab or office, as a paper, or not in the first person at all."""

    speaks: bool
    is_paper: bool = False
    is_terms: bool = False
    is_named: bool = False
    owners: tuple[KnownName, ...] = ()
    home: KnownName | None = None

    @property
    def own(self) -> tuple[KnownName, ...]:
        """Those whose acts are the speaker's own: the owners, and the house of a person."""
        return (*self.owners, self.home) if self.home else self.owners

    def claim(
        self, sentence: Sentence, marked: Marked, pack: Pack, document: Document, reach: Reach
    ) -> FoundClaim | None:
        """Return what a sentence claims in the page's own voice; None where it claims nothing of ours."""
        if not (self.speaks or self.is_terms) or sentence.text.endswith(("?", "？")):
            return None
        if self.is_named and self.home is None and self.owners[0].name in reach.homes:
            at_home = replace(self, home=reach.homes[self.owners[0].name])
            return at_home.claim(sentence, marked, pack, document, reach)
        own = self.own
        act = conduct(
            marked.text, marked, pack, own, lambda party: reach.resolve(party, "accused", (), own), True
        )
        said = self._judged(marked, act, pack, reach)
        if said is None:
            return None
        names = {AUTHOR, *(actor.name for actor in own)}
        others = tuple(actor.name for actor in act.others if actor.name not in (*said.accused, *names))
        subjects = others or tuple(name for name in said.about if name not in names)
        return self._made(said.type, said.accused, subjects, sentence, marked, document)

    def _judged(self, marked: Marked, act: Conduct, pack: Pack, reach: Reach) -> Said | None:
        if self.is_paper:
            type_ = type_in_paper(marked.text, pack)
            return Said(type_) if type_ else None
        words = OwnWords(marked, act, pack, reach, self.owners, self.own, self.is_named, self.is_terms)
        return judged(words)

    def _made(
        self,
        type_: str,
        accused: tuple[str, ...],
        subjects: tuple[str, ...],
        sentence: Sentence,
        marked: Marked,
        document: Document,
    ) -> FoundClaim:
        owners = tuple(actor.name for actor in self.owners)
        own = {actor.name for actor in self.own}
        return FoundClaim(
            speakers=owners if self.is_named else (AUTHOR, *owners),
            type=type_,
            accused=tuple(name for name in accused if name not in own),
            subjects=tuple(name for name in subjects if name not in own),
            says=" ".join(marked.plain(marked.text).split()).rstrip("."),
            passage=Passage(sentence.text, sentence.start, sentence.end),
            cue="own voice",
            form="own_voice",
            figures=figures_in(sentence.text),
            said_on=date_in(sentence.text, document.published) or document.published,
            notes=("accused not settled",) if type_ == "allegation" and not accused else (),
        )


def own_voice(document: Document, outside_quotes: str, byline: Byline, doc_type: str) -> OwnVoice:
    """Return how a page speaks; `outside_quotes` is its text without what it quotes."""
    speaks = FORMS["first_person"].search(outside_quotes) is not None or bool(byline.owners)
    return OwnVoice(
        speaks=speaks
        and doc_type in ("lab_announcement", "blog", "social", "paper", "hearing", "policy", "terms"),
        is_paper=doc_type == "paper",
        is_terms=doc_type == "terms",
        owners=byline.owners,
        home=byline.home,
    )


def turn_of(speaker: KnownName, home: KnownName | None = None) -> OwnVoice:
    """Return the voice of one who speaks in a transcript, behind the own name."""
    return OwnVoice(speaks=True, is_named=True, owners=(speaker,), home=home)
