"""From the archive to documents in one file of JSON lines, which `kb` makes the inbox of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import orjson

from scrapers.documents import Folded, fold
from scrapers.outlet import Outlet
from scrapers.reading import Document, read_page
from scrapers.state import State

FILE = "documents.jsonl"


def write_documents(outlets: Iterable[Outlet], state: State) -> Path:
    """Read all pages that the archive holds of the outlets' items and write them, folded, beside the archive.

    The file depends on outlets and archive alone and is replaced whole.
    """
    path = state.folder / FILE
    beside = path.with_suffix(".new")
    with beside.open("wb") as stream:
        for one in fold(documents_of(outlets, state)):
            stream.write(orjson.dumps(as_row(one), option=orjson.OPT_SORT_KEYS) + b"\n")
    beside.replace(path)
    return path


def documents_of(outlets: Iterable[Outlet], state: State) -> Iterator[Document]:
    """Yield the documents of the items that the outlets listed, as far as their pages are in the archive."""
    for outlet in outlets:
        for url, item in state.memory(outlet.name).items.items():
            capture = state.archive.latest(url)
            if capture is not None and capture.status == 200:
                yield read_page(state.archive.read(capture), item, outlet=outlet.name)


def as_row(one: Folded) -> dict[str, Any]:
    """Return a document as an object of JSON; an empty field is null."""
    document, published = one.document, one.document.published
    row: dict[str, Any] = {
        "id": one.id,
        "url": document.url,
        "title": document.title,
        "site_name": document.site_name,
        "language": document.language,
        "published_on": published.day.isoformat() if published.day else None,
        "published_how": published.how,
        "published_confidence": published.confidence,
        "published_written": published.written,
        "text": document.text,
        "text_sha256": document.text_sha256,
        "canonical": document.canonical,
        "cluster": one.cluster,
        "authors": list(document.authors),
        "outlets": list(one.outlets),
        "addresses": list(one.addresses),
        "links": [{"url": link.url, "words": link.words} for link in document.links],
        "notes": list(document.notes),
        "derives_from": [
            {"because": d.because, "named": d.named, "url": d.url, "document": d.document, "words": d.words}
            for d in one.derives_from
        ],
    }
    return {key: None if value == "" and key != "text" else value for key, value in row.items()}
