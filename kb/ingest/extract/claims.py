"""The claims of a document: each statement with speaker, type, accused, subjects, figures and its passage."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kb.ingest.extract.candidate import FoundClaim, Passage
from kb.ingest.extract.claim_type import claim_type
from kb.ingest.extract.conduct import Conduct, conduct
from kb.ingest.extract.document import Document
from kb.ingest.extract.frames import Frame, frames
from kb.ingest.extract.interface import AUTHOR
from kb.ingest.extract.joining import joined, weightiest
from kb.ingest.extract.languages.pack import Pack
from kb.ingest.extract.marking import Marked, Party, mark
from kb.ingest.extract.names import KnownName, Mention
from kb.ingest.extract.own_voice import OwnVoice, turn_of
from kb.ingest.extract.parsed import Parsed
from kb.ingest.extract.reach import Reach
from kb.ingest.extract.sentences import DATELINE, Sentence
from kb.ingest.extract.statement import Judged, Statement
from kb.ingest.extract.targets import Targets, targets
from kb.ingest.extract.turns import turns

_LONGEST = 1_200
_NEAR_BEGINNING = 14
# Who is named first in what is said is not the one who is called `the company` beside it.
_FIRST_ACTOR = re.compile("[ ,:：，]*(?:that |the |dass |que |que l[’'] ?)*([\ue000-\uefff])")
_ITS = re.compile(r"(?:its|their)\s", re.I)
_CHARGES = ("accusation", "accusations", "allegation", "allegations")
# A statement of these types is told even where its speaker is open: a person settles who it was.
_SERIOUS = ("allegation", "denial", "admission")
_CAPACITY = {"document": "filing", "nobody": "leak"}


@dataclass
class ClaimReader:
    """Reads the sentences of one document in order and keeps what was said so far in reach."""

    document: Document
    pack: Pack
    mentions: Sequence[Mention]
    voice: OwnVoice
    around: tuple[KnownName, ...] = ()

    def read(self, listed: Sequence[Sentence]) -> list[FoundClaim]:
        """Return the claims of the sentences; one said twice in a document is one.

        The text is read twice: the first time for who charges whom, which what stands before needs, too.
        """
        parsed = list(self._parsed(listed))
        first = Reach(around=self.around)
        self._read([one for one in parsed if one.may_charge], first)
        whole = tuple(charge for charge in first.accusations if all(charge))
        claims = self._read(parsed, Reach(around=self.around, foretold=whole, homes=first.homes))
        return joined(claims, self.document.text)

    def _parsed(self, listed: Sequence[Sentence]) -> Iterator[Parsed]:
        """Yield the sentences with their actors and statements; very long ones have none."""
        speaking = {line: turn_of(speaker) for line, speaker in turns(self.document, self.mentions).items()}
        starts = [mention.start for mention in self.mentions]
        for sentence in listed:
            inside = self.mentions[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
            voice = speaking.get(sentence.paragraph, self.voice)
            marked, found = Marked(""), []
            if len(sentence.text) <= _LONGEST:
                marked = mark(sentence.text, sentence.start, inside, self.pack)
                found = frames(marked, self.pack)
            yield Parsed(sentence, inside, marked, found, voice, self.document.published)

    def _read(self, parsed: Sequence[Parsed], reach: Reach) -> list[FoundClaim]:
        claims: list[FoundClaim] = []
        for one in parsed:
            if one.marked.text:
                claims += self._of_sentence(one, reach)
            inside = one.mentions
            reach.subject = _subject(inside, one.sentence) or (reach.subject if not inside else None)
            reach.sentences.append(tuple(dict.fromkeys(mention.actor for mention in inside)))
        return claims

    def _of_sentence(self, one: Parsed, reach: Reach) -> Iterator[FoundClaim]:
        _remember(one.marked, self.pack, reach)
        told = one.frames or self._reported(one, reach)
        claims = (self._claim(frame, one, reach) for frame in told)
        yield from weightiest([claim for claim in claims if claim is not None])
        if not told:
            claim = one.voice.claim(one.sentence, one.marked, self.pack, self.document, reach)
            if claim is not None:
                reach.hear_own(claim.speakers, claim.type, claim.accused, claim.subjects)
                yield claim

    def _reported(self, one: Parsed, reach: Reach) -> list[Frame]:
        """Return what the form of a sentence alone tells to be the words of who spoke before it."""
        marked = one.marked
        found = self.pack.reported.search(marked.text) if self.pack.reported else None
        is_near = one.sentence.paragraph - reach.last_paragraph in (0, 1)
        if found is None or not (is_near and reach.last_speaker):
            return []
        speaker = Party("", reach.last_speaker)
        return [Frame(speaker, found.group(), "say", "reported", marked.text, "", None, 0, 0)]

    def _claim(self, frame: Frame, one: Parsed, reach: Reach) -> FoundClaim | None:
        marked, sentence = one.marked, one.sentence
        here = [m.actor for m in one.mentions if m.start - sentence.start < frame.place]
        speakers, frame = self._speakers(frame, marked, here, reach)

        def meant(party: Party) -> tuple[KnownName, ...]:
            return reach.resolve(party, "accused", here, speakers)

        act = conduct(frame.content, marked, self.pack, speakers, meant, quoted=frame.form == "direct")
        if frame.form == "mentioned" and frame.target is None and not (act.agents and frame.verb in _CHARGES):
            return None
        judged = self._judged(frame, marked, act, speakers, reach)
        if judged.type == "opinion" and self._is_aside(frame, one, act, speakers, reach):
            return None
        is_unnamed = frame.speaker.points == "nobody"
        if not (speakers or is_unnamed or judged.type in _SERIOUS):
            return None
        at = targets(frame, act, judged.type, speakers, reach)
        reach.hear(speakers, judged.type, at.accused, at.subjects)
        reach.last_paragraph = sentence.paragraph
        return FoundClaim(
            speakers=tuple(actor.name for actor in speakers) or ((AUTHOR,) if is_unnamed else ()),
            type=judged.type,
            accused=at.accused,
            subjects=at.subjects,
            says=_words(marked.plain(frame.content)),
            passage=Passage(sentence.text, sentence.start, sentence.end),
            cue=frame.verb,
            form=frame.form,
            figures=one.figures,
            said_on=one.said_on,
            capacity=_CAPACITY.get(frame.speaker.role, "not_stated"),
            notes=tuple(_notes(frame, judged, speakers, at, act)),
        )

    def _is_aside(
        self, frame: Frame, one: Parsed, act: Conduct, speakers: tuple[KnownName, ...], reach: Reach
    ) -> bool:
        """Whether an opinion only adds to what was said, or is about nothing of ours."""
        is_added = frame.form == "direct" and reach.goes_on(speakers, one.sentence.paragraph)
        if is_added or frame.form == "reported":
            return True
        if frame.does != "say" or act.others or any(reach.charges):
            return False
        return self.pack.topical.search(one.marked.opened(frame.content)) is None

    def _judged(
        self, frame: Frame, marked: Marked, act: Conduct, speakers: tuple[KnownName, ...], reach: Reach
    ) -> Judged:
        house = frame.speaker.through
        voices = (*speakers, house) if house else speakers
        is_accuser = bool(reach.accused_by(one.name for one in voices))
        content = marked.opened(frame.content)
        return claim_type(Statement(frame, content, act, speakers, reach.accused, self.pack, is_accuser))

    def _speakers(
        self, frame: Frame, marked: Marked, here: list[KnownName], reach: Reach
    ) -> tuple[tuple[KnownName, ...], Frame]:
        """Return who speaks, and the frame with the house of a person that was told before."""
        first = _FIRST_ACTOR.match(frame.content)
        inner = marked.party(first[1]).actors if first else ()
        does = "deny" if self._denies_own_act(frame, marked) else frame.does
        speakers = reach.resolve(
            frame.speaker, does, here, inner if frame.follows and frame.speaker.points else ()
        )
        speakers = tuple(actor for actor in speakers if actor.type != "media") or speakers
        home = next((reach.homes[one.name] for one in speakers if one.name in reach.homes), None)
        if home is not None and frame.speaker.through is None:
            frame = replace(frame, speaker=replace(frame.speaker, through=home))
        return speakers, frame

    def _denies_own_act(self, frame: Frame, marked: Marked) -> bool:
        """Whether `the company said that it had never`: then it is the accused who speaks."""
        if not frame.speaker.points:
            return False
        content = marked.opened(frame.content)
        own = self.pack.self_act_quoted if frame.form == "direct" else self.pack.self_act
        return bool(self.pack.negation.search(content) and own.search(content))


def _notes(
    frame: Frame, judged: Judged, speakers: tuple[KnownName, ...], at: Targets, act: Conduct
) -> Iterator[str]:
    """Yield what was left open and why, and what marks the statement."""
    if judged.note:
        yield judged.note
    if not speakers:
        yield "speaker not settled" + (f": {frame.speaker.words}" if frame.speaker.words else "")
    if judged.type == "allegation" and not at.accused:
        yield "accused not settled"
    if at.note:
        yield at.note
    if act.hedged:
        yield "hedged"


def _words(text: str) -> str:
    return " ".join(text.split()).strip(" ,.;:，。")


def _subject(inside: Sequence[Mention], sentence: Sentence) -> KnownName | None:
    """Return the actor at the beginning of a sentence, which is its subject in most."""
    dateline = DATELINE.match(sentence.text)
    begin = sentence.start + (dateline.end() if dateline else 0)
    first = next((m for m in inside if begin <= m.start <= begin + _NEAR_BEGINNING), None)
    return first.actor if first is not None else None


def _remember(marked: Marked, pack: Pack, reach: Reach) -> None:
    """Keep whose memo and which researchers were named last, and who took whom to court."""
    for suit in pack.sues.finditer(marked.text) if pack.sues else ():
        by, at = marked.party(suit["s"]), marked.party(suit["t"])
        reach.hear(by.actors, "allegation", at.names, ())
    for party in marked.parties:
        if party.role == "person":
            home = party.through or (reach.house() if _ITS.match(party.words) else None)
            if home is not None and home.type not in ("person", "media"):
                reach.homes.update({actor.name: home for actor in party.actors})
        if party.role == "document" and party.actors:
            reach.documents = party.actors
        elif party.role == "researchers" and party.actors:
            reach.researchers = party.actors
