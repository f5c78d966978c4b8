"""JSON Schema (2020-12) of the front matter of an entry, for editors and other tools."""

from __future__ import annotations

from typing import Any

from kb.kinds.record import KINDS

# The id is the file's name and the body stands below the front matter.
_NOT_IN_FRONT_MATTER = ("id", "body")


def json_schema(kind: str) -> dict[str, Any]:
    """Return the schema of one kind's front matter. Raises KeyError for an unknown kind."""
    model = KINDS[kind]
    schema: dict[str, Any] = model.model_json_schema(by_alias=True)
    for name in _NOT_IN_FRONT_MATTER:
        schema["properties"].pop(name, None)
    schema["required"] = [key for key in schema.get("required", []) if key not in _NOT_IN_FRONT_MATTER]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"Front matter of {kind} entries",
        "description": (model.__doc__ or "").strip(),
        **{key: value for key, value in schema.items() if key not in ("title", "description")},
    }
