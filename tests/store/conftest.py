from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pytest

from kb.graph import Graph, derive
from kb.kinds import KINDS, Entry, Record
from kb.store import build_database, connect_read_only, run_named

DAY = datetime.date(2025, 6, 1)

ENTRIES: list[tuple[str, str, dict[str, Any]]] = [
    ("actor", "lab-a", {"type": "lab", "name": "Lab A", "country": "US",
        "names": {"zh": ["甲", "甲实验室"]}}),
    ("actor", "lab-b", {"type": "lab", "name": "Lab B", "country": "CN", "aliases": ["B Labs"]}),
    ("actor", "lab-c", {"type": "lab", "name": "Lab C", "country": "CN", "external_ids": {"wikidata": "Q3"}}),
    ("actor", "state-b", {"type": "government", "name": "State B", "country": "CN"}),
    ("actor", "house-a", {"type": "legislature", "name": "House A", "country": "US"}),
    ("model", "model-a", {"name": "Model A", "developer": "lab-a", "access": ["api", "app"]}),
    ("model", "model-b", {"name": "Model B", "developer": "lab-b", "released": "2025-01"}),
    ("source", "post-a", {"type": "lab_announcement", "title": "Post", "publisher": "Lab A",
        "derives_from": []}),
    ("source", "post-b", {"type": "lab_announcement", "title": "Reply", "publisher": "Lab B"}),
    ("source", "news-x", {"type": "news", "title": "=1+1", "publisher": "Paper X",
        "derives_from": ["post-a"]}),
    ("source", "blog-y", {"type": "blog", "title": "Y", "publisher": "Y",
        "authors": ["Ann", "Bo"], "derives_from": []}),
    ("source", "bill-text", {"type": "policy", "title": "Bill 1", "publisher": "House A"}),
    ("event", "release-b", {"type": "model_release", "title": "Lab B releases Model B", "date": "2025-01-05",
        "sources": ["post-b#top"], "actors": [{"actor": "lab-b", "role": "acts"}], "models": ["model-b"],
        "disputes": ["quarrel"]}),
    ("claim", "charge", {"type": "allegation", "speaker": "lab-a", "says": "two labs trained on its answers",
        "said_on": "2025-01-29", "happened": "2024-11", "accuses": ["lab-b", "lab-c"], "about": ["model-a"],
        "sense": "output_training", "original": "post-a", "reports": ["news-x#p2"],
        "evidence": [{"type": "traffic", "shown": "described"}],
        "figures": [{"measure": "exchanges", "at_least": 1000, "at_most": 2500},
                    {"measure": "accounts", "about": 7}],
        "distils": [{"teacher": "model-a", "student": "model-b", "access": "api"}], "disputes": ["quarrel"],
        "interest": ["competitor"],
        "no_reply": [{"from": "lab-c", "through": "2025-03-01", "looked": "its site and press"}]}),
    ("claim", "denial", {"type": "denial", "speaker": "lab-b", "says": "no such answers were used",
        "said_on": "2025-02", "answers": ["charge"], "original": "post-b"}),
    ("claim", "embassy", {"type": "denial", "speaker": "state-b", "says": "the charge has no basis",
        "said_on": "2025-02-03", "answers": ["charge"], "original": "news-x"}),
    ("claim", "guess", {"type": "estimate", "speaker": "blog-y", "says": "it was few",
        "said_on": "2025-03-01", "about": ["lab-b"], "original": "blog-y",
        "figures": [{"measure": "tokens", "at_most": 5, "unit": "tokens"}],
        "qualifies": ["charge"], "disputes": ["matters#little"]}),
    ("claim", "own-word", {"type": "admission", "speaker": "lab-a", "says": "it used answers of Model B",
        "said_on": "2025-04-01", "original": "post-a",
        "distils": [{"teacher": "model-b", "student": "model-a"}]}),
    ("claim", "weights", {"type": "allegation", "speaker": "lab-a", "says": "Lab B copied weights",
        "said_on": "2025-04-02", "accuses": ["lab-b"], "sense": "weights_reuse", "original": "post-a"}),
    ("claim", "taken-back", {"type": "allegation", "speaker": "lab-a", "says": "Lab C did it alone",
        "said_on": "2025-04-03", "accuses": ["lab-c"], "original": "post-a",
        "withdrawn": {"on": "2025-05-01", "because": "It was entered twice."}}),
    ("policy", "terms-1", {"type": "terms", "title": "Terms 1", "issuer": "lab-a", "jurisdiction": "none",
        "sources": ["post-a"], "series": "terms-a", "in_force": "2024-01-01/2024-12-31", "effect": "forbids",
        "scope": "training rivals", "covers": ["api", "app"]}),
    ("policy", "terms-2", {"type": "terms", "title": "Terms 2", "issuer": "lab-a", "jurisdiction": "none",
        "sources": ["post-a"], "series": "terms-a", "in_force": "2025-01-02/..", "effect": "permits"}),
    ("policy", "bill-1", {"type": "bill", "title": "Bill 1", "issuer": "house-a", "jurisdiction": "US",
        "number": "H.R. 1", "sources": ["bill-text"], "rests_on": ["charge"], "disputes": ["quarrel"],
        "stages": [{"date": "2025-03", "stage": "introduced", "source": "bill-text"},
                   {"date": "2025-04-10", "stage": "in_committee", "source": "bill-text"}]}),
    ("dispute", "quarrel", {"kind": "dispute", "title": "Lab A says that two labs used its answers",
        "checked_on": "2025-05-30", "opened": "2025-01-29", "state": "open",
        "parties": [{"actor": "lab-a", "side": "accuser"}, {"actor": "lab-b", "side": "accused"}]}),
    ("dispute", "matters", {"kind": "question", "title": "Does it matter?", "checked_on": "2025-05-30",
        "positions": [{"key": "much", "says": "It matters much."},
                      {"key": "little", "says": "It adds little."}]}),
    ("concept", "distillation", {"term": "Distillation", "definition": "Training on answers.",
        "not": ["copying"]}),
    ("concept", "copying", {"term": "Copying", "definition": "Taking weights.", "sources": ["blog-y"],
        "former_ids": [{"id": "theft-of-weights", "on": "2025-02-01", "because": "A word that judges."}],
        "reviewed": [{"by": "Ann Lee", "on": "2025-02-02"}],
        "body": "Taking *weights*, not [answers](distillation).\n\nMore."}),
]  # fmt: skip

