"""Rules about our own words: no loaded words, no raw HTML, and the headings of a dispute."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kb.checks.checked import Checked
from kb.checks.html_pieces import html_pieces
from kb.checks.own_words import loaded_words, own_texts, prose_without_quotations
from kb.checks.rule import Finding, rule
from kb.entries import prose
from kb.entries.loading import LoadedEntry
from kb.entries.suggest import bare, nearest
from kb.kinds import Dispute

_HEADINGS = ("Who says what", "What evidence is public", "What is not known")
_EMPTY_SECTION = re.compile(r"^## *+(\S[^\n]*+)\s*+(?=^## |\Z)", re.M)
_QUESTION_HEADING = "What would settle it"


@rule(
    "KB031",
    "error",
    "Loaded word in our own text",
    asks="What we write ourselves has no loaded words (stole, theft, cheated, exposed, revealed): titles of "
    "events and disputes, short, definitions, positions, because, bodies. What others say may have them.",
    example="title: Lab B stole the outputs of Lab A",
    mend="Begin with the speaker and say in plain words what was done: Lab A says that Lab B trained on "
    "its outputs.",
)
def loaded_word(checked: Checked) -> Iterator[Finding]:
    """A word that judges, in a text that we write."""
    for item in checked.entries:
        for location, text in own_texts(item.entry):
            for found in loaded_words(text):
                yield Finding(
                    item,
                    f'loaded word "{found.group()}" in our own text',
                    location,
                    at=found.group(),
                    expected="plain words with their speaker",
                    mend=f"in place of {found.group()!r} say who says it and what was done, without judging",
                )
        for found in loaded_words(item.source.body, lambda body: prose_without_quotations(body, checked)):
            start = item.source.body_at + found.start()
            yield Finding(
                item,
                f'loaded word "{found.group()}" in our own text',
                span=(start, start + len(found.group())),
                expected="plain words with their speaker",
                mend=f"in place of {found.group()!r} say who says it and what was done, without judging",
            )


@rule(
    "KB032",
    "error",
    "Raw HTML",
    asks="Prose is Markdown without HTML. A tag that is spoken of stands between backticks: `<think>`.",
    example="<b>important</b>",
    mend="Write Markdown, or put the tag between backticks.",
)
def raw_html(checked: Checked) -> Iterator[Finding]:
    """HTML in the prose."""
    for item in checked.entries:
        for piece in html_pieces(item.source):
            mend = f"write {piece.becomes}" if piece.becomes else "write Markdown"
            yield Finding(
                item,
                f"there is raw HTML in the prose: {piece.first_line[:60]}",
                span=(piece.start, piece.start + len(piece.first_line)),
                expected="Markdown",
                suggestion=piece.becomes,
                mend=f"{mend}, or put the tag between backticks",
                edits=piece.edits,
            )


@rule(
    "KB033",
    "error",
    "Image, or link that leads elsewhere",
    asks="A link leads to an entry by its id, or to an http, https or mailto address. No entry has images.",
    example="[see](javascript:alert(1)) or ![chart](chart.png)",
    mend="Write the id or the whole address; describe in words what the image shows.",
)
def foreign_link(checked: Checked) -> Iterator[Finding]:
    """An image, or a link with an address that prose may not have."""
    for item, found in checked.prose_links:
        for placed in found:
            meant = None
            if placed.link.is_image:
                message = "there is an image in the prose"
                mend = "describe in words what it shows, or link to the page that has it"
            elif not (placed.link.is_entry or placed.link.is_outside):
                message = f"the link leads neither to an entry nor to a page of the web: {placed.target[:80]}"
                mend = "write the id of an entry, or an address that begins with https://"
                meant = _target_meant(placed.target, checked)
            else:
                continue
            yield Finding(
                item,
                message,
                span=(placed.start, placed.end),
                suggestion=meant,
                mend=f"write {meant}" if meant else mend,
                is_certain=True,
            )


def _target_meant(target: str, checked: Checked) -> str | None:
    """Return where a link leads that names an entry's file or page, or a host without its scheme."""
    entry_id = bare(target)
    if entry_id in checked.kinds:
        return entry_id
    return f"https://{target}" if re.match(r"www\.[\w-]+\.[a-z]", target) else None


@rule(
    "KB034",
    "error",
    "Heading of a dispute missing",
    asks="The body of a dispute has the headings Who says what, What evidence is public, What is not known; "
    "of a question also What would settle it.",
    example="## Who says what\n\n...   # and nothing else",
    mend="Add the heading, and below it what is known, if only that nothing is.",
)
def heading_missing(checked: Checked) -> Iterator[Finding]:
    """A dispute without one of its headings."""
    for item, entry in checked.of(Dispute):
        wanted = [*_HEADINGS, *([_QUESTION_HEADING] if entry.kind_ == "question" else [])]
        there = {heading.text.casefold() for heading in prose.headings(entry.body)}
        missing = [heading for heading in wanted if heading.casefold() not in there]
        if missing:
            yield _heading_missing(item, missing, [text for text in there if text not in _known(wanted)])


def _heading_missing(item: LoadedEntry, missing: list[str], others: list[str]) -> Finding:
    near = nearest(missing[0], others, cutoff=80)
    found = near and re.search(rf"^#+ *({re.escape(near)})", item.source.body, re.I | re.M)
    expected = ", ".join(f"## {heading}" for heading in missing)
    if not found:
        start = min(item.source.body_at, len(item.source.text) - 1)
        message = "the body lacks the heading " + ", ".join(missing)
        return Finding(item, message, span=(start, start + 1), expected=expected, mend=f"add ## {missing[0]}")
    return Finding(
        item,
        f"the heading is not called {missing[0]}",
        span=(item.source.body_at + found.start(1), item.source.body_at + found.end(1)),
        expected=expected,
        suggestion=missing[0],
        mend=f"write {missing[0]}",
        is_certain=len(missing) == 1,
    )


@rule(
    "KB086",
    "warning",
    "Section without words",
    asks="Below each heading of a dispute stands what is known, if only that nothing is.",
    example="## What evidence is public\n\n## What is not known   # and nothing between them",
    mend="Write a sentence or two: who says what, with links to the claims.",
)
def section_empty(checked: Checked) -> Iterator[Finding]:
    """A heading of a dispute, as the template has it, below which nothing was written."""
    for item, _ in checked.of(Dispute):
        for found in _EMPTY_SECTION.finditer(item.source.body):
            start, end = found.start(1), found.start(1) + len(found[1].rstrip())
            yield Finding(
                item,
                f"nothing stands below {found[1].strip()}",
                span=(item.source.body_at + start, item.source.body_at + end),
                mend="write what is known, if only that nothing is",
            )


def _known(headings: list[str]) -> set[str]:
    return {heading.casefold() for heading in headings}
