"""What an extractor proposes of a document. A person decides what becomes of it."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of the document's text and the offsets at which it stands."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class NamedActor:
    """An actor that the text names. `entry` is its id in the record; None for one that is not there."""

    name: str
    type: str
    entry: str | None = None
    role: str = "mentioned"
    is_new: bool = False


@dataclass(frozen=True, slots=True)
class FoundFigure:
    """A figure as the passage gives it, with its bound."""

    value: float
    unit: str
    bound: str
    measure: str
    words: str


@dataclass(frozen=True, slots=True)
class FoundClaim:
    """A statement with its speaker. An empty type or speaker says that the text does not settle it.

    `speakers`, `accused` and `subjects` are names; `author` stands for the page's own voice. `notes` say
    what was left open and why, and what marks the statement: hedged, satire, quoted within a quotation.
    """

    speakers: tuple[str, ...]
    type: str
    accused: tuple[str, ...]
    subjects: tuple[str, ...]
    says: str
    passage: Passage
    cue: str
    form: str
    figures: tuple[FoundFigure, ...] = ()
    said_on: str = ""
    capacity: str = "not_stated"
    notes: tuple[str, ...] = ()

    @property
    def targets(self) -> tuple[str, ...]:
        """Accused and subjects together."""
        return tuple(dict.fromkeys((*self.accused, *self.subjects)))


@dataclass(frozen=True, slots=True)
class FoundEvent:
    """Something that was done: its type, its day as far as the text gives it, and who took part."""

    type: str
    date: str
    actors: tuple[str, ...]
    passage: Passage


@dataclass(frozen=True, slots=True)
class Extraction:
    """What one extractor proposes of one document; `because` says why there is nothing."""

    document: str
    extractor: str
    version: str
    relevant: bool
    score: float
    because: str
    neighbour: bool = False
    language: str = ""
    doc_type: str = "news"
    actors: tuple[NamedActor, ...] = ()
    claims: tuple[FoundClaim, ...] = ()
    events: tuple[FoundEvent, ...] = ()
    notes: tuple[str, ...] = field(default=())

    def as_dict(self) -> dict[str, Any]:
        """Return the extraction as plain lists and objects for JSON."""
        return asdict(self)
