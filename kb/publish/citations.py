"""Citations in words: of the source, which comes first, and of our record of it."""

from __future__ import annotations

from datetime import date

from kb.kinds import Entry, Source
from kb.publish.pages.dates import day_in_words, moment_in_words

RECORD_NAME = "The Distillation Record"


def cite_source(source: Source) -> str:
    """Return the citation of a source: authors, title, publisher, date, and where it can be found."""
    parts = [", ".join(source.authors)] if source.authors else []
    parts += [f"\u201c{source.title}\u201d", source.publisher, moment_in_words(source.published)]
    parts += [place for place in (source.url or source.where, _archived(source)) if place]
    return ", ".join(parts) + "."


def cite_record(entry: Entry, title: str, build_date: date, site_url: str = "") -> str:
    """Return the citation of our own page of an entry, with its address where the site has one."""
    parts = [RECORD_NAME, f"\u201c{title}\u201d", f"entry {entry.id}", f"as of {day_in_words(build_date)}"]
    if site_url:
        parts.append(f"{site_url.rstrip('/')}/{entry.folder}/{entry.id}/")
    return ", ".join(parts) + "."


def _archived(source: Source) -> str | None:
    return f"archived at {source.archived}" if source.archived else None
