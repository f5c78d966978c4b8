"""From the table of a language to its patterns.

A table has `verbs` by what they do, `fragments` that other patterns name in angle brackets, and a pattern
for each field of a pack. `<VERB>` is any of the verbs, `<A>` an actor, `<Q>` a quotation; a fragment that is
a list of words is any of them. `like` names a table whose patterns a language shares.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import fields
from functools import cache
from typing import Any

from kb.ingest.extract.languages.pack import Pack, compiled
from kb.ingest.extract.tables import table

_NAMED = re.compile(r"(?<!P)<([A-Za-z_]{2,})>")
_SPACE = r"\s"
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
    fragments["VERB"] = _any_of(verbs, told.get("verb_gap", _SPACE))
    values: dict[str, Any] = {"code": code, "verbs": {**verbs, **_classes(told.get("more_verbs", {}))}}
    values["verb_last"] = told["verb_last"]
    for field in fields(Pack):
        if field.name in told and field.name not in values:
            values[field.name] = _patterns(told[field.name], fragments)
    return Pack(**values)


def _classes(listed: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """Return the class of every verb; a verb in two lists belongs to the last."""
    return {verb: name for name, verbs in listed.items() for verb in verbs}


def _any_of(words: Iterable[str], space: str) -> str:
    """Return an alternation of words, the longest first."""
    forms = (word.replace(" ", space) for word in words)
    return "(?:" + "|".join(sorted(forms, key=len, reverse=True)) + ")"


def _patterns(told: Any, fragments: Mapping[str, Any]) -> Any:
    """Return a pattern, several, or several with what they stand for, as the table has them."""
    if isinstance(told, str):
        return compiled(_whole(told, fragments))
    if told and isinstance(told[0], str):
        return tuple(compiled(_whole(text, fragments)) for text in told)
    return tuple(
        (compiled(_whole(text, fragments)), stands_for) for one in told for stands_for, text in one.items()
    )


def _whole(text: str, fragments: Mapping[str, Any]) -> str:
    """Return a pattern with its fragments in their places."""

    def fragment(found: re.Match[str]) -> str:
        told = fragments[found[1]]
        return _whole(told, fragments) if isinstance(told, str) else _any_of(told, _SPACE)

    return _NAMED.sub(fragment, text)
