"""Who is said to have done what, in the words of a statement."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

from kb.ingest.extract.languages.pack import Pack
from kb.ingest.extract.marking import Marked, Party
from kb.ingest.extract.names import KnownName

Meant = Callable[[Party], tuple[KnownName, ...]]

_SIGN = re.compile("[\ue000-\uefff]")
_SUBJECT = re.compile("[ ,:：，]*(?:that |the |dass |que )*([\ue000-\uefff])(?![’'-])")
_NO_QUOTES = str.maketrans("", "", "“”")
# A clause with a subject of its own: what was denied before it is not denied of what it tells.
_CLAUSE = re.compile(
    r"[,;]\s(?:and|but|so|then|yet|und|aber|doch|et|mais|y|pero)\s(?=(?:we|I|they|he|she|wir|ich|sie|er|nous|je|ils|elles|nosotros|ellos)\b)"
    r"|[.;；。]\s?|[，,](?=(?:但|而|于是|并且|不过)?(?:我们|我|他们|她|他|公司))",
    re.I,
)
_NO_PARTY = Party("")
_BEFORE_ACT = 48
_BEHIND_ACT = 24


@dataclass(frozen=True, slots=True)
class Conduct:
    """What a statement says of an act of training on another's outputs, copying or drawing from it.

    `agents` did it, `victims` are those whose outputs they were; who stands in neither is open.
    """

    has_act: bool
    negated: bool
    hedged: bool
    by_speaker: bool
    agents: tuple[KnownName, ...]
    victims: tuple[KnownName, ...]
    others: tuple[KnownName, ...]
    subject: KnownName | None = None
    """Another than the speaker, with whom the statement begins as its subject."""
    unproven: bool = False
    """Whether it says of the act that it is not shown."""
    on_own: bool = False
    """Whether it tells of what was done with the speaker's own outputs."""
    of_others: bool = False
    """Whether somebody else, named or not, is told whose outputs they were."""
    first: bool = False
    """Whether it begins with its speaker: it, we, the company."""
    against_accused: bool = False
    """Whether it tells of a step against accounts or access, which are those of whoever was accused."""


def conduct(
    content: str,
    marked: Marked,
    pack: Pack,
    speaker: Iterable[KnownName],
    meant: Meant | None = None,
    quoted: bool = False,
) -> Conduct:
    """Read a statement. In doubt an actor is neither agent nor victim.

    `meant` says who `the company` is where the statement does not name it. In a quotation the speaker is
    `we`, in reported speech `it`.
    """
    said = _Said(
        marked.opened(content).translate(_NO_QUOTES), marked, pack, frozenset(speaker), meant, quoted
    )
    return Conduct(
        has_act=bool(said.acts),
        negated=said.unproven or (bool(said.acts) and _is_negated(said.content, said.acts, pack)),
        hedged=pack.hedge.search(said.content) is not None,
        # Where another is the subject and did it, `its model` is no act of who says so.
        by_speaker=said.is_own and said.subject not in said.doers,
        agents=said.doers,
        victims=tuple(dict.fromkeys(actor for actor in said.victims if actor not in said.both)),
        others=tuple(dict.fromkeys(actor for actor in said.everyone if actor not in said.speakers)),
        subject=said.subject,
        unproven=said.unproven,
        on_own=said.on_own,
        of_others=any(one not in said.speakers for one in said.everyone)
        or _holds(pack.foreign, said.content),
        first=pack.first.match(said.content) is not None or said.begins.points in ("company", "it"),
        against_accused=_holds(pack.step_against, said.content),
    )


