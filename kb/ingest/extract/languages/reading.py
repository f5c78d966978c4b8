"""From the table of a language to its patterns.

A table has `verbs` by what they do, `fragments` that other patterns name in angle brackets, and a pattern
for each field of a pack. `<VERB>` is any of the verbs, `<A>` an actor, `<Q>` a quotation; a fragment that is
a list of words is any of them. `like` names a table whose patterns a language shares.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields
from functools import cache
from typing import Any

from kb.ingest.extract.languages.pack import Pack, compiled
from kb.ingest.extract.tables import any_of, table, with_fragments

_BESIDE = {"like", "verb_gap", "more_verbs", "fragments"}


@cache
def pack_of(code: str) -> Pack:
    """Return the patterns of a language."""
    told = table(f"languages/{code}")
    if "like" in told:
        shared = table(f"languages/{told['like']}")
        told = {**shared, **told, "fragments": {**shared.get("fragments", {}), **told["fragments"]}}
    unknown = set(told) - {field.name for field in fields(Pack)} - _BESIDE
    if unknown:
        raise ValueError(
            f"languages/{code}.yaml has {', '.join(sorted(unknown))}, which is no field of a pack."
        )
    verbs = _classes(told["verbs"])
    fragments = dict(told.get("fragments", {}))
    fragments["VERB"] = any_of(verbs, told.get("verb_gap", r"\s"))
    values: dict[str, Any] = {"code": code, "verbs": {**verbs, **_classes(told.get("more_verbs", {}))}}
    values["verb_last"] = told["verb_last"]
    for field in fields(Pack):
        if field.name in told and field.name not in values:
            values[field.name] = _patterns(told[field.name], fragments)
    return Pack(**values)


def _classes(listed: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """Return the class of every verb; a verb in two lists belongs to the last."""
    return {verb: name for name, verbs in listed.items() for verb in verbs}


def _patterns(told: Any, fragments: Mapping[str, Any]) -> Any:
    """Return a pattern, several, or several with what they stand for, as the table has them."""
    if isinstance(told, str):
        return compiled(with_fragments(told, fragments))
    if told and isinstance(told[0], str):
        return tuple(compiled(with_fragments(text, fragments)) for text in told)
    return tuple(
        (compiled(with_fragments(text, fragments)), stands_for)
        for one in told
        for stands_for, text in one.items()
    )
