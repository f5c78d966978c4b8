"""Terms of the vocabularies as a reader sees them: the word on the page for each term."""

from __future__ import annotations

from kb.kinds.vocabularies import VOCABULARIES

# Most terms read well without their underscore; these do not.
_SPECIAL: dict[tuple[str, str], str] = {
    ("claim.support", "shown_both"): "shown for and against",
    ("claim.support", "shown_independent"): "shown by independent parties",
    ("claim.support", "shown_one"): "shown by one",
    ("claim.capacity", "not_stated"): "not stated by the source",
    ("claim.sense", "not_stated"): "not stated by the speaker",
    ("claim.sense", "weights_reuse"): "reuse of weights",
    ("evidence.shown", "none"): "said to exist",
    ("distils.access", "not_stated"): "not stated by the source",
    ("distils.access", "api"): "API",
    ("distils.access", "app"): "application",
    ("policy.covers", "api"): "API",
    ("policy.covers", "app"): "application",
    ("model.access", "api"): "API",
    ("model.access", "app"): "application",
    ("policy.effect", "silent"): "is silent",
    ("figure.measure", "other"): "other",
}

KIND_WORDS: dict[str, str] = {
    "actor": "Actors",
    "model": "Models",
    "source": "Sources",
    "event": "Events",
    "claim": "Claims",
    "policy": "Policies",
    "dispute": "Disputes and questions",
    "concept": "Concepts",
}
"""What the entries of a kind are called together: the title of their index."""

PERMISSION_SENTENCES: dict[str, str] = {
    "forbidden": "the terms of that day forbade it, as far as recorded",
    "conditional": "the terms of that day allowed it under conditions, as far as recorded",
    "permitted": "the terms of that day allowed it, as far as recorded",
    "silent": "the terms of that day said nothing of it, as far as recorded",
    "not_known": "not known which terms governed it",
}


def word(vocabulary: str, term: str) -> str:
    """Return the word for a term, in lower case. Raises KeyError for a term that does not exist."""
    VOCABULARIES[vocabulary][term]
    return _SPECIAL.get((vocabulary, term)) or term.replace("_", " ")


def capitalised(text: str) -> str:
    """Return the text with its first letter in upper case and the rest as it is."""
    return text[:1].upper() + text[1:]


def counted(number: int, one: str, many: str | None = None) -> str:
    """Return a number with its noun: `1 source`, `2 sources`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def listed(parts: list[str]) -> str:
    """Join phrases as a sentence does: `a`, `a and b`, `a, b and c`."""
    if len(parts) < 2:
        return "".join(parts)
    return ", ".join(parts[:-1]) + " and " + parts[-1]
