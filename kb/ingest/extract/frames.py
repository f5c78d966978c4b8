"""Who says something in a marked sentence, with which verb, and what is said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kb.ingest.extract.languages.pack import Pack
from kb.ingest.extract.marking import Marked, Party

_QUOTE = re.compile("[\uf000-\uf7ff]")
_OTHER_SUBJECT = re.compile("[ ,:]*(?:that |the )*[\ue000-\uefff]")
_SHORTEST = 12
_SPACES = re.compile(r"\s+")
# A clause that begins so is a statement of its own and no part of what was said before it.
_BREAK = re.compile(
    r"(?:,|;|—|–)\s(?:while|but|whereas|though|although|and|yet|während|aber|doch|mais|tandis\sque|pero|mientras)\s"
    r"|;|，(?:而|但|不过|对此)|；|。"
)


@dataclass(frozen=True, slots=True)
class Frame:
    """A statement as the sentence has it; `content` and `target` are pieces of the marked sentence."""

    speaker: Party
    verb: str
    does: str
    form: str
    content: str
    quote: str
    target: Party | None
    place: int
    end: int
    follows: bool = True
    """Whether what is said stands behind the verb."""


def frames(marked: Marked, pack: Pack) -> list[Frame]:
    """Return the statements of a sentence in order; what is said inside another statement is no own one."""
    if not marked.parties:
        return []
    found: dict[int, Frame] = {}
    for pattern, form in pack.frames:
        for match in _matches(pattern, marked.text):
            frame = _frame(match, form, marked, pack)
            if frame is not None and not _overlaps(frame, found):
                found[match.start("v")] = frame
    ordered = list(_outermost([found[place] for place in sorted(found)], marked))
    return [one for frame in ordered for one in _with_coordinated(frame, pack)]


def _with_coordinated(frame: Frame, pack: Pack) -> Iterator[Frame]:
    """Yield a statement and those that the same speaker goes on with: `said ... and denied that ...`.

    Where somebody else is the subject of what is said, that one may be who goes on, so nothing is split.
    """
    joint = pack.coordinated.search(frame.content) if pack.coordinated and frame.follows else None
    if joint is None or frame.form not in ("indirect", "according") or _OTHER_SUBJECT.match(frame.content):
        yield frame
        return
    verb = _SPACES.sub(" ", joint["v"].lower())
    yield replace(frame, content=frame.content[: joint.start()])
    rest = replace(frame, verb=verb, does=pack.verbs[verb], form="indirect", content=joint["c"])
    yield from _with_coordinated(rest, pack)


def _matches(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Yield the matches of a pattern; the next is looked for behind the verb, within what is said."""
    match = pattern.search(text)
    while match is not None:
        yield match
        match = pattern.search(text, max(match.end("v"), match.start() + 1))


def _frame(match: re.Match[str], form: str, marked: Marked, pack: Pack) -> Frame | None:
    groups = match.groupdict()
    sign = groups.get("s") or groups.get("s2")
    verb = _SPACES.sub(" ", match["v"].lower())
    does = pack.verbs.get(verb) or pack.verbs.get(" ".join(verb.split(" ")[::2]))
    if does is None:
        return None
    target = marked.party(groups["t"]) if groups.get("t") else None
    speaker = marked.party(sign) if sign else Party("")
    content = _content(match, form, marked, pack)
    if (
        content is None
        or (pack.declines and pack.declines.search(content))
        or pack.skip.search(marked.text, max(0, match.start("v") - 30), match.end("v"))
    ):
        return None
    if pack.embedded and pack.embedded.search(marked.text, 0, match.start("s") if sign else match.start("v")):
        return None
    start = min(match.start(name) for name in ("s", "v") if groups.get(name))
    quote = groups.get("q") or ""
    follows = "c" in groups and not quote
    return Frame(speaker, verb, does, form, content, quote, target, start, match.end("v"), follows)


def _content(match: re.Match[str], form: str, marked: Marked, pack: Pack) -> str | None:
    """Return what is said: what the pattern has as its content, else all that stands before it."""
    groups = match.groupdict()
    if "c" not in groups and not groups.get("q"):
        before = marked.text[: match.start()]
        return before if len(before) >= _SHORTEST else None
    if groups.get("q"):
        return " ".join([groups["q"], *_QUOTE.findall(groups.get("c") or "")])
    content = groups.get("c") or ""
    if groups.get("b"):
        return f"{groups['b']}, {content}"
    if pack.addressee and (told := pack.addressee.match(f"{match['v']}{content}")):
        content = content[told.end() - len(match["v"]) :]
    return _until_break(content, form, pack)


def _until_break(content: str, form: str, pack: Pack) -> str:
    """Return what is said up to where another statement with its own speaker begins."""
    if form in ("direct",):
        return content
    for broken in _BREAK.finditer(content):
        if pack.coordinated and pack.coordinated.match(content, broken.start()):
            continue
        rest = content[broken.end() :]
        if re.match(r"[^,;]{0,40}?[\ue000-\uefff]", rest) and broken.start() > 8:
            return content[: broken.start()]
    return content


def _overlaps(frame: Frame, found: dict[int, Frame]) -> bool:
    return any(frame.place < other.end and other.place < frame.end for other in found.values())


def _outermost(ordered: list[Frame], marked: Marked) -> Iterator[Frame]:
    """Leave out statements within statements; a report of a medium gives way to the one it reports."""
    hidden: set[int] = set()
    for index, outer in enumerate(ordered):
        if index in hidden:
            continue
        inner = [
            other
            for other in range(len(ordered))
            if other != index and other not in hidden and _is_inside(ordered[other], outer, marked)
        ]
        is_unnamed = outer.speaker.points == "nobody" and any(_only_reports(ordered[one]) for one in inner)
        tells = _only_reports(outer) and any(ordered[one].speaker.points != "nobody" for one in inner)
        if tells or is_unnamed:
            hidden.add(index)
        else:
            hidden.update(inner)
    yield from (frame for index, frame in enumerate(ordered) if index not in hidden)


def _is_inside(inner: Frame, outer: Frame, marked: Marked) -> bool:
    if outer.form in ("according", "indirect") and inner.place < outer.place:
        return inner.end <= outer.place and marked.text[inner.place : inner.end] in outer.content
    if inner.place < outer.end:
        return False
    between = marked.text[outer.end : inner.place]
    return not any(re.match(r"[^,;]{0,40}?$", between[b.end() :]) for b in _BREAK.finditer(between))


def _only_reports(frame: Frame) -> bool:
    actors = frame.speaker.actors
    return bool(actors) and all(actor.type == "media" for actor in actors)
