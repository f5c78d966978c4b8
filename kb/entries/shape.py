"""What pydantic finds wrong with an entry, in words that mend: one problem for each cause."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from pydantic import BaseModel, ValidationError

from kb.entries.dates import date_suggestion
from kb.entries.fields import Slot, keys_of, slot_at
from kb.entries.places import Location, Placed
from kb.entries.problem import Problem
from kb.entries.suggest import nearest
from kb.kinds import Entry
from kb.kinds.countries import CODES

_TERM = re.compile(r"'([^']*)'")
_OTHER_CODES = {"USA": "US", "UK": "GB", "PRC": "CN", "CHN": "CN", "GBR": "GB", "EUROPEAN UNION": "EU"}
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
        keys = keys_of(self._model_around(location))
        near = nearest(key, keys)
        return self._problem(
            "KB022",
            f"there is no key `{key}` {self._where(location)}",
            self.placed.key(location),
            expected="one of " + ", ".join(keys),
            suggestion=near,
            mend=f"write `{near}:`" if near else "delete the line, or write what it says into the body",
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
        near = nearest(value, terms) if isinstance(value, str) else None
        return self._problem(
            "KB024",
            f"`{name}` has no term {_shown(value)}",
            self.placed.value(location),
            expected="one of " + ", ".join(terms),
            suggestion=near,
            mend=f"write {near}" if near else "choose one of these terms",
        )

    def _refused(
        self, location: Location, name: str, value: Any, error: dict[str, Any], slot: Slot
    ) -> Problem:
        """A value that the record's own code refuses: it has said why."""
        reason = str(error["ctx"]["error"])
        suggestion = None
        if isinstance(value, str):
            suggestion = date_suggestion(value) if slot.is_date else _country(value, reason)
        return self._problem(
            "KB026" if slot.is_date else "KB025",
            f"`{name}`: {reason}",
            self.placed.value(location),
            expected=slot.description,
            suggestion=suggestion,
            mend=f"write {suggestion}" if suggestion else "write it in the form that is expected",
        )

    def _sort(
        self, location: Location, name: str, value: Any, found: list[dict[str, Any]], slot: Slot
    ) -> Problem:
        """A value of the wrong sort: a list for a text, a text for a number, ..."""
        wanted = {error["type"] for error in found}
        written = self.placed.written(location)
        if wanted & {"int_type", "float_type"}:
            digits = re.sub(r"[\s,_'\"]", "", str(value))
            number = digits if re.fullmatch(r"-?\d+(\.\d+)?", digits) else None
            message = f"`{name}` must be a number in plain digits, and {written} is none"
            return self._wrong(location, message, slot, suggestion=number, mend="write digits only")
        if "list_type" in wanted and "string_type" not in wanted:
            suggestion = f"[{written}]" if "\n" not in written else None
            message = f"`{name}` must be a list, and this is {_sort_of(value)}"
            return self._wrong(location, message, slot, suggestion, mend="put it in [ ] or behind a hyphen")
        if wanted & {"model_type", "dict_type"} and "string_type" not in wanted:
            message = f"`{name}` must be keys with values, and this is {_sort_of(value)}"
            return self._wrong(location, message, slot, mend="write it like {key: value, key: value}")
        message = f"`{name}` must be a text, and this is {_sort_of(value)}"
        return self._wrong(
            location, message, slot, mend="write one text; a folded block `>-` may hold anything"
        )

    def _wrong(
        self, location: Location, message: str, slot: Slot, suggestion: str | None = None, *, mend: str
    ) -> Problem:
        return self._problem(
            "KB025",
            message,
            self.placed.value(location),
            expected=slot.description,
            suggestion=suggestion,
            mend=mend,
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
    ) -> Problem:
        return self.placed.source.problem(
            code, message, *span, expected=expected, suggestion=suggestion, mend=mend
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


def _country(value: str, reason: str) -> str | None:
    """Return the code that is meant by another one of a country."""
    code = value.strip().upper()
    code = _OTHER_CODES.get(code, code)
    return code if "country" in reason and code in CODES else None


def _key_name(location: Location) -> str:
    return next((step for step in reversed(location) if isinstance(step, str)), "entry")


def _sort_of(value: Any) -> str:
    words: dict[type, str] = {list: "a list", dict: "keys with values", str: "a text"}
    return words.get(type(value), "a number")


def _shown(value: Any) -> str:
    return repr(value) if isinstance(value, str) else _sort_of(value)
