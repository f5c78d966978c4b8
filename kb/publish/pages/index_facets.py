"""What the rows of each index can be filtered by: the values of an entry, and the words for a value."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kb.kinds import Claim, Entry, Policy
from kb.kinds.vocabularies import definition
from kb.publish.pages import dates, filters, standing
from kb.publish.pages.edition import Edition
from kb.publish.pages.filters import Filter
from kb.publish.pages.words import word

Values = Callable[[Edition, Any], Iterable[str | None]]
Words = Callable[[Edition, str], str]


@dataclass(frozen=True, slots=True)
class Facet:
    """A filter of an index. `of` names the filter whose values its own belong to; `pairs` joins the two."""

    name: str
    label: str
    values: Values
    words: Words
    of: str = ""
    pairs: Values | None = None

    def asked(self, edition: Edition, entry: Entry) -> list[str]:
        """Return the values of an entry, each once."""
        return [value for value in dict.fromkeys(self.values(edition, entry)) if value]

    def attribute(self, edition: Edition, entry: Entry) -> str:
        """Return what stands in the row: the values, and joined to the other filter's value each in turn."""
        joined = self.pairs(edition, entry) if self.pairs else ()
        return " ".join([*self.asked(edition, entry), *(pair for pair in joined if pair)])


def choices(edition: Edition, facets: Sequence[Facet], entries: Sequence[Entry]) -> tuple[Filter, ...]:
    """Return the filters over some entries; one with a single value would change nothing."""
    made = (_choice(edition, facet, entries) for facet in facets)
    return tuple(choice for choice in made if len(choice.options) > 1)


def _choice(edition: Edition, facet: Facet, entries: Sequence[Entry]) -> Filter:
    values = (value for entry in entries for value in facet.asked(edition, entry))
    return filters.choice(
        facet.name, facet.label, values, lambda value: facet.words(edition, value), of=facet.of
    )


def _field(name: str) -> Values:
    return lambda edition, entry: [getattr(entry, name)]


def _year(name: str) -> Values:
    return lambda edition, entry: [dates.year(getattr(entry, name) or "unknown")]


def _term(vocabulary: str) -> Words:
    return lambda edition, value: word(vocabulary, value)


def _as_written(edition: Edition, value: str) -> str:
    return value


def _title(edition: Edition, entry_id: str) -> str:
    return str(edition.speaker(entry_id).striptags())


def _support(edition: Edition, claim: Claim) -> list[str]:
    support = edition.graph.support.get(claim.id)
    return [support.word] if support else []


def _answers(edition: Edition, claim: Claim) -> list[str]:
    return [row.standing for row in edition.graph.responses.get(claim.id, ())]


def _own_answers(edition: Edition, claim: Claim) -> Iterator[str]:
    return (f"{row.actor}:{row.standing}" for row in standing.own_rows(edition, claim.id))


def _reliability(edition: Edition, source: Entry) -> list[str]:
    rating = edition.graph.ratings.get(source.id)
    return [rating.letter] if rating else []


def _reliability_words(edition: Edition, letter: str) -> str:
    return definition("source.reliability", letter).rstrip(".")


def _jurisdiction(edition: Edition, policy: Policy) -> list[str]:
    """Return the jurisdiction of a bill or rule; terms and licences have none."""
    return [] if policy.jurisdiction == "none" else [policy.jurisdiction]


def _last_stage(edition: Edition, policy: Policy) -> list[str]:
    return [policy.stages[-1].stage] if policy.stages else []


FACETS: Mapping[str, tuple[Facet, ...]] = {
    "claim": (
        Facet("year", "Year", _year("said_on"), _as_written),
        Facet("speaker", "Speaker", lambda edition, claim: claim.speakers, _title),
        Facet("accused", "Accused", lambda edition, claim: claim.accuses, _title),
        Facet("standing", "Answer", _answers, _term(standing.VOCABULARY), "accused", _own_answers),
        Facet("type", "Type", _field("type"), _term("claim.type")),
        Facet("support", "Public evidence", _support, _term("claim.support")),
    ),
    "actor": (
        Facet("type", "Type", _field("type"), _term("actor.type")),
        Facet("country", "Country", _field("country"), _as_written),
    ),
    "model": (
        Facet("developer", "Developer", _field("developer"), _title),
        Facet("access", "Access", lambda edition, model: model.access, _term("model.access")),
    ),
    "source": (
        Facet("year", "Year", _year("published"), _as_written),
        Facet("type", "Type", _field("type"), _term("source.type")),
        Facet("reliability", "Reliability", _reliability, _reliability_words),
    ),
    "event": (
        Facet("year", "Year", _year("date"), _as_written),
        Facet("type", "Type", _field("type"), _term("event.type")),
        Facet("actor", "Actor", lambda edition, event: [taking.actor for taking in event.actors], _title),
    ),
    "policy": (
        Facet("issuer", "Issued by", _field("issuer"), _title),
        Facet("type", "Type", _field("type"), _term("policy.type")),
        Facet("effect", "Effect of terms", _field("effect"), _term("policy.effect")),
        Facet("stage", "Last step", _last_stage, _term("policy.stage")),
        Facet("jurisdiction", "Jurisdiction", _jurisdiction, _as_written),
    ),
    "dispute": (
        Facet("kind", "Type", _field("kind_"), _term("dispute.kind")),
        Facet("state", "State", _field("state"), _term("dispute.state")),
    ),
    "concept": (),
}
