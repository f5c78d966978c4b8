"""A sentence in a page's own voice, with what is asked of it before it is judged."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from kb.ingest.extract.conduct import Conduct
from kb.ingest.extract.interface import AUTHOR
from kb.ingest.extract.languages.pack import Pack, compiled
from kb.ingest.extract.marking import Marked
from kb.ingest.extract.names import KnownName
from kb.ingest.extract.reach import Reach
from kb.ingest.extract.tables import table

FORMS = {name: compiled("|".join(forms)) for name, forms in table("own_voice").items()}
_OBSERVERS = frozenset(["company", "university", "think_tank", "community", "media", "person"])
HOUSES = frozenset(["lab", "company"])
_EARLY = 64


@dataclass(frozen=True, slots=True)
class Said:
    """What a sentence in the page's own voice comes to: its type and whom it accuses."""

    type: str
    accused: tuple[str, ...] = ()
    about: tuple[str, ...] = ()


@dataclass(frozen=True)
class OwnWords:
    """A marked sentence with what it says of an act, who speaks in it, and what was said before it."""

    marked: Marked
    act: Conduct
    pack: Pack
    reach: Reach
    owners: tuple[KnownName, ...]
    own: tuple[KnownName, ...]
    """Those whose acts are the speaker's own: the owners, and the house of a person."""
    is_named: bool = False
    is_terms: bool = False

    def has(self, form: str) -> bool:
        """Whether the sentence holds a form of the table."""
        return FORMS[form].search(self.text) is not None

    def holds(self, pattern: re.Pattern[str] | None) -> bool:
        """Whether the sentence holds a pattern of the language."""
        return pattern is not None and pattern.search(self.text) is not None

    @cached_property
    def text(self) -> str:
        """The marked sentence."""
        return self.marked.text

    @cached_property
    def is_first(self) -> bool:
        """Whether it speaks in the first person."""
        return self.has("first_person")

    @cached_property
    def thinks(self) -> bool:
        """Whether it begins as an opinion."""
        return FORMS["thinks"].search(self.text[:_EARLY]) is not None

    @cached_property
    def names(self) -> set[str]:
        """Names of those whose acts are the speaker's own."""
        return {actor.name for actor in self.own}

    @cached_property
    def is_house(self) -> bool:
        """Whether a lab or a company speaks, or a person of one."""
        return any(actor.type in HOUSES for actor in self.own)

    @cached_property
    def tells_step(self) -> bool:
        """Whether it begins with a step of the speaker's own, and not with one that was not taken."""
        early = self.text[:_EARLY]
        step = self.pack.own_act.search(early)
        if step is None and self.is_house and self.pack.step:
            step = self.pack.step.search(early)
        return step is not None and not self.pack.negation.search(self.text[: step.end()])

    def accused_before(self) -> tuple[str, ...]:
        """Return whom the speaker accused before."""
        return self.reach.accused_by(self.names or {AUTHOR})

    def seen(self) -> Said:
        """Judge what a page says that it saw: a finding of who only observes, a charge of who is hurt."""
        before = tuple(name for name in self.accused_before() if name not in self.names)
        has_house = any(actor.type in HOUSES for actor in set(self.own) - set(self.owners))
        is_observer = not has_house and all(actor.type in _OBSERVERS for actor in self.owners)
        return Said("finding", (), before) if is_observer else Said("allegation", before)
