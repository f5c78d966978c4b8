"""What entries of every kind share: the id, the prose, and the fields that any of them may have."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import AfterValidator, BaseModel, ConfigDict
from pydantic import Field as PartField
from sqlmodel import Field, SQLModel

from kb.kinds.dates import Day
from kb.kinds.ids import id_problem
from kb.kinds.references import SourcePlace


def _entry_id(text: str) -> str:
    problem = id_problem(text)
    if problem:
        raise ValueError(f"{text!r} is no id: {problem}")
    return text


EntryId = Annotated[str, AfterValidator(_entry_id)]


class Part(BaseModel):
    """A nested piece of an entry: unknown keys are refused and no value is converted."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class Withdrawal(Part):
    """Why an entry no longer counts, while its page and row stay."""

    on: Day = PartField(description="Day on which it was withdrawn.")
    because: str = PartField(description="Why, in a sentence.")


class FormerId(Part):
    """An id under which the entry was known; its addresses forward and it stays taken."""

    id: EntryId = PartField(description="The id as it was.")
    on: Day = PartField(description="Day of the change.")
    because: str = PartField(description="Why, in a sentence.")


class Review(Part):
    """A person who read the entry against its sources."""

    by: str = PartField(description="Name of the person.")
    on: Day = PartField(description="Day of the reading.")


class CommonFields(SQLModel):
    """Scalars of every kind, shared by the strict entry and by its row."""

    id: str = Field(description="Name of the entry's file; unique over the whole record and never changed.")
    added: Day | None = Field(default=None, description="Day on which the entry came into the record.")


class EntryFields(SQLModel):
    """Nested fields that an entry of any kind may have, and its prose."""

    model_config = {"extra": "forbid", "strict": True}

    kind: ClassVar[str]
    folder: ClassVar[str]

    body: str = Field(default="", description="Prose of the entry in Markdown, without raw HTML.")
    withdrawn: Withdrawal | None = Field(
        default=None, description="Set when the entry was withdrawn; it then stays out of counts."
    )
    former_ids: list[FormerId] = Field(
        default_factory=list, description="Ids under which the entry was known before."
    )
    reviewed: list[Review] = Field(
        default_factory=list,
        description="Persons who read the entry against its sources; none means that no person has.",
    )
    sources: list[SourcePlace] = Field(
        default_factory=list, description="Sources that the entry rests on, as id or id#place."
    )
    external_ids: dict[str, str] = Field(
        default_factory=dict,
        description="Ids of the same thing elsewhere: wikidata, arxiv, doi, bill, ...",
    )

    @property
    def counts(self) -> bool:
        """Whether the entry takes part in views, counts, origins, support and standing."""
        return self.withdrawn is None


Names = dict[str, str | list[str]]
NAMES = "Names in other languages: a language code, then a name or a list of names."


def listed_names(names: Names) -> list[tuple[str, str]]:
    """Return pairs of language and name in the order written."""
    pairs = []
    for language, value in names.items():
        pairs += [(language, name) for name in (value if isinstance(value, list) else [value])]
    return pairs
