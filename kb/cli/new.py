"""`kb new`: a new entry, with all that is known filled in."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import click
from click.shell_completion import CompletionItem

from kb.cli.place import find_root
from kb.cli.talk import say
from kb.failures import Unable

if TYPE_CHECKING:
    from kb.kinds import Record
    from scrapers.fetched import Fetched
    from scrapers.reading import Document

# What an actor that speaks on its own site publishes there.
_TYPES = {"lab": "lab_announcement", "media": "news"}


def complete_kind(
    context: click.Context, parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Return the kinds that begin with what was typed."""
    from kb.kinds import KINDS

    return [CompletionItem(kind) for kind in KINDS if kind.startswith(incomplete)]


@click.command(
    epilog="""\b
Examples:
  kb new claim
  kb new source https://example.org/post --set seen=full --set type=news
  kb new claim lab-a-2025-01-29-uses-answers --set speaker=lab-a --set accuses=[lab-b]
  kb new event lab-b-2025-03-hearing --set 'actors=[{actor: lab-b, role: affected}]'
  kb new actor | less
"""
)
@click.argument("kind", shell_complete=complete_kind)
@click.argument("target", metavar="[ID or ADDRESS]", required=False)
@click.argument("entry_id", metavar="[ID]", required=False)
@click.option(
    "--set",
    "known",
    multiple=True,
    metavar="KEY=VALUE",
    help="Fill in a field; a list is [a, b], a part {key: value}.",
)
@click.option(
    "--page",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Read the page from a saved file and not from its address.",
)
@click.option("--ask/--no-ask", default=None, help="Ask for what is missing; on a terminal this is so.")
def command(
    kind: str,
    target: str | None,
    entry_id: str | None,
    known: tuple[str, ...],
    page: Path | None,
    ask: bool | None,
) -> None:
    """Write a new entry of KIND into content/, under the name ID.

    On a terminal it asks for what is needed and not given. A source may be begun from its ADDRESS: title,
    publisher, authors, day and language are read from the archive or from the page. Elsewhere, without
    ID, the frame is printed. Every field stands in the file with what it means.
    """
    from kb.entries.scaffold import scaffold
    from kb.kinds import KINDS

    if kind not in KINDS:
        raise click.BadParameter(
            f"{kind!r} is no kind. The kinds are: {', '.join(KINDS)}.", param_hint="KIND"
        )
    fields = dict(map(_pair, known))
    address = target if target and "://" in target else None
    entry_id = entry_id if address else target
    if address:
        fields = {**_of_page(kind, address, page), **fields}
    asks = _is_terminal() if ask is None else ask
    if asks:
        fields, entry_id = _asked(kind, fields, entry_id)
    elif address and entry_id is None:
        entry_id = _proposed(kind, fields)
    if entry_id is not None:
        fields.setdefault("added", datetime.date.today().isoformat())
    try:
        text = scaffold(kind, **fields)
    except ValueError as problem:
        raise click.BadParameter(str(problem), param_hint="--set") from problem
    if entry_id is None:
        click.echo(text.rstrip())
        return
    path = _write(find_root(), KINDS[kind].folder, entry_id, text)
    say(f"written: {path}\nnext: fill in what is open, then kb check {path}")


def _is_terminal() -> bool:
    return all(stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr))


def _asked(kind: str, fields: dict[str, Any], entry_id: str | None) -> tuple[dict[str, Any], str]:
    from kb.cli.asking import Asking

    asking = Asking(_record(), _read, say)
    answered = asking.fields(kind, fields)
    return answered, entry_id or asking.entry_id(kind, answered)


def _read(prompt: str) -> str:
    return str(click.prompt(prompt, default="", show_default=False, prompt_suffix="", err=True))


def _record() -> Record:
    from kb.entries import load

    return load(find_root() / "content").record


def _proposed(kind: str, fields: Mapping[str, Any]) -> str:
    from kb.entries.proposed_id import proposed_id

    proposal = proposed_id(kind, fields)
    if proposal is None:
        raise click.UsageError("Title and publisher do not make an id; name one behind the address.")
    return proposal