@dataclass(frozen=True)
class _Said:
    """What is said, with its parts as they are asked for."""

    content: str
    marked: Marked
    pack: Pack
    speakers: frozenset[KnownName]
    meant: Meant | None
    quoted: bool

    @cached_property
    def acts(self) -> list[re.Match[str]]:
        return list(self.pack.act.finditer(self.content))

    @cached_property
    def agents(self) -> list[KnownName]:
        return _named(self.pack.agents, self.content, self.marked, self.meant) if self.acts else []

    @cached_property
    def victims(self) -> list[KnownName]:
        return _named(self.pack.victims, self.content, self.marked, self.meant) if self.acts else []

    @cached_property
    def both(self) -> set[KnownName]:
        return set(self.agents) & set(self.victims)

    @cached_property
    def doers(self) -> tuple[KnownName, ...]:
        """Who is said to have done it, the speaker and the press aside."""
        others = (one for one in self.agents if one not in self.both and one not in self.speakers)
        return tuple(dict.fromkeys(one for one in others if one.type != "media"))

    @cached_property
    def begins(self) -> Party:
        """The party with which it begins."""
        found = _SUBJECT.match(self.content)
        return self.marked.party(found[1]) if found else _NO_PARTY

    @cached_property
    def subject(self) -> KnownName | None:
        first = _meant_by(self.begins, self.meant)
        return next((one for one in first if one not in self.speakers and one.type != "media"), None)

    @cached_property
    def everyone(self) -> list[KnownName]:
        signs = _SIGN.findall(self.content)
        return [actor for sign in signs for actor in _actors(self.marked, sign, self.meant)]

    @cached_property
    def on_own(self) -> bool:
        return _holds(self.pack.own_outputs, self.content)

    @cached_property
    def unproven(self) -> bool:
        return bool(self.acts) and _is_unproven(self.content, self.acts, self.pack)

    @cached_property
    def is_own(self) -> bool:
        """Whether the act is the speaker's own, by its words or as who is named alone as having done it."""
        is_upon_speaker = bool(self.doers) and not self.speakers.isdisjoint(self.victims)
        if not self.acts or self.on_own or is_upon_speaker:
            return False
        is_alone = not self.doers and bool(self.speakers & (set(self.agents) - set(self.victims)))
        return is_alone or self._tells_own()

    def _tells_own(self) -> bool:
        """Whether an act is told as the speaker's own: of it or us, or of the data of its model."""
        pack, content = self.pack, self.content
        own = (pack.self_act_quoted if self.quoted else pack.self_act).search(content)
        is_person = bool(self.speakers) and all(actor.type == "person" for actor in self.speakers)
        if own and is_person and pack.impersonal and pack.impersonal.match(own.group()):
            own = None
        if own:
            return not (self.quoted and (_holds(pack.they, content) or _holds(pack.ours, content)))
        if pack.own_data is None:
            return False
        found = (match["a"] for match in pack.own_data.finditer(content))
        return any(a in self.speakers for sign in found for a in _actors(self.marked, sign, self.meant))


def _holds(pattern: re.Pattern[str] | None, content: str) -> bool:
    return pattern is not None and pattern.search(content) is not None


def _named(
    patterns: Iterable[re.Pattern[str]], content: str, marked: Marked, meant: Meant | None
) -> list[KnownName]:
    found: dict[int, str] = {}
    for pattern in patterns:
        for match in pattern.finditer(content):
            found[match.start("a")] = match["a"]
    return [actor for place in sorted(found) for actor in _actors(marked, found[place], meant)]


def _actors(marked: Marked, sign: str, meant: Meant | None) -> tuple[KnownName, ...]:
    return _meant_by(marked.party(sign), meant)


def _meant_by(party: Party, meant: Meant | None) -> tuple[KnownName, ...]:
    return meant(party) if meant and party.points and not party.actors else party.actors


def _is_negated(content: str, acts: list[re.Match[str]], pack: Pack) -> bool:
    behind = _BEHIND_ACT if pack.verb_last else 0
    return any(
        pack.negation.search(
            content, _clause_of(content, act.start()), min(act.end(), act.start() + 60) + behind
        )
        for act in acts
    )


def _clause_of(content: str, act: int) -> int:
    """Return from where a negation counts for an act: no further back than its own clause begins."""
    begins = max(0, act - _BEFORE_ACT)
    for clause in _CLAUSE.finditer(content, begins, act):
        begins = clause.end()
    return begins


def _is_unproven(content: str, acts: list[re.Match[str]], pack: Pack) -> bool:
    """Whether a statement says of an act behind it that it is not shown."""
    found = pack.unproven.search(content) if pack.unproven else None
    return found is not None and (pack.verb_last or any(found.end() <= act.end() for act in acts))
