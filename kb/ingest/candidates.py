"""Candidates: documents of the inbox that are in scope, with what the extractor proposes of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import duckdb
import orjson

from kb.ingest.extract import Document, Extraction, Extractor
from kb.ingest.extract.candidate import FoundClaim, FoundEvent, FoundFigure, NamedActor, Passage


@dataclass(frozen=True, slots=True)
class Candidate:
    """A document that waits for a decision. `key` stays the same for every maintainer and every run."""

    key: str
    document: Document
    outlets: tuple[str, ...]
    cluster: str
    copies: int
    extraction: Extraction


def candidate_rows(documents: Iterable[Mapping[str, Any]], extractor: Extractor) -> Iterator[tuple[Any, ...]]:
    """Yield a row of the table of candidates for each document that is in scope or a neighbour."""
    for row in documents:
        found = extractor.extract(Document.of_row(row))
        if found.relevant or found.neighbour:
            told = orjson.dumps(found.as_dict()).decode()
            yield (
                row["id"],
                found.score,
                found.neighbour,
                found.because,
                found.extractor,
                found.version,
                told,
            )


def read_candidates(inbox: duckdb.DuckDBPyConnection) -> list[Candidate]:
    """Return the candidates of an inbox; of near-duplicates the one that was published first."""
    rows = inbox.execute(
        "SELECT d.id, d.url, d.title, d.language, d.published_on, d.site_name, d.text, d.cluster, c.proposal,"
        " coalesce(k.documents, 1), list_sort(coalesce((SELECT list(outlet) FROM document_outlets AS o"
        " WHERE o.document = d.id), [])) FROM candidates AS c JOIN documents AS d ON d.id = c.document"
        " LEFT JOIN clusters AS k ON k.id = d.cluster WHERE d.cluster IS NULL OR d.cluster = d.id"
        " OR NOT EXISTS (SELECT 1 FROM candidates AS x WHERE x.document = d.cluster) ORDER BY d.id"
    ).fetchall()
    return [_candidate(row) for row in rows]


def _candidate(row: tuple[Any, ...]) -> Candidate:
    id_, url, title, language, day, site, text, cluster, told, copies, outlets = row
    document = Document(
        text=text or "",
        id=id_,
        url=url or "",
        title=title or "",
        language=language or "",
        published=day.isoformat() if day else "",
        publisher=site or "",
    )
    return Candidate(id_, document, tuple(outlets), cluster or "", copies, _extraction(orjson.loads(told)))


def _extraction(told: dict[str, Any]) -> Extraction:
    claims = tuple(
        FoundClaim(
            **{
                **claim,
                **{key: tuple(claim[key]) for key in ("speakers", "accused", "subjects", "notes")},
                "passage": Passage(**claim["passage"]),
                "figures": tuple(FoundFigure(**figure) for figure in claim["figures"]),
            }
        )
        for claim in told["claims"]
    )
    events = tuple(
        FoundEvent(event["type"], event["date"], tuple(event["actors"]), Passage(**event["passage"]))
        for event in told["events"]
    )
    actors = tuple(NamedActor(**actor) for actor in told["actors"])
    rest = {**told, "claims": claims, "events": events, "actors": actors, "notes": tuple(told["notes"])}
    return Extraction(**rest)
