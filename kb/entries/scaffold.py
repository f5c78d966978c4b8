"""The text of a new entry: a template that teaches, made from the models' own fields and descriptions."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from kb.entries.fields import (
    fields_of,
    is_date,
    is_list,
    is_mapping,
    nested_model,
    reference_of,
    terms_of,
)
from kb.entries.yaml_text import written
from kb.kinds import KINDS
from kb.kinds.entry import CommonFields, EntryFields

WIDTH = 96

# No model requires these by itself, and without one of each pair no entry of the kind is sound.
_EITHER = {"source": ("url", "where"), "claim": ("original", "reports")}
# Of what may be left out, what most entries of a kind are better with.
_WANTED = {
    "actor": ("country", "aliases"),
    "model": ("released", "access"),
    "source": ("authors", "derives_from", "language"),
    "event": ("actors",),
    "claim": (
        "accuses",
        "about",
        "reports",
        "answers",
        "evidence",
        "figures",
        "no_reply",
        "sense",
        "disputes",
    ),
    "policy": ("number", "stages", "series", "in_force", "effect"),
    "dispute": ("parties",),
    "concept": ("sources",),
}
# What it is and who, before what and when; where it can be read comes last.
_WHO_FIRST = {"type": 0, "kind": 0, "speaker": 1, "title": 2, "sources": 4, "original": 4}
_REST = 3
# Seldom written by the one who begins an entry, so they come last.
_OF_ALL_KINDS = fields_of(EntryFields).keys() | fields_of(CommonFields).keys()
_HINTS = (
    "# Other entries are named by their ids: the last part of the address of their page.",
    '# A text with `: ` or ` #` in it stands in "quotation marks".',
)
_HEADINGS = ("Who says what", "What evidence is public", "What is not known")
_QUESTION_HEADING = "What would settle it"


def scaffold(kind: str, /, *, short: bool = False, **known: Any) -> str:
    """Return a new entry of a kind: the known filled in, the needed left open, the rest commented out.

    A short one has, of the rest, what most entries want. Keys are those of the front matter (`not`,
    `kind`). Raises KeyError for a kind that does not exist, ValueError for a key that the kind has not.
    """
    model = KINDS[kind]
    fields = fields_of(model)
    foreign = [key for key in known if key not in fields]
    if foreign:
        raise ValueError(f"an entry of the kind {kind} has no key {foreign[0]!r}; it has {', '.join(fields)}")
    needed = needed_keys(kind, known)
    lines = [
        "---",
        f"# New {kind}. The name of the file is the id, and the check says what is still missing.",
        *_HINTS,
    ]
    for key in [*needed, *(key for key in known if key not in needed)]:
        lines += _open(key, fields[key], known.get(key))
    lines += [
        "",
        "# Optional. Take away the # where something is known. Below the last line of hyphens there is room\n"
        "# for prose in Markdown, in which [words](id) link to an entry.",
    ]
    for key in sorted(fields, key=lambda key: key in _OF_ALL_KINDS):
        is_shown = not short or key in _WANTED.get(kind, ())
        if is_shown and key not in needed and key not in known:
            lines += _commented(key, fields[key])
    return "\n".join([*lines, "---", "", *_body(kind, known)])


def needed_keys(kind: str, known: Mapping[str, Any] | None = None) -> list[str]:
    """Return the keys without which an entry of the kind is not sound, in the order in which one writes."""
    either, other = _EITHER.get(kind, (None, None))
    needed = [
        key
        for key, field in fields_of(KINDS[kind]).items()
        if field.is_required() or (key == either and other not in (known or {}))
    ]
    return sorted(needed, key=lambda key: _WHO_FIRST.get(key, _REST))


def _open(key: str, field: FieldInfo, value: Any) -> Iterator[str]:
    yield from _comment(field, needed=True)
    yield f"{key}:" if value is None else written(key, value)


def _commented(key: str, field: FieldInfo) -> Iterator[str]:
    yield "#"
    yield from _comment(field)
    yield f"# {key}: {_placeholder(field)}"


def _comment(field: FieldInfo, *, needed: bool = False) -> Iterator[str]:
    """Say what a field means; of a needed one each term, and in which form a date stands."""
    terms = terms_of(field)
    text = field.description or ""
    if terms and not needed:
        text += f" One of: {', '.join(terms)}."
    if needed and is_date(field):
        text += " Like 2025-01-29, 2025-01 or 2025; ../2025-01-29 where only the last possible day is known."
    for line in textwrap.wrap(text, WIDTH):
        yield f"# {line}"
    for term, meaning in terms.items() if needed else ():
        yield f"#   {term}: {meaning}"
    nested = nested_model(field)
    for key, part in fields_of(nested).items() if nested else ():
        if words := terms_of(part):
            yield from textwrap.wrap(
                f"{key}: one of {', '.join(words)}.", WIDTH, initial_indent="#   ", subsequent_indent="#     "
            )


def _placeholder(field: FieldInfo) -> str:
    nested = nested_model(field)
    if nested:
        value = _parts(nested, fields_of(nested))
    elif terms := terms_of(field):
        value = next(iter(terms))
    elif is_date(field):
        value = "2025-01-29"
    else:
        value = _reference(field) or "..."
    if is_mapping(field):
        return "{zh: ...}" if field.description and "language" in field.description else "{wikidata: ...}"
    return f"[{value}]" if is_list(field) else value


def needed_parts(model: type[BaseModel]) -> str:
    """Return a part of an entry as it is written in one line, with what it cannot do without."""
    return _parts(model, [key for key, field in fields_of(model).items() if field.is_required()])


def _parts(model: type[BaseModel], keys: Iterable[str]) -> str:
    fields = fields_of(model)
    return "{" + ", ".join(f"{key}: {_placeholder(fields[key])}" for key in keys) + "}"


def _reference(field: FieldInfo) -> str | None:
    mark = reference_of(field)
    return f"{mark.kinds[0]}-id{'#' + mark.part if mark.part else ''}" if mark else None


def _body(kind: str, known: Mapping[str, Any]) -> Iterator[str]:
    if kind != "dispute":
        return
    headings = [*_HEADINGS, *([_QUESTION_HEADING] if known.get("kind") == "question" else [])]
    for heading in headings:
        yield f"## {heading}"
        yield ""
