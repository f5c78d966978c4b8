"""The rule that contested conduct is attributed wherever we write about it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from kb.checks.checked import Checked
from kb.checks.own_words import loaded_words, own_texts, prose_without_quotations
from kb.checks.rule import Finding, rule
from kb.checks.sentences import Sentence
from kb.checks.voice import Stated, assertions
from kb.entries.loading import LoadedEntry
from kb.entries.places import Location
from kb.graph.parties import speaker_names
from kb.kinds import Claim, Dispute

# Below these headings stand questions, in whatever form.
_QUESTIONS = re.compile(r"^#+ +(?:What is not known|What would settle it)\b.*?(?=^#|\Z)", re.M | re.S | re.I)
# What a party tells of itself is not contested.
_OF_ITSELF = frozenset(["announcement", "admission"])


@rule(
    "KB035",
    "warning",
    "Own voice where somebody's word is meant",
    asks="Contested conduct is never stated in our own voice: in titles, short texts, definitions, reasons "
    "and prose each such sentence names who says it.",
    example="Lab B trained Model B on outputs of Model A.",
    mend="Begin with the speaker: Lab A says that Lab B trained Model B on outputs of Model A.",
)
def own_voice(checked: Checked) -> Iterator[Finding]:
    """A sentence of ours that states as a fact what somebody is only said to have done."""
    for item in checked.entries:
        for location, text in own_texts(item.entry):
            if not _is_others(item, location):
                for sentence, stated in _asserting(text):
                    yield _finding(checked, item, location=location, at=sentence.text[: stated.end])
        if item.source.body:
            prose = _QUESTIONS.sub(_blank, prose_without_quotations(item.source.body, checked))
            for sentence, stated in _asserting(prose):
                start = item.source.body_at + sentence.start
                yield _finding(checked, item, span=(start, start + stated.end))


def _is_others(item: LoadedEntry, location: Location) -> bool:
    """Whether a field holds the word of others: a position, or what a party tells of its own act."""
    entry = item.entry
    if isinstance(entry, Dispute) and location[0] == "positions":
        return True
    return isinstance(entry, Claim) and location == ("short",) and entry.type in _OF_ITSELF


# Of a record that is checked after every save, most texts were judged before.
@lru_cache(1 << 16)
def _asserting(text: str) -> tuple[tuple[Sentence, Stated], ...]:
    # A loaded word is an error, and one is enough for a sentence.
    return tuple(found for found in assertions(text) if not loaded_words(found[0].text))


def _finding(
    checked: Checked,
    item: LoadedEntry,
    *,
    location: Location = (),
    at: str | None = None,
    span: tuple[int, int] | None = None,
) -> Finding:
    names = speaker_names(checked.record, item.entry) if isinstance(item.entry, Claim) else ()
    who = names[0] if names else "Lab A"
    return Finding(
        item,
        "this sentence states it in our own voice, and it is contested",
        location,
        at=at,
        span=span,
        expected="a sentence that names who says it",
        mend=f'begin with who says it: "{who} says that ..."',
    )


def _blank(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found.group())
