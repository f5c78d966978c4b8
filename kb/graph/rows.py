"""What the graph derives: plain rows that the store writes down and that pages show."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Edge:
    """One link between two entries; `via` is the claim or entry that says so, `date` as written."""

    src_kind: str
    src: str
    type: str
    dst_kind: str
    dst: str
    date: str | None
    via: str


@dataclass(frozen=True, slots=True)
class Response:
    """How one accused answered one claim. `answer` is the id of the answering claim, if any.

    Without an answer `through`, `looked`, `how` and `source` are those of the search that reaches
    furthest; where the accused declined in a claim of its own, `answer` names that claim.
    """

    claim: str
    actor: str
    answered_by: str
    standing: str
    answer: str | None
    through: str | None
    looked: str | None
    how: str | None
    source: str | None


@dataclass(frozen=True, slots=True)
class Distillation:
    """One student said by one claim to be trained on one teacher; `n` counts within the claim from 1.

    A denied row that follows from an answer has the access, sense and permission of the claim answered.
    """

    claim: str
    n: int
    teacher: str
    student: str
    access: str
    sense: str
    known: str
    permission: str
    policy: str | None


@dataclass(frozen=True, slots=True)
class Membership:
    """An entry that belongs to a dispute, or to a position of a question."""

    kind: str
    id: str
    dispute: str
    position: str | None


@dataclass(frozen=True, slots=True)
class Rating:
    """The reliability of a source: its letter, its words, and why."""

    letter: str
    words: str
    because: str
    is_default: bool


@dataclass(frozen=True, slots=True)
class Origins:
    """The ends of the chains of derivation behind a claim, and the links that lead there.

    `ends` are source ids, or `unknown` for the reports whose basis is not known and that have no
    named original. `links` are pairs (source, source it draws on), for the picture.
    """

    sources: tuple[str, ...]
    ends: tuple[str, ...]
    links: tuple[tuple[str, str], ...]

    @property
    def count(self) -> int:
        """How many independent origins there are."""
        return len(self.ends)


@dataclass(frozen=True, slots=True)
class Support:
    """What evidence for a claim the public can see.

    `cannot_show` are sentences on the limits of the types of evidence named. `next_word` is the next
    stronger word and `next_needs` what the claim lacks for it; both None where there is none.
    `in_favour` names the claim itself first. `because` is the condition of the word in the table;
    `overridden` says that a person set the word, and `because` is then that person's reason.
    """

    word: str
    because: str
    evidence_types: tuple[str, ...]
    cannot_show: tuple[str, ...]
    next_word: str | None
    next_needs: str | None
    admiralty: int
    in_favour: tuple[str, ...]
    against: tuple[str, ...]
    overridden: bool