SOURCE = {"published": "2025-01-29", "seen": "full", "url": "https://example.org/"}


Ask = Callable[..., list[tuple[Any, ...]]]


@pytest.fixture(scope="session")
def entries() -> list[Entry]:
    """The entries of the small record of this room."""
    bases = {"source": SOURCE}
    return [
        KINDS[kind].model_validate({"id": entry_id} | bases.get(kind, {}) | values)
        for kind, entry_id, values in ENTRIES
    ]


@pytest.fixture(scope="session")
def graph(entries: list[Entry]) -> Graph:
    return derive(Record.of(entries))


@pytest.fixture(scope="session")
def store(graph: Graph, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The store of the small record: not to be changed."""
    path = tmp_path_factory.mktemp("store") / "kb.duckdb"
    build_database(graph, path, DAY)
    return path


@pytest.fixture(scope="session")
def connection(store: Path) -> duckdb.DuckDBPyConnection:
    return connect_read_only(store)


@pytest.fixture(scope="session")
def rows(connection: duckdb.DuckDBPyConnection) -> Ask:
    """The rows of a statement: rows("FROM actors")."""
    return lambda sql: connection.execute(sql).fetchall()


@pytest.fixture(scope="session")
def ask(connection: duckdb.DuckDBPyConnection) -> Ask:
    """The rows of a named query, some columns of it: ask("parity", "actor", "speaks", day="2025-01-01")."""

    def asked(name: str, *columns: str, **given: str) -> list[tuple[Any, ...]]:
        result = run_named(connection, name, given)
        places = [list(result.columns).index(column) for column in columns]
        return [tuple(row[place] for place in places) for row in result.rows]

    return asked
