"""Write values as people write them in an entry: plain words, lists in brackets, long texts folded."""

from __future__ import annotations

import json
import re
import textwrap
from decimal import Decimal
from typing import Any

WIDTH = 96

# Words that stay the text that they are, with nothing in them that means something to YAML.
_PLAIN = re.compile(r"[\w./+()][\w ./+()'-]*(?:://[\w./+()?=&%~-]+)?", re.UNICODE)


def written(key: str, value: Any) -> str:
    """Return the line or lines of a key with its value."""
    if isinstance(value, str):
        return f"{key}: {_text(value)}"
    if isinstance(value, list):
        if all(isinstance(item, str) and is_plain(item) for item in value):
            return f"{key}: [{', '.join(value)}]"
        return "\n".join([f"{key}:", *(f"  - {_flow(item)}" for item in value)])
    return f"{key}: {_flow(value)}"


def is_plain(text: str) -> bool:
    """Whether a text can stand in YAML as it is, also in a list in brackets."""
    return bool(_PLAIN.fullmatch(text)) and text == text.strip() and text.lower() != "null"


def _text(text: str) -> str:
    if is_plain(text) and len(text) <= WIDTH:
        return text
    words = " ".join(text.split())
    if words != text:
        return quoted(text)
    lines = textwrap.wrap(text, WIDTH, break_long_words=False, break_on_hyphens=False)
    return ">-\n" + "\n".join(f"  {line}" for line in lines)


def _flow(value: Any) -> str:
    """Return a value in one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_flow(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_flow, value)) + "]"
    if isinstance(value, str):
        return value if is_plain(value) else quoted(value)
    if isinstance(value, float):
        # An entry has its figures in plain digits, and Python writes small ones with an exponent.
        return f"{Decimal(str(value)):f}"
    return json.dumps(value)


def quoted(text: str) -> str:
    """Return a text in quotation marks: those that it does not hold itself; JSON's are YAML's."""
    if '"' in text and not re.search(r"['\\\x00-\x1f]", text):
        return f"'{text}'"
    return json.dumps(text, ensure_ascii=False)
