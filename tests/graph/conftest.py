from __future__ import annotations

from typing import Any

import pytest

from kb.graph import Graph, derive
from kb.kinds import Actor, Claim, Dispute, Event, Model, Policy, Record, Source
from kb.kinds.record import Entry

ACTORS = {
    "lab-a": {"type": "lab", "country": "US"},
    "lab-b": {"type": "lab", "country": "CN", "parent": "holding-b"},
    "lab-c": {"type": "lab", "country": "CN"},
    "lab-d": {"type": "lab", "country": "FR"},
    "holding-b": {"type": "company", "country": "CN"},
    "unit-b": {"type": "company", "country": "CN", "parent": "lab-b"},
    "state-b": {"type": "government", "country": "CN"},
    "agency-a": {"type": "agency", "country": "US"},
    "court-a": {"type": "court", "country": "US"},
    "firms-x": {"type": "group", "country": "CN"},
    "paper-x": {"type": "media"},
    "jo-doe": {"type": "person", "aliases": ["J. Doe"]},
}


class Make:
    """Small made-up entries: every kind with what it must have, the rest as a test says."""

    def actor(self, id: str, **keys: Any) -> Actor:
        name = id.replace("-", " ").title()
        return Actor.model_validate({"id": id, "type": "lab", "name": name} | keys)

    def model(self, id: str, developer: str, **keys: Any) -> Model:
        return Model.model_validate({"id": id, "name": id, "developer": developer} | keys)

    def source(self, id: str, **keys: Any) -> Source:
        base = {"type": "news", "title": id, "publisher": f"Publisher of {id}", "published": "2025-01-29"}
        read = {"seen": "full", "url": f"https://example.org/{id}"}
        return Source.model_validate({"id": id} | base | read | keys)

    def claim(self, id: str, type: str = "allegation", **keys: Any) -> Claim:
        base = {"id": id, "type": type, "speaker": "lab-a", "says": "it was so", "said_on": "2025-01-29"}
        return Claim.model_validate(base | keys)

    def charge(self, *accused: str, **keys: Any) -> Claim:
        """An allegation called `charge`, by lab-a on 29 January 2025."""
        return self.claim("charge", accuses=list(accused or ["lab-b"]), **keys)

    def answer(self, id: str, type: str = "denial", **keys: Any) -> Claim:
        """An answer to the charge, by lab-b on 1 February 2025."""
        base = {"speaker": "lab-b", "said_on": "2025-02-01", "answers": ["charge"]}
        return self.claim(id, type, **(base | keys))

    def terms(self, id: str, effect: str | None, in_force: str, **keys: Any) -> Policy:
        base = {"type": "terms", "title": id, "issuer": "lab-a", "jurisdiction": "none", "sources": ["post"]}
        rest = {"in_force": in_force, "effect": effect, "covers": ["api"]}
        return Policy.model_validate({"id": id} | base | rest | keys)

    def event(self, id: str, **keys: Any) -> Event:
        base = {"type": "model_release", "title": id, "date": "2025-01-20", "sources": ["post"]}
        return Event.model_validate({"id": id} | base | keys)

    def dispute(self, id: str, **keys: Any) -> Dispute:
        base = {"id": id, "kind": "dispute", "title": id, "checked_on": "2025-06-01"}
        return Dispute.model_validate(base | keys)

    def record(self, *entries: Entry) -> Record:
        """A record of these entries and of a cast that is always there."""
        cast: list[Entry] = [self.actor(id, **keys) for id, keys in ACTORS.items()]
        cast += [self.model("model-a", "lab-a"), self.model("model-b", "lab-b")]
        cast.append(self.source("post", type="lab_announcement", derives_from=[]))
        return Record.of({entry.id: entry for entry in [*cast, *entries]}.values())

    def graph(self, *entries: Entry) -> Graph:
        """The graph of such a record."""
        return derive(self.record(*entries))


@pytest.fixture(scope="session")
def make() -> Make:
    return Make()
