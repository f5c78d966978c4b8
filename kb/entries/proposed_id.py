"""The id that a new entry gets by habit: who, when, and a few words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Any

from kb.kinds.ids import id_problem

_DAY = re.compile(r"\d{4}(?:-\d{2}){0,2}")
_WORDS = 3
_LONGEST = 60
# Words that tell nothing of what an entry is about.
_SMALL = frozenset(
    (
        *("a", "an", "and", "are", "as", "at", "be", "been", "by", "for", "from", "had", "has", "have", "in"),
        *("is", "it", "its", "of", "on", "or", "that", "the", "their", "this", "to", "was", "were", "with"),
    )
)
_WHO = {"claim": "speaker", "source": "publisher"}
_WHEN = {"claim": "said_on", "source": "published", "event": "date"}
_WHAT = {
    "claim": "says",
    "source": "title",
    "event": "title",
    "policy": "title",
    "dispute": "title",
    "concept": "term",
    "actor": "name",
    "model": "name",
}


def proposed_id(kind: str, fields: Mapping[str, Any]) -> str | None:
    """Return an id for a new entry with these fields, None where they do not suffice for one."""
    who = fields.get(_WHO.get(kind, ""), "")
    first = _slug(who[0] if isinstance(who, list) and who else str(who))
    day = _DAY.search(str(fields.get(_WHEN.get(kind, ""), "")))
    named = kind in ("actor", "model", "concept")
    words = _slug(str(fields.get(_WHAT[kind], "")), None if named else _WORDS, first)
    parts = [first, day.group() if day else "", words]
    proposal = "-".join(part for part in parts if part)[:_LONGEST].strip("-")
    return proposal if words and id_problem(proposal) is None else None


def id_of(text: str) -> str | None:
    """Return the id that a text comes to, None where nothing of it can stand in one."""
    proposal = _slug(text.removesuffix(".md"))[:_LONGEST].strip("-")
    return proposal if id_problem(proposal) is None else None


def _slug(text: str, most: int | None = None, without: str = "") -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", plain.replace("'", ""))
    if most is not None:
        left_out = _SMALL | set(without.split("-"))
        words = [word for word in words if word not in left_out][:most]
    return "-".join(words)
