"""Ask the person at the terminal for what a new entry needs and nobody else can know."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any

from pydantic.fields import FieldInfo

from kb.entries.dates import date_suggestion
from kb.entries.fields import fields_of, is_date, is_list, reference_of, terms_of
from kb.entries.proposed_id import proposed_id
from kb.entries.scaffold import needed_keys
from kb.entries.suggest import nearest
from kb.kinds import KINDS, Record
from kb.kinds.ids import id_problem

_MOST_OFFERED = 5
_LEAST_LIKE = 60

Read = Callable[[str], str]
Tell = Callable[[str], None]


class Asking:
    """A conversation about one new entry. `read` shows a prompt and returns a line, `tell` prints one."""

    def __init__(self, record: Record, read: Read, tell: Tell) -> None:
        self._record = record
        self._read = read
        self._tell = tell

    def fields(self, kind: str, known: Mapping[str, Any]) -> dict[str, Any]:
        """Return the known fields with the answers to all that is needed and not known."""
        fields = dict(known)
        model = fields_of(KINDS[kind])
        for key in needed_keys(kind, fields):
            if key not in fields:
                self._put(fields, key, model[key])
        if kind == "claim" and fields.get("type") == "allegation" and "accuses" not in fields:
            self._put(fields, "accuses", model["accuses"])
        return fields

    def entry_id(self, kind: str, fields: Mapping[str, Any]) -> str:
        """Return the id of the new entry: the proposed one, or another."""
        proposal = proposed_id(kind, fields)
        while True:
            answer = self._line(f"id [{proposal}]: " if proposal else "id: ") or proposal or ""
            reason = id_problem(answer) or ("it is taken" if self._record.find(answer) else None)
            if reason is None:
                return answer
            self._tell(f"  {answer!r} cannot be the id: {reason}.")

    def _put(self, fields: dict[str, Any], key: str, field: FieldInfo) -> None:
        """Ask for one field. An empty answer leaves it open, and the file says what is missing."""
        self._tell(f"\n{key}: {field.description}")
        terms, reference = terms_of(field), reference_of(field)
        for term, meaning in terms.items():
            self._tell(f"  {term:<20} {meaning}")
        answers = []
        while answer := self._line(f"{key}{' (one at a time, Enter ends)' if is_list(field) else ''}: "):
            value = self._value(answer, field, terms, reference.kinds if reference else ())
            if value is not None:
                answers.append(value)
                if not is_list(field):
                    break
        if answers:
            fields[key] = answers if is_list(field) else answers[0]

    def _value(
        self, answer: str, field: FieldInfo, terms: Mapping[str, str], kinds: tuple[str, ...]
    ) -> str | None:
        """Return what an answer means, None where it has to be given again."""
        if terms and answer not in terms:
            near = nearest(answer, terms)
            self._tell(f"  that is none of the terms{f'; did you mean {near}?' if near else '.'}")
            return None
        if is_date(field):
            return self._date(answer)
        return self._reference(answer, kinds) if kinds else answer

    def _date(self, answer: str) -> str | None:
        if answer == "unknown":
            return answer
        date = date_suggestion(answer)
        if date is None:
            self._tell("  write it like 2025-01-29, 2025-01, 2025 or ../2025-01-29.")
        elif date != answer:
            self._tell(f"  read as {date}")
        return date

    def _reference(self, answer: str, kinds: tuple[str, ...]) -> str | None:
        entry = self._record.find(answer.partition("#")[0])
        if entry is not None and entry.kind in kinds:
            return answer
        offered = self.offered(answer, kinds)
        for number, (entry_id, title) in enumerate(offered, 1):
            self._tell(f"  {number}  {entry_id}  ({title})")
        if not offered:
            wanted = " or ".join(kinds)
            self._tell(f"  no {wanted} is like {answer!r}; write its entry too: kb new {kinds[0]}")
            return answer if id_problem(answer) is None else None
        choice = self._line(f"  which (1 to {len(offered)}; Enter for none of them): ")
        if choice.isdigit() and 0 < int(choice) <= len(offered):
            return offered[int(choice) - 1][0]
        return None

    def offered(self, text: str, kinds: tuple[str, ...]) -> list[tuple[str, str]]:
        """Return ids and titles of the entries of some kinds that are most like a text."""
        from rapidfuzz import fuzz, process

        names = {entry_id: names for entry_id, (kind, names) in self._names.items() if kind in kinds}
        found = process.extract(
            text.casefold(), names, scorer=fuzz.WRatio, score_cutoff=_LEAST_LIKE, limit=_MOST_OFFERED
        )
        return [(entry_id, self._record.name(entry_id)) for _, _, entry_id in found]

    @cached_property
    def _names(self) -> dict[str, tuple[str, str]]:
        """Every entry's kind, and its id and names as one text."""
        return {
            entry.id: (
                entry.kind,
                " ".join([entry.id, self._record.name(entry.id), *getattr(entry, "aliases", [])]).casefold(),
            )
            for entry in self._record
        }

    def _line(self, prompt: str) -> str:
        return self._read(prompt).strip()
