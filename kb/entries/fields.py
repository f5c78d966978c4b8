"""What the models say of a place in an entry: which model holds it, and how its field is described."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from sqlmodel import SQLModel

from kb.kinds.references import RefersTo

# Of an entry; its id is the file's name and its body stands below the front matter.
NOT_KEYS = frozenset(["id", "body"])


@dataclass(frozen=True)
class Slot:
    """What the models say of one place: its description, a date or an id in it, the model inside."""

    description: str | None
    is_date: bool
    model: type[BaseModel] | None
    is_reference: bool = False


@cache
def fields_of(model: type[BaseModel]) -> dict[str, FieldInfo]:
    """Return the fields of a model by the key that entries use."""
    left_out = NOT_KEYS if issubclass(model, SQLModel) else frozenset[str]()
    return {field.alias or name: field for name, field in model.model_fields.items() if name not in left_out}


def keys_of(model: type[BaseModel]) -> list[str]:
    """Return the keys that front matter or a part of it may have."""
    return list(fields_of(model))


def slot_at(kind: type[BaseModel], location: tuple[str | int, ...]) -> Slot:
    """Describe the place of a location; indexes of lists do not change the field."""
    model: type[BaseModel] | None = kind
    field: FieldInfo | None = None
    for step in location:
        if isinstance(step, str) and model is not None:
            field = fields_of(model).get(step)
            model = nested_model(field) if field else None
    if field is None:
        return Slot(None, False, model)
    marks = [*field.metadata, *leaves(field.annotation)]
    return Slot(field.description, is_date(field), model, any(isinstance(m, RefersTo) for m in marks))


def nested_model(field: FieldInfo) -> type[BaseModel] | None:
    """Return the model of the parts that a field holds, None for texts and numbers."""
    for leaf in leaves(field.annotation):
        if isinstance(leaf, type) and issubclass(leaf, BaseModel):
            return leaf
    return None


def is_date(field: FieldInfo) -> bool:
    """Whether a field holds a date in some form."""
    marks = [*field.metadata, *leaves(field.annotation), field]
    schemas = [getattr(mark, "json_schema_extra", None) for mark in marks]
    return any(isinstance(s, dict) and str(s.get("format", "")).startswith(("edtf", "date")) for s in schemas)


def leaves(annotation: Any) -> Iterator[Any]:
    """Yield the innermost types and marks of an annotation."""
    arguments = get_args(annotation)
    if not arguments:
        yield annotation
    for argument in arguments:
        yield from leaves(argument)
