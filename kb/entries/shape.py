"""What pydantic finds wrong with an entry, in words that mend: one problem for each cause."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from pydantic import BaseModel, ValidationError

from kb.entries.dates import date_suggestion, dates_meant
from kb.entries.edit import without_line
from kb.entries.fields import Slot, keys_of, slot_at
from kb.entries.numbers import number_suggestion
from kb.entries.places import Location, Placed
from kb.entries.problem import Problem
from kb.entries.scaffold import needed_parts
from kb.entries.suggest import is_certain, nearest
from kb.entries.synonyms import country_meant, key_meant, term_meant
from kb.kinds import Entry

_TERM = re.compile(r"'([^']*)'")
# Words beside a figure that say more than the figure: it is meant, and still the author must say how.
_SAYS_MORE = re.compile(r"[~≈+$€£¥%]")
_TEXT_ERRORS = frozenset(["string_type", "literal_error"])


def shape_problems(placed: Placed, kind: type[Entry], error: ValidationError) -> list[Problem]:
    """Return one problem for each thing that the model of the kind refuses, at its place."""
    data = placed.data or {}
    causes = _causes(data, error.errors(include_url=False))
    writer = _Writer(placed, kind, data)
    unknown = {loc: writer.unknown_key(loc) for loc, found in causes.items() if _is(found, "extra_forbidden")}
    meant = {(*loc[:-1], problem.suggestion) for loc, problem in unknown.items() if problem.suggestion}
    problems = list(unknown.values())
    for location, found in causes.items():
        if location in unknown or location in placed.blanks:
            continue
        if _is(found, "missing"):
            if location not in meant:
                problems.append(writer.missing(location))
        else:
            problems.append(writer.value(location, found))
    return problems


def _is(found: list[dict[str, Any]], kind: str) -> bool:
    return any(error["type"] == kind for error in found)


def _causes(data: Any, errors: Iterable[Any]) -> dict[Location, list[dict[str, Any]]]:
    """Group errors by the place in the data that they speak of; the branches of a union are one cause."""
    groups: dict[Location, list[dict[str, Any]]] = {}
    for error in errors:
        groups.setdefault(_data_location(data, error), []).append(error)
    around = {location[:length] for location in groups for length in range(len(location))}
    return {location: found for location, found in groups.items() if location not in around}


def _data_location(data: Any, error: Any) -> Location:
    """Leave out of pydantic's location the names of the branches of unions, which are not in the data."""
    location: list[str | int] = []
    here = data
    for step in error["loc"]:
        if isinstance(here, dict) and (step in here or error["type"] == "missing"):
            location.append(step)
            here = here.get(step)
        elif isinstance(here, list) and isinstance(step, int) and step < len(here):
            location.append(step)
            here = here[step]
    return tuple(location)


