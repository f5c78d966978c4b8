"""Statements in the page's own voice: a lab's post, a paper, a post that speaks in the first person."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kb.ingest.extract.candidate import FoundClaim, Passage
from kb.ingest.extract.conduct import conduct
from kb.ingest.extract.document import Document
from kb.ingest.extract.interface import AUTHOR
from kb.ingest.extract.languages.pack import Pack, compiled
from kb.ingest.extract.marking import Marked
from kb.ingest.extract.names import KnownName
from kb.ingest.extract.places import date_in, figures_in
from kb.ingest.extract.reach import Reach
from kb.ingest.extract.sentences import Sentence

_FIRST_PERSON = re.compile(
    r"\b(?:we|our|us|I|my|wir|unser\w*|ich|nous|notre|nos|je|mon|nosotros|nuestr\w+)\b|我们|我司|本公司|笔者|我们的|当社|私たち|我々|弊社|우리는?|저희|당사",
    re.I,
)
_FOUND = re.compile(
    r"\b(?:we|I)\s(?:\w+ly\s)?(?:find|found|show|showed|demonstrate|measure\w*|observe\w*|report|evaluate\w*|propose|present|introduce|test\w*|study|analy[sz]e\w*)\b"
    r"|\b(?:results|experiments|tests)\s(?:show|suggest|indicate)|本文|实验(?:表明|显示)|我们(?:发现|提出|证明)|本研究|本論文|우리는.*(?:보였다|발견)",
    re.I,
)
_ESTIMATE = re.compile(r"\b(?:we|I)\s(?:\w+ly\s)?(?:estimate|reckon|calculate)|我们估计|估算", re.I)
_ATTRIBUTED = compiled(
    r"\b(?:we|I)\s(?:\w+ly\s)?(?:attribute\w*|trac(?:e|ed)|link(?:ed)?)\b[^.;\ue000-\uf7ff]{0,70}?\b(?:to|with)\s(?:[\w-]+\s){0,4}?(?P<a><A>)"
)
_THINKS = re.compile(r"\b(?:I|we)\s(?:\w+ly\s)?(?:think|believe|suspect|doubt)|我(?:们)?认为", re.I)
_ARGUES = re.compile(
    r"\b(?:we|I|this\s(?:paper|note|essay))\s(?:\w+ly\s)?(?:argue|caution|warn|believe|contend|suggest|conclude|discuss)",
    re.I,
)
_YOU_MAY_NOT = re.compile(
    r"\b(?:you|users?|customers?|licensees?)\s(?:may|must|shall|can|agree)\s?not\b|\b(?:you|users?)\s(?:are\sprohibited|agree\snot)|不得|お客様は|이용자는|Sie\sdürfen|vous\sne\spouvez|usted\sno\spuede",
    re.I,
)


@dataclass(frozen=True, slots=True)
class OwnVoice:
    """How a page speaks of itself: as a lab or office, as a paper, or not in the first person at all."""

    speaks: bool
    is_paper: bool
    is_terms: bool
    is_personal: bool = False
    is_named: bool = False
    owner: KnownName | None = None

    def claim(
        self, sentence: Sentence, marked: Marked, pack: Pack, document: Document, reach: Reach
    ) -> FoundClaim | None:
        """Return what a sentence claims in the page's own voice; None where it claims nothing of ours."""
        text = marked.text
        if self.is_terms and _YOU_MAY_NOT.search(text) and pack.topical.search(text):
            return self._made("policy_position", (), (), sentence, marked, document)
        if not self.speaks or not (pack.topical.search(text) or _THINKS.search(text)):
            return None
        own = (self.owner,) if self.owner else ()
        act = conduct(text, marked, pack, own, lambda party: reach.resolve(party, "accused", (), own), True)
        first = _FIRST_PERSON.search(text) is not None
        others = tuple(actor.name for actor in act.others)
        agents = tuple(actor.name for actor in act.agents)
        if self.is_paper:
            type_ = self._of_paper(text, pack)
            return self._made(type_, (), others, sentence, marked, document) if type_ else None
        attributed = _ATTRIBUTED.search(text)
        if attributed is not None:
            at = tuple(actor.name for actor in marked.party(attributed["a"]).actors)
            rest = tuple(name for name in others if name not in at)
            return self._made("allegation", at, rest, sentence, marked, document)
        if agents and act.has_act and not act.negated:
            subjects = tuple(name for name in others if name not in agents)
            if (
                pack.own_act.search(text)
                and first
                and re.match(r"\W*(?:we|our|I|我们)\b", text, re.I)
                and pack.own_act.search(text[:40])
            ):
                return self._made("announcement", (), others, sentence, marked, document)
            return self._made("allegation", agents, subjects, sentence, marked, document)
        if act.has_act and not act.negated and not act.by_speaker and pack.wrong.search(text):
            return self._made("allegation", (), others, sentence, marked, document)
        if pack.should.search(text) and self.is_personal and others:
            return self._made("policy_position", (), others, sentence, marked, document)
        if not first:
            return None
        if act.by_speaker and act.has_act:
            if act.negated:
                return self._made("denial", (), others, sentence, marked, document)
            if pack.licensed.search(text):
                return self._made("announcement", (), others, sentence, marked, document)
            is_plain = not (act.hedged or pack.negation.search(text) or pack.charge_named.search(text))
            return self._made("admission" if is_plain else "", (), others, sentence, marked, document)
        if _ESTIMATE.search(text):
            return self._made("estimate", (), others, sentence, marked, document)
        if pack.should.search(text):
            return self._made("policy_position", (), others, sentence, marked, document)
        if pack.own_act.search(text):
            return self._made("announcement", (), others, sentence, marked, document)
        if pack.judge.search(text) or _THINKS.search(text):
            return self._made("opinion", (), others, sentence, marked, document)
        return None

    def _of_paper(self, text: str, pack: Pack) -> str:
        """Return the type of a sentence of a paper; nothing where it only describes."""
        if _ESTIMATE.search(text):
            return "estimate"
        if _FOUND.search(text) or pack.measured.search(text):
            return "finding"
        if pack.should.search(text):
            return "policy_position"
        argues = _ARGUES.search(text) or (_FIRST_PERSON.search(text) and pack.judge.search(text))
        return "opinion" if argues else ""

    def _made(
        self,
        type_: str,
        accused: tuple[str, ...],
        subjects: tuple[str, ...],
        sentence: Sentence,
        marked: Marked,
        document: Document,
    ) -> FoundClaim:
        owner = (self.owner.name,) if self.owner else ()
        return FoundClaim(
            speakers=owner if self.is_named else (AUTHOR, *owner),
            type=type_,
            accused=tuple(name for name in accused if name not in owner),
            subjects=tuple(name for name in subjects if name not in owner),
            says=" ".join(marked.plain(marked.text).split()).rstrip("."),
            passage=Passage(sentence.text, sentence.start, sentence.end),
            cue="own voice",
            form="own_voice",
            figures=figures_in(sentence.text),
            said_on=date_in(sentence.text, document.published) or document.published,
        )


def own_voice(document: Document, outside_quotes: str, owner: KnownName | None, doc_type: str) -> OwnVoice:
    """Return how a page speaks; `outside_quotes` is its text without what it quotes."""
    speaks = _FIRST_PERSON.search(outside_quotes) is not None
    return OwnVoice(
        speaks=speaks and doc_type in ("lab_announcement", "blog", "social", "paper", "hearing", "policy"),
        is_paper=doc_type == "paper",
        is_terms=doc_type == "terms",
        is_personal=doc_type in ("social", "blog"),
        owner=owner,
    )


def turn_of(speaker: KnownName) -> OwnVoice:
    """Return the voice of one who speaks in a transcript, behind the own name."""
    return OwnVoice(
        speaks=True, is_paper=False, is_terms=False, is_personal=True, is_named=True, owner=speaker
    )
