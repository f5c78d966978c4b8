"""Definitions in YAML, read strictly: plain words and whole numbers, every key once, nothing clever."""

from __future__ import annotations

import re
from typing import Any

import yaml

SIZE_LIMIT = 64 * 1024
DEPTH_LIMIT = 12


class YamlProblem(ValueError):
    """A file is no definition; the message says why."""


class _Loader(yaml.SafeLoader):
    """Reads whole numbers as numbers and all else as text: `no` stays a word, a day stays text."""

    yaml_implicit_resolvers = {}  # noqa: RUF012 - the library declares it otherwise


_Loader.add_implicit_resolver(
    "tag:yaml.org,2002:int", re.compile(r"(?:0|[1-9]\d{0,8})\Z"), list("0123456789")
)
_ALLOWED = {f"tag:yaml.org,2002:{name}" for name in ("str", "int", "map", "seq")}


def read_yaml(data: bytes) -> dict[str, Any]:
    """Return the mapping that a file holds. Raises YamlProblem for what is no definition."""
    if len(data) > SIZE_LIMIT:
        raise YamlProblem(f"it is larger than {SIZE_LIMIT // 1024} KB")
    try:
        text = data.decode("utf-8")
        loader = _Loader(text)
        node = _composed(loader)
        return {key: _value(loader, value) for key, value in _pairs(node, 0)}
    except UnicodeDecodeError as reason:
        raise YamlProblem(f"it is not UTF-8 from byte {reason.start + 1} on") from reason
    except yaml.MarkedYAMLError as reason:
        line = f"line {reason.problem_mark.line + 1}: " if reason.problem_mark else ""
        raise YamlProblem(f"{line}{reason.problem or 'it is no YAML'}") from reason
    except (yaml.YAMLError, RecursionError) as reason:
        raise YamlProblem(f"it is no YAML that can be read: {type(reason).__name__}") from reason


def _composed(loader: _Loader) -> yaml.Node:
    node = loader.get_single_node()
    if not isinstance(node, yaml.MappingNode):
        raise YamlProblem("it does not begin with a key; write it as `key: value`")
    return node


def _pairs(node: yaml.Node, depth: int) -> list[tuple[str, yaml.Node]]:
    if depth > DEPTH_LIMIT:
        raise YamlProblem(f"line {node.start_mark.line + 1}: it is nested deeper than {DEPTH_LIMIT} levels")
    pairs: list[tuple[str, yaml.Node]] = []
    seen: set[str] = set()
    for key, value in node.value:
        line = key.start_mark.line + 1
        if not isinstance(key, yaml.ScalarNode):
            raise YamlProblem(f"line {line}: a key is a word")
        if key.value in seen:
            raise YamlProblem(f"line {line}: `{key.value}` stands here a second time")
        seen.add(key.value)
        pairs.append((key.value, value))
    return pairs


def _value(loader: _Loader, node: yaml.Node, depth: int = 1) -> Any:
    if node.tag not in _ALLOWED:
        raise YamlProblem(f"line {node.start_mark.line + 1}: the tag {node.tag} is not taken")
    if isinstance(node, yaml.MappingNode):
        return {key: _value(loader, value, depth + 1) for key, value in _pairs(node, depth)}
    if isinstance(node, yaml.SequenceNode):
        return [_value(loader, item, depth + 1) for item in node.value]
    return loader.construct_object(node)
