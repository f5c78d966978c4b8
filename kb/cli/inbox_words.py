"""Candidates in words: a table, Markdown for the summary of a run, and one with its passages marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kb.cli.tables import as_markdown
from kb.ingest.deciding import Waiting
from kb.ingest.extract.candidate import FoundClaim

COLUMNS = ("n", "score", "published", "outlet", "headline", "proposed", "record")


def listed(waiting: Sequence[Waiting]) -> tuple[Sequence[str], list[tuple[object, ...]]]:
    """Return columns and rows of the list."""
    return COLUMNS, [_row(one) for one in waiting]


def markdown(waiting: Sequence[Waiting]) -> str:
    """Return the list as Markdown, in which nothing that strangers wrote acts."""
    if not waiting:
        return "No candidate waits for a decision."
    return as_markdown(COLUMNS, [_row(one) for one in waiting])


def shown(one: Waiting) -> str:
    """Return one candidate whole: why it is here, and each claim with its passage."""
    candidate, found = one.candidate, one.candidate.extraction
    lines = [
        f"{one.number}  {candidate.document.title or '(no title)'}",
        f"   {candidate.document.publisher or 'publisher not known'}, "
        f"{candidate.document.published or 'no day'}, {candidate.document.url}",
        f"   key {candidate.key}; by {found.extractor} {found.version}; {found.because} ({found.score:.2f})",
    ]
    if found.neighbour:
        lines.append("   a neighbour: it speaks of copied weights")
    if candidate.copies > 1:
        lines.append(f"   {candidate.copies} near-duplicates; this one was published first")
    lines += [f"   {words}" for words in one.policies]
    lines += [f"   note: {note}" for note in found.notes]
    for actor in found.actors:
        lines.append(
            f"   actor {actor.name}: {actor.type or 'type open'}, {actor.entry or 'not in the record'}"
        )
    for claim, beside in zip(found.claims, one.beside, strict=True):
        lines += ["", *_claim(claim), f"   record    {beside.words}"]
    for event in found.events:
        lines += ["", f"   event {event.type}, {event.date}: {'; '.join(event.actors)}"]
    return "\n".join(_plain(line) for line in lines)


def _row(one: Waiting) -> tuple[object, ...]:
    candidate = one.candidate
    claims = candidate.extraction.claims
    proposed = "; ".join(
        f"{', '.join(claim.speakers) or '?'}: {claim.type or 'type open'}"
        + (f" against {', '.join(claim.accused)}" if claim.accused else "")
        for claim in claims[:3]
    )
    record = "; ".join(dict.fromkeys(beside.words for beside in one.beside[:3]))
    document = candidate.document
    outlet = ", ".join(candidate.outlets) or document.publisher
    proposed = proposed or candidate.extraction.because
    return (
        one.number,
        candidate.extraction.score,
        document.published,
        outlet,
        document.title,
        proposed,
        record,
    )


def _claim(claim: FoundClaim) -> Iterator[str]:
    yield f"   claim     {'; '.join(claim.speakers) or '(speaker open)'}: {claim.type or '(type open)'}"
    if claim.accused:
        yield f"   accuses   {'; '.join(claim.accused)}"
    if claim.subjects:
        yield f"   about     {'; '.join(claim.subjects)}"
    yield f"   says      {claim.says}"
    for figure in claim.figures:
        yield f"   figure    {figure.bound} {figure.value:g} {figure.unit} ({figure.measure}): {figure.words}"
    yield f"   said on   {claim.said_on or 'not told'}"
    for note in claim.notes:
        yield f"   open      {note}"
    yield f"   passage   {claim.passage.start}-{claim.passage.end}: {_marked(claim)}"


def _marked(claim: FoundClaim) -> str:
    """Return the passage with [speaker], {cue} and <accused> between signs."""
    text = claim.passage.text
    marks = [(name, "[", "]") for name in claim.speakers] + [(claim.cue, "{", "}")]
    for words, before, after in [*marks, *((name, "<", ">") for name in claim.accused)]:
        place = text.casefold().find(words.casefold())
        if words and place >= 0:
            end = place + len(words)
            text = f"{text[:place]}{before}{text[place:end]}{after}{text[end:]}"
    return text


def _plain(line: str) -> str:
    """Return a line without characters that a terminal would obey."""
    return "".join(char if char.isprintable() else " " for char in line)