def _of_page(kind: str, address: str, page: Path | None) -> dict[str, Any]:
    """Return the fields of a source that its page tells, or refuse an address that the record has."""
    if kind != "source":
        raise click.UsageError(f"Only a source is begun from an address, and this is a new {kind}.")
    from kb.checks.likeness import normal_address, without_tracking
    from kb.kinds import Actor
    from scrapers.reading import read_page

    record = _record()
    document = read_page(_saved(page, address) if page else _fetched(address))
    url = without_tracking(document.canonical or document.url or address)
    for source in record.sources.values():
        if source.url and normal_address(source.url) == normal_address(url):
            raise Unable(
                url, f"it is already the source {source.id}", "Name that one, or its place: id#place."
            )
    host = _host(url)
    owner = next(
        (
            a
            for a in record.actors.values()
            if isinstance(a, Actor) and a.website and _host(a.website) == host
        ),
        None,
    )
    fields = _told(document, url) | ({"publisher": owner.name} if owner else {})
    if owner and owner.type in _TYPES:
        fields["type"] = _TYPES[owner.type]
    for note in document.notes:
        say(f"note: {note}")
    return fields


def _told(document: Document, url: str) -> dict[str, Any]:
    day = document.published.day
    if day is None or document.published.confidence == "doubtful":
        say(f"note: the day of publication is not certain ({document.published.how}).")
    fields: dict[str, Any] = {
        "title": document.title,
        "publisher": document.site_name or _host(url),
        "published": day.isoformat() if day else "unknown",
        "url": url,
        "authors": list(document.authors),
        "language": document.language,
    }
    return {key: value for key, value in fields.items() if value and (key, value) != ("language", "en")}


def _fetched(address: str) -> Fetched:
    """Return the page from the archive, or else from its address."""
    from kb.publish.site_settings import read_settings
    from scrapers.archive import Archive
    from scrapers.client import Client, user_agent
    from scrapers.fetched import FetchFailure
    from scrapers.state import state_folder

    folder = state_folder(find_root()) / "archive"
    if folder.is_dir():
        archive = Archive(folder, mend=False)
        capture = archive.latest(address)
        if capture is not None and capture.status == 200:
            say(f"read from the archive, as captured on {capture.at:%Y-%m-%d}")
            return archive.read(capture)
    with Client(user_agent(read_settings(find_root()).contact)) as client:
        try:
            return client.fetch(address)
        except FetchFailure as failure:
            raise Unable(
                address,
                str(failure),
                "Save the page and name it with --page, or fill it in: kb new source ID --set url=ADDRESS.",
            ) from None


def _saved(page: Path, address: str) -> Fetched:
    from scrapers.fetched import Fetched

    now = datetime.datetime.now(datetime.UTC)
    headers = {"content-type": "text/html"}
    return Fetched(
        requested=address, url=address, status=200, headers=headers, body=page.read_bytes(), at=now
    )


def _host(url: str) -> str:
    return (urlsplit(url).hostname or "").removeprefix("www.")


def _write(root: Path, folder: str, entry_id: str, text: str) -> Path:
    """Write a new file and return its path relative to the repository; a file that is there stays."""
    from kb.entries.proposed_id import id_of
    from kb.kinds.ids import id_problem

    reason = id_problem(entry_id)
    if reason:
        near = id_of(entry_id)
        meant = f" Did you mean {near}?" if near else ""
        raise click.BadParameter(f"{entry_id!r} is no id: {reason}.{meant}", param_hint="ID")
    taken = sorted((root / "content").rglob(f"{entry_id}.md"))
    if taken:
        place = str(taken[0].relative_to(root))
        raise Unable(place, "there is an entry of this id already", "Choose another id, or edit that entry.")
    path = Path("content", folder, f"{entry_id}.md")
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    with (root / path).open("x", encoding="utf-8") as file:
        file.write(text)
    return path


def _pair(text: str) -> tuple[str, Any]:
    key, sign, value = text.partition("=")
    if not sign:
        raise click.BadParameter(f"{text!r} has no =; write it as KEY=VALUE.", param_hint="--set")
    from kb.entries.given import given_value

    try:
        return key, given_value(value)
    except ValueError as reason:
        what = (
            f"the value of {key} cannot be read: {reason}. Write a list as [a, b], a part as {{key: value}}."
        )
        raise click.BadParameter(what, param_hint="--set") from None
