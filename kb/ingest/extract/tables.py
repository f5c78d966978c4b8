"""Words that lie in tables beside the code, read once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml_rs

_FOLDER = Path(__file__).parent


def table(name: str) -> Any:
    """Return the table of a name: lists of words or forms under the words that they stand for."""
    return yaml_rs.loads((_FOLDER / f"{name}.yaml").read_text("utf-8"))
