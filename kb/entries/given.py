"""A value that is given in one line, as it would stand in an entry: a list, a part, or a text."""

from __future__ import annotations

from typing import Any

import yaml

from kb.entries.structure import Unreadable, compose, has_signs

_BRACKETS = (("[", "]"), ("{", "}"))


def given_value(text: str) -> Any:
    """Return what is written in brackets as a list or as keys with values, anything else as a text.

    Raises ValueError where the brackets do not hold what an entry could hold.
    """
    if not any(text.startswith(first) and text.endswith(last) for first, last in _BRACKETS):
        return text
    if has_signs(text):
        raise ValueError("it holds a sign of YAML that entries do not use")
    try:
        node = compose(text)
    except Unreadable as reason:
        raise ValueError(str(reason)) from None
    return _value(node)


def _value(node: yaml.Node | None) -> Any:
    if isinstance(node, yaml.SequenceNode):
        return [_value(item) for item in node.value]
    if isinstance(node, yaml.MappingNode):
        return {_value(key): _value(item) for key, item in node.value}
    return node.value if node else ""
