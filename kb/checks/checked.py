"""The entries under check, with the indexes that several rules ask."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from functools import cached_property
from typing import TypeVar

from kb.checks.prose_links import PlacedLink, placed_links
from kb.entries.loading import Loaded, LoadedEntry
from kb.entries.places import Location, Placed, places_of
from kb.entries.suggest import Suggester
from kb.graph import answers
from kb.graph.rows import Response
from kb.kinds import Actor, Claim, Dispute, Entry, Event, Model, Policy, Source
from kb.kinds.entry import listed_names
from kb.kinds.references import Reference, references

Backed = Claim | Event | Policy
_WORD = re.compile(r"[a-z0-9][a-z0-9-]*")
Kind = TypeVar("Kind", bound=Entry)


class Checked:
    """The entries under check, all or `only` some of a record. `counting` are those not withdrawn."""

    def __init__(self, loaded: Loaded, only: Collection[str] | None = None) -> None:
        self.loaded = loaded
        self.record = loaded.record
        self._all = sorted(loaded.entries, key=lambda item: item.source.path)
        self.entries = [item for item in self._all if only is None or item.entry.id in only]
        self._places: dict[str, Placed] = {}
        self.counting = [item for item in self.entries if item.entry.counts]

    @cached_property
    def answers(self) -> dict[str, tuple[Response, ...]]:
        """The row of each accused of each sound claim."""
        return answers(self.record)

    @cached_property
    def by_id(self) -> dict[str, LoadedEntry]:
        """Sound entries by id; of two with one id, which is a problem of its own, the first."""
        return {item.entry.id: item for item in reversed(self._all)}

    @cached_property
    def kinds(self) -> dict[str, str]:
        """The kind of every id that exists, those of files with problems too."""
        unsound = {entry_id: file.kind for entry_id, file in self.loaded.unsound.items()}
        return {**unsound, **{entry_id: item.entry.kind for entry_id, item in self.by_id.items()}}

    @cached_property
    def former(self) -> dict[str, str]:
        """Former ids and the ids that took their place."""
        return {former.id: item.entry.id for item in self._all for former in item.entry.former_ids}

    @cached_property
    def references(self) -> list[tuple[LoadedEntry, list[Reference]]]:
        """Every entry with its references."""
        return [(item, list(references(item.entry))) for item in self.entries]

    @cached_property
    def broken(self) -> list[tuple[LoadedEntry, Reference]]:
        """References that lead to no entry of a kind that may stand there; each has its own problem."""
        return [
            (item, reference)
            for item, found in self.references
            for reference in found
            if self.kinds.get(reference.id) not in reference.marker.kinds
            and reference.id not in self._taken_twice
        ]

    @cached_property
    def _taken_twice(self) -> set[str]:
        times = Counter([item.entry.id for item in self._all] + list(self.loaded.unsound))
        return {entry_id for entry_id, number in times.items() if number > 1}

    def place_of(self, item: LoadedEntry, location: Location) -> tuple[int, int]:
        """Return the offsets of a value in the file of an entry."""
        return self.places(item).value(location)

    def places(self, item: LoadedEntry) -> Placed:
        """Return the places of an entry's front matter; each file is read for them once."""
        path = item.source.path
        if path not in self._places:
            self._places[path] = places_of(item.source)
        return self._places[path]

    def may_be_named(self, entry_id: str, key: str) -> bool:
        """Whether a broken reference under a key, or a file with problems, may have meant an entry."""
        return entry_id in self._unsound_words or key in self._broken_keys

    @cached_property
    def _unsound_words(self) -> set[str]:
        return {word for file in self.loaded.unsound.values() for word in _WORD.findall(file.text)}

    @cached_property
    def _broken_keys(self) -> set[str | int]:
        return {step for _, reference in self.broken for step in reference.location}

    @cached_property
    def prose_links(self) -> list[tuple[LoadedEntry, list[PlacedLink]]]:
        """Every entry whose prose has links, with their places."""
        pairs = ((item, placed_links(item.source)) for item in self.entries)
        return [(item, found) for item, found in pairs if found]

    @cached_property
    def used(self) -> set[str]:
        """Ids that some entry names, in a field or in its prose."""
        named = {reference.id for _, found in self.references for reference in found}
        return named | {link.target for _, found in self.prose_links for link in found}

    @cached_property
    def suggester(self) -> Suggester:
        """Did-you-mean among the ids and names of the record."""
        names: dict[str, str] = {}
        for item in self.entries:
            for name in _names(item.entry):
                names.setdefault(name, item.entry.id)
        return Suggester(self.kinds, names)

    def of(self, kind: type[Kind]) -> Iterator[tuple[LoadedEntry, Kind]]:
        """Yield the entries of a kind that count, in the order of their paths."""
        for item in self.counting:
            if isinstance(item.entry, kind):
                yield item, item.entry

    def sources_of(self, entry: Backed) -> list[str]:
        """Ids of all sources of a claim, an event or a policy, each once."""
        if isinstance(entry, Claim):
            return entry.cited_sources
        stages = [stage.source for stage in entry.stages] if isinstance(entry, Policy) else []
        return list(dict.fromkeys([place.partition("#")[0] for place in entry.sources] + stages))

    def are_sound(self, ids: Iterable[str], kind: type[Entry]) -> bool:
        """Whether every id is a sound entry of the kind, so that no other rule has named it."""
        return all(i in self.by_id and isinstance(self.by_id[i].entry, kind) for i in ids)


def _names(entry: Entry) -> list[str]:
    if isinstance(entry, Actor | Model):
        return [entry.name, *entry.aliases, *(name for _, name in listed_names(entry.names))]
    if isinstance(entry, Source | Event | Policy | Dispute):
        return [entry.title]
    return []
