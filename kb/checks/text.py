"""Rules about our own words: no loaded words, no raw HTML, and the headings of a dispute."""

from __future__ import annotations

from collections.abc import Iterator

from kb.checks.checked import Checked
from kb.checks.own_words import loaded_words, own_texts, prose_without_quotations
from kb.checks.rule import Finding, rule
from kb.entries import prose
from kb.kinds import Dispute

_HEADINGS = ("Who says what", "What evidence is public", "What is not known")
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
                    mend="say who says it and what was done, without judging",
                )
        for found in loaded_words(item.source.body, lambda body: prose_without_quotations(body, checked)):
            start = item.source.body_at + found.start()
            yield Finding(
                item,
                f'loaded word "{found.group()}" in our own text',
                span=(start, start + len(found.group())),
                expected="plain words with their speaker",
                mend="say who says it and what was done, without judging",
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
        cursor = item.source.body_at
        for _, text in prose.raw_html(item.source.body):
            first_line = text.partition("\n")[0]
            at = item.source.text.find(first_line, cursor)
            start = at if at >= 0 else cursor
            cursor = start + len(first_line)
            yield Finding(
                item,
                f"there is raw HTML in the prose: {first_line[:60]}",
                span=(start, cursor),
                expected="Markdown",
                mend="write Markdown, or put the tag between backticks",
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
            if placed.link.is_image:
                message = "there is an image in the prose"
                mend = "describe in words what it shows, or link to the page that has it"
            elif not (placed.link.is_entry or placed.link.is_outside):
                message = f"the link leads neither to an entry nor to a page of the web: {placed.target[:80]}"
                mend = "write the id of an entry, or an address that begins with https://"
            else:
                continue
            yield Finding(item, message, span=(placed.start, placed.end), mend=mend)


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
            start = min(item.source.body_at, len(item.source.text) - 1)
            yield Finding(
                item,
                "the body lacks the heading " + ", ".join(missing),
                span=(start, start + 1),
                expected=", ".join(f"## {heading}" for heading in wanted),
                mend=f"add ## {missing[0]}",
            )
