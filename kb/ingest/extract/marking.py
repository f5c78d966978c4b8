"""A sentence with every actor and every quotation replaced by one sign, so that patterns can be short."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from kb.ingest.extract.languages.pack import Pack
from kb.ingest.extract.names import KnownName, Mention

_QUOTED = re.compile(
    r"“[^“”]{2,}[”]|\"[^\"]{2,}\"|«[^«»]{2,}»|„[^„“”]{2,}[“”]|「[^「」]{2,}」|『[^『』]{2,}』|(?<!\w)‘[^‘]{12,}’(?!\w)"
    r"|(?<![\w.,])'(?:[^'\n]|(?<=\w)'(?=\w)){12,}'(?!\w)"
)
_SIGN = re.compile("[\ue000-\uf7ff]")
_FIRST_ACTOR, _FIRST_QUOTE = 0xE000, 0xF000
_MOST = 0x7FF
_SHORT = 4
# A dot inside a number or an abbreviation ends no clause; in marked text it is another sign.
_DOT = re.compile(r"\.(?=[\w,;])")
_NO_END = "\uf8ff"


@dataclass(frozen=True, slots=True)
class Party:
    """What a sign stands for: one or several actors, or words such as `the company` that point to one."""

    words: str
    actors: tuple[KnownName, ...] = ()
    role: str = ""
    points: str = ""
    land: str = ""
    through: KnownName | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the actors."""
        return tuple(actor.name for actor in self.actors)


@dataclass
class Marked:
    """A sentence with signs, and what they stand for."""

    text: str
    parties: list[Party] = field(default_factory=list)
    quotes: list[str] = field(default_factory=list)

    def party(self, sign: str) -> Party:
        """Return what the sign of an actor stands for."""
        return self.parties[ord(sign) - _FIRST_ACTOR]

    def sign(self, party: Party) -> str:
        """Return a new sign for a party."""
        self.parties.append(party)
        return chr(_FIRST_ACTOR + min(len(self.parties) - 1, _MOST))

    def opened(self, text: str) -> str:
        """Return a text with its quotations in the place of their signs, the actors in them as signs."""
        for _ in range(2):
            text = re.sub("[\uf000-\uf7ff]", lambda m: self.quotes[ord(m[0]) - _FIRST_QUOTE], text)
        return text

    def plain(self, text: str) -> str:
        """Return a text in the document's own words."""

        def words(found: re.Match[str]) -> str:
            return self.party(found[0]).words

        text = self.opened(text)
        for _ in range(4):
            if not _SIGN.search(text):
                break
            text = _SIGN.sub(words, text)
        return text.replace(_NO_END, ".")


def mark(text: str, start: int, mentions: Sequence[Mention], pack: Pack) -> Marked:
    """Mark a sentence that stands at an offset, given the mentions of actors inside it."""
    marked = Marked("")
    marked.text = _with_quotes(text, start, mentions, marked)
    marked.text = _DOT.sub(_NO_END, marked.text)
    for pattern, role in pack.collapses:
        if pattern.groupindex and not marked.parties:
            continue
        for _ in range(3):
            found = pattern.search(marked.text)
            if found is None or not (party := _collapsed(found, role, marked)):
                break
            marked.text = marked.text[: found.start()] + marked.sign(party) + marked.text[found.end() :]
    for pattern, points in pack.corefs:
        marked.text = pattern.sub(lambda m, p=points: marked.sign(_pointing(m, p)), marked.text)  # type: ignore[misc]
    for _ in range(6):
        joined = pack.joins.search(marked.text)
        if joined is None:
            break
        parties = [marked.party(joined["first"]), marked.party(joined["second"])]
        actors = tuple(dict.fromkeys(actor for party in parties for actor in party.actors))
        one = Party(marked.plain(joined[0]), actors, role=parties[0].role or parties[1].role)
        marked.text = marked.text[: joined.start()] + marked.sign(one) + marked.text[joined.end() :]
    return marked


def _with_quotes(text: str, start: int, mentions: Sequence[Mention], marked: Marked) -> str:
    pieces, cursor = [], 0
    for found in _QUOTED.finditer(text):
        pieces.append(_with_actors(text, cursor, found.start(), start, mentions, marked))
        inner = _with_actors(text, found.start() + 1, found.end() - 1, start, mentions, marked)
        if _is_scare_quote(found.group()):
            pieces.append(inner)
        else:
            marked.quotes.append(f"“{_DOT.sub(_NO_END, inner)}”")
            pieces.append(chr(_FIRST_QUOTE + min(len(marked.quotes) - 1, _MOST)))
        cursor = found.end()
    pieces.append(_with_actors(text, cursor, len(text), start, mentions, marked))
    return "".join(pieces)


def _is_scare_quote(quoted: str) -> bool:
    """Whether a quotation is a word or two inside a sentence, and no sentence of its own."""
    inner = quoted[1:-1].strip()
    if inner[-1:] in ",.!?。，！？":
        return False
    if inner.isascii() or " " in inner:
        return len(inner.split()) < _SHORT
    return len(inner) < 2 * _SHORT


def _with_actors(
    text: str, begin: int, end: int, start: int, mentions: Iterable[Mention], marked: Marked
) -> str:
    pieces, cursor = [], begin
    for mention in mentions:
        first, last = mention.start - start, mention.end - start
        if first < cursor or last > end:
            continue
        pieces.append(text[cursor:first])
        role = "product" if mention.is_product else ""
        pieces.append(marked.sign(Party(text[first:last], (mention.actor,), role)))
        cursor = last
    return "".join([*pieces, text[cursor:end]])


def _pointing(found: re.Match[str], points: str) -> Party:
    groups = found.groupdict()
    return Party(found.group(), (), points=points, land=groups.get("land") or "")


def _collapsed(found: re.Match[str], role: str, marked: Marked) -> Party | None:
    """Return the party of a noun phrase; the head decides: a person, or the office that speaks."""
    groups = found.groupdict()
    org = marked.party(groups["org"]) if groups.get("org") else Party("")
    person = marked.party(groups["person"]) if groups.get("person") else None
    words = marked.plain(found.group())
    if role == "nobody":
        return Party(words, (), role, "nobody")
    if person and not (len(person.actors) == 1 and person.actors[0].type == "person"):
        return None
    if org.actors and org.actors[0].type == "person" and role != "document":
        return None
    if role == "person" and person:
        return Party(words, person.actors, "person", through=org.actors[0] if org.actors else None)
    return Party(words, org.actors, role, org.points, org.land, person.actors[0] if person else None)
