"""`kb extract`: what the extractor proposes of one document."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kb.cli.place import find_root
from kb.failures import Unable

if TYPE_CHECKING:
    from kb.ingest.extract import Document, Extraction


@click.command(
    epilog="""\b
Examples:
  kb extract article.txt --published 2026-02-24
  kb extract page.html --url https://example.org/post --json
"""
)
@click.argument("file", type=click.Path(exists=True, dir_okay=False, allow_dash=True, path_type=Path))
@click.option("--published", default="", metavar="DATE", help="Day of publication, such as 2026-02-24.")
@click.option("--language", default="", metavar="CODE", help="Language of the text; else told by its words.")
@click.option("--url", default="", metavar="ADDRESS", help="Where it stands; it tells whose page it is.")
@click.option("--json", "as_json", is_flag=True, help="Print everything as JSON.")
def command(file: Path, published: str, language: str, url: str, as_json: bool) -> None:
    """Read FILE (a text, a saved page, or a document as JSON) and print what it seems to hold.

    Nothing is written. What is printed is a proposal: a person decides.
    """
    from kb.entries import load
    from kb.ingest.extract import RuleExtractor, names_of

    told = {"published": published, "language": language, "url": url, "id": file.stem}
    document = _document(file, {key: value for key, value in told.items() if value})
    extraction = RuleExtractor(names_of(load(find_root() / "content").record)).extract(document)
    click.echo(
        json.dumps(extraction.as_dict(), ensure_ascii=False, indent=1) if as_json else _text(extraction)
    )


def _document(file: Path, told: dict[str, str]) -> Document:
    from kb.ingest.extract import Document

    text = _read(file)
    if file.suffix == ".json":
        try:
            row = json.loads(text)
        except ValueError as reason:
            raise Unable(
                str(file), f"it is no JSON: {reason}", "Give a text, or an object with `text`."
            ) from reason
        if not isinstance(row, dict) or not isinstance(row.get("text"), str):
            raise Unable(str(file), "it is no document", "Give an object of JSON with `text`.")
        return Document.of_row(row | told)
    if file.suffix in (".html", ".htm"):
        return Document.of_row(_page(file, told.get("url", "")) | told)
    return Document.of_row({"text": text} | told)


def _read(file: Path) -> str:
    if str(file) == "-":
        return sys.stdin.read()
    return file.read_bytes().decode("utf-8", errors="replace")


def _page(file: Path, url: str) -> dict[str, str]:
    """Return a saved page as the scrapers read it."""
    import datetime

    from scrapers.fetched import Fetched
    from scrapers.reading import read_page

    address = url or "https://saved.example/"
    now = datetime.datetime.now(datetime.UTC)
    page = read_page(Fetched(address, address, 200, {"content-type": "text/html"}, file.read_bytes(), now))
    day = page.published.day
    return {
        "text": page.text,
        "title": page.title,
        "language": page.language,
        "published": day.isoformat() if day else "",
        "publisher": page.site_name,
    }


def _text(extraction: Extraction) -> str:
    lines = [
        f"{'relevant' if extraction.relevant else 'not relevant'} ({extraction.score:.2f}): "
        f"{extraction.because}"
    ]
    if extraction.neighbour:
        lines.append("a neighbour: weights copied, not outputs trained on")
    lines += [f"note: {note}" for note in extraction.notes]
    for actor in extraction.actors:
        known = actor.entry or ("new" if actor.is_new else "not in the record")
        lines.append(f"actor   {actor.name} ({actor.type or 'type open'}, {actor.role}; {known})")
    for claim in extraction.claims:
        who, at = "; ".join(claim.speakers) or "(not settled)", "; ".join(claim.accused)
        lines += ["", f"claim   {who}: {claim.type or 'type left open'}" + (f", accuses {at}" if at else "")]
        lines.append(f"  says      {claim.says}")
        if claim.subjects:
            lines.append(f"  about     {'; '.join(claim.subjects)}")
        if claim.figures:
            lines.append(
                "  figures   "
                + "; ".join(f"{f.bound} {f.value:g} {f.unit} ({f.measure})" for f in claim.figures)
            )
        lines.append(f"  said on   {claim.said_on or 'not told'}; by {claim.cue!r}, {claim.form}")
        lines += [f"  note      {note}" for note in claim.notes]
        lines.append(f"  passage   {claim.passage.start}-{claim.passage.end}: {claim.passage.text}")
    for event in extraction.events:
        lines += ["", f"event   {event.type}, {event.date or 'no day'}: {'; '.join(event.actors)}"]
    lines += [
        "",
        f"by {extraction.extractor} {extraction.version}, language {extraction.language or 'not told'}",
    ]
    return "\n".join(lines)
