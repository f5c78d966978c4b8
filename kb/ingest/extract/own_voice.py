"""Statements in the page's own voice: a lab's post, a paper, a post that speaks in the first person."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from kb.ingest.extract.byline import Byline
from kb.ingest.extract.candidate import FoundClaim, Passage
from kb.ingest.extract.conduct import Conduct, conduct
from kb.ingest.extract.document import Document
from kb.ingest.extract.figures import figures_in
from kb.ingest.extract.interface import AUTHOR
from kb.ingest.extract.languages.pack import Pack, compiled
from kb.ingest.extract.marking import Marked
from kb.ingest.extract.names import KnownName
from kb.ingest.extract.places import date_in
from kb.ingest.extract.reach import Reach
from kb.ingest.extract.sentences import Sentence
from kb.ingest.extract.tables import table

_SAYS = {name: compiled("|".join(forms)) for name, forms in table("own_voice").items()}
_OBSERVERS = frozenset(["company", "university", "think_tank", "community", "media", "person"])
_MEASURES = frozenset(["university", "think_tank", "community"])
_STATE = frozenset(["government", "agency"])
_SHORTEST = 24
_EARLY = 64


@dataclass(frozen=True, slots=True)
class Said:
    """What a sentence in the page's own voice comes to: its type and whom it accuses."""

    type: str
    accused: tuple[str, ...] = ()
    about: tuple[str, ...] = ()


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
        text = marked.text
        first = _SAYS["first_person"].search(text) is not None
        if self.is_paper:
            type_ = self._of_paper(text, pack)
            return Said(type_) if type_ else None
        if attributed := _SAYS["attributed"].search(text):
            sign = next(group for group in attributed.groups() if group)
            named = tuple(actor.name for actor in marked.party(sign).actors if actor not in self.own)
            if named and not act.negated:
                return Said("allegation", named)
        if (
            _SAYS["may"].search(text)
            and (self.is_terms or _SAYS["of_outputs"].search(text))
            and not _SAYS["saw"].search(text)
        ):
            return Said("policy_position")
        if pack.disowns and pack.disowns.search(text):
            return Said(
                "denial", (), reach.accusers_of({one.name for one in self.own}) or reach.last_accusers
            )
        if (
            first
            and _SAYS["found"].search(text)
            and self._may_find(act)
            and not _SAYS["begins_with_step"].search(text)
        ):
            return Said("finding", (), reach.last_accused)
        if _SAYS["denies"].search(text):
            return Said("denial", (), reach.last_accusers)
        if _SAYS["estimate"].search(text) and re.search(r"\d", text) and not act.agents:
            return Said("estimate", (), reach.last_charge)
        if first and _SAYS["saw"].search(text) and pack.topical.search(text) and not act.agents:
            return self._seen(reach)
        if _SAYS["thinks"].search(text[:_EARLY]) and len(text) >= _SHORTEST and not act.has_act:
            if pack.should.search(text):
                return Said("policy_position")
            return Said("opinion", (), reach.last_charge) if pack.topical.search(text) or act.others else None
        if _SAYS["begins_with_us"].match(text) and self._tells_act(text, pack) and not act.by_speaker:
            before = reach.accused_by({actor.name for actor in self.own} or {AUTHOR})
            return Said("announcement", (), before if act.against_accused else ())
        if self._is_house() and _SAYS["begins_with_day"].match(text) and not act.by_speaker:
            return Said("announcement")
        if _SAYS["bill"].search(text):
            return Said("policy_position")
        if act.has_act and (said := self._of_act(text, act, pack, reach, first)):
            return said
        return self._otherwise(marked, act, pack, reach, first)

    def _of_act(self, text: str, act: Conduct, pack: Pack, reach: Reach, first: bool) -> Said | None:
        """Judge a sentence that tells of training on another's outputs; nothing where it is nobody's act."""
        names = {actor.name for actor in self.own}
        if act.agents and not act.negated:
            return Said("allegation", tuple(actor.name for actor in act.agents))
        if act.by_speaker:
            return self._of_itself(text, act, pack, first)
        if pack.should.search(text) or pack.hedge.search(text) or act.agents:
            return None
        if act.negated:
            is_charged = bool(names & reach.accused)
            return Said("denial", (), reach.last_accusers) if is_charged and self._is_house() else None
        is_of_others = (
            act.on_own or (pack.ours and pack.ours.search(text)) or (pack.they and pack.they.search(text))
        )
        if is_of_others and (first or self.is_named) and not pack.charge_named.search(text):
            return Said("allegation", self._seen(reach).accused)
        if first and not (_SAYS["saw"].search(text) or pack.wrong.search(text)):
            return None
        if not (
            _SAYS["saw"].search(text)
            or pack.wrong.search(text)
            or (_SAYS["concrete"].search(text) and figures_in(text))
        ):
            return None
        return self._seen(reach)

    def _seen(self, reach: Reach) -> Said:
        """Judge what a page says that it saw: a finding of who only observes, a charge of who is hurt."""
        names = {actor.name for actor in self.own}
        before = tuple(name for name in reach.accused_by(names or {AUTHOR}) if name not in names)
        if all(actor.type in _OBSERVERS for actor in self.owners):
            return Said("finding", (), before)
        return Said("allegation", before)

    def _of_itself(self, text: str, act: Conduct, pack: Pack, first: bool) -> Said | None:
        """Judge what the owner says of its own act; only plain words of its own grant it."""
        if act.negated:
            return None if _SAYS["thinks"].search(text[:_EARLY]) else Said("denial")
        if pack.identity and pack.identity.search(text):
            return Said("finding")
        is_clean = pack.clean is not None and pack.clean.search(text) and not set(act.victims) - set(self.own)
        if pack.licensed.search(text) or pack.own_model.search(text) or is_clean:
            return Said("announcement") if first else None
        if pack.charge_named.search(text) or _SAYS["thinks"].search(text[:_EARLY]):
            return None
        is_plain = act.of_others and not act.hedged and not pack.negation.search(text)
        if is_plain:
            return Said("admission")
        return Said("") if act.of_others else None

    def _otherwise(self, marked: Marked, act: Conduct, pack: Pack, reach: Reach, first: bool) -> Said | None:
        text = marked.text
        names = {actor.name for actor in self.own}
        rejects = pack.negation.search(text) or pack.groundless.search(text)
        if pack.charge_named.search(text) and rejects and self._is_answering(reach):
            return Said("denial", (), reach.last_charge)
        if pack.should.search(text) and len(text) >= _SHORTEST:
            is_house = any(actor.type in ("lab", "company") for actor in self.owners)
            asks = bool(act.others) and not is_house and not act.has_act
            if first or self.is_named or asks or (_SAYS["of_offices"].search(text) and not act.has_act):
                return Said("policy_position")
        if (first or self._begins_with_owner(marked)) and self._tells_act(text, pack):
            before = reach.accused_by(names or {AUTHOR}) if act.against_accused else ()
            return Said("announcement", (), before)
        if len(text) >= (_SHORTEST if text.isascii() or " " in text else _SHORTEST // 2) and (
            _SAYS["thinks"].search(text) or ((first or self.is_named) and pack.judge.search(text))
        ):
            return Said("opinion", (), reach.last_accused)
        return None

    def _tells_act(self, text: str, pack: Pack) -> bool:
        """Whether a sentence begins with a step of the speaker's own, and not with one that was not taken."""
        step = (
            pack.own_act.search(text[:_EARLY])
            or self._is_house()
            and pack.step
            and pack.step.search(text[:_EARLY])
        )
        return bool(step) and not pack.negation.search(text[: step.end()])

    def _begins_with_owner(self, marked: Marked) -> bool:
        begins = _SAYS["first_actor"].match(marked.text)
        return begins is not None and bool(set(marked.party(begins[1]).actors) & set(self.own))

    def _may_find(self, act: Conduct) -> bool:
        """Whether who speaks only observes; a named party's act is a finding of those who measure alone."""
        if self._is_house():
            return False
        measures = bool(self.owners) and all(actor.type in _MEASURES for actor in self.owners)
        return measures or not act.agents or act.negated

    def _is_house(self) -> bool:
        return any(actor.type in ("lab", "company") for actor in self.own)

    def _is_answering(self, reach: Reach) -> bool:
        """Whether who speaks is charged, or the state that speaks for who is."""
        if self.owners and all(actor.type in _STATE for actor in self.owners):
            return True
        return bool({actor.name for actor in self.own} & reach.accused)

    def _of_paper(self, text: str, pack: Pack) -> str:
        """Return the type of a sentence of a paper; nothing where it only describes."""
        if _SAYS["estimate"].search(text):
            return "estimate"
        found = _SAYS["found"].search(text)
        only_does = found is not None and _SAYS["only_does"].search(found.group()) is not None
        tells = found is not None and (
            not only_does or _SAYS["result"].match(text[found.end() :]) is not None
        )
        if figures_in(text) or pack.measured.search(text) or tells:
            return "finding"
        if pack.unproven and pack.unproven.search(text):
            return "opinion"
        if pack.should.search(text):
            return "policy_position"
        argues = _SAYS["argues"].search(text) or (
            _SAYS["first_person"].search(text) and pack.judge.search(text)
        )
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
    speaks = _SAYS["first_person"].search(outside_quotes) is not None or bool(byline.owners)
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
