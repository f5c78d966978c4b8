"""Read a page: bytes in, a document out, whatever the bytes are."""

from __future__ import annotations

import re
from dataclasses import replace
from urllib.parse import urlsplit

from scrapers.addresses import absolute
from scrapers.fetched import Fetched
from scrapers.plain import plain
from scrapers.reading.charset import REPLACEMENT, Decoded, decode
from scrapers.reading.document import Document
from scrapers.reading.language import page_language
from scrapers.reading.linked_data import read_linked_data
from scrapers.reading.main_text import main_text
from scrapers.reading.meta import Meta, read_meta
from scrapers.reading.page_authors import page_authors
from scrapers.reading.page_date import page_date, with_hint
from scrapers.reading.page_title import TITLE_LIMIT, page_title, site_name
from scrapers.reading.plain_page import read_plain_page
from scrapers.reading.tree import parse_html
from scrapers.types.interface import Item

TEXT_LIMIT = 500_000
_MARKUP = re.compile(r"<(?:!doctype|html|head|body|div|p|article|section|meta|title|table|span|a)\b", re.I)
_NO_TEXT = re.compile(
    rb"%PDF-|\x89PNG|GIF8|\xff\xd8\xff|PK\x03\x04|\x1f\x8b|RIFF|OggS|\x00\x00\x00.ftyp", re.S
)


def read_page(fetched: Fetched, hint: Item | None = None, *, outlet: str = "") -> Document:
    """Return what a page says. `hint` is what the outlet's listing said of it, used where the page is silent.

    Never raises for what the bytes hold; a document without text says why in its notes.
    """
    if _NO_TEXT.match(fetched.body):
        document = Document(
            fetched.url, notes=("the answer is no page of text; its bytes are another format's",)
        )
    else:
        decoded = decode(fetched.body, fetched.headers)
        reader = _read_html if _is_html(decoded.text, fetched) else read_plain_page
        document = reader(decoded, fetched)
    return _with_hint(_within_limits(document), hint, outlet)


def _is_html(text: str, fetched: Fetched) -> bool:
    kind = fetched.headers.get("content-type", "").lower()
    return not kind.startswith("text/plain") and ("html" in kind or _MARKUP.search(text[:8_000]) is not None)


def _read_html(decoded: Decoded, fetched: Fetched) -> Document:
    tree = parse_html(decoded.text)
    meta, linked = read_meta(tree), read_linked_data(tree)
    main = main_text(tree, fetched.url)
    site = site_name(meta, linked, fetched.url)
    title = page_title(tree, meta, linked, site)
    authors, authors_how = page_authors(tree, meta, linked)
    language, language_how = page_language(tree, meta, main.text)
    canonical, canonical_notes = _canonical(meta, fetched.url)
    return Document(
        url=fetched.url,
        title=title.text,
        title_how=title.how,
        authors=authors,
        authors_how=authors_how,
        published=page_date(tree, meta, linked, fetched.url, main.text, fetched.at),
        language=language,
        language_how=language_how,
        canonical=canonical,
        site_name=site.text,
        site_name_how=site.how,
        text=main.text,
        links=main.links,
        encoding=decoded.encoding,
        notes=(*decoded.notes, *tree.notes, *main.notes, *canonical_notes),
    )


def _canonical(meta: Meta, url: str) -> tuple[str, tuple[str, ...]]:
    """Return the address that the page gives for itself; not one that is the front page's."""
    for said in (meta.links.get("canonical", ""), meta.first("og:url")[0]):
        address = absolute(url, said) if said else None
        if address is None:
            continue
        if urlsplit(address).path in ("", "/") and urlsplit(url).path not in ("", "/"):
            return "", ("its canonical address is the front page; it was not taken",)
        return address, ()
    return "", ()


def _within_limits(document: Document) -> Document:
    notes = list(document.notes)
    text = document.text
    if len(text) > TEXT_LIMIT:
        text = text[:TEXT_LIMIT]
        notes.append(f"its text was cut at {TEXT_LIMIT:,} characters of {len(document.text):,}")
    if not text and not notes:
        notes.append("no text was found on the page")
    said = (text, document.title, document.site_name, *document.authors)
    if any(REPLACEMENT in words for words in said) and not any(
        "could not be decoded" in note for note in notes
    ):
        notes.append("some characters could not be decoded, by those who made the page")
    return replace(document, text=text, notes=tuple(notes))


def _with_hint(document: Document, hint: Item | None, outlet: str) -> Document:
    if hint is None:
        return replace(document, outlet=outlet)
    title = document.title or plain(hint.title, TITLE_LIMIT)
    return replace(
        document,
        outlet=outlet,
        title=title,
        title_how=document.title_how if document.title else "the listing",
        authors=document.authors or hint.authors,
        authors_how=document.authors_how if document.authors else "the listing" if hint.authors else "",
        language=document.language or hint.language or "",
        language_how=document.language_how if document.language else "the listing" if hint.language else "",
        published=with_hint(document.published, hint.published),
    )
