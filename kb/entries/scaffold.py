"""The text of a new entry: a template that teaches, made from the models' own fields and descriptions."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping
from typing import Any, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from kb.entries.fields import fields_of, is_date, leaves, nested_model
from kb.entries.yaml_text import written
from kb.kinds import KINDS
from kb.kinds.entry import CommonFields, EntryFields
from kb.kinds.references import RefersTo
from kb.kinds.vocabularies import VOCABULARIES, OneOf

WIDTH = 96

# No model requires these by itself, and without one of each pair no entry of the kind is sound.
_EITHER = {"source": ("url", "where"), "claim": ("original", "reports")}
# Seldom written by the one who begins an entry, so they come last.
_OF_ALL_KINDS = fields_of(EntryFields).keys() | fields_of(CommonFields).keys()
_HEADINGS = ("Who says what", "What evidence is public", "What is not known")
_QUESTION_HEADING = "What would settle it"


def scaffold(kind: str, /, **known: Any) -> str:
    """Return a new entry of a kind: the known filled in, the needed left open, the rest commented out.

    Keys are those of the front matter (`not`, `kind`). Raises KeyError for a kind that does not exist and
    ValueError for a key that the kind has not.
    """
    model = KINDS[kind]
    fields = fields_of(model)
    foreign = [key for key in known if key not in fields]
    if foreign:
        raise ValueError(f"an entry of the kind {kind} has no key {foreign[0]!r}; it has {', '.join(fields)}")
    needed = needed_keys(kind, known)
    lines = ["---", f"# New {kind}. The name of the file is the id, and kb check says what is still missing."]
    for key in [*needed, *(key for key in known if key not in needed)]:
        lines += _open(key, fields[key], known.get(key))
    lines += [
        "",
        "# Optional. Take away the # where something is known. Below the last line of hyphens there is room\n"
        "# for prose in Markdown, in which [words](id) link to an entry.",
    ]
    for key in sorted(fields, key=lambda key: key in _OF_ALL_KINDS):
        if key not in needed and key not in known:
            lines += _commented(key, fields[key])
    return "\n".join([*lines, "---", "", *_body(kind, known)])


def needed_keys(kind: str, known: Mapping[str, Any] | None = None) -> list[str]:
    """Return the keys without which an entry of the kind is not sound, in the order of the model."""
    either, other = _EITHER.get(kind, (None, None))
    return [
        key
        for key, field in fields_of(KINDS[kind]).items()
        if field.is_required() or (key == either and other not in (known or {}))
    ]


def _open(key: str, field: FieldInfo, value: Any) -> Iterator[str]:
    yield from _comment(field)
    yield f"{key}:" if value is None else written(key, value)


def _commented(key: str, field: FieldInfo) -> Iterator[str]:
    yield "#"
    yield from _comment(field)
    yield f"# {key}: {_placeholder(field)}"


def _comment(field: FieldInfo) -> Iterator[str]:
    terms = _terms(field)
    text = (field.description or "") + (f" One of: {', '.join(terms)}." if terms else "")
    for line in textwrap.wrap(text, WIDTH):
        yield f"# {line}"


def _placeholder(field: FieldInfo) -> str:
    nested = nested_model(field)
    if nested:
        value = _parts(nested)
    elif _terms(field):
        value = _terms(field)[0]
    elif is_date(field):
        value = "2025-01-29"
    else:
        value = _reference(field) or "..."
    if get_origin(_plain(field.annotation)) is dict:
        return "{zh: ...}" if field.description and "language" in field.description else "{wikidata: ...}"
    return f"[{value}]" if _is_list(field) else value


def _parts(model: type[BaseModel]) -> str:
    listed = (f"{key}: {_placeholder(field)}" for key, field in fields_of(model).items())
    return "{" + ", ".join(listed) + "}"


def _reference(field: FieldInfo) -> str | None:
    for mark in (*field.metadata, *leaves(field.annotation)):
        if isinstance(mark, RefersTo):
            part = "#" + mark.part if mark.part else ""
            return f"{mark.kinds[0]}-id{part}"
    return None


def _terms(field: FieldInfo) -> list[str]:
    for mark in (*field.metadata, *leaves(field.annotation)):
        if isinstance(mark, OneOf):
            return list(VOCABULARIES[mark.vocabulary])
    return []


def _is_list(field: FieldInfo) -> bool:
    return get_origin(_plain(field.annotation)) is list


def _plain(annotation: Any) -> Any:
    """Return an annotation without the None that makes it optional."""
    others = [argument for argument in get_args(annotation) if argument is not type(None)]
    is_optional = len(others) == 1 and len(get_args(annotation)) == 2 and get_origin(annotation) is not dict
    return others[0] if is_optional else annotation


def _body(kind: str, known: Mapping[str, Any]) -> Iterator[str]:
    if kind != "dispute":
        return
    headings = [*_HEADINGS, *([_QUESTION_HEADING] if known.get("kind") == "question" else [])]
    for heading in headings:
        yield f"## {heading}"
        yield ""
