"""The slow reading: the front matter with the place of every key and value.

Every scalar stays the text that it is (`no`, 2026, 010), but for plain decimals where a figure takes a
number. libyaml gives the places; the fast library stays the judge of what is YAML.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml
import yaml_rs

from kb.entries.edit import Edit, without_line
from kb.entries.problem import Problem
from kb.entries.scan import unseen_character
from kb.entries.source_text import SourceText
from kb.entries.structure import Unreadable, compose, has_signs, structure_problems
from kb.entries.syntax import syntax_problem
from kb.entries.yaml_text import quoted
from kb.kinds.claim_parts import BOUNDS

Location = tuple[str | int, ...]

_NUMBER = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?", re.ASCII)
# A figure with commas; inside brackets each comma begins a key.
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?!\d)", re.ASCII)
_COMMENT_ALONE = re.compile(r":[ \t]+(#[^\n]*)")
_NULL = frozenset(["~", "null", "Null", "NULL"])
_LIBRARY_PLACE = re.compile(r"at line (\d+), column (\d+)")


@dataclass
class Placed:
    """The front matter of one file: its values, where each stands, and what was wrong in reading it.

    `data` is None where it could not be read at all. `values` and `keys` map a location such as
    ("figures", 0, "unit") to the offsets of its first and last character in the file.
    """

    source: SourceText
    data: dict[str, Any] | None = None
    problems: list[Problem] = field(default_factory=list)
    values: dict[Location, tuple[int, int]] = field(default_factory=dict)
    keys: dict[Location, tuple[int, int]] = field(default_factory=dict)
    blanks: set[Location] = field(default_factory=set)

    def value(self, location: Location) -> tuple[int, int]:
        """Return the offsets of a value; of the nearest thing around it where it is not written."""
        while location not in self.values and location:
            location = location[:-1]
        return self.values.get(location, (0, 3))

    def key(self, location: Location) -> tuple[int, int]:
        """Return the offsets of a key, or of its value for an item of a list."""
        return self.keys[location] if location in self.keys else self.value(location)

    def written(self, location: Location) -> str:
        """Return the value as it is written in the file."""
        start, end = self.value(location)
        return self.source.text[start:end]


def read_placed(source: SourceText) -> Placed:
    """Read the front matter with places; every problem of reading it is in the result."""
    placed = Placed(source)
    try:
        if has_signs(source.front):
            placed.problems = structure_problems(source)
            if placed.problems:
                return placed
        is_yaml = _judge(source.front)
        root = compose(source.front)
    except Unreadable as reason:
        placed.problems.append(syntax_problem(source, str(reason), reason.at))
        return placed
    if isinstance(root, yaml.MappingNode):
        placed.data = _Builder(placed).mapping(root, ())
        if not is_yaml and not placed.problems:
            placed.problems.append(source.problem("KB009", "a key is written twice or is no word", 0, 3))
    else:
        message = "the front matter is no mapping of keys to values"
        placed.problems.append(source.problem("KB009", message, 0, 3, expected="lines such as `type: lab`"))
    return placed


def places_of(source: SourceText) -> Placed:
    """Return the places of front matter that is known to be sound."""
    placed = Placed(source)
    root = compose(source.front)
    if isinstance(root, yaml.MappingNode):
        placed.data = _Builder(placed).mapping(root, ())
    return placed


def _judge(front: str) -> bool:
    """Let the fast library refuse what is no YAML.

    False for what it refuses without a place: a key given twice or one that is no word. The tree tells where.
    """
    try:
        yaml_rs.loads(front, parse_datetime=False)
    except TypeError:
        return False
    except yaml_rs.YAMLDecodeError as error:
        text = str(error)
        if text.startswith("duplicate mapping key"):
            return False
        place = _LIBRARY_PLACE.search(text)
        line, column = (int(place[1]), int(place[2])) if place else (1, 1)
        before = sum(len(line) + 1 for line in front.split("\n")[: line - 1])
        raise Unreadable(text.rpartition("\n")[2], min(before + column - 1, len(front))) from None
    return True


class _Builder:
    """Makes values of nodes and notes their places."""

    def __init__(self, placed: Placed) -> None:
        self.placed = placed
        self.base = placed.source.front_at

    def mapping(self, node: yaml.MappingNode, location: Location) -> dict[str, Any]:
        self._note(self.placed.values, location, node)
        data: dict[str, Any] = {}
        written: dict[str, yaml.Node] = {}
        for key_node, value_node in self._without_cut_figures(node):
            if not isinstance(key_node, yaml.ScalarNode):
                self._problem("KB009", "a key must be a word", key_node)
                continue
            key = key_node.value
            self._look(key_node)
            here = (*location, key)
            if key in written:
                self._twice(key_node, value_node, written[key])
                continue
            written[key] = value_node
            self._note(self.placed.keys, here, key_node)
            self._put(data, key, value_node, here)
        return data

    def _without_cut_figures(self, node: yaml.MappingNode) -> Iterator[tuple[yaml.Node, yaml.Node]]:
        """Yield the pairs of a mapping but those that commas made of a figure, which is one problem."""
        cut_until = -1
        for key_node, value_node in node.value:
            if self._span(key_node)[0] < cut_until:
                continue
            yield key_node, value_node
            start, end = self._span(value_node)
            found = _GROUPED.match(self.placed.source.text, start) if node.flow_style else None
            if found and found.end() > end:
                cut_until = found.end()
                digits = found.group().replace(",", "")
                self.placed.problems.append(
                    self.placed.source.problem(
                        "KB025",
                        f"a comma ends the value here, so {found.group()} is no number",
                        start,
                        cut_until,
                        expected="a number in plain digits",
                        suggestion=digits,
                        mend=f"write {digits}",
                        is_certain=True,
                    )
                )

    def _twice(self, key_node: yaml.ScalarNode, again: yaml.Node, before: yaml.Node) -> None:
        start, end = self._span(key_node)
        text = self.placed.source.text
        is_alone = not text[text.rfind("\n", 0, start) + 1 : start].strip(" ")
        is_same = isinstance(again, yaml.ScalarNode) and again.value == before.value and not again.style
        self.placed.problems.append(
            self.placed.source.problem(
                "KB020",
                f"the key `{key_node.value}` stands here twice",
                start,
                end,
                mend="keep one of the two",
                edits=(without_line(text, start),) if is_same and is_alone else (),
            )
        )

    def _put(self, data: dict[str, Any], key: str, node: yaml.Node, here: Location) -> None:
        if self._is_blank(node):
            self.placed.blanks.add(here)
            self.placed.problems.append(self._without_value(key, here))
        else:
            data[key] = self._value(node, here)

    def _without_value(self, key: str, here: Location) -> Problem:
        source = self.placed.source
        start, end = self.placed.keys[here]
        comment = _COMMENT_ALONE.match(source.text, end)
        if comment is None:
            mend = "write the value, or delete the line where there is none"
            return source.problem("KB021", f"`{key}` has no value", start, end, mend=mend)
        whole = quoted(comment[1].strip())
        message = f"`{key}` has no value: what stands behind the # is a comment"
        edits = (Edit(comment.start(1), comment.end(1), whole),)
        return source.problem("KB021", message, start, end, mend=f"write {whole}", edits=edits)

    def _value(self, node: yaml.Node, location: Location) -> Any:
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, location)
        self._note(self.placed.values, location, node)
        self._look(node)
        if isinstance(node, yaml.SequenceNode):
            return self._sequence(node, location)
        is_quoted = isinstance(node, yaml.ScalarNode) and bool(node.style)
        return self._scalar(str(node.value), is_quoted, location)

    def _sequence(self, node: yaml.SequenceNode, location: Location) -> list[Any]:
        items: list[Any] = []
        for item in node.value:
            if self._is_blank(item):
                self._problem(
                    "KB021", "an item of the list is empty", item, mend="write it or delete its line"
                )
            else:
                items.append(self._value(item, (*location, len(items))))
        return items

    def _scalar(self, text: str, is_quoted: bool, location: Location) -> str | int | float:
        takes_number = len(location) == 3 and location[0] == "figures" and location[2] in BOUNDS
        if takes_number and not is_quoted and _NUMBER.fullmatch(text):
            return float(text) if "." in text else int(text)
        return text

    def _look(self, node: yaml.Node) -> None:
        """Refuse what the first look could not see: a character written as an escape."""
        unseen = unseen_character(node.value) if isinstance(node, yaml.ScalarNode) else None
        if unseen:
            self._problem("KB006", f"there is a character that cannot be seen: {unseen}", node, "delete it")

    def _is_blank(self, node: yaml.Node) -> bool:
        if not isinstance(node, yaml.ScalarNode):
            return False
        return not node.value.strip() or (not node.style and node.value in _NULL)

    def _note(self, places: dict[Location, tuple[int, int]], location: Location, node: yaml.Node) -> None:
        places[location] = self._span(node)

    def _span(self, node: yaml.Node) -> tuple[int, int]:
        start, end = self.base + node.start_mark.index, self.base + node.end_mark.index
        return start, start + len(self.placed.source.text[start:end].rstrip())

    def _problem(self, code: str, message: str, node: yaml.Node, mend: str | None = None) -> None:
        start, end = self._span(node)
        self.placed.problems.append(self.placed.source.problem(code, message, start, end, mend=mend))
