"""References from one entry to another: how a field is marked as one, and how to list those of an entry."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo


@dataclass(frozen=True)
class RefersTo:
    """Marks a text field that holds the id of an entry of one of these kinds.

    `part` says what may stand behind a `#`: a place in a source or a position of a question.
    """

    kinds: tuple[str, ...]
    part: str | None = None


def refers_to(*kinds: str, part: str | None = None) -> RefersTo:
    """Mark a field as a reference to entries of these kinds."""
    return RefersTo(kinds, part)


@dataclass(frozen=True)
class Reference:
    """One reference: where in the entry it stands, whom it names, and what kinds may be named there."""

    location: tuple[str | int, ...]
    id: str
    part: str | None
    marker: RefersTo


ActorId = Annotated[str, refers_to("actor")]
ModelId = Annotated[str, refers_to("model")]
SourceId = Annotated[str, refers_to("source")]
EventId = Annotated[str, refers_to("event")]
ClaimId = Annotated[str, refers_to("claim")]
PolicyId = Annotated[str, refers_to("policy")]
ConceptId = Annotated[str, refers_to("concept")]
SpeakerId = Annotated[str, refers_to("actor", "source")]
SubjectId = Annotated[str, refers_to("actor", "model", "event", "policy")]
TrainedId = Annotated[str, refers_to("actor", "model")]
SourcePlace = Annotated[str, refers_to("source", part="place")]
DisputePlace = Annotated[str, refers_to("dispute", part="position")]


def split(text: str) -> tuple[str, str | None]:
    """Divide `id#part` into its id and the part behind the first `#`, None where there is none."""
    entry_id, mark, part = text.partition("#")
    return entry_id, part if mark else None


def references(entry: BaseModel) -> Iterator[Reference]:
    """Yield every reference of an entry in the order of its fields, those in nested lists included."""
    yield from _references(entry, ())


def _references(part: BaseModel, location: tuple[str | int, ...]) -> Iterator[Reference]:
    for name, key, marker, nested in _plan(type(part)):
        value = getattr(part, name)
        if value is None:
            continue
        items = enumerate(value) if isinstance(value, list) else [(None, value)]
        for index, item in items:
            here = (*location, key) if index is None else (*location, key, index)
            if nested:
                yield from _references(item, here)
            elif marker:
                entry_id, place = split(item) if marker.part else (item, None)
                yield Reference(here, entry_id, place, marker)


@cache
def _plan(model: type[BaseModel]) -> list[tuple[str, str, RefersTo | None, bool]]:
    plan = []
    for name, field in model.model_fields.items():
        marker = _marker(field)
        nested = any(isinstance(t, type) and issubclass(t, BaseModel) for t in _leaves(field.annotation))
        if marker or nested:
            plan.append((name, field.alias or name, marker, nested))
    return plan


def _marker(field: FieldInfo) -> RefersTo | None:
    found = [m for m in field.metadata if isinstance(m, RefersTo)]
    found += [m for m in _leaves(field.annotation) if isinstance(m, RefersTo)]
    return found[0] if found else None


def _leaves(annotation: Any) -> Iterator[Any]:
    if get_origin(annotation) is None:
        yield annotation
    for argument in get_args(annotation):
        yield from _leaves(argument)