class _Writer:
    """Writes the problems of one entry."""

    def __init__(self, placed: Placed, kind: type[Entry], data: dict[str, Any]) -> None:
        self.placed = placed
        self.kind = kind
        self.data = data

    def unknown_key(self, location: Location) -> Problem:
        key = str(location[-1])
        if location == ("kind",) and self.data["kind"] == self.kind.kind:
            return self._kind_said_twice(location)
        around = _at(self.data, location[:-1])
        keys = keys_of(self._model_around(location))
        free = [k for k in keys if k not in around]
        meant = key_meant(key, free)
        near = meant or nearest(key, free)
        return self._problem(
            "KB022",
            f"there is no key `{key}` {self._where(location)}",
            self.placed.key(location),
            expected="one of " + ", ".join(keys),
            suggestion=near,
            mend=f"write `{near}:`" if near else "delete the line, or write what it says into the body",
            certain=near is not None and (near == meant or is_certain(key, near, keys)),
        )

    def _kind_said_twice(self, location: Location) -> Problem:
        start, end = self.placed.key(location)
        return self.placed.source.problem(
            "KB022",
            f"`kind` is no key: the folder says that this is an entry of the kind {self.kind.kind}",
            start,
            end,
            mend="delete the line",
            edits=(without_line(self.placed.source.text, start),),
        )

    def missing(self, location: Location) -> Problem:
        key = str(location[-1])
        slot = slot_at(self.kind, location)
        around = self.placed.value(location[:-1]) if len(location) > 1 else (0, 3)
        return self._problem(
            "KB023",
            f"the key `{key}` is missing {self._where(location)}",
            around,
            expected=slot.description,
            mend=f"add a line `{key}: ...`" if len(location) == 1 else f"add `{key}: ...`",
        )

    def value(self, location: Location, found: list[dict[str, Any]]) -> Problem:
        error = next((e for e in found if e["type"] not in _TEXT_ERRORS), found[0])
        slot = slot_at(self.kind, location)
        value = _at(self.data, location)
        name = _key_name(location)
        if error["type"] == "literal_error":
            return self._term(location, name, value, error)
        if error["type"] == "value_error":
            return self._refused(location, name, value, error, slot)
        if error["type"] == "too_short":
            message = f"the list `{name}` is empty"
            return self._wrong(location, message, slot, mend="write at least one item")
        if error["type"] == "string_pattern_mismatch":
            message = f"`{name}` is no key: only a-z, 0-9 and - are allowed"
            return self._wrong(location, message, slot, mend="write it in small letters with hyphens")
        return self._sort(location, name, value, found, slot)

    def _term(self, location: Location, name: str, value: Any, error: dict[str, Any]) -> Problem:
        terms = _TERM.findall(error["ctx"]["expected"])
        word = value if isinstance(value, str) else ""
        meant = term_meant(word, terms)
        near = meant or nearest(word, terms)
        return self._problem(
            "KB024",
            f"`{name}` has no term {_shown(value)}",
            self.placed.value(location),
            expected="one of " + ", ".join(terms),
            suggestion=near,
            mend=f"write {near}" if near else "choose one of these terms",
            certain=near is not None and (near == meant or is_certain(word, near, terms)),
        )

    def _refused(
        self, location: Location, name: str, value: Any, error: dict[str, Any], slot: Slot
    ) -> Problem:
        """A value that the record's own code refuses: it has said why."""
        reason = str(error["ctx"]["error"])
        suggestion = None
        if isinstance(value, str):
            suggestion = _date(value, reason) if slot.is_date else country_meant(value, reason)
        return self._problem(
            "KB026" if slot.is_date else "KB025",
            f"`{name}`: {reason}",
            self.placed.value(location),
            expected=slot.description,
            suggestion=suggestion,
            mend=f"write {suggestion}" if suggestion else _form(value, slot),
            # An empty end may be open or not known.
            certain=not str(value).strip().startswith("/") and not str(value).strip().endswith("/"),
        )

    def _sort(
        self, location: Location, name: str, value: Any, found: list[dict[str, Any]], slot: Slot
    ) -> Problem:
        """A value of the wrong sort: a list for a text, a text for a number, ..."""
        wanted = {error["type"] for error in found}
        written = self.placed.written(location)
        if wanted & {"int_type", "float_type"}:
            number = number_suggestion(str(value))
            message = f"`{name}` must be a number in plain digits, and {written} is none"
            certain = not _SAYS_MORE.search(str(value))
            mend = f"write {number}" if number else "write digits only"
            return self._wrong(location, message, slot, number, mend=mend, certain=certain)
        if "list_type" in wanted and "string_type" not in wanted:
            suggestion = f"[{written}]" if "\n" not in written else None
            message = f"`{name}` must be a list, and this is {_sort_of(value)}"
            mend = f"write {suggestion}" if suggestion else "put it in [ ] or behind a hyphen"
            # In a text a comma may be part of it; ids have none.
            certain = isinstance(value, str) and (slot.is_reference or "," not in value)
            return self._wrong(location, message, slot, suggestion, mend=mend, certain=certain)
        if "string_type" in wanted and isinstance(value, list) and len(value) == 1 and "\n" not in written:
            message = f"`{name}` must be a text, and this is a list"
            only = written.removeprefix("[").removesuffix("]").strip()
            return self._wrong(location, message, slot, only, mend=f"write {only}", certain=True)
        if wanted & {"model_type", "dict_type"} and "string_type" not in wanted:
            message = f"`{name}` must be keys with values, and this is {_sort_of(value)}"
            keys = needed_parts(slot.model) if slot.model else "{key: value}"
            return self._wrong(location, message, slot, mend=f"write it like {keys}")
        message = f"`{name}` must be a text, and this is {_sort_of(value)}"
        return self._wrong(
            location, message, slot, mend="write one text; a folded block `>-` may hold anything"
        )

    def _wrong(
        self,
        location: Location,
        message: str,
        slot: Slot,
        suggestion: str | None = None,
        *,
        mend: str,
        certain: bool = False,
    ) -> Problem:
        return self._problem(
            "KB025",
            message,
            self.placed.value(location),
            expected=slot.description,
            suggestion=suggestion,
            mend=mend,
            certain=certain,
        )

    def _problem(
        self,
        code: str,
        message: str,
        span: tuple[int, int],
        *,
        expected: str | None,
        mend: str,
        suggestion: str | None = None,
        certain: bool = False,
    ) -> Problem:
        return self.placed.source.problem(
            code,
            message,
            *span,
            expected=expected,
            suggestion=suggestion,
            mend=mend,
            is_certain=certain,
        )

    def _model_around(self, location: Location) -> type[BaseModel]:
        return slot_at(self.kind, location[:-1]).model or self.kind

    def _where(self, location: Location) -> str:
        owners = [step for step in location[:-1] if isinstance(step, str)]
        return f"in `{owners[-1]}`" if owners else f"in an entry of the kind {self.kind.kind}"


def _at(data: Any, location: Location) -> Any:
    for step in location:
        data = data[step]
    return data


def _date(value: str, reason: str) -> str | None:
    """Return the date that is meant, where it is one of the sort that was asked for."""
    suggestion = date_suggestion(value)
    if suggestion is None or suggestion == value:
        return None
    is_other_sort = ("single day" in reason and len(suggestion) != 10) or (
        "no interval" in reason and "/" not in suggestion
    )
    return None if is_other_sort else suggestion


def _form(value: Any, slot: Slot) -> str:
    """Say in which form to write a value for which there is no one guess."""
    if not slot.is_date:
        return "write it in the form that is expected"
    meant = dates_meant(value) if isinstance(value, str) else []
    return f"write {' or '.join(meant)}, as the source means it" if meant else "write it like 2025-01-29"


def _key_name(location: Location) -> str:
    return next((step for step in reversed(location) if isinstance(step, str)), "entry")


def _sort_of(value: Any) -> str:
    words: dict[type, str] = {list: "a list", dict: "keys with values", str: "a text"}
    return words.get(type(value), "a number")


def _shown(value: Any) -> str:
    return repr(value) if isinstance(value, str) else _sort_of(value)
