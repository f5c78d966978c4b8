"""The slow reading: the front matter with the place of every key and value.

Every scalar stays the text that it is (`no`, 2026, 010), but for plain decimals where a figure takes a
number. libyaml gives the places; the fast library stays the judge of what is YAML.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

import yaml
import yaml_rs

from kb.entries.problem import Problem
from kb.entries.scan import unseen_character
from kb.entries.source_text import SourceText
from kb.entries.structure import Unreadable, compose, has_signs, structure_problems
from kb.entries.syntax import syntax_problem
from kb.kinds.claim_parts import BOUNDS

Location = tuple[str | int, ...]

_NUMBER = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?", re.ASCII)
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
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self._problem("KB009", "a key must be a word", key_node)
                continue
            key = key_node.value
            self._look(key_node)
            here = (*location, key)
            if key in data or here in self.placed.blanks:
                self._problem(
                    "KB020", f"the key `{key}` stands here twice", key_node, mend="keep one of the two"
                )
                continue
            self._note(self.placed.keys, here, key_node)
            self._put(data, key, value_node, here)
        return data

    def _put(self, data: dict[str, Any], key: str, node: yaml.Node, here: Location) -> None:
        if self._is_blank(node):
            self.placed.blanks.add(here)
            mend = "write the value, or delete the line where there is none"
            start, end = self.placed.keys[here]
            self.placed.problems.append(
                self.placed.source.problem("KB021", f"`{key}` has no value", start, end, mend=mend)
            )
        else:
            data[key] = self._value(node, here)

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
