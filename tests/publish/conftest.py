"""A small made-up record as pages show it: two labs that quarrel, and whatever a test adds to it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kb.graph import derive
from kb.kinds import Actor, Claim, Concept, Dispute, Entry, Event, Model, Policy, Record, Source
from kb.publish.page import Page
from kb.publish.pages import render_pages
from kb.publish.pages.edition import NOTHING_AROUND
from kb.publish.surroundings import Surroundings

BUILD_DATE = date(2025, 3, 1)

Site = dict[str, Page]
Render = Callable[..., Site]


def source(id: str, **keys: Any) -> Source:
    base = {"type": "lab_announcement", "title": f"Title of {id}", "publisher": "Lab A", "seen": "full"}
    dated = {"published": "2025-01-10", "url": f"https://example.org/{id}"}
    return Source.model_validate({"id": id} | base | dated | keys)


def claim(id: str, type: str, **keys: Any) -> Claim:
    base = {"id": id, "type": type, "speaker": "lab-a", "says": "it was so", "said_on": "2025-01-10"}
    return Claim.model_validate(base | {"original": "post"} | keys)


def charge(**keys: Any) -> Claim:
    base: dict[str, Any] = {"says": "Lab B trained Model B on answers of Model A", "accuses": ["lab-b"]}
    return claim("charge", "allegation", **(base | keys))


def denial(**keys: Any) -> Claim:
    base = {"speaker": "lab-b", "says": "no answer of Model A was used", "said_on": "2025-01-20"}
    return claim("denial", "denial", **(base | {"answers": ["charge"], "original": "statement"} | keys))


def standing_entries() -> list[Entry]:
    """Return what every record of these tests holds beside its claims."""
    return [
        Actor.model_validate({"id": "lab-a", "type": "lab", "name": "Lab A", "country": "US"}),
        Actor.model_validate(
            {
                "id": "lab-b",
                "type": "lab",
                "name": "Lab B",
                "country": "CN",
                "names": {"zh": "乙实验室"},
                "aliases": ["B Labs"],
            }
        ),
        Actor.model_validate({"id": "lab-c", "type": "lab", "name": "Lab C", "country": "CN"}),
        Actor.model_validate({"id": "state-b", "type": "government", "name": "State B", "country": "CN"}),
        Actor.model_validate({"id": "firms-x", "type": "group", "name": "Unnamed firms"}),
        Model.model_validate({"id": "model-a", "name": "Model A", "developer": "lab-a"}),
        Model.model_validate({"id": "model-b", "name": "Model B", "developer": "lab-b"}),
        source("post"),
        source("statement", publisher="Lab B", published="2025-01-20"),
    ]


@pytest.fixture
def make() -> Any:
    """Return the makers of small entries by name: source, claim, charge, denial."""

    class Make:
        source = staticmethod(source)
        claim = staticmethod(claim)
        charge = staticmethod(charge)
        denial = staticmethod(denial)
        actor = staticmethod(Actor.model_validate)
        policy = staticmethod(Policy.model_validate)
        dispute = staticmethod(Dispute.model_validate)
        event = staticmethod(Event.model_validate)
        concept = staticmethod(Concept.model_validate)

    return Make


@pytest.fixture
def render() -> Render:
    """Return a function that renders a record of some entries beside the standing ones, by address."""

    def render_record(*entries: Entry, around: Surroundings = NOTHING_AROUND, site_url: str = "") -> Site:
        record = Record.of({e.id: e for e in [*standing_entries(), *entries]}.values())
        paths = {"charge": "content/claims/charge.md"}
        pages = render_pages(derive(record), BUILD_DATE, paths, site_url, around)
        return {f"{page.folder}/{page.name}".strip("/"): page for page in pages}

    return render_record


@pytest.fixture
def replace(small_record: Path) -> Callable[[str, str, str], None]:
    """Change words of an entry of the small record: replace(path, old, new)."""

    def replace_in(path: str, old: str, new: str) -> None:
        file = small_record / "content" / path
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new), "utf-8")

    return replace_in
