"""What was found beside what was marked, page by page: matches, misses, and errors of polarity."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from kb.ingest.evaluation.gold import GoldClaim, GoldPage
from kb.ingest.evaluation.naming import Naming
from kb.ingest.evaluation.polarity import errors_of_polarity
from kb.ingest.extract.candidate import Extraction, FoundClaim, FoundFigure
from kb.ingest.extract.document import Document
from kb.ingest.extract.figures import figures_in
from kb.ingest.extract.sentences import sentences

G = TypeVar("G")
F = TypeVar("F")
_QUOTED = re.compile(
    r"“[^“”]{12,}”|\"[^\"]{12,}\"|«[^«»]{12,}»|„[^„“”]{12,}[“”]|「[^「」]{6,}」|“[\u4e00-\u9fff][^“”]{5,}”"
)


@dataclass
class Count:
    """True positives, false positives and false negatives."""

    hit: int = 0
    extra: int = 0
    missed: int = 0

    def add(self, other: Count) -> None:
        """Add the counts of another page."""
        self.hit += other.hit
        self.extra += other.extra
        self.missed += other.missed


@dataclass
class PageResult:
    """The counts of one page by task, and what was confused on it."""

    page: str
    language: str
    counts: dict[str, Count] = field(default_factory=dict)
    by_type: dict[str, Count] = field(default_factory=dict)
    claim_types: Counter[tuple[str, str]] = field(default_factory=Counter)
    actor_types: Counter[tuple[str, str]] = field(default_factory=Counter)
    polarity: dict[str, list[str]] = field(default_factory=dict)
    looked_at: Counter[str] = field(default_factory=Counter)


def compare(page: GoldPage, found: Extraction, document: Document, naming: Naming) -> PageResult:
    """Compare what was found on a page with what was marked."""
    result = PageResult(page.id, page.language or found.language)
    result.counts["relevance"] = Count(
        int(page.relevant and found.relevant),
        int(found.relevant and not page.relevant),
        int(page.relevant and not found.relevant),
    )
    if not page.relevant:
        result.counts["relevance, look-alikes"] = Count(0, int(found.relevant), 0)
    if page.relevant or page.actors:
        _actors(page, found, naming, result)
    _claims(page, found, document, naming, result)
    pairs = _matched(page.events, found.events, lambda g, f: g.type == f.type and _same_date(g.date, f.date))
    result.counts["events (type, date)"] = _counted(pairs, page.events, found.events)
    return result


def _actors(page: GoldPage, found: Extraction, naming: Naming, result: PageResult) -> None:
    marked = {(naming.key(actor.name), actor.type) for actor in page.actors}
    named = {(naming.key(actor.name), actor.type) for actor in found.actors}
    result.counts["actors (name, type)"] = _sets(marked, named)
    result.counts["actors (name)"] = _sets({name for name, _ in marked}, {name for name, _ in named})
    types = dict(marked)
    for name, type_ in named:
        if name in types:
            result.actor_types[types[name], type_] += 1


def _claims(
    page: GoldPage, found: Extraction, document: Document, naming: Naming, result: PageResult
) -> None:
    def is_one(gold: GoldClaim, claim: FoundClaim) -> bool:
        return _share(naming.keys(gold.speakers), naming.keys(claim.speakers)) and _share(
            naming.keys(gold.targets), naming.keys(claim.targets)
        )

    gold, claims = page.claims, found.claims

    def other_place(gold: GoldClaim, claim: FoundClaim) -> bool:
        return not (gold.sentence_hint and _holds(claim.passage.text, gold.sentence_hint))

    typed = _matched(gold, claims, lambda g, c: g.type == c.type and is_one(g, c), other_place)
    untyped = _matched(gold, claims, is_one, other_place, first=typed)
    result.counts["claims (speaker, type, target)"] = _counted(typed, gold, claims)
    result.counts["claims (speaker, target)"] = _counted(untyped, gold, claims)
    for type_ in sorted({g.type for g in gold} | {c.type for c in claims}):
        hits = sum(gold[g].type == type_ for g in typed)
        result.by_type[type_ or "left open"] = Count(
            hits, sum(c.type == type_ for c in claims) - hits, sum(g.type == type_ for g in gold) - hits
        )
    for g, c in untyped.items():
        result.claim_types[gold[g].type, claims[c].type or "left open"] += 1
    _direct(gold, claims, untyped, document, result)
    figures = Count()
    for g, c in untyped.items():
        figures.add(_figures(gold[g], claims[c]))
    result.counts["figures on matched claims"] = figures
    result.polarity, result.looked_at = errors_of_polarity(result.page, gold, claims, untyped, naming)


def _direct(
    gold: Sequence[GoldClaim],
    claims: Sequence[FoundClaim],
    pairs: dict[int, int],
    document: Document,
    result: PageResult,
) -> None:
    """Count direct speech: recall over marked claims whose sentence quotes, precision over those found."""
    quoting = [s.text for s in sentences(document.text) if _QUOTED.search(s.text)]
    is_direct = [
        bool(g.sentence_hint) and any(_holds(text, g.sentence_hint) for text in quoting) for g in gold
    ]
    found = [n for n, claim in enumerate(claims) if claim.form == "direct"]
    taken = set(pairs.values())
    result.counts["claims (speaker, target), direct speech"] = Count(
        sum(n in taken for n in found), sum(n not in taken for n in found), 0
    )
    hits = sum(direct and n in pairs for n, direct in enumerate(is_direct))
    result.counts["recall of direct speech"] = Count(hits, 0, sum(is_direct) - hits)


def _holds(sentence: str, hint: str) -> bool:
    plain, wanted = (re.sub(r"\W+", "", text).casefold() for text in (sentence, hint))
    return wanted in plain or plain in wanted


def _share(marked: frozenset[str], found: frozenset[str]) -> bool:
    return bool(marked & found) or (not marked and not found)


def _figures(gold: GoldClaim, claim: FoundClaim) -> Count:
    left = list(claim.figures)
    hits = 0
    for figure in gold.figures:
        same = next((f for f in left if _same_figure(figure.value, figure.unit, f)), None)
        if same is not None:
            left.remove(same)
            hits += 1
    return Count(hits, len(left), len(gold.figures) - hits)


def _same_figure(value: float, unit: str, found: FoundFigure) -> bool:
    if abs(found.value - value) > 1e-6 * max(1.0, abs(value)):
        return False
    plain = unit.casefold().rstrip("s")
    return (
        not plain
        or plain in {found.unit.casefold().rstrip("s"), found.measure.rstrip("s")}
        or plain in ("count", "other")
        or found.measure in ("other", *(one.measure for one in figures_in(f"2 {unit}")))
    )


def _same_date(marked: str, found: str) -> bool:
    """Whether two dates agree as far as the coarser of the two goes."""
    length = min(len(marked), len(found))
    return marked[:length] == found[:length] and bool(length) == bool(max(len(marked), len(found)))


def _sets(marked: set[F], found: set[F]) -> Count:
    return Count(len(marked & found), len(found - marked), len(marked - found))


def _counted(pairs: dict[int, int], marked: Sequence[object], found: Sequence[object]) -> Count:
    return Count(len(pairs), len(found) - len(pairs), len(marked) - len(pairs))


def _matched(
    marked: Sequence[G],
    found: Sequence[F],
    fits: Callable[[G, F], bool],
    worse: Callable[[G, F], bool] = lambda _, __: False,
    first: dict[int, int] | None = None,
) -> dict[int, int]:
    """Return the largest matching of one to one, from the place of a marked to that of a found one.

    Of several that fit, those that are not `worse` are tried first.
    """
    owner: dict[int, int] = {f: g for g, f in (first or {}).items()}

    def place(g: int, seen: set[int]) -> bool:
        for f in sorted(range(len(found)), key=lambda f: worse(marked[g], found[f])):
            if f not in seen and fits(marked[g], found[f]):
                seen.add(f)
                if f not in owner or place(owner[f], seen):
                    owner[f] = g
                    return True
        return False

    for g in range(len(marked)):
        if g not in (first or {}):
            place(g, set())
    return {g: f for f, g in owner.items()}
