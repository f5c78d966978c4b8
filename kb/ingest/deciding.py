"""The inbox as a person works through it: what waits, and what accepting, merging and rejecting do."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kb.entries import Loaded, load
from kb.failures import Unable
from kb.graph import derive
from kb.ingest.against import Beside, beside_record, bills_named
from kb.ingest.candidates import Candidate, read_candidates
from kb.ingest.drafts import Draft, Drafting, with_report
from kb.ingest.extract import names_of
from kb.ingest.opening import connect_inbox
from kb.ingest.reviews import Decision, read_decisions, write_decision
from kb.kinds import Claim

_STRONG = frozenset(["allegation", "denial", "admission", "finding"])


@dataclass(frozen=True, slots=True)
class Waiting:
    """A candidate with its number in the list and how its claims stand to the record."""

    number: int
    candidate: Candidate
    beside: tuple[Beside, ...]
    policies: tuple[str, ...]


@dataclass
class Inbox:
    """What waits for a decision, beside the record."""

    root: Path
    loaded: Loaded
    waiting: list[Waiting]

    def find(self, which: str) -> Waiting | None:
        """Return the candidate of a number, or of a key or its beginning."""
        for one in self.waiting:
            if which == str(one.number) or (len(which) >= 6 and one.candidate.key.startswith(which)):
                return one
        return None

    def accept(self, one: Waiting, on: str) -> list[Path]:
        """Write the drafts of a candidate and the decision; return the files."""
        drafts = Drafting(one.candidate, self.loaded.record, on).all(list(one.beside))
        written = [self._write(draft) for draft in drafts]
        return [*written, self._decide(one, "accepted", on)]

    def merge(self, one: Waiting, entry: str, on: str) -> list[Path]:
        """Add the document as a source of a claim; return the files."""
        claim = self.loaded.record.find(entry)
        if not isinstance(claim, Claim):
            raise Unable(entry, "there is no claim of this id", "Try kb find with words of the claim.")
        source = Drafting(one.candidate, self.loaded.record, on).source()
        path = Path(self.loaded.path_of(entry))
        text = with_report((self.root / path).read_text(encoding="utf-8"), source.id)
        written = self._write(source)
        (self.root / path).write_text(text, encoding="utf-8")
        return [written, path, self._decide(one, "merged", on, into=entry)]

    def reject(self, one: Waiting, because: str, on: str) -> list[Path]:
        """Write the decision; return its file."""
        return [self._decide(one, "rejected", on, because=because)]

    def _write(self, draft: Draft) -> Path:
        path = Path(draft.path)
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        with (self.root / path).open("x", encoding="utf-8") as file:
            file.write(draft.text)
        return path

    def _decide(
        self, one: Waiting, decision: str, on: str, because: str | None = None, into: str | None = None
    ) -> Path:
        told = {"key": one.candidate.key, "decision": decision, "on": on, "because": because, "into": into}
        told["url"] = one.candidate.document.url or None
        file = write_decision(self.root / "content", Decision.model_validate(told))
        return file.relative_to(self.root)


def open_inbox(root: Path) -> Inbox:
    """Read the inbox beside the record. Raises Unable where there is none yet."""
    loaded = load(root / "content")
    graph = derive(loaded.record)
    names = names_of(loaded.record)
    with connect_inbox(root / "build" / "inbox.duckdb") as connection:
        candidates = read_candidates(connection)
    decided = read_decisions(root / "content")
    rows = []
    for candidate in candidates:
        if candidate.key in decided or candidate.cluster in decided:
            continue
        beside = tuple(beside_record(claim, graph, names) for claim in candidate.extraction.claims)
        policies = tuple(bills_named(candidate.extraction, candidate.document.text, graph))
        rows.append((_rank(candidate, beside), candidate, beside, policies))
    rows.sort(key=lambda row: row[0])
    return Inbox(root, loaded, [Waiting(n, *row[1:]) for n, row in enumerate(rows, 1)])


def _rank(candidate: Candidate, beside: tuple[Beside, ...]) -> tuple[object, ...]:
    """Return what candidates are sorted by: neighbours last, then those with more that is new and matters."""
    pairs = zip(candidate.extraction.claims, beside, strict=True)
    fresh = sum(claim.type in _STRONG and one.is_a != "repeats" for claim, one in pairs)
    answers = any(one.is_a == "answers" for one in beside)
    weight = candidate.extraction.score + 0.1 * min(fresh, 5) + 0.3 * answers
    return (candidate.extraction.neighbour, -round(weight, 3), candidate.key)
