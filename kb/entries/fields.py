"""What the models say of a place in an entry: which model holds it, and how its field is described."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from sqlmodel import SQLModel

from kb.kinds.references import RefersTo
from kb.kinds.vocabularies import VOCABULARIES, OneOf

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
    return Slot(field.description, is_date(field), model, reference_of(field) is not None)


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


def terms_of(field: FieldInfo) -> dict[str, str]:
    """Return the terms that a field takes, each with its definition; nothing for a field of free text."""
    for mark in (*field.metadata, *leaves(field.annotation)):
        if isinstance(mark, OneOf):
            return VOCABULARIES[mark.vocabulary]
    return {}


def reference_of(field: FieldInfo) -> RefersTo | None:
    """Return which kinds of entry a field names, None for a field that names none."""
    marks = (*field.metadata, *leaves(field.annotation))
    return next((mark for mark in marks if isinstance(mark, RefersTo)), None)


def is_list(field: FieldInfo) -> bool:
    """Whether a field holds a list, and nothing but a list."""
    return get_origin(_without_none(field.annotation)) is list


def is_mapping(field: FieldInfo) -> bool:
    """Whether a field holds keys with values."""
    return get_origin(_without_none(field.annotation)) is dict


def _without_none(annotation: Any) -> Any:
    """Return an annotation without the None that makes it optional."""
    others = [argument for argument in get_args(annotation) if argument is not type(None)]
    is_optional = len(others) == 1 and len(get_args(annotation)) == 2 and get_origin(annotation) is not dict
    return others[0] if is_optional else annotation


def leaves(annotation: Any) -> Iterator[Any]:
    """Yield the innermost types and marks of an annotation."""
    arguments = get_args(annotation)
    if not arguments:
        yield annotation
    for argument in arguments:
        yield from leaves(argument)
