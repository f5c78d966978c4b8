"""What is written in an entry and changed: its fields and its prose."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Any

from kb.graph.compare.change import RecordChange
from kb.graph.compare.pairs import Pairs
from kb.kinds import Entry

# Each of these is told in words of its own.
_ELSEWHERE = frozenset(["id", "body", "withdrawn", "former_ids", "reviewed", "answers", "figures", "added"])
_LONG = 60
_LONGEST = 160


def field_changes(pairs: Pairs) -> Iterator[RecordChange]:
    """Yield the changed fields and prose of the entries that both records have."""
    for old, new in pairs.kept():
        if old is new:
            continue
        if type(old) is not type(new):
            words = f"{new.id} was of the kind {old.kind} and is of the kind {new.kind}"
            yield RecordChange("field", new.kind, new.id, words, old.kind, new.kind)
            continue
        before, after = (entry.model_dump(mode="json", by_alias=True) for entry in (old, new))
        for key in after:
            was, now = _present(pairs, before[key]), after[key]
            if key not in _ELSEWHERE and was != now:
                words = f"{key} of {new.id}: {_difference(was, now)}"
                yield RecordChange("field", new.kind, new.id, words, before[key], now)
        yield from _prose(old, new)


def _prose(old: Entry, new: Entry) -> Iterator[RecordChange]:
    if old.body.split() == new.body.split():
        return
    before, after = len(old.body.split()), len(new.body.split())
    words = f"the prose of {new.id} has changed ({before} words before, {after} now)"
    yield RecordChange("prose", new.kind, new.id, words, old.body, new.body)


def _present(pairs: Pairs, value: Any) -> Any:
    """Return a value with old ids replaced by the present ones, so that a rename is told once."""
    if isinstance(value, list):
        return [_present(pairs, item) for item in value]
    if isinstance(value, dict):
        return {key: _present(pairs, item) for key, item in value.items()}
    if isinstance(value, str):
        entry_id, mark, part = value.partition("#")
        return pairs.now(entry_id) + mark + part
    return value


def _difference(was: Any, now: Any) -> str:
    """Say what differs between two values, of long ones only that."""
    if isinstance(was, list) and isinstance(now, list) and was and now:
        come, gone = [v for v in now if v not in was], [v for v in was if v not in now]
        parts = [f"now also {_told(come)}"] if come else []
        parts += [f"no longer {_told(gone)}"] if gone else []
        return ", ".join(parts) or "in another order"
    if isinstance(was, str) and isinstance(now, str) and max(len(was), len(now)) > _LONG:
        return "; ".join(_differing_words(was.split(), now.split()))
    return f"{_told(was)} → {_told(now)}"


def _differing_words(was: list[str], now: list[str]) -> Iterator[str]:
    for _, i, j, m, n in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
        old, new = " ".join(was[i:j]), " ".join(now[m:n])
        if old and new and old != new:
            yield f"“{_told(old)}” → “{_told(new)}”"
        elif old != new:
            yield f"without “{_told(old)}”" if old else f"with “{_told(new)}”"


def _told(value: Any) -> str:
    if value in (None, [], {}):
        return "nothing"
    if isinstance(value, list):
        text = "; ".join(_told(item) for item in value)
    elif isinstance(value, dict):
        text = ", ".join(f"{key} {_told(item)}" for key, item in value.items() if item is not None)
    else:
        text = str(value)
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 3]}..."
