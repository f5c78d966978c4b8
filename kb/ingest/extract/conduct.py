"""Who is said to have done what, in the words of a statement."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

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
    content = marked.opened(content).translate(_NO_QUOTES)
    speakers = set(speaker)
    acts = list(pack.act.finditer(content))
    agents = _named(pack.agents, content, marked, meant) if acts else []
    victims = _named(pack.victims, content, marked, meant) if acts else []
    both = set(agents) & set(victims)
    doers = [one for one in agents if one not in both and one not in speakers and one.type != "media"]
    begins = _SUBJECT.match(content)
    first = _actors(marked, begins[1], meant) if begins else ()
    subject = next((one for one in first if one not in speakers and one.type != "media"), None)
    everyone = [actor for sign in _SIGN.findall(content) for actor in _actors(marked, sign, meant)]
    on_own = _holds(pack.own_outputs, content)
    unproven = bool(acts) and _is_unproven(content, acts, pack)
    is_own = bool(acts) and not on_own and _is_own(content, marked, pack, speakers, meant, quoted)
    if not is_own and not on_own and speakers & (set(agents) - set(victims)):
        is_own = bool(acts) and not doers
    return Conduct(
        has_act=bool(acts),
        negated=unproven or (bool(acts) and _is_negated(content, acts, pack)),
        hedged=pack.hedge.search(content) is not None,
        # Where another is the subject and did it, `its model` is no act of who says so.
        by_speaker=is_own and subject not in doers,
        agents=tuple(dict.fromkeys(doers)),
        victims=tuple(dict.fromkeys(actor for actor in victims if actor not in both)),
        others=tuple(dict.fromkeys(actor for actor in everyone if actor not in speakers)),
        subject=subject,
        unproven=unproven,
        on_own=on_own,
        of_others=any(one not in speakers for one in everyone) or _holds(pack.foreign, content),
        first=pack.first.match(content) is not None
        or (begins is not None and marked.party(begins[1]).points in ("company", "it")),
        against_accused=_holds(pack.step_against, content),
    )


def _is_own(
    content: str,
    marked: Marked,
    pack: Pack,
    speakers: set[KnownName],
    meant: Meant | None,
    quoted: bool,
) -> bool:
    """Whether an act is told as the speaker's own: of it or us, or of the data of its model."""
    own = (pack.self_act_quoted if quoted else pack.self_act).search(content)
    is_person = bool(speakers) and all(actor.type == "person" for actor in speakers)
    if own and is_person and pack.impersonal and pack.impersonal.match(own.group()):
        own = None
    if own:
        return not (quoted and (_holds(pack.they, content) or _holds(pack.ours, content)))
    if pack.own_data is None:
        return False
    data = [a for found in pack.own_data.finditer(content) for a in _actors(marked, found["a"], meant)]
    return bool(speakers & set(data))


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
    party = marked.party(sign)
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
