"""Answers in JSON, read within bounds, and the values that a path of keys leads to."""

from __future__ import annotations

from typing import Any

import orjson

from scrapers.types.interface import Unreadable

LENGTH_LIMIT = 8_000_000
PART_LIMIT = 300_000


def read_json(text: str) -> Any:
    """Return the value of an answer. Raises Unreadable for one that is none, or is larger than a listing."""
    if len(text) > LENGTH_LIMIT or text.count("[") + text.count("{") > PART_LIMIT:
        raise Unreadable(
            "too_large", f"the answer is JSON of {len(text):,} characters, larger than a listing is"
        )
    try:
        return orjson.loads(text.strip("\ufeff \t\r\n").encode("utf-8", "replace"))
    except orjson.JSONDecodeError as reason:
        message = f"the answer is no JSON: {str(reason)[:120]}"
        raise Unreadable("broken_json", message) from reason


def value_at(value: Any, keys: str) -> Any:
    """Return what keys joined by dots lead to; a number is a place in a list. None where they end."""
    for key in keys.split(".") if keys else ():
        if isinstance(value, dict):
            value = value.get(key)
        elif isinstance(value, list) and key.isdecimal() and int(key) < len(value):
            value = value[int(key)]
        else:
            return None
    return value
