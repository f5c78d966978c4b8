"""Rules about how values are written: texts that YAML cuts off, and quotation marks that are none to it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kb.checks.checked import Checked
from kb.checks.rule import Finding, rule
from kb.entries.edit import Edit
from kb.entries.loading import LoadedEntry
from kb.entries.places import Location
from kb.entries.yaml_text import quoted
from kb.kinds import Policy, Source

# Keys that hold running words; elsewhere a comment behind the value cuts nothing off.
_TEXTS = frozenset(
    (
        *("title", "name", "names", "aliases", "authors", "publisher", "where", "says", "short", "term"),
        *("definition", "because", "looked", "of", "assumes", "text"),
    )
)
_COMMENT = re.compile(r"[ \t]+#[^\n]*")
_PAIRS = (("“", "”"), ("„", "“"), ("„", "”"), ("‘", "’"), ("«", "»"), ("‚", "‘"), ("”", "”"), ("’", "’"))


@rule(
    "KB028",
    "error",
    "Text that a # cuts off",
    asks="In YAML a # behind a space begins a comment, so a text with one stands in quotation marks.",
    example="title: Lab A files suit #3 of the year   # the title ends before the #",
    mend="Put the whole text in quotation marks, or into a folded block; a comment stands on its own line.",
)
def cut_off(checked: Checked) -> Iterator[Finding]:
    """A text behind which something stands that YAML takes for a comment."""
    for item in checked.entries:
        if " #" in item.source.front or "\t#" in item.source.front:
            yield from _cut_texts(checked, item)


def _cut_texts(checked: Checked, item: LoadedEntry) -> Iterator[Finding]:
    text = item.source.text
    for location, start, end in _written_texts(checked, item):
        found = _COMMENT.match(text, end)
        # A quotation has its own end, and a block takes # as it is.
        if found and text[start] not in "\"'>|[{":
            key = next(step for step in reversed(location) if isinstance(step, str))
            whole = quoted(text[start : found.end()].strip())
            yield Finding(
                item,
                f"the text of `{key}` ends before the #, which begins a comment",
                span=found.span(),
                expected="a text in quotation marks where it has a # in it",
                mend=f"write {whole}, or give the comment a line of its own",
                edits=(Edit(start, found.end(), whole),),
            )


@rule(
    "KB029",
    "warning",
    "Typographic quotation marks around a value",
    asks="Typographic quotation marks are letters to YAML: they become part of the value.",
    example="title: “Lab A restricts access”",
    mend='Delete them, or write the plain ones ("...") where the value needs some.',
)
def typographic(checked: Checked) -> Iterator[Finding]:
    """A text that stands as a whole in typographic quotation marks."""
    for item in checked.entries:
        if item.source.text.isascii():
            continue
        for location, start, end in _written_texts(checked, item):
            value = item.source.text[start:end]
            if any(_is_around(value, *pair) for pair in _PAIRS):
                inner = value[1:-1].strip()
                # A title as published may stand in marks of its own, and a quotation too.
                is_own = isinstance(item.entry, Source | Policy) or location[0] == "quote"
                needs = ": " in inner or " #" in inner
                suggestion = quoted(inner) if needs else inner
                yield Finding(
                    item,
                    "the quotation marks around this value become part of it",
                    span=(start, end),
                    expected="a value without marks around it, or with plain ones",
                    suggestion=suggestion,
                    mend=f"write {suggestion}",
                    is_certain=not is_own,
                )


def _is_around(value: str, opening: str, closing: str) -> bool:
    is_around = len(value) > 2 and value.startswith(opening) and value.endswith(closing)
    return is_around and not any(mark in value[1:-1] for mark in (opening, closing))


def _written_texts(checked: Checked, item: LoadedEntry) -> Iterator[tuple[Location, int, int]]:
    """Yield every text of the front matter with its offsets, of the innermost values alone."""
    values = checked.places(item).values
    around = {location[:length] for location in values for length in range(len(location))}
    for location, (start, end) in values.items():
        if location not in around and any(step in _TEXTS for step in location):
            yield location, start, end
