"""What is watched for news, as scrapers/coverage.json has it; nothing where there is no such file."""

from __future__ import annotations

from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from kb.failures import Unable

FILE = "scrapers/coverage.json"


class Watched(BaseModel):
    """A watched place: who publishes what, how often it is to be read, and how that goes."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    name: str
    title: str
    publisher: str
    group: str
    language: str
    country: str
    address: str
    every: str
    state: str
    last_seen: str | None
    newest: str | None
    items: int


class _Coverage(BaseModel):
    outlets: tuple[Watched, ...]


def watched(root: Path) -> tuple[Watched, ...]:
    """Return all watched places of a repository. Raises Unable where the file cannot be understood."""
    path = root / FILE
    if not path.exists():
        return ()
    try:
        return _Coverage.model_validate_json(path.read_bytes()).outlets
    except ValidationError as problem:
        first = problem.errors()[0]
        place = ".".join(map(str, first["loc"])) or "the file"
        raise Unable(
            FILE, f"{place}: {first['msg']}", "Let kb scrape write it anew, or take it from git."
        ) from None
