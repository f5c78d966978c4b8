"""The foot of every record page: data, citations, who has read the entry, and its history."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from kb.kinds import Claim, Entry, Source
from kb.publish.citations import cite_record, cite_source
from kb.publish.pages import dates, explorer_starts
from kb.publish.pages.edition import Edition
from kb.publish.pages.words import listed

NOT_READ = "drafted with a language model; no person has read this entry against its sources yet"
NO_HISTORY = "History is not shown: this copy of the site was built without the history of its files."
NOT_COMMITTED = "This entry has no history yet."
_TOLD = 12
LICENCE = "CC BY 4.0"


@dataclass(frozen=True, slots=True)
class Happening:
    """What became of an entry on one day."""

    day: Markup
    words: str


@dataclass(frozen=True, slots=True)
class Use:
    """What a reader takes away, and how far the entry can be trusted to say what its sources say."""

    id: str
    twin: str
    cite_source: str | None
    cite_record: str
    reviewed: str
    added: Markup | None
    history: tuple[Happening, ...]
    """What became of the entry, the newest first."""
    no_history: str
    earlier: int
    """How many more days of its history there are."""
    licence: str
    doors: tuple[tuple[str, str], ...]
    """Words and addresses by which somebody takes part; none where the site names no repository."""
    picture: str | None
    """Where the explorer shows the entry; None where it has no picture."""


@dataclass(frozen=True, slots=True)
class Notices:
    """What must stand on top of a page: that the entry was withdrawn, or counts as a neighbour only."""

    withdrawn_on: Markup | None
    withdrawn_because: str | None
    neighbour: bool


def use(edition: Edition, entry: Entry, cited: Source | None = None) -> Use:
    """Return the foot of an entry's page; `cited` is the source to cite before our record."""
    known = edition.surroundings.history
    past = known.by_entry.get(entry.id, []) if known else []
    return Use(
        id=entry.id,
        twin=f"../{entry.id}.json",
        cite_source=cite_source(cited) if cited else None,
        cite_record=cite_record(entry, edition.graph.title(entry.id), edition.build_date, edition.site_url),
        reviewed=reviewed_words(entry),
        added=dates.time(entry.added) if entry.added else None,
        history=tuple(
            Happening(dates.time(item.day.isoformat()), item.words) for item in reversed(past[-_TOLD:])
        ),
        no_history=NOT_COMMITTED if known else NO_HISTORY,
        earlier=max(0, len(past) - _TOLD),
        licence=LICENCE,
        doors=_doors(edition, entry),
        picture=explorer_starts.address(edition, entry.id),
    )


def _doors(edition: Edition, entry: Entry) -> tuple[tuple[str, str], ...]:
    doors, path = edition.surroundings.doors, edition.entry_paths.get(entry.id)
    if doors is None or path is None:
        return ()
    contribute = f"{edition.root}contribute/"
    return (
        ("fix a fact", doors.fix(path)),
        ("add a source or a reply", doors.form("source-or-reply", entry.id)),
        ("you are named here", doors.form("named-party", entry.id)),
        *([("write the reply", f"{contribute}?answers={entry.id}#steps")] if _is_charge(entry) else []),
        ("add a claim", f"{contribute}#doors"),
    )


def _is_charge(entry: Entry) -> bool:
    return isinstance(entry, Claim) and bool(entry.accuses)


def reviewed_words(entry: Entry) -> str:
    """Say which persons read the entry against its sources."""
    if not entry.reviewed:
        return NOT_READ
    readings = [f"{review.by} on {dates.in_words(review.on)}" for review in entry.reviewed]
    return f"read against its sources by {listed(readings)}"


def notices(edition: Edition, entry: Entry, *, neighbour: bool = False) -> Notices:
    """Return the notices on top of an entry's page."""
    gone = entry.withdrawn
    return Notices(
        withdrawn_on=dates.time(gone.on) if gone else None,
        withdrawn_because=gone.because if gone else None,
        neighbour=neighbour,
    )
