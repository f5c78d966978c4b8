"""Statements in the page's own voice: a lab's post, a paper, a post that speaks in the first person."""

from __future__ import annotations

import re
from dataclasses import dataclass

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

_FIRST_PERSON = re.compile(
    r"\b(?:we|our|us|I|my|wir|unser\w*|ich|nous|notre|nos|je|mon|nosotros|nuestr\w+|recomendamos|calculamos|estimamos|creemos|pedimos|observamos|encontramos|consideramos)\b|我们|我司|本公司|笔者|我们的|当社|私たち|我々|弊社|우리는?|저희|당사",
    re.I,
)
_FOUND = re.compile(
    r"\b(?:we|I)\s(?:[^.;]{0,70}?\s)?(?:find|found|show|showed|demonstrate|measure\w*|observe\w*|report|evaluate\w*|propose|present|introduce|test\w*|study|analy[sz]e\w*)\b"
    r"|\b(?:results|experiments|tests)\s(?:show|suggest|indicate)|本文|实验(?:表明|显示)|我们(?:发现|提出|证明)|我们[^。]{0,30}没有发现|本研究|本論文|우리는.*(?:보였다|발견)",
    re.I,
)
_ESTIMATE = re.compile(
    r"\b(?:we|I)\s(?:\w+ly\s)?(?:estimate|reckon|calculate|put\s(?:the|it))|\byou\sget\b|\b(?:works?\sout|comes?|amounts?)\s(?:at|to)\sabout"
    r"|我们估计|估算|算了一笔账|大概|calculamos|nous\sestimons|wir\sschätzen",
    re.I,
)
_ATTRIBUTED = compiled(
    r"\b(?:we|I|this\soffice)\s(?:\w+ly\s)?(?:attribute\w*|trac(?:e|ed)|link(?:ed)?)\b[^.;\uf000-\uf7ff]{0,70}?\b(?:to|with)\s(?:[\w-]+\s){0,4}?(?P<a><A>)"
    r"|\b(?:we|I)\s(?:\w+ly\s)?(?:assess|believe|conclude|judge|suspect)\b.{0,80}?\b(?:on\sbehalf\sof|behind|run\sby|responsible\sfor)\s(?:the\s)?(?P<a2><A>)"
    r"|我们[^。]{0,16}(?:判断|归因于|推断|溯源到)[，,]?(?P<a4><A>)"
    r"|\b(?:leads?|points?|pointed|traced?|linked|tied|belongs?)\s(?:back\s)?to\s(?:[\w-]+\s){0,4}?(?P<a3><A>)"
)
_THINKS = re.compile(
    r"\b(?:I|we)(?:[’']d)?\s(?:\w+ly\s)?(?:(?:do|would|can|could)\s?(?:not|n[’']t)\s)?(?:think|believe|suspect|doubt|expect|guess|suppose|regard|consider|hope)\b"
    r"|\b(?:looks|seems)\sto\s(?:me|us)\b|\b(?:in\s)?(?:my|our)\s(?:view|opinion|reading)\b"
    r"|我(?:们|个人)?(?:倾向于)?(?:认为|觉得|看)|wir\s(?:halten|meinen|glauben)|ich\s(?:glaube|meine|denke)|(?:je|nous)\s(?:pens|cro)|a\snuestro\sjuicio|creemos",
    re.I,
)
_ARGUES = re.compile(
    r"\b(?:we|I|this\s(?:paper|note|essay))\s(?:\w+ly\s)?(?:argue|caution|warn|believe|contend|suggest|conclude|discuss)",
    re.I,
)
_MAY = re.compile(
    r"\bmay\s(?:not\s|only\s|now\s)?(?:use|train|collect|build|develop|publish|resell|share|distil|fine-tune)"
    r"|\bwe\smay\s(?:suspend|terminate|close|refuse|limit)\b|\b(?:you|users?|customers?|licensees?)\s(?:may|must|shall|can|agree)\s?not\b|\b(?:you|users?)\s(?:are\sprohibited|agree\snot)"
    r"|不得|(?:允许|禁止)[^。]{0,16}(?:训练|输出|回答)|使用输出|(?:无需|须|应)[^。]{0,12}(?:申请|注明|授权)|有权|お客様は|이용자는|Sie\sdürfen|erlaubt|vous\sne\spouvez|usted\sno\spuede",
    re.I,
)
_SAW = re.compile(
    r"\b(?:we|I|our\s(?:team|researchers|engineers|systems|logs|analysts))\s(?:have\s|has\s|also\s)?(?:seen|saw|observed?|noticed|tracked|detected|identified|recorded)\b|监测到|发现|observons|beobacht",
    re.I,
)
# What was seen of an act, told without who did it; a general word on distilling is nothing that was seen.
_CONCRETE = re.compile(
    r"\b(?:accounts?|requests|queries|prompts|exchanges|traffic|logs|records|samples|sessions)\b|账号|账户|请求|记录|对话|接口|Konten|Anfragen|comptes|requêtes|cuentas|consultas|アカウント|계정",
    re.I,
)
_BEGINS_WITH_US = re.compile(
    r"\W*(?:(?:on|in|from|since|as\sof|today|this|last)\b[^,;]{0,24},?\s)?(?:we|our|I)\b|\W*(?:我们|本公司|当社|저희|wir\b|nous\b|hemos\b)",
    re.I,
)
# A paper that studies, tests or proposes something says nothing yet of what came of it.
_ONLY_DOES = re.compile(r"(?:stud|propos|present|introduc|test|measur|analy|evaluat)\w*$", re.I)
_RESULT = re.compile(r"\sthat\b|[^.;]*\d")
_BEGINS_WITH_STEP = re.compile(r"\b(?:propose|present|introduce)\b", re.I)
_BILL = re.compile(
    r"\b(?:the|this)\s(?:bill|act|text|proposal|draft(?:\scode)?|amendment|rule|order|law)\s(?:would|will|shall|does\snot|forbids|requires|permits|allows|lets)\b"
    r"|(?:法案|办法|草案|征求意见稿)[^。]{0,10}(?:拟|将|规定|禁止|允许|要求)|(?:el\stexto|la\sley|le\stexte|la\sloi|der\sEntwurf|das\sGesetz)\s[^.]{0,20}(?:prohibi|permit|interdi|autoris|verbiet|erlaub)",
    re.I,
)
_OBSERVERS = frozenset(["company", "university", "think_tank", "community", "media", "person"])
_MEASURES = frozenset(["university", "think_tank", "community"])
_STATE = frozenset(["government", "agency"])
_SHORTEST = 24
_EARLY = 64
_DENIES = re.compile(
    r"\b(?:I|we)\s(?:\w+ly\s|do\s)?(?:reject|deny|dispute|refute)\b|^[^.;]{0,40}\b(?:that|this|it|they|these|which)(?:[’']s|\sis|\sare)\s(?:simply\s|just\s|all\s)?(?:false|untrue|wrong|not\strue)\b|我们?(?:坚决)?(?:否认|反对|不接受)|不是事实|事実ではあり|사실이\s아닙|n’est\spas\svrai|no\ses\scierto|stimmt\snicht|\bwir\s(?:weisen|bestreiten)|nous\s(?:rejetons|démentons|nions)|rechazamos|negamos",
    re.I,
)
_OF_OFFICES = re.compile(
    r"\b(?:governments?|states?|lawmakers|congress|parliament|regulators?|departments?|ministr\w+|laws?|rules?|statutes?|agenc\w+|officials?)\b|政府|监管|法律|立法|当局",
    re.I,
)
_OF_OUTPUTS = re.compile(
    r"train|output|answers|replies|respons|writes|distil|compet|collect|输出|回答|训练|蒸馏|内容|Antwort|réponse|respuesta",
    re.I,
)
_FIRST_ACTOR = re.compile("(?:[^,\ue000-\uf7ff]{0,30}, )?(?:the )?([\ue000-\uefff])", re.I)


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
        first = _FIRST_PERSON.search(text) is not None
        if self.is_paper:
            type_ = self._of_paper(text, pack)
            return Said(type_) if type_ else None
        if attributed := _ATTRIBUTED.search(text):
            sign = next(group for group in attributed.groups() if group)
            named = tuple(actor.name for actor in marked.party(sign).actors if actor not in self.own)
            if named and not act.negated:
                return Said("allegation", named)
        if _MAY.search(text) and (self.is_terms or _OF_OUTPUTS.search(text)) and not _SAW.search(text):
            return Said("policy_position")
        if pack.disowns and pack.disowns.search(text):
            return Said(
                "denial", (), reach.accusers_of({one.name for one in self.own}) or reach.last_accusers
            )
        if first and _FOUND.search(text) and self._may_find(act) and not _BEGINS_WITH_STEP.search(text):
            return Said("finding", (), reach.last_accused)
        if _DENIES.search(text):
            return Said("denial", (), reach.last_accusers)
        if _ESTIMATE.search(text) and re.search(r"\d", text) and not act.agents:
            return Said("estimate", (), reach.last_charge)
        if first and _SAW.search(text) and pack.topical.search(text) and not act.agents:
            return self._seen(reach)
        if _THINKS.search(text[:_EARLY]) and len(text) >= _SHORTEST and not act.has_act:
            if pack.should.search(text):
                return Said("policy_position")
            return Said("opinion", (), reach.last_accused)
        if _BEGINS_WITH_US.match(text) and self._tells_act(text, pack) and not act.by_speaker:
            before = reach.accused_by({actor.name for actor in self.own} or {AUTHOR})
            return Said("announcement", (), before if act.against_accused else ())
        if _BILL.search(text):
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
        if first and not (_SAW.search(text) or pack.wrong.search(text)):
            return None
        if not (
            _SAW.search(text) or pack.wrong.search(text) or (_CONCRETE.search(text) and figures_in(text))
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
            return None if _THINKS.search(text[:_EARLY]) else Said("denial")
        is_clean = pack.clean is not None and pack.clean.search(text) and not set(act.victims) - set(self.own)
        if pack.licensed.search(text) or pack.own_model.search(text) or is_clean:
            return Said("announcement") if first else None
        if pack.charge_named.search(text) or _THINKS.search(text[:_EARLY]):
            return None
        is_plain = act.of_others and not act.hedged and not pack.negation.search(text)
        return Said("admission" if is_plain else "")

    def _otherwise(self, marked: Marked, act: Conduct, pack: Pack, reach: Reach, first: bool) -> Said | None:
        text = marked.text
        names = {actor.name for actor in self.own}
        rejects = pack.negation.search(text) or pack.groundless.search(text)
        if pack.charge_named.search(text) and rejects and self._is_answering(reach):
            return Said("denial", (), reach.last_charge)
        if pack.should.search(text) and len(text) >= _SHORTEST:
            is_house = any(actor.type in ("lab", "company") for actor in self.owners)
            asks = bool(act.others) and not is_house and not act.has_act
            if first or self.is_named or asks or (_OF_OFFICES.search(text) and not act.has_act):
                return Said("policy_position")
        if (first or self._begins_with_owner(marked)) and self._tells_act(text, pack):
            before = reach.accused_by(names or {AUTHOR}) if act.against_accused else ()
            return Said("announcement", (), before)
        if len(text) >= (_SHORTEST if text.isascii() or " " in text else _SHORTEST // 2) and (
            _THINKS.search(text) or ((first or self.is_named) and pack.judge.search(text))
        ):
            return Said("opinion", (), reach.last_accused)
        return None

    def _tells_act(self, text: str, pack: Pack) -> bool:
        """Whether a sentence begins with a step of the speaker's own, and not with one that was not taken."""
        step = pack.own_act.search(text[:_EARLY])
        return step is not None and not pack.negation.search(text[: step.end()])

    def _begins_with_owner(self, marked: Marked) -> bool:
        begins = _FIRST_ACTOR.match(marked.text)
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
        if _ESTIMATE.search(text):
            return "estimate"
        found = _FOUND.search(text)
        only_does = found is not None and _ONLY_DOES.search(found.group()) is not None
        tells = found is not None and (not only_does or _RESULT.match(text[found.end() :]) is not None)
        if "%" in text or pack.measured.search(text) or tells:
            return "finding"
        if pack.unproven and pack.unproven.search(text):
            return "opinion"
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
    speaks = _FIRST_PERSON.search(outside_quotes) is not None or bool(byline.owners)
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
