"""A gold set: pages, and what people say that they hold."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from kb.failures import Unable
from kb.ingest.extract.document import Document


class _Part(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)

    @field_validator("*", mode="before")
    @classmethod
    def _plain(cls, value: Any, info: Any) -> Any:
        """Take nothing for an empty list or text, and days that YAML made into dates as they were written."""
        field = cls.model_fields[info.field_name]
        if value is None and field.default_factory is not None:
            return []
        if value is None and field.default == "":
            return ""
        if field.annotation is str and value is not None:
            return str(value)
        return value


class GoldFigure(_Part):
    """A figure of a claim; the unit may be that of the record or what is counted."""

    value: float
    unit: str = ""


class GoldActor(_Part):
    """An actor that the page names."""

    name: str
    type: str = ""
    role: str = ""


class GoldClaim(_Part):
    """A claim of the page; several speakers are joined by `; `; `author` is the page's own voice."""

    speaker: str = ""
    type: str = ""
    targets: list[str] = Field(default_factory=list)
    paraphrase: str = ""
    figures: list[GoldFigure] = Field(default_factory=list)
    date: str = ""
    sentence_hint: str = ""

    @field_validator("targets", mode="before")
    @classmethod
    def _listed(cls, value: Any) -> Any:
        return [one.strip() for one in value.split(";")] if isinstance(value, str) else value or []

    @property
    def speakers(self) -> list[str]:
        """The speakers one by one."""
        return [one.strip() for one in self.speaker.split(";") if one.strip()]


class GoldEvent(_Part):
    """An event that the page tells."""

    type: str
    date: str = ""
    actors: list[str] = Field(default_factory=list)


class GoldPage(_Part):
    """A page and what it holds."""

    id: str
    url: str = ""
    title: str = ""
    language: str = ""
    relevant: bool = True
    doc_type: str = ""
    published: str = ""
    actors: list[GoldActor] = Field(default_factory=list)
    claims: list[GoldClaim] = Field(default_factory=list)
    events: list[GoldEvent] = Field(default_factory=list)


class GoldSet(BaseModel):
    """All marked pages with their texts, and the names that stand for one another.

    `known` are actors that a record would hold, with their types; the extractor is given them.
    """

    aliases: dict[str, list[str]] = Field(default_factory=dict)
    known: list[dict[str, Any]] = Field(default_factory=list)
    pages: list[GoldPage]
    documents: dict[str, Document] = Field(default_factory=dict)

    model_config = ConfigDict(arbitrary_types_allowed=True)


def read_gold(gold: Path, pages: Path) -> GoldSet:
    """Read a gold set and its pages. Raises Unable, naming the file and the place, where one is unsound."""
    texts = _documents(pages)
    try:
        told: Any = yaml.load(gold.read_text("utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as reason:
        raise Unable(
            str(gold), f"it cannot be read as YAML: {_first_line(reason)}", "Mend the file."
        ) from reason
    try:
        found = GoldSet.model_validate(
            {"aliases": _aliases(told), "known": told.get("known") or [], "pages": told["pages"]}
        )
    except (ValidationError, KeyError, TypeError) as reason:
        raise Unable(
            str(gold),
            f"it has not the form of a gold set: {_first_line(reason)}",
            "The page on evaluation shows the form.",
        ) from reason
    missing = [page.id for page in found.pages if page.id not in texts]
    if missing:
        raise Unable(str(pages), f"it has no page {missing[0]!r}, which the gold set marks", "Add the page.")
    documents = {
        page.id: Document.of_row(
            {"published": page.published, "url": page.url, "title": page.title, "language": page.language}
            | texts[page.id]
        )
        for page in found.pages
    }
    return found.model_copy(update={"documents": documents})


def _aliases(told: Mapping[str, Any]) -> dict[str, list[str]]:
    return {
        str(name): [str(other) for other in others or ()]
        for name, others in (told.get("aliases") or {}).items()
    }


def _documents(path: Path) -> dict[str, dict[str, Any]]:
    found = {}
    line = ""
    try:
        for line in path.read_text("utf-8").splitlines():
            if line.strip():
                row = json.loads(line)
                found[str(row["id"])] = {key: value for key, value in row.items() if value}
    except (OSError, UnicodeDecodeError) as reason:
        raise Unable(
            str(path), f"it cannot be read: {_first_line(reason)}", "Name a file of JSON lines."
        ) from reason
    except (ValueError, KeyError, TypeError) as reason:
        raise Unable(
            str(path), f"{line[:60]!r} is no page: {_first_line(reason)}", "Each line has id and text."
        ) from reason
    return found


def _first_line(reason: Exception) -> str:
    return " ".join(str(reason).split())[:200]
