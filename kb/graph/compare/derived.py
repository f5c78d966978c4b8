"""What follows from the entries and changed: standing, support, origins, teachers and students, figures."""

from __future__ import annotations

from collections.abc import Iterator

from kb.graph.compare.change import RecordChange
from kb.graph.compare.pairs import Pairs
from kb.graph.graph import Graph
from kb.graph.rows import Response
from kb.kinds import Claim
from kb.kinds.claim_parts import Figure


def derived_changes(pairs: Pairs) -> Iterator[RecordChange]:
    """Yield the changes of what is derived, of the claims that both records have."""
    for old, new in pairs.kept_claims():
        yield from _standing(pairs, old, new)
        yield from _support(pairs, old, new)
        yield from _origins(pairs, old, new)
        yield from _figures(pairs, old, new)
        yield from _lineage(pairs, old, new)


def _standing(pairs: Pairs, old: Claim, new: Claim) -> Iterator[RecordChange]:
    before = {(pairs.now(row.actor), row.answered_by): row for row in pairs.old.responses.get(old.id, ())}
    after = {(row.actor, row.answered_by): row for row in pairs.new.responses.get(new.id, ())}
    for key in [*before, *(key for key in after if key not in before)]:
        was, now = before.get(key), after.get(key)
        standing = was.standing if was else None, now.standing if now else None
        if standing[0] == standing[1] or not new.counts:
            continue
        actor, by = key
        who = pairs.name(actor) + (" (by its state)" if by == "state" else "")
        words = f"{who} on the charge “{pairs.name(new.id)}”: {_word(standing[0])} → {_word(standing[1])}"
        yield RecordChange(
            "standing",
            new.kind,
            new.id,
            words,
            *standing,
            _reason(pairs, now) if now else None,
        )


def _reason(pairs: Pairs, row: Response) -> str:
    if row.answer:
        return f"answered by {row.answer}: {pairs.name(row.answer)}"
    if row.through:
        return f"no answer was found in {row.looked}, through {row.through}"
    return "nobody has looked for an answer"


def _support(pairs: Pairs, old: Claim, new: Claim) -> Iterator[RecordChange]:
    was, now = pairs.old.support.get(old.id), pairs.new.support.get(new.id)
    if was and now and was.word != now.word:
        words = f"“{pairs.name(new.id)}”: {_word(was.word)} → {_word(now.word)}"
        because = now.because + (" (set by a person)" if now.overridden else "")
        yield RecordChange("support", new.kind, new.id, words, was.word, now.word, because)


def _origins(pairs: Pairs, old: Claim, new: Claim) -> Iterator[RecordChange]:
    was, now = pairs.old.origins[old.id], pairs.new.origins[new.id]
    ends = [pairs.now(end) for end in was.ends]
    if new.counts and old.counts and sorted(ends) != sorted(now.ends):
        words = (
            f"“{pairs.name(new.id)}”: {len(was.sources)} sources with {was.count} origins → "
            f"{len(now.sources)} with {now.count}"
        )
        yield RecordChange("origins", new.kind, new.id, words, list(was.ends), list(now.ends))


def _figures(pairs: Pairs, old: Claim, new: Claim) -> Iterator[RecordChange]:
    before, after = list(map(_figure, old.figures)), list(map(_figure, new.figures))
    if before == after:
        return
    gone, come = [f for f in before if f not in after], [f for f in after if f not in before]
    if gone and come:
        words = f"“{pairs.name(new.id)}”: {'; '.join(gone)} → {'; '.join(come)}"
    elif gone or come:
        words = f"“{pairs.name(new.id)}”: {'no longer' if gone else 'now also'} {'; '.join(gone or come)}"
    else:
        words = f"“{pairs.name(new.id)}”: the figures stand in another order"
    yield RecordChange("figure", new.kind, new.id, words, before, after)


def _figure(figure: Figure) -> str:
    bounds = " and ".join(f"{bound.replace('_', ' ')} {value:,}" for bound, value in figure.bounds)
    unit = "" if figure.unit == "count" else f" {figure.unit}"
    of = f" of {figure.of}" if figure.of else ""
    return f"{figure.measure}{of}: {bounds}{unit}"


def _lineage(pairs: Pairs, old: Claim, new: Claim) -> Iterator[RecordChange]:
    before, after = _rows(pairs.old, old.id), _rows(pairs.new, new.id)
    for key in [*before, *(key for key in after if key not in before)]:
        edge = f"{pairs.name(key[1])} said to be trained on {pairs.name(key[0])}, by {new.id}"
        was, now = before.get(key), after.get(key)
        if was is None or now is None:
            words = f"{edge}: {'no longer' if now is None else 'new'} ({(was or now or ('', ''))[0]})"
            yield RecordChange("lineage", new.kind, new.id, words, was and was[0], now and now[0])
            continue
        for sort, a, b in (("lineage", was[0], now[0]), ("permission", was[1], now[1])):
            if a != b:
                yield RecordChange(sort, new.kind, new.id, f"{edge}: {_word(a)} → {_word(b)}", a, b)


def _rows(graph: Graph, claim_id: str) -> dict[tuple[str, str], tuple[str, str]]:
    rows = (row for row in graph.distillations if row.claim == claim_id)
    return {(row.teacher, row.student): (row.known, row.permission) for row in rows}


def _word(term: str | None) -> str:
    return term.replace("_", " ") if term else "not there"
