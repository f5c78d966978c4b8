"""Documents folded: addresses of one page and copies word by word are one; near-duplicates are clustered.

Ids and order depend on the pages alone, never on the order or the time in which they came.
"""

from __future__ import annotations

import datetime
import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from scrapers.addresses import host_of, same_page_key
from scrapers.derivations import Derivation, derivations_of
from scrapers.near import alike, near_duplicates, words_of
from scrapers.reading.document import Document

# Fewer words than this may be equal on pages that have nothing to do with each other.
_COPY_WORDS = 80


@dataclass(frozen=True, slots=True)
class Folded:
    """One document with all addresses at which it was read, its cluster, and what it may derive from."""

    id: str
    document: Document
    addresses: tuple[str, ...]
    outlets: tuple[str, ...]
    cluster: str = ""
    derives_from: tuple[Derivation, ...] = field(default=())


def document_id(document: Document) -> str:
    """Return the id of a page: made of its address, so that it stays when the text is corrected."""
    return hashlib.sha256(own_key(document).encode()).hexdigest()[:16]


def own_key(document: Document) -> str:
    """Return the key of the page: of the address it gives for itself, where that is of its own host.

    A page may call any address its own; one of another host is believed only where the texts agree.
    """
    key = same_page_key(document.url)
    if not document.canonical:
        return key
    said = same_page_key(document.canonical)
    return said if _host(said) == _host(key) else key


def fold(documents: Iterable[Document]) -> list[Folded]:
    """Return the documents, folded and clustered, in the order of their ids."""
    pages = _one_per_page(documents)
    groups = _with_copies(pages)
    folded = sorted((_folded(group) for group in groups), key=lambda one: one.id)
    return _with_derivations(_with_clusters(folded))


def _one_per_page(documents: Iterable[Document]) -> dict[str, list[Document]]:
    pages: defaultdict[str, list[Document]] = defaultdict(list)
    for document in documents:
        pages[own_key(document)].append(document)
    return dict(sorted(pages.items()))


def _with_copies(pages: dict[str, list[Document]]) -> list[list[Document]]:
    """Return the pages with those joined that have one text, or whose copy names the original."""
    leader = {key: key for key in pages}
    by_text: dict[str, str] = {}
    for key, group in pages.items():
        best = _best(group)
        words = words_of(best.text)
        if len(words) >= _COPY_WORDS:
            _join(leader, by_text.setdefault(" ".join(words), key), key)
        original = same_page_key(best.canonical) if best.canonical else key
        if original != key and original in pages and alike(best.text, _best(pages[original]).text):
            _join(leader, original, key)
    joined: defaultdict[str, list[Document]] = defaultdict(list)
    for key, group in pages.items():
        joined[_find(leader, key)] += group
    return list(joined.values())


def _folded(group: Sequence[Document]) -> Folded:
    """Return one document for a group: the page that copies name, else the one dated first."""
    named = {same_page_key(document.canonical) for document in group if document.canonical}
    hosts = {_host(own_key(document)) for document in group}
    original = [document for document in group if own_key(document) in named] if len(hosts) > 1 else []
    best = _best(original or _earliest(group))
    return Folded(
        document_id(best),
        best,
        tuple(sorted({document.url for document in group})),
        tuple(sorted({document.outlet for document in group if document.outlet})),
    )


def _earliest(group: Sequence[Document]) -> list[Document]:
    first = min(_day(document) for document in group)
    key = min(own_key(document) for document in group if _day(document) == first)
    return [document for document in group if own_key(document) == key]


def _best(group: Sequence[Document]) -> Document:
    """Return the fullest reading of one page; of equal ones that of the shortest address."""
    return min(group, key=lambda one: (-len(one.text), len(one.url), one.url, one.outlet, one.title))


def _day(document: Document) -> datetime.date:
    return document.published.day or datetime.date.max


def _with_clusters(folded: list[Folded]) -> list[Folded]:
    """Return the documents with the id of the first of their near-duplicates; empty for one that has none."""
    clusters: dict[int, str] = {}
    for group in near_duplicates([one.document.text for one in folded]):
        first = min(group, key=lambda place: (_day(folded[place].document), folded[place].id))
        clusters |= dict.fromkeys(group, folded[first].id)
    return [replace(one, cluster=clusters.get(place, "")) for place, one in enumerate(folded)]


def _with_derivations(folded: list[Folded]) -> list[Folded]:
    """Return the documents with what they may derive from: by their words, and by links to one another."""
    by_key = {same_page_key(address): one for one in folded for address in one.addresses}
    return [replace(one, derives_from=tuple(_derivations(one, by_key))) for one in folded]


def _derivations(one: Folded, by_key: dict[str, Folded]) -> list[Derivation]:
    found = []
    for derivation in derivations_of(one.document):
        other = by_key.get(same_page_key(derivation.url)) if derivation.url else None
        found.append(replace(derivation, document=other.id) if other and other.id != one.id else derivation)
    told = {derivation.document for derivation in found}
    for link in one.document.links:
        other = by_key.get(same_page_key(link.url))
        if (
            other is None
            or other.id == one.id
            or other.id in told
            or _day(other.document) > _day(one.document)
        ):
            continue
        told.add(other.id)
        name = other.document.site_name or host_of(link.url)
        found.append(Derivation("it links to it", name, link.url, other.id, link.words))
    return found


def _host(key: str) -> str:
    return key.partition("/")[0].partition("?")[0]


def _find(leader: dict[str, str], key: str) -> str:
    while leader[key] != key:
        key = leader[key]
    return key


def _join(leader: dict[str, str], one: str, other: str) -> None:
    first, second = sorted((_find(leader, one), _find(leader, other)))
    leader[second] = first
