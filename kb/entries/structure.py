"""What YAML can do and an entry may not: anchors, aliases, tags, directives, several documents, depth.

Found on the stream of events of libyaml, which does not recurse and expands no alias.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from kb.entries.problem import Problem
from kb.entries.source_text import SourceText

DEPTH_LIMIT = 20

# Cheap signs that the events are worth a look; a sign alone refuses nothing.
_SIGNS = re.compile(r"(?:^|[\s\[{,:])[&*!]|^%", re.M)
_MARKERS = ("\n---", "\n...", "\n" + 2 * DEPTH_LIMIT * " ")
_NESTED_IN_A_LINE = re.compile(r"[-?:](?:[ \n]+[-?:]){12}")
# Keeps every scalar as text; libyaml's own where it is built in.
_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class Unreadable(Exception):
    """YAML that cannot be read at all; `at` is the offset of the place in the front matter."""

    def __init__(self, reason: str, at: int) -> None:
        super().__init__(reason)
        self.at = at


def has_signs(front: str) -> bool:
    """Whether the front matter may hold something that only the events can tell."""
    if front.count("[") + front.count("{") > DEPTH_LIMIT or front.startswith(("---", "...")):
        return True
    if any(marker in front for marker in _MARKERS) or _NESTED_IN_A_LINE.search(front):
        return True
    return any(sign in front for sign in "&*!%") and _SIGNS.search(front) is not None


def structure_problems(source: SourceText) -> list[Problem]:
    """Name every refused construct of the front matter. Raises Unreadable where the events break off."""
    problems = []
    for code, message, mend, start, end in _refused(source.front):
        at = source.front_at
        problems.append(source.problem(code, message, at + start, at + end, mend=mend))
    return problems


def _refused(front: str) -> Iterator[tuple[str, str, str, int, int]]:
    depth = documents = 0
    for event in _events(front):
        start, end = _span(event)
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if event.version or event.tags:
                yield "KB010", "there is a YAML directive, which entries do not use", "delete it", start, end
            if documents > 1:
                yield "KB010", "there is a second YAML document", "keep one", start, end
                return
        elif isinstance(event, yaml.AliasEvent):
            yield "KB010", f"there is a YAML alias: *{event.anchor}", "write the value out", start, end
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        elif isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent):
            yield from _properties(event)
            depth += isinstance(event, yaml.CollectionStartEvent)
            if depth > DEPTH_LIMIT:
                message = f"values are nested deeper than {DEPTH_LIMIT}"
                yield "KB011", message, "write the value out flat", start, end
                return


def _span(event: yaml.Event) -> tuple[int, int]:
    """Offsets of an event; libyaml gives every event both marks."""
    assert event.start_mark and event.end_mark
    return event.start_mark.index, event.end_mark.index


def _properties(
    event: yaml.ScalarEvent | yaml.CollectionStartEvent,
) -> Iterator[tuple[str, str, str, int, int]]:
    start, end = _span(event)
    if event.anchor:
        mend = "delete the anchor, or put the text in quotation marks"
        yield "KB010", f"there is a YAML anchor: &{event.anchor}", mend, start, end
    if event.tag:
        mend = "delete the tag, or put the text in quotation marks"
        yield "KB010", f"there is a YAML tag: {event.tag}", mend, start, end


def _events(front: str) -> Iterator[yaml.Event]:
    """Yield libyaml's events of the front matter. Raises Unreadable at the first that cannot be read."""
    try:
        yield from yaml.parse(front, Loader=_LOADER)
    except yaml.MarkedYAMLError as reason:
        raise _unreadable(reason) from None


def _unreadable(reason: yaml.MarkedYAMLError) -> Unreadable:
    """Make the sentence and the place of libyaml's own error."""
    mark = reason.problem_mark or reason.context_mark
    return Unreadable(str(reason.problem or reason.context), mark.index if mark else 0)


def compose(front: str) -> yaml.Node | None:
    """Return the tree of nodes, every scalar a text with its place. Raises Unreadable."""
    try:
        node: yaml.Node | None = yaml.compose(front, Loader=_LOADER)
    except yaml.MarkedYAMLError as reason:
        raise _unreadable(reason) from None
    return node
