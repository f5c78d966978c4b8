"""Who `the company`, `it`, `she` or `the ministry` are, as far as the sentences before settle it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from kb.ingest.extract.marking import Party
from kb.ingest.extract.names import KnownName
from kb.ingest.extract.pointing import FIRMS, SORTS, fits

Charge = tuple[tuple[str, ...], tuple[str, ...]]
"""Names of the accusers and of the accused."""

_REACH = 4
_COMPLAINTS = frozenset(["complaint", "lawsuit", "suit"])


@dataclass
class Reach:
    """What was named so far: per sentence the actors in order, and who accused whom."""

    sentences: list[tuple[KnownName, ...]] = field(default_factory=list)
    accusations: list[Charge] = field(default_factory=list)
    complaints: list[Charge] = field(default_factory=list)
    answered: set[str] = field(default_factory=set)
    """Who denied or granted something, and so was charged with it."""
    last_speaker: tuple[KnownName, ...] = ()
    last_paragraph: int = -1
    documents: tuple[KnownName, ...] = ()
    researchers: tuple[KnownName, ...] = ()
    subject: KnownName | None = None
    homes: dict[str, KnownName] = field(default_factory=dict)
    around: tuple[KnownName, ...] = ()
    """Who is named in the title, and whose page it is."""
    foretold: tuple[Charge, ...] = ()
    """The charges of the whole text, for what is said before its charge or beside it."""

    @property
    def charges(self) -> Iterator[Charge]:
        """The charges from the last one told back to the first, then those of the whole text."""
        yield from reversed(self.accusations)
        yield from self.foretold

    @property
    def accused(self) -> set[str]:
        """Names of all that are accused, or that answered as if they had been."""
        return {name for _, targets in self.charges for name in targets} | self.answered

    @property
    def last_accused(self) -> tuple[str, ...]:
        """Names of those accused last."""
        return next((targets for _, targets in self.charges if targets), ())

    @property
    def last_charge(self) -> tuple[str, ...]:
        """Names of accuser and accused of the last accusation."""
        charges = list(self.charges)
        return next(((*by, *at) for by, at in charges if at), next((by for by, _ in charges if by), ()))

    @property
    def last_accusers(self) -> tuple[str, ...]:
        """Names of those who accused last."""
        return next((by for by, _ in self.charges if by), ())

    def parties(self, own: Iterable[str]) -> tuple[str, ...]:
        """Return the firms other than these of the nearest sentence that has any, else of the title."""
        left_out = set(own)
        for one in (*reversed(self.sentences[-_REACH:]), self.around):
            firms = [actor.name for actor in one if actor.type in FIRMS and actor.name not in left_out]
            if firms:
                return tuple(dict.fromkeys(firms))
        return ()

    def accused_by(self, names: Iterable[str]) -> tuple[str, ...]:
        """Return whom one of these accused last."""
        wanted = set(names)
        return next((at for by, at in self.charges if at and wanted & set(by)), ())

    def house(self) -> KnownName | None:
        """Return whose `its founder` is: of the subject, of who spoke last, or of the only firm before."""
        recent = [actor for one in self.sentences[-1:] for actor in one if actor.type in FIRMS]
        nearest = recent[0] if len(set(recent)) == 1 else None
        spoke = next((actor for actor in self.last_speaker if actor.type in FIRMS), None)
        return self.subject or spoke or nearest

    def goes_on(self, speakers: tuple[KnownName, ...], paragraph: int) -> bool:
        """Whether the same speaker said something in this paragraph already."""
        return bool(speakers) and self.last_speaker == speakers and self.last_paragraph == paragraph

    def hear(
        self,
        speakers: tuple[KnownName, ...],
        type_: str,
        accused: tuple[str, ...],
        subjects: tuple[str, ...],
    ) -> None:
        """Remember a statement: who spoke last, and who accused whom."""
        self.last_speaker = speakers or self.last_speaker
        is_state = bool(speakers) and all(actor.type in ("government", "agency") for actor in speakers)
        self.hear_own(tuple(actor.name for actor in speakers), type_, accused, subjects, is_state)

    def hear_own(
        self,
        names: tuple[str, ...],
        type_: str,
        accused: tuple[str, ...],
        subjects: tuple[str, ...],
        is_state: bool = False,
    ) -> None:
        """Remember a statement by the names of its speakers; a state that denies is not who was accused."""
        if type_ == "allegation":
            self.accusations.append((names, accused))
        elif type_ in ("denial", "admission"):
            self.answered.update(names)
            if subjects and type_ == "denial" and not is_state:
                self.accusations.append((subjects, names))
        elif type_ in ("announcement", "finding"):
            self.complaints.append((names, subjects))

    def accusers_of(self, names: Iterable[str]) -> tuple[str, ...]:
        """Return who accused one of these before."""
        wanted = set(names)
        found = [
            s
            for speakers, targets in (*self.charges, *self.complaints)
            if wanted & set(targets)
            for s in speakers
        ]
        return tuple(dict.fromkeys(found))

    def resolve(
        self, party: Party, verb: str, here: Sequence[KnownName] = (), never: Iterable[KnownName] = ()
    ) -> tuple[KnownName, ...]:
        """Return the actors that a party stands for, none where the text leaves it open.

        `verb` is the class of what the party does: who denies or admits is rather the accused. `here` are
        the actors named earlier in the same sentence, `never` those that it cannot be.
        """
        if party.actors or not party.points:
            return party.actors
        if party.points == "nobody":
            return ()
        if party.points == "companies":
            return self._several(verb)
        if party.points == "named":
            return self._named(party.words.split()[-1].lower(), here)
        if party.points == "spokesperson":
            return self._spokesperson()
        if party.points == "document":
            return self._document(party.words.split()[-1].lower())
        if party.points == "researchers":
            return self.researchers
        recent = [*reversed(here)]
        for one in reversed(self.sentences[-_REACH:]):
            recent += one
        fitting = [actor for actor in recent if fits(actor, party)]
        left_out = set(never)
        distinct = [actor for actor in dict.fromkeys(fitting) if actor not in left_out]
        if not distinct and party.points == "company":
            return self._named(party.words.split()[-1].lower(), here)
        if len(distinct) <= 1:
            return tuple(distinct)
        if party.points == "person":
            return (self._person(distinct),)
        return self._of_several(party, verb, distinct)

    def _person(self, distinct: list[KnownName]) -> KnownName:
        """Return who `he` is: who spoke last, unless somebody else was named since then."""
        for one in reversed(self.sentences[-_REACH:]):
            persons = [actor for actor in one if actor in distinct]
            if persons:
                return next((actor for actor in self.last_speaker if actor in persons), persons[0])
        return distinct[0]

    def _document(self, head: str) -> tuple[KnownName, ...]:
        """Return whose `the memo` is; a complaint is that of who accuses."""
        if head in _COMPLAINTS and self.last_accusers:
            known = {actor.name: actor for one in (*self.sentences, self.around) for actor in one}
            return tuple(known[name] for name in self.last_accusers if name in known)
        return self.documents or self.last_speaker

    def _of_several(self, party: Party, verb: str, distinct: list[KnownName]) -> tuple[KnownName, ...]:
        accused = [actor for actor in distinct if actor.name in self.accused]
        if verb in ("deny", "admit") and accused:
            return (accused[0],) if len(accused) == 1 else ()
        accusers = [actor for actor in distinct if actor.name in self.last_accusers]
        if verb == "accuse" and len(accusers) == 1 and accusers[0] not in accused:
            return (accusers[0],)
        if party.points in ("agency", "government", "legislature"):
            return (distinct[0],)
        if self.subject is not None and self.subject in distinct:
            return (self.subject,)
        speaker = [actor for actor in self.last_speaker if actor in distinct]
        if len(speaker) == 1 and not (accused and verb == "say"):
            return (speaker[0],)
        is_told_by_paper = party.points == "it" and set(self.documents) & set(distinct)
        return self.documents if is_told_by_paper else ()

    def _several(self, verb: str) -> tuple[KnownName, ...]:
        """Return those who spoke together last or, where a charge is denied, those accused together."""
        if verb not in ("deny", "admit") and len(self.last_speaker) > 1:
            return self.last_speaker
        for _, targets in reversed(self.accusations):
            if len(targets) > 1:
                known = {actor.name: actor for one in self.sentences for actor in one}
                return tuple(known[name] for name in targets if name in known)
        return ()

    def _named(self, head: str, here: Sequence[KnownName]) -> tuple[KnownName, ...]:
        """Return who was named last with this word in the name, else the only one of its sort."""
        earlier = list(
            dict.fromkeys(actor for one in (*reversed(self.sentences), self.around) for actor in one)
        )
        everyone = list(dict.fromkeys([*reversed(here), *earlier]))
        so_called = [actor for actor in everyone if any(head in form.lower() for form in actor.forms)]
        if so_called:
            return (so_called[0],)
        of_sort = [actor for actor in everyone if actor.type in SORTS.get(head, ())]
        return (of_sort[0],) if len(of_sort) == 1 else ()

    def _spokesperson(self) -> tuple[KnownName, ...]:
        if self.subject is not None and self.subject.type not in ("person", "media"):
            return (self.subject,)
        for one in reversed(self.sentences[-2:]):
            firms = list(dict.fromkeys(actor for actor in one if actor.type not in ("person", "media")))
            if firms:
                return (firms[0],) if len(firms) == 1 else ()
        return ()
