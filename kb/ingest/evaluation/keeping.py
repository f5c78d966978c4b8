"""The figures of a marked set that are kept beside the code, for the site to print."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

_MEASURES = ("precision", "recall", "f1")


def keep(figures: Mapping[str, Any], name: str, file: Path) -> None:
    """Write the figures of a set under its name in the place of the earlier ones."""
    kept = json.loads(file.read_text("utf-8")) if file.exists() else {}
    kept[name] = _of_set(figures)
    file.write_text(json.dumps(kept, ensure_ascii=False, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def _of_set(figures: Mapping[str, Any]) -> dict[str, Any]:
    """Return what is printed of a set; figures to three places, since the pages are few."""
    polarity = figures["polarity"]
    return {
        **{key: figures[key] for key in ("extractor", "version", "pages", "marked_claims", "look_alikes")},
        "tasks": {task: _rounded(found) for task, found in figures["tasks"].items()},
        "by_language": {language: _rounded(found) for language, found in figures["by_language"].items()},
        "polarity": {
            "claims": polarity["claims"],
            "errors": polarity["errors"],
            "kinds": {
                kind: {"looked_at": found["looked_at"], "errors": found["errors"]}
                for kind, found in polarity["kinds"].items()
            },
        },
    }


def _rounded(found: Mapping[str, Any]) -> dict[str, float | None]:
    return {name: None if found[name] is None else round(found[name], 3) for name in _MEASURES}
